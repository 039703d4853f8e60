import assert from 'node:assert/strict';
import {
  view,
  type TrendRequest,
} from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import type { Observation, PovertyDocument } from '../../../src/schema/document.js';
import { parse } from '../../../src/schema/parse.js';

export const OLD_AND_NEW = [
  { id: 'old', name: 'Old', validFrom: '2016-01-01', validTo: '2021-12-31' },
  { id: 'new', name: 'New', validFrom: '2022-01-01' },
];
export const XA_A = { id: 'a', name: 'xã A', level: 'commune' };

export type Row = Partial<Observation> & { readonly period: string };

/** A document of xã A with these rows. */
export function documentOf(observations: readonly Row[], rest: object = {}): PovertyDocument {
  const { document, problems } = parse(
    JSON.stringify({
      schemaVersion: '1.0',
      dataset: { id: 'd', title: 'T', status: 'sample' },
      territories: [XA_A],
      observations: observations.map((row) => ({ territory: 'a', ...row })),
      ...rest,
    }),
  );
  assert.ok(document, JSON.stringify(problems));
  return document;
}
export const drawn = (document: PovertyDocument, asked: Partial<TrendRequest> = {}) =>
  view(document, { measure: 'poor', unit: 'households', layout: 'lines', language: 'en', width: 640, ...asked });
/** Poor households at the end of years. */
export const yearEnds = (from: number, ...values: readonly number[]): Row[] =>
  values.map((poorHouseholds, index) => ({ period: `${from + index}-12-31`, poorHouseholds }));

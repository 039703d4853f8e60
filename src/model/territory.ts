import type { PovertyDocument, Territory } from '../schema/document.js';
import { once } from './once.js';

/** All territories of a document by their key. */
export const territories = once(
  (document: PovertyDocument): ReadonlyMap<string, Territory> =>
    new Map(document.territories.map((territory) => [territory.id, territory])),
);

/** The territory asked for; else the first that has rows of a section; else the first. */
export function territoryWith(
  document: PovertyDocument,
  wanted: string | undefined,
  rows: readonly { readonly territory: string }[] = [],
): string {
  const counted = new Set(rows.map(({ territory }) => territory));
  return wanted || (document.territories.find(({ id }) => counted.has(id)) ?? document.territories[0])?.id || '';
}

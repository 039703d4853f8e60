import { parsePeriod, type Period } from '../../model/period.js';
import { territories, territoryWith } from '../../model/territory.js';
import { trend, type TrendPoint } from '../../model/trend.js';
import type { Measure, PovertyDocument } from '../../schema/document.js';
import { among, groupName } from '../../text/group.js';
import { formatsFor, type Formats, type Language } from '../../text/formats.js';
import { capitalised, type Words } from '../../text/words.js';
import { wordsFor } from '../../text/words-for.js';
import {
  trendWordsFor,
  type TrendMeasure,
  type TrendUnit,
  type TrendWords,
} from './poverty-household-trend-chart.text.js';

export type TrendLayout = 'lines' | 'stacked' | 'multiples';

/** An event that the page tells beside those of the document. */
export interface Annotation {
  /** ISO period. */
  readonly period: string;
  readonly text: string;
}

/** What is drawn, how, and for whom. */
export interface TrendRequest {
  /** Key of a territory; the first one with figures when empty. */
  readonly territory?: string | undefined;
  readonly measure: TrendMeasure;
  readonly unit: TrendUnit;
  readonly layout: TrendLayout;
  /** ISO periods that bound what is shown, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Keys of groups of households; all households when empty. */
  readonly groups?: readonly string[] | undefined;
  /** Events of the page, in any order. */
  readonly annotations?: readonly Annotation[];
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/** One line of the chart. */
export interface TrendSeries {
  /** Measure, group and territory: what `poverty-select` and `highlight` name. */
  readonly id: string;
  readonly measure: Measure;
  readonly tone: 'poor' | 'nearPoor';
  /** Which of several groups, from 0 to 5: told by dashes, not by colour. */
  readonly variant: number;
  readonly territory: string;
  readonly group: string;
  /** "Hộ nghèo" */
  readonly name: string;
  readonly points: readonly TrendPoint[];
  /** There is no other figure, not even outside the time shown. */
  readonly only: boolean;
}

export interface TrendContext {
  readonly document: PovertyDocument;
  readonly request: TrendRequest;
  readonly formats: Formats;
  readonly words: Words;
  readonly own: TrendWords;
}

export const contextOf = (document: PovertyDocument, request: TrendRequest): TrendContext => ({
  document,
  request,
  formats: formatsFor(request.language),
  words: wordsFor(request.language),
  own: trendWordsFor(request.language),
});

const MEASURES: Readonly<Record<TrendUnit, readonly [poor: Measure, nearPoor: Measure]>> = {
  households: ['poorHouseholds', 'nearPoorHouseholds'],
  persons: ['poorPersons', 'nearPoorPersons'],
  rate: ['poorRate', 'nearPoorRate'],
  personRate: ['poorPersonRate', 'nearPoorPersonRate'],
};

/** The territory asked for; else the first that has figures. */
export const territoryOf = ({ document, request }: TrendContext): string =>
  territoryWith(document, request.territory, document.observations);

/** The name of a territory in the reader's language. */
export const nameOf = ({ document, formats }: TrendContext, id: string): string => {
  const row = territories(document).get(id);
  return row ? formats.text(row.name) : id;
};

/** Whether a time lies at least in part between the bounds that are asked for. */
export const isShown = ({ start, end }: Period, { from = '', to = '' }: TrendRequest): boolean =>
  end > (parsePeriod(from)?.start ?? -Infinity) && start < (parsePeriod(to)?.end ?? Infinity);

/** That there is nothing to show of something; within the time that was asked for, where one was. */
export function noFigures(what: string, place: string, { request, formats, words }: TrendContext): string {
  const bounds = new Set([request.from, request.to].map((bound) => (bound ? formats.period(bound) : '…')));
  return words.noFigures(what, place, request.from || request.to ? [...bounds].join('–') : '');
}

/** The figures within the time shown. */
function shownOf(whole: readonly TrendPoint[], request: TrendRequest): TrendPoint[] {
  const shown: TrendPoint[] = [];
  let lost: TrendPoint['broken'] = null;
  for (const point of whole) {
    if (point.broken !== 'gap') lost = point.broken ?? lost;
    if (!isShown(point.period, request)) continue;
    // What stands first has no break before it; a break before a figure that is not shown is one before the next.
    const broken = shown.length ? (lost ?? point.broken) : null;
    shown.push(broken === point.broken ? point : { ...point, broken });
    lost = null;
  }
  return shown;
}

/** The lines of one territory. */
export function seriesOf(context: TrendContext, territory: string): TrendSeries[] {
  const { document, request, words } = context;
  const groups = request.groups?.length ? request.groups : ['total'];
  const wanted = (['poor', 'nearPoor'] as const).filter(
    (tone) => request.measure === 'both' || request.measure === tone,
  );
  return wanted.flatMap((tone) =>
    groups.map((group, variant): TrendSeries => {
      const measure = MEASURES[request.unit][tone === 'poor' ? 0 : 1];
      const whole = trend(document, { territory, measure, group });
      return {
        id: [measure, group, territory].join('|'),
        measure,
        tone,
        variant,
        territory,
        group,
        name: capitalised(among(words.measures[measure], group, context)),
        only: whole.filter(({ value }) => value !== null).length < 2,
        points: shownOf(whole, request),
      };
    }),
  );
}

/** The title of a panel, and its lines. */
export type PanelLines = readonly [title: string, series: readonly TrendSeries[]];

/** The lines of each panel of a picture: of one, or of one for each part of the territory or each group. */
export function linesOf(context: TrendContext, territory: string): readonly PanelLines[] {
  const { document, request } = context;
  const groups = request.groups ?? [];
  // There are no more dashes than six to tell groups apart in one picture.
  if (request.layout !== 'multiples' && groups.length <= 6) return [['', seriesOf(context, territory)]];
  if (groups.length > 1) {
    return groups.map((group) => [
      capitalised(groupName(group, context)),
      // The title names the group.
      seriesOf({ ...context, request: { ...request, groups: [group] } }, territory).map((series) => ({
        ...series,
        name: capitalised(context.words.measures[series.measure]),
      })),
    ]);
  }
  const parts = [...territories(document).values()].filter(({ parent }) => parent === territory);
  const units = parts.length ? parts.map(({ id }) => id) : [territory];
  return units.map((id) => [nameOf(context, id), seriesOf(context, id)]);
}

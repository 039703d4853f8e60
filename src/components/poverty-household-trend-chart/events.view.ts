import { noteOf } from '../../model/note.js';
import { parsePeriod } from '../../model/period.js';
import { middle } from '../../model/trend.js';
import { around, plain, proseOf, type Prose } from '../../text/prose.js';
import { capitalised } from '../../text/words.js';
import { remarksOn } from './remarks.view.js';
import { nameOf, type TrendContext, type TrendSeries } from './series.view.js';
import { few, timeOf } from './writing.view.js';

/** Something that happened at a time. */
export interface TrendEvent {
  readonly at: number;
  readonly time: string;
  /** Whether it is of one time, which has a place in the picture. */
  readonly isMarked: boolean;
  readonly text: Prose;
}

/** Remarks of the document on what is shown; one on a part of the territory says on which. */
function ownRemarks(all: readonly TrendSeries[], territory: string, context: TrendContext) {
  const shown = new Set([territory, ...all.map((series) => series.territory)]);
  return (context.document.dataset.notes ?? []).map(noteOf).flatMap((note) => {
    const { period, territory: place = territory } = note;
    const told = (text: string) => (place === territory ? text : `${nameOf(context, place)}: ${text}`);
    return shown.has(place)
      ? [{ period, text: around(proseOf(note.text, context.formats, context.document), told) }]
      : [];
  });
}

/** Remarks on the rows that are shown, each once, with all its times. */
function rowRemarks(all: readonly TrendSeries[], territory: string, context: TrendContext): TrendEvent[] {
  const times = new Map<string, { readonly text: Prose; readonly when: Map<string, number> }>();
  // There may be thousands of rows, and remarks on few of them.
  const told = all.flatMap(({ points }) => points.filter(({ row, parts }) => row.notes || parts.length));
  for (const point of told)
    for (const text of remarksOn(point, territory, context)) {
      const known = times.get(plain(text)) ?? { text, when: new Map<string, number>() };
      times.set(plain(text), known);
      known.when.set(timeOf(point, context), point.at);
    }
  return [...times.values()].map(({ text, when }) => ({
    at: Math.min(...when.values()),
    time: few([...when.keys()], context),
    isMarked: when.size === 1,
    text,
  }));
}

/** Remarks of the document, of its rows and of the page that have a time: marks in the picture, footnotes below it. */
export function eventsOf(context: TrendContext, all: readonly TrendSeries[], territory: string): TrendEvent[] {
  const { request, formats } = context;
  const dated = [...ownRemarks(all, territory, context), ...(request.annotations ?? [])].flatMap(({ period, text }) => {
    const span = period === undefined ? null : parsePeriod(period);
    return span ? [{ at: middle(span), time: formats.period(period!), isMarked: true, text }] : [];
  });
  return [...dated, ...rowRemarks(all, territory, context)].sort((a, b) => a.at - b.at);
}

/** The footnote of an event, with the number of its mark where it has one. */
export const footnote = ({ time, text }: TrendEvent, number: number | undefined): Prose =>
  around(text, (text) => `${number ? `(${number}) ${time}` : capitalised(time)}: ${text}`);

/** Remarks without a time of their own belong to the whole figure. */
export const remarksOf = (all: readonly TrendSeries[], territory: string, context: TrendContext): Prose[] =>
  ownRemarks(all, territory, context).flatMap(({ period, text }) => (period === undefined ? [text] : []));

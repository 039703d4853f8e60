import type { Prose } from '../../text/prose.js';
import { whyAbsent } from '../../text/words.js';
import { pastOf, type TrendPoint } from '../../model/trend.js';
import { remarksOf } from './events.view.js';
import { floorsOf, type Floor } from './lines.view.js';
import type { Plot } from './plot.view.js';
import { namesOf } from './remarks.view.js';
import { nameOf, noFigures, type TrendContext, type TrendSeries } from './series.view.js';
import { undrawnOf } from './targets.view.js';
import { few, lowered, timeOf, written } from './writing.view.js';

const NOTES = 40;

/** Sentences about missing and withheld figures, figures given twice, and a past that is not shown. */
function doubtsOf(series: readonly TrendSeries[], context: TrendContext): string[] {
  const { own, words, formats } = context;
  const notes = new Set<string>();
  for (const { points, name, measure, territory } of series) {
    const gaps: string[] = [];
    const several: TrendPoint[][] = [];
    points.forEach((point, index) => {
      const last = points[index - 1];
      if (point.value === null) gaps.push(`${timeOf(point, context)} (${whyAbsent(point.status, words)})`);
      else if (point.broken === 'gap' && last?.value != null)
        gaps.push(own.between(timeOf(last, context), timeOf(point, context)));
      if (point.double) {
        if (!last!.double) several.push([last!]);
        several.at(-1)!.push(point);
      }
    });
    if (gaps.length) notes.add(own.gapNote(lowered(name), formats.list(gaps)));
    for (const figures of several) {
      const values = figures.map(({ value }) => written(measure, value!, context));
      notes.add(own.doubleNote(timeOf(figures[0]!, context), few(values, context)));
    }
    const { eras, merged } = pastOf(context.document, territory);
    const sum = points.findLast(({ parts }) => parts.length);
    if (sum) {
      const { row, parts } = sum;
      notes.add(own.sumNote(nameOf(context, row.territory), timeOf(sum, context), namesOf(parts, context)));
    } else if (merged.length) {
      const names = merged.map(({ id }) => nameOf(context, id));
      notes.add(own.merged(nameOf(context, [...eras.keys()].at(-1)!), formats.list(names)));
    }
  }
  return [...notes];
}

/** What was asked for and has no figure, beside what has. */
function withoutFigures(series: readonly TrendSeries[], context: TrendContext): string[] {
  const places = new Map<string, string[]>();
  for (const { points, name, territory } of series)
    if (!points.length) places.set(name, [...(places.get(name) ?? []), nameOf(context, territory)]);
  return [...places].map(([name, names]) => noFigures(lowered(name), context.formats.list(names), context));
}

/** Sentences about figures that have nothing to stand on in a stack, and are not drawn. */
const unstackedOf = (series: readonly TrendSeries[], floors: readonly Floor[], context: TrendContext): string[] =>
  series.flatMap(({ points, name }, index) => {
    const floating = points.filter((point) => point.value !== null && floors[index]!(point) === null);
    const times = floating.map((point) => timeOf(point, context));
    return times.length ? [context.own.unstacked(name, context.formats.list(times))] : [];
  });

/** What is said below the picture; no more than is read, for a document may hold thousands of targets. */
export function notesOf(
  all: readonly TrendSeries[],
  { panels, breaks, targets, events, stacked }: Plot,
  territory: string,
  context: TrendContext,
): readonly Prose[] {
  const notes = [
    ...(panels.length > 1 && context.request.layout !== 'multiples' ? [context.own.crowded] : []),
    ...breaks.map(({ note }) => note),
    ...doubtsOf(all, context),
    ...withoutFigures(all, context),
    ...unstackedOf(all, floorsOf(all, stacked), context),
    ...targets.map(({ label }) => `${label}.`),
    ...undrawnOf(context, territory, all),
    ...events,
    ...remarksOf(all, territory, context),
  ];
  return notes.length > NOTES
    ? [...notes.slice(0, NOTES), context.words.more(context.formats.count(notes.length - NOTES))]
    : notes;
}

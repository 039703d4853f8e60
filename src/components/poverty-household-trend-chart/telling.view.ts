import { lastDay, parsePeriod } from '../../model/period.js';
import { isRate } from '../../model/observation.js';
import { noteOf } from '../../model/note.js';
import { standardOf } from '../../model/standard.js';
import { comparableStretch, middle, type TrendPoint } from '../../model/trend.js';
import type { Note } from '../../schema/document.js';
import { among } from '../../text/group.js';
import { capitalised } from '../../text/words.js';
import type { TrendTelling } from './poverty-household-trend-chart.text.js';
import type { Floor } from './panel.view.js';
import { nameOf, shareOf, written, writtenChange, type TrendContext, type TrendSeries } from './series.view.js';

/** When a figure speaks of, in words: "31/12/2022", "năm 2022". */
export const timeOf = ({ row }: TrendPoint, { formats }: TrendContext): string => formats.period(row.period);

/** What a series has to tell; null without a figure. */
function tellingOf(series: TrendSeries, context: TrendContext): TrendTelling | null {
  const stretch = comparableStretch(series.points);
  const last = stretch.at(-1);
  if (!last) return null;
  const first = stretch[0]!;
  const { formats, words } = context;
  const { measure, group } = series;
  const change = last.value! - first.value!;
  const [was, is] = [shareOf(first, measure), shareOf(last, measure)];
  const extreme = (better: (a: number, b: number) => boolean) =>
    stretch.reduce((best, point) => (better(point.value!, best.value!) ? point : best));
  const told = (point: TrendPoint) => ({
    value: written(measure, point.value!, context),
    time: timeOf(point, context),
  });
  const status = words.statuses[last.status];
  return {
    territory: nameOf(context, series.territory),
    measure: among(words.measures[measure], group, context),
    isRate: isRate(measure),
    last: isRate(measure)
      ? written(measure, last.value!, context)
      : among(written(measure, last.value!, context), group, context),
    lastTime: status ? `${timeOf(last, context)} (${status})` : timeOf(last, context),
    change: stretch.length > 1 ? writtenChange(measure, change, context) : null,
    moved: Math.sign(change) as -1 | 0 | 1,
    points: measure.endsWith('Rate') || was === null || is === null ? null : formats.signed(is - was),
    firstTime: timeOf(first, context),
    highest: stretch.length > 2 ? told(extreme((a, b) => a > b)) : null,
    lowest: stretch.length > 2 ? told(extreme((a, b) => a < b)) : null,
  };
}

/** The sentence of a chart: the first series in full, the others in brief, and what cannot be compared. */
export function sentenceOf(series: readonly TrendSeries[], context: TrendContext): string {
  const { own } = context;
  const tellings = series.map((one) => tellingOf(one, context)).filter((telling) => telling !== null);
  const [first, ...others] = tellings;
  if (!first) return own.noFigures(nameOf(context, series[0]?.territory ?? ''));
  const sentences = [first.change === null ? own.onlyOne(first) : own.sentence(first)];
  for (const telling of others.slice(0, 3)) sentences.push(capitalised(own.brief(telling)));
  const broken = series[0]!.points.findLast(({ broken }) => broken === 'standard' || broken === 'geography');
  if (broken) sentences.push(own.notComparable(timeOf(broken, context)));
  return sentences.join(' ');
}

/** Marks and sentences of the places where lines break for a reason that must be told. */
export function breaksOf(series: readonly TrendSeries[], context: TrendContext) {
  const { document, formats, own } = context;
  const breaks = new Map<number, { readonly at: number; readonly text: string; readonly note: string }>();
  for (const { points } of series) {
    points.forEach((point, index) => {
      const last = points[index - 1];
      if (!last || (point.broken !== 'standard' && point.broken !== 'geography')) return;
      const standard = standardOf(document, point.row.standard);
      const before = standardOf(document, last.row.standard);
      const [old, now] =
        point.broken === 'standard'
          ? [before ? formats.text(before.name) : '–', standard ? formats.text(standard.name) : '–']
          : [nameOf(context, last.row.territory), nameOf(context, point.row.territory)];
      const since = standard && point.broken === 'standard' ? parsePeriod(standard.validFrom)!.start : NaN;
      // The day of the change itself where it lies between the two figures.
      const at = since >= last.at && since <= point.at ? since : (last.at + point.at) / 2;
      const note = own.breakNote(point.broken, own.between(timeOf(last, context), timeOf(point, context)), old, now);
      breaks.set(Math.round(at), { at, text: own.breaks[point.broken], note });
    });
  }
  return [...breaks.values()].sort((a, b) => a.at - b.at);
}

/** Sentences about withheld figures and figures given twice. */
export function doubtsOf(series: readonly TrendSeries[], context: TrendContext): string[] {
  const { own, words, formats } = context;
  const notes = new Set<string>();
  for (const { points, name, measure } of series) {
    const absent = points.filter(({ value }) => value === null);
    if (absent.length) {
      const times = absent.map(
        (point) => `${timeOf(point, context)} (${words.statuses[point.status] || words.missing})`,
      );
      notes.add(own.gapNote(name.charAt(0).toLowerCase() + name.slice(1), formats.list(times)));
    }
    for (const double of points.filter((point) => point.double)) {
      const same = points.filter(({ at, value }) => at === double.at && value !== null);
      notes.add(
        own.doubleNote(
          timeOf(double, context),
          formats.list(same.map(({ value }) => written(measure, value!, context))),
        ),
      );
    }
  }
  return [...notes];
}

/** Sentences about figures that have nothing to stand on in a stack, and are not drawn. */
export const unstackedOf = (
  series: readonly TrendSeries[],
  floors: readonly Floor[],
  context: TrendContext,
): string[] =>
  series.flatMap(({ points, name }, index) => {
    const floating = points.filter((point) => point.value !== null && floors[index]!(point) === null);
    const times = floating.map((point) => timeOf(point, context));
    return times.length ? [context.own.unstacked(name, context.formats.list(times))] : [];
  });

/**
 * Remarks of the document and of the page that have a time: numbered marks in the picture, footnotes below it.
 *
 * One outside the time that is drawn has no mark and the number 0, and keeps its footnote.
 */
export function eventsOf(context: TrendContext, territory: string, [from, to]: readonly [number, number]) {
  const { document, request, formats, own } = context;
  const notes = [...(document.dataset.notes ?? []).map(noteOf), ...(request.annotations ?? [])] as readonly Note[];
  const dated = notes.flatMap(({ period, text, territory: place = territory }) => {
    const span = period !== undefined && place === territory ? parsePeriod(period) : null;
    return span ? [{ at: middle(span), time: formats.period(period!), text: formats.text(text) }] : [];
  });
  let last = 0;
  return dated
    .sort((a, b) => a.at - b.at)
    .map(({ at, time, text }) =>
      at >= from && at <= to
        ? { at, number: ++last, text: own.event(last, time, text) }
        : { at, number: 0, text: `${time}: ${text}` },
    );
}

/** Remarks without a time of their own belong to the whole figure. */
export function remarksOf({ document, formats }: TrendContext, territory: string): string[] {
  return (document.dataset.notes ?? [])
    .map(noteOf)
    .filter((note) => note.period === undefined && (note.territory === undefined || note.territory === territory))
    .map((note) => formats.text(note.text));
}

/** The last day that the series speak of; null without a figure. */
export const asOfDay = (series: readonly TrendSeries[]): number | null => {
  let latest: number | null = null;
  for (const { points } of series) {
    for (const { period } of points) if (latest === null || lastDay(period) > latest) latest = lastDay(period);
  }
  return latest;
};

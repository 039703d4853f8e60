import { lastDay, parsePeriod } from '../../model/period.js';
import { isRate } from '../../model/observation.js';
import { noteOf } from '../../model/note.js';
import { standardOf } from '../../model/standard.js';
import { comparableFrom, comparableStretch, middle, pastOf, type TrendPoint } from '../../model/trend.js';
import type { Measure, Note } from '../../schema/document.js';
import { among } from '../../text/group.js';
import { capitalised, withStatus } from '../../text/words.js';
import type { TrendTelling } from './poverty-household-trend-chart.text.js';
import type { Floor } from './panel.view.js';
import { nameOf, shareOf, written, writtenChange, type TrendContext, type TrendSeries } from './series.view.js';

/** When a figure speaks of, in words: "31/12/2022", "năm 2022". */
export const timeOf = ({ row }: TrendPoint, { formats }: TrendContext): string => formats.period(row.period);

/** Smaller shares than this are written as nothing, in percentage points. */
const UNSEEN = 0.005;

/** The first few of several figures for one time. */
function valuesOf(points: readonly TrendPoint[], measure: Measure, context: TrendContext, full = true): string {
  const values = points.slice(0, 5).map(({ value }) => written(measure, value!, context, full));
  return context.formats.list(points.length > 5 ? [...values, '…'] : values);
}

/** "603 hộ cận nghèo (31/12/2022, sơ bộ)" */
const noted = (text: string, remarks: readonly string[]): string =>
  remarks.length ? `${text} (${remarks.join(', ')})` : text;

/** What a series has to tell; null without a figure. */
function tellingOf(series: TrendSeries, context: TrendContext): TrendTelling | null {
  const { own, formats, words } = context;
  const { measure, group, points } = series;
  const stretch = comparableStretch(points);
  const last = stretch.at(-1);
  if (!last) return null;
  const first = stretch[0]!;
  const rate = isRate(measure);
  const change = last.value! - first.value!;
  const [was, is] = [shareOf(first, measure), shareOf(last, measure)];
  const shares = rate || was === null || is === null ? 0 : is - was;
  const figure = ({ value }: TrendPoint) =>
    rate ? written(measure, value!, context) : among(written(measure, value!, context), group, context);
  const doubtsOf = ({ status }: TrendPoint) => (words.statuses[status] ? [words.statuses[status]] : []);
  const told = (point: TrendPoint) => noted(figure(point), [timeOf(point, context), ...doubtsOf(point)]);
  const extreme = (better: (a: number, b: number) => boolean) =>
    stretch.reduce((best, point) => (better(point.value!, best.value!) ? point : best));
  const [high, low] = [extreme((a, b) => a > b), extreme((a, b) => a < b)];
  const again = points.filter(({ double, at, row }) => double && at === last.at && row.standard === last.row.standard);
  const doubts = doubtsOf(last);
  if (again.length) doubts.push(own.also(valuesOf(again, measure, context, false)));
  const lastTime = timeOf(last, context);
  return {
    territory: nameOf(context, series.territory),
    measure: among(words.measures[measure], group, context),
    isRate: rate,
    figure: figure(last),
    doubts,
    last: noted(figure(last), doubts),
    lastTime,
    when: own.when(last.period.kind, lastTime),
    change: stretch.length > 1 ? writtenChange(measure, change, context) : null,
    moved: rate && Math.abs(change) < UNSEEN ? 0 : (Math.sign(change) as -1 | 0 | 1),
    almost: Math.abs(change) > 1e-9,
    points: Math.abs(shares) < UNSEEN ? '' : ` (${words.points(2, formats.signed(shares))})`,
    firstTime: withStatus(timeOf(first, context), first.status, words),
    range: stretch.length > 2 && high.value !== low.value ? own.range(told(high), told(low)) : null,
  };
}

/** "603 hộ cận nghèo, giảm 173 hộ": a further series; its time is said where it is not that of the first one. */
function brief(t: TrendTelling, first: TrendTelling, own: TrendContext['own']): string {
  const doubts = t.lastTime === first.lastTime ? t.doubts : [t.lastTime, ...t.doubts];
  const level = `${t.isRate ? `${t.measure}: ` : ''}${noted(t.figure, doubts)}`;
  if (t.change === null) return `${level}.`;
  return `${level}, ${own.change(t)}${t.firstTime === first.firstTime ? '' : own.since(t.firstTime)}.`;
}

/** The sentence of a chart: the first series in full, the others in brief, and what cannot be compared. */
export function sentenceOf(series: readonly TrendSeries[], context: TrendContext): string {
  const { own, words } = context;
  // The latest word on a series may be that there is no figure.
  const sentences = series.flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last?.value === null
      ? [`${name}, ${timeOf(last, context)}: ${words.statuses[last.status] || words.missing}.`]
      : [];
  });
  const tellings = series.map((one) => tellingOf(one, context)).filter((telling) => telling !== null);
  const [first, ...others] = tellings;
  if (!first) return own.noFigures(nameOf(context, series[0]?.territory ?? ''));
  const level = own.level(first);
  if (first.change !== null) {
    sentences.push(`${capitalised(level)}, ${own.change(first)}${own.since(first.firstTime)}.`);
    if (first.range) sentences.push(`${capitalised(first.range)}.`);
  } else sentences.push(series.every(({ only }) => only) ? own.onlyOne(level) : `${capitalised(level)}.`);
  for (const telling of others.slice(0, 3)) sentences.push(capitalised(brief(telling, first, own)));
  return [...sentences, ...earlierOf(series[0]!, context)].join(' ');
}

/** The last figure before the last break of a series: it is told, and that it cannot be compared. */
function earlierOf({ points, measure }: TrendSeries, context: TrendContext): string[] {
  const at = comparableFrom(points);
  const last = points.slice(0, at).findLast(({ value, double }) => value !== null && !double);
  if (!last) return [];
  const told = withStatus(written(measure, last.value!, context), last.status, context.words);
  return [context.own.notComparable(timeOf(last, context), told, points[at]!.broken!)];
}

/** The sentence of small multiples whose whole has no figures: the highest and the lowest of the parts. */
export function partsOf(series: readonly TrendSeries[], territory: string, context: TrendContext): string {
  const { own, words } = context;
  const latest = series.flatMap((one) => {
    const last = one.measure === series[0]!.measure ? comparableStretch(one.points).at(-1) : undefined;
    return last ? [{ one, last, value: last.value! }] : [];
  });
  latest.sort((a, b) => b.value - a.value);
  const [high, low] = [latest[0]!, latest.at(-1)!];
  if (high.value === low.value) return sentenceOf([high.one], context);
  const told = ({ one, last, value }: typeof high) =>
    noted(written(one.measure, value, context), [
      nameOf(context, one.territory),
      timeOf(last, context),
      ...(words.statuses[last.status] ? [words.statuses[last.status]] : []),
    ]);
  return own.parts(latest.length, nameOf(context, territory), own.range(told(high), told(low)));
}

/** Marks and sentences of the places where lines break for a reason that must be told. */
export function breaksOf(series: readonly TrendSeries[], context: TrendContext) {
  const { document, formats, own } = context;
  const breaks = new Map<string, { readonly at: number; readonly text: string; readonly note: string }>();
  for (const { points } of series) {
    points.forEach((point, index) => {
      const last = points[index - 1];
      if (!last || (point.broken !== 'standard' && point.broken !== 'geography')) return;
      const standard = standardOf(document, point.row.standard);
      const before = standardOf(document, last.row.standard);
      const [old, now] =
        point.broken === 'standard'
          ? [before, standard].map((one) => (one ? formats.text(one.name) : own.noStandard))
          : [nameOf(context, last.row.territory), nameOf(context, point.row.territory)];
      const since = standard && point.broken === 'standard' ? parsePeriod(standard.validFrom)!.start : NaN;
      // The day of the change itself where it lies between the two figures.
      const at = since >= last.at && since <= point.at ? since : (last.at + point.at) / 2;
      const note = own.breakNote(point.broken, own.between(timeOf(last, context), timeOf(point, context)), old!, now!);
      breaks.set(note, { at, text: own.breaks[point.broken], note });
    });
  }
  return [...breaks.values()].sort((a, b) => a.at - b.at);
}

/** Sentences about missing and withheld figures, figures given twice, and a past that is not shown. */
export function doubtsOf(series: readonly TrendSeries[], context: TrendContext): string[] {
  const { own, words, formats } = context;
  const notes = new Set<string>();
  for (const { points, name, measure, territory } of series) {
    const gaps = points.flatMap((point, index) => {
      const time = timeOf(point, context);
      if (point.value === null) return [`${time} (${words.statuses[point.status] || words.missing})`];
      const last = points[index - 1];
      return point.broken === 'gap' && last?.value != null ? [own.between(timeOf(last, context), time)] : [];
    });
    if (gaps.length) {
      notes.add(own.gapNote(name.charAt(0).toLowerCase() + name.slice(1), formats.list(gaps)));
    }
    let same: TrendPoint[] = [];
    const several = new Set<TrendPoint[]>();
    for (const point of points) {
      if (point.double) several.add(same);
      else same = [];
      same.push(point);
    }
    for (const [first, ...others] of several) {
      notes.add(own.doubleNote(timeOf(first!, context), valuesOf([first!, ...others], measure, context)));
    }
    const { eras, merged } = pastOf(context.document, territory);
    if (merged.length) {
      const names = merged.map(({ id }) => nameOf(context, id));
      notes.add(own.merged(nameOf(context, [...eras.keys()].at(-1)!), formats.list(names)));
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

import { isRate, worse } from '../../model/observation.js';
import { comparePeriods } from '../../model/period.js';
import { comparableFrom, comparableStretch, type TrendPoint } from '../../model/trend.js';
import { decimalsOfChange } from '../../text/formats.js';
import { among } from '../../text/group.js';
import { capitalised, whyAbsent } from '../../text/words.js';
import type { TrendTelling } from './poverty-household-trend-chart.text.js';
import { stackOf } from './lines.view.js';
import { nameOf, type TrendContext, type TrendSeries } from './series.view.js';
import { few, limitsOf, shareOf, timeOf, written, writtenChange } from './writing.view.js';

/** Smaller shares than this are written as nothing, in percentage points. */
const UNSEEN = 0.005;

/** "603 hộ cận nghèo (31/12/2022, sơ bộ)" */
const noted = (text: string, remarks: readonly string[]): string =>
  remarks.length ? `${text} (${remarks.join(', ')})` : text;

/** Why a figure is to be read with care. */
const doubtsOf = ({ status, parts }: TrendPoint, { words, own }: TrendContext): string[] =>
  [words.statuses[status], parts.length ? own.sum : ''].filter(Boolean);

/** That figures are not there between the first and the last: nobody knows whether they were more or less. */
function absentOf(
  points: readonly TrendPoint[],
  [first, last]: readonly [TrendPoint, TrendPoint],
  context: TrendContext,
): string {
  const absent = points
    .slice(comparableFrom(points))
    .filter(({ value, at }) => value === null && at > first.at && at < last.at)
    .map((point) => noted(timeOf(point, context), [whyAbsent(point.status, context.words)]));
  return absent.length ? context.own.without(few(absent, context)) : '';
}

/** What a series has to tell; null without a figure. A sum of several is not called as what is counted in one of them. */
function tellingOf(series: TrendSeries, context: TrendContext, isSum = false): TrendTelling | null {
  const { own, formats, words } = context;
  const { measure, group, points } = series;
  const stretch = comparableStretch(points);
  // Of a year and of its last month the year is what is known last.
  const last = stretch.reduce<TrendPoint | null>(
    (latest, point) => (latest && comparePeriods(latest.period, point.period) > 0 ? latest : point),
    null,
  );
  if (!last) return null;
  const first = stretch[0]!;
  const rate = isRate(measure);
  const change = last.value! - first.value!;
  const [was, is] = [shareOf(first, measure), shareOf(last, measure)];
  const shares = rate || was === null || is === null ? 0 : is - was;
  const digits = decimalsOfChange(first.value!, last.value!, 2);
  const value = (point: TrendPoint, full = true) => written(measure, point.value!, context, full, digits);
  const figure = (point: TrendPoint) => (rate ? value(point) : among(value(point), group, context));
  const told = (point: TrendPoint) => noted(figure(point), [timeOf(point, context), ...doubtsOf(point, context)]);
  const extreme = (better: (a: number, b: number) => boolean) =>
    stretch.reduce((best, point) => (better(point.value!, best.value!) ? point : best));
  const [high, low] = [extreme((a, b) => a > b), extreme((a, b) => a < b)];
  const again = points.filter(({ double, at, row }) => double && at === last.at && row.standard === last.row.standard);
  const fully = (point: TrendPoint) => [...doubtsOf(point, context), ...limitsOf(point, measure, context)];
  const doubts = fully(last);
  const short = again.map((point) => value(point, false));
  if (again.length) doubts.push(own.also(few(short, context)));
  const lastTime = timeOf(last, context);
  return {
    territory: nameOf(context, series.territory),
    measure: among(words.measures[measure], group, context),
    isRate: rate,
    short: value(last, false),
    doubts,
    last: noted(figure(last), doubts),
    lastTime,
    when: own.when(last.period.kind, lastTime),
    change: stretch.length > 1 ? writtenChange(measure, change, context, digits) : null,
    moved: rate && Math.abs(change) < UNSEEN ? 0 : (Math.sign(change) as -1 | 0 | 1),
    almost: Math.abs(change) > 1e-9,
    points: Math.abs(shares) < UNSEEN ? '' : ` (${words.points(Number(shares.toFixed(2)), formats.signed(shares))})`,
    firstTime: noted(timeOf(first, context), doubtsOf(first, context)),
    first: noted(timeOf(first, context), [...(Math.abs(change) > 1e-9 ? [value(first, !isSum)] : []), ...fully(first)]),
    absent: absentOf(points, [first, last], context),
    range: stretch.length > 2 && high.value !== low.value ? own.range(told(high), told(low)) : null,
  };
}

/** "Hộ cận nghèo: 430, giảm 173 hộ": a further series; its times are said where they are not those of the first one. */
function brief(t: TrendTelling, first: TrendTelling, own: TrendContext['own']): string {
  const doubts = t.lastTime === first.lastTime ? t.doubts : [t.lastTime, ...t.doubts];
  const level = `${t.measure}: ${noted(t.short, doubts)}`;
  if (t.change === null) return `${level}.`;
  return `${level}, ${own.change(t)}${t.firstTime === first.firstTime ? '' : own.since(t.first)}${t.absent}.`;
}

/** What a stack shows: poor and near-poor together, where both are known. Their share of all is left to the rates. */
function togetherOf([poor, near]: readonly TrendSeries[], context: TrendContext): TrendTelling | null {
  const others = new Map(near!.points.flatMap((point) => (point.double ? [] : [[stackOf(point), point]])));
  const points = poor!.points.flatMap((point): TrendPoint[] => {
    const other = others.get(stackOf(point));
    if (!other || point.double) return [];
    const value = point.value === null || other.value === null ? null : point.value + other.value;
    const status = worse(point.status, other.status);
    // What forbids to compare one of them forbids it of the sum; over gaps it is compared.
    const broken = [point.broken, other.broken].find((one) => one !== 'gap' && one !== null) ?? null;
    return [{ ...point, value, status, interval: null, broken }];
  });
  const telling = tellingOf({ ...poor!, points }, context, true);
  const measure = among(context.own.both[context.request.unit], poor!.group, context);
  return telling && { ...telling, measure, points: '' };
}

/** So many series are told besides the first one. */
const TOLD = 3;

/** The sentence of a chart: the first series in full, the others in brief, and what cannot be compared. */
export function sentenceOf(series: readonly TrendSeries[], context: TrendContext): string {
  const { own, words, formats } = context;
  // The latest word on a series may be that there is no figure.
  const sentences = series.flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last?.value === null ? [`${name}, ${timeOf(last, context)}: ${whyAbsent(last.status, words)}.`] : [];
  });
  const tellings = series.map((one) => tellingOf(one, context)).filter((telling) => telling !== null);
  const [first, ...others] = tellings;
  if (!first) return sentences.join(' ');
  const level = own.level(first);
  if (first.change !== null) {
    const { range } = first;
    sentences.push(`${capitalised(level)}, ${own.change(first)}${own.since(first.first)}${range ? '' : first.absent}.`);
    if (range) sentences.push(`${capitalised(range)}${first.absent}.`);
  } else sentences.push(series.every(({ only }) => only) ? own.onlyOne(level) : `${capitalised(level)}.`);
  for (const telling of others.slice(0, TOLD)) sentences.push(capitalised(brief(telling, first, own)));
  const together =
    context.request.layout === 'stacked' && series.length === 2 && series[0]!.group === series[1]!.group
      ? togetherOf(series, context)
      : null;
  if (together) sentences.push(brief(together, first, own));
  if (others.length > TOLD) sentences.push(own.others(formats.count(others.length - TOLD)));
  return [...sentences, ...earlierOf(series[0]!, context)].join(' ');
}

/** The last figure before the last break of a series: it is told, and that it cannot be compared. */
function earlierOf({ points, measure }: TrendSeries, context: TrendContext): string[] {
  const at = comparableFrom(points);
  const last = points.slice(0, at).findLast(({ value, double }) => value !== null && !double);
  if (!last) return [];
  const told = [written(measure, last.value!, context), ...doubtsOf(last, context)].join(', ');
  return [context.own.notComparable(timeOf(last, context), told, context.own.other[points[at]!.broken as 'standard'])];
}

/** The sentence of small multiples whose whole has no figures: the highest and the lowest of the parts. */
export function partsOf(series: readonly TrendSeries[], territory: string, context: TrendContext): string {
  const { own } = context;
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
      ...doubtsOf(last, context),
    ]);
  return own.parts(latest.length, nameOf(context, territory), own.range(told(high), told(low)));
}

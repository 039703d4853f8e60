import { rounded } from '../../chart/path.js';
import { ticks } from '../../chart/ticks.js';
import type { TrendPoint } from '../../model/trend.js';
import { floorsOf, type Box } from './lines.view.js';
import type { PanelInput } from './panel.view.js';
import type { PanelLines, TrendContext, TrendSeries } from './series.view.js';

/** Highest value that the picture must hold, and a little more, rounded up to the next tick. */
export function topOf(
  lines: readonly PanelLines[],
  targets: readonly number[],
  stacked: boolean,
  least: number,
): number {
  let most = Math.max(0, ...targets);
  for (const [, series] of lines) {
    const floors = floorsOf(series, stacked);
    series.forEach(({ points }, index) => {
      for (const point of points) {
        const base = floors[index]!(point);
        if (base === null) continue;
        most = Math.max(most, base + Math.max(point.value ?? 0, stacked ? 0 : (point.interval?.[1] ?? 0)));
      }
    });
  }
  const [first, second] = ticks(0, most || 1, 4, least);
  const step = (second ?? 1) - (first ?? 0);
  return Math.ceil((most || 1) / step - 1e-9) * step;
}

/** First and last place in time, first and last day, of figures in any order and number. */
export function spanOf(all: readonly TrendSeries[], isMeant: (point: TrendPoint) => boolean = () => true) {
  const span = { first: Infinity, last: -Infinity, start: Infinity, end: -Infinity };
  for (const { points } of all)
    for (const point of points) {
      if (!isMeant(point)) continue;
      const { at, period } = point;
      if (at < span.first) span.first = at;
      if (at > span.last) span.last = at;
      if (period.start < span.start) span.start = period.start;
      if (period.end > span.end) span.end = period.end;
    }
  return span;
}

/** The months or quarters that all figures are of; none where some are of days, years or spans. */
export function monthsOf(series: readonly TrendSeries[], { formats }: TrendContext): PanelInput['months'] {
  const points = series.flatMap((one) => one.points);
  if (!points.every(({ period: { kind } }) => kind === 'month' || kind === 'quarter')) return [];
  const months = new Map(
    points.map(({ period, row }) => [period.start, { ...period, text: formats.period(row.period) }]),
  );
  return [...months.values()].sort((a, b) => a.start - b.start);
}

/** Boxes for some panels side by side. */
export function boxesOf(count: number, width: number, [left, right, header]: readonly [number, number, number]) {
  const columns = count === 1 ? 1 : Math.max(1, Math.min(count, Math.floor(width / 220)));
  const outer = width / columns;
  const height = count === 1 ? Math.round(Math.min(340, Math.max(200, width * 0.5))) : 130;
  const boxes = Array.from({ length: count }, (_, index): Box => ({
    x: rounded((index % columns) * outer + left),
    y: Math.floor(index / columns) * (height + header + 34) + header,
    width: rounded(Math.max(60, outer - left - right)),
    height,
  }));
  return { boxes, height: Math.ceil(count / columns) * (height + header + 34) };
}

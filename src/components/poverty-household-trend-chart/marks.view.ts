import type { Mark } from '../../chart/figure.js';
import { whyAbsent, withStatus } from '../../text/words.js';
import type { Box, PlacedPoint } from './lines.view.js';
import type { Panel } from './panel.view.js';
import type { TrendContext, TrendSeries } from './series.view.js';
import { saidOn } from './remarks.view.js';
import { limitsOf, lowered, standardName, timeOf, written } from './writing.view.js';

/** A mark, and where its panel stands: there it has its crosshair. */
export interface TrendMark extends Mark {
  readonly box: Box;
}

/**
 * A figure of a series as a mark. There may be thousands of which a reader asks a few: what is said of each is put into
 * words when it is asked for.
 */
function markOf(
  { x, y, point }: PlacedPoint,
  { series, title, box }: { series: TrendSeries; title: string; box: Box },
  context: TrendContext,
): TrendMark {
  const { words, own } = context;
  const { id, measure, name, territory } = series;
  return {
    x,
    y,
    box,
    radius: 8,
    lane: id,
    get value() {
      if (point.value === null) return whyAbsent(point.status, words);
      return withStatus(written(measure, point.value, context), point.status, words);
    },
    get label() {
      const place = `${title ? `${title}, ${lowered(name)}` : name}, ${timeOf(point, context)}`;
      const told = `${place}: ${[this.value, ...limitsOf(point, measure, context)].join(', ')}`;
      // Figures of one time under two standards are told apart.
      const { period, standard } = point.row;
      const apart = series.points.some(({ row }) => row.period === period && row.standard !== standard);
      const under = apart ? [`${own.standard}: ${standardName(point, context) || own.noStandard}`] : [];
      return [told, ...under, ...saidOn(point, territory, context)].map((text) => text.replace(/\.$/, '')).join('. ');
    },
    detail: { territory: point.row.territory, period: point.row.period, series: id, measure, value: point.value },
  };
}

/** All marks of a picture, a lane for each series. */
export const marksOf = (panels: readonly Panel[], context: TrendContext): TrendMark[] =>
  panels.flatMap(({ name, box, series: placed, targets }) => [
    ...placed.flatMap(({ series, all }) => all.map((point) => markOf(point, { series, title: name, box }, context))),
    ...targets.map(({ x, y, target: { measure, label, level, target } }): TrendMark => {
      const { id, territory, due } = target;
      const detail = { territory, period: due, series: id, measure, value: level };
      return { x, y, box, radius: 10, lane: 'target', label, detail };
    }),
  ]);

import { BOLD, textWidth } from '../../chart/labels.js';
import { ticks } from '../../chart/ticks.js';
import { isRate } from '../../model/observation.js';
import { middle, type TrendPoint } from '../../model/trend.js';
import type { Prose } from '../../text/prose.js';
import { boxesOf, monthsOf, spanOf, topOf } from './frame.view.js';
import { eventsOf, footnote } from './events.view.js';
import { breaksOf } from './breaks.view.js';
import { LABEL_SIZE, placePanel, titleOf, type Domain, type Panel } from './panel.view.js';
import type { PanelLines, TrendContext, TrendSeries } from './series.view.js';
import { targetsOf, type TrendTarget } from './targets.view.js';
import { standardName, written } from './writing.view.js';

/** The picture: its panels, and what stands in them beside the figures. */
export interface Plot {
  readonly panels: readonly Panel[];
  readonly height: number;
  readonly stacked: boolean;
  readonly breaks: ReturnType<typeof breaksOf>;
  /** Footnotes of events, in order of time. */
  readonly events: readonly Prose[];
  /** All that are to be told, drawn or not. */
  readonly targets: readonly TrendTarget[];
}

/** Room before the first and after the last figure, in days: a fixed part and a part of the whole span. */
const around = (span: number): number => 20 + span * 0.02;

/** The time that is shown: that of all figures and targets, with some air. */
function timeOf(all: readonly TrendSeries[], targets: readonly TrendTarget[]): Omit<Domain, 'top'> {
  const span = spanOf(all);
  const ends = targets.map(({ due }) => middle(due));
  const [first, last] = [Math.min(span.first, ...ends), Math.max(span.last, ...ends)];
  return { figures: span, from: first - around(last - first), to: last + around(last - first) };
}

/** Lays the lines of a picture out. */
export function plotOf(lines: readonly PanelLines[], territory: string, context: TrendContext): Plot {
  const { request, formats } = context;
  const all = lines.flatMap(([, series]) => series);
  const single = lines.length === 1;
  // Groups overlap, and all households hold them all: only the two measures of one group have a sum.
  const stacked = request.layout === 'stacked' && new Set(all.map(({ group }) => group)).size === 1;
  const promised = targetsOf(context, territory, all);
  // Stacks and small multiples leave them to the notes.
  const targets = single && !stacked ? promised : [];
  const time = timeOf(all, targets);
  const { from, to } = time;
  // There is no half household.
  const least = isRate(all[0]!.measure) ? 0 : 1;
  const levels = targets.flatMap(({ level, start }) => [level, start ?? 0]);
  const top = topOf(lines, levels, stacked, least);
  const steps = ticks(0, top, single ? 4 : 2, least).map((value) => ({
    value,
    text: least ? formats.count(value) : formats.percent(value, 9),
  }));

  const left = Math.max(...steps.map(({ text }) => textWidth(text, 12))) + 10;
  // The last figure beside the end of its line, unless time goes on there.
  const end = Math.max(...targets.map(({ due }) => middle(due))) > time.figures.last ? null : time.figures.last;
  const labelOf = ({ name, points, measure }: TrendSeries): string => {
    const last = points.findLast(({ value }) => value !== null);
    const value = last?.at === end ? written(measure, last.value!, context, false) : '';
    return [all.length > 1 && last ? name : '', value].filter(Boolean).join(': ');
  };
  const names = Math.max(...all.map((one) => textWidth(labelOf(one), LABEL_SIZE) * BOLD));
  const labels = single && names && request.width - left - names > (all.length > 1 ? 320 : 120) ? labelOf : null;
  const right = labels ? names + 14 : 16;
  const placed = (titleLines: number) => boxesOf(lines.length, request.width, [left, right, 18 + 16 * titleLines]);
  const { width } = placed(1).boxes[0]!;
  const { boxes, height } = placed(Math.max(1, ...lines.map(([title]) => titleOf(title, width).length)));
  const events = eventsOf(context, all, territory);
  // Small multiples have no room for marks: their events are footnotes.
  const marked = single ? events.filter(({ at, isMarked }) => isMarked && at >= from && at <= to) : [];
  const months = to - from < 3 * 366 ? monthsOf(all, context) : [];
  const panels = lines.map(([title, series], index) => {
    const input = {
      title,
      series,
      targets,
      breaks: breaksOf(series, context),
      named: single,
      strandOf: ({ measure }: TrendSeries, point: TrendPoint) =>
        `${standardName(point, context)}: ${written(measure, point.value!, context, false)}`,
      events: marked,
      months,
      stacked,
      labels,
      width: request.width,
      steps,
    };
    return placePanel(input, boxes[index]!, { ...time, top });
  });
  const numbers = new Map(panels.flatMap((panel) => panel.events.map(({ event, number }) => [event, number])));
  const footnotes = events.map((event) => footnote(event, numbers.get(event)));
  return { panels, height, stacked, breaks: breaksOf(all, context), events: footnotes, targets: promised };
}

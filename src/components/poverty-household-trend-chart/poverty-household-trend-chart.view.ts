import { keysOf, type TrendKey } from './keys.view.js';
import { marksOf } from './marks.view.js';
import { named, tableOf } from './table.view.js';
import { smallPrint } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure } from '../../chart/figure.js';
import { textWidth } from '../../chart/labels.js';
import type { Table } from '../../chart/table.js';
import { ticks } from '../../chart/ticks.js';
import { isRate } from '../../model/observation.js';
import { territories } from '../../model/territory.js';
import { middle, type TrendPoint } from '../../model/trend.js';
import type { PovertyDocument } from '../../schema/document.js';
import { among, groupName } from '../../text/group.js';
import { capitalised } from '../../text/words.js';
import {
  BOLD,
  floorsOf,
  LABEL_SIZE,
  placePanel,
  titleOf,
  type Box,
  type Panel,
  type PanelInput,
} from './panel.view.js';
import {
  contextOf,
  nameOf,
  seriesOf,
  territoryOf,
  type TrendContext,
  type TrendRequest,
  type TrendSeries,
} from './series.view.js';
import { grossOf, targetsOf } from './targets.view.js';
import { asOfDay, breaksOf, doubtsOf, eventsOf, partsOf, remarksOf, sentenceOf, unstackedOf } from './telling.view.js';

export type { TrendRequest } from './series.view.js';

/** Everything that a trend chart shows. */
export interface TrendView extends Figure {
  readonly panels: readonly Panel[];
  readonly keys: readonly TrendKey[];
  readonly axis: string;
  readonly stacked: boolean;
  /** For each mark the panel in which its crosshair stands. */
  readonly markPanels: readonly number[];
}

const NOTES = 40;
/** Room before the first and after the last figure, in days: a fixed part and a part of the whole span. */
const around = (span: number): number => 20 + span * 0.02;

/** Panels of a picture: one, or one for each part of the territory. */
function linesOf(
  context: TrendContext,
  territory: string,
): readonly (readonly [title: string, series: readonly TrendSeries[]])[] {
  const { document, request } = context;
  if (request.layout !== 'multiples') return [['', seriesOf(context, territory)]];
  const groups = request.groups ?? [];
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

/** Highest value that the picture must hold, and a little more, rounded up to the next tick. */
function topOf(
  panels: readonly (readonly TrendSeries[])[],
  targets: readonly number[],
  stacked: boolean,
  least: number,
): number {
  let most = Math.max(0, ...targets);
  for (const series of panels) {
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
function spanOf(points: readonly TrendPoint[]) {
  const span = { first: Infinity, last: -Infinity, start: Infinity, end: -Infinity };
  for (const { at, period } of points) {
    if (at < span.first) span.first = at;
    if (at > span.last) span.last = at;
    if (period.start < span.start) span.start = period.start;
    if (period.end > span.end) span.end = period.end;
  }
  return span;
}

/** The months or quarters that all figures are of; none where some are of days, years or spans. */
function monthsOf(points: readonly TrendPoint[], { formats }: TrendContext): PanelInput['months'] {
  if (!points.every(({ period: { kind } }) => kind === 'month' || kind === 'quarter')) return [];
  const months = new Map(
    points.map(({ period, row }) => [period.start, { ...period, text: formats.period(row.period) }]),
  );
  return [...months.values()].sort((a, b) => a.start - b.start);
}

/** Boxes for some panels side by side. */
function boxesOf(count: number, width: number, [left, right, header]: readonly [number, number, number]) {
  const columns = count === 1 ? 1 : Math.max(1, Math.min(count, Math.floor(width / 220)));
  const outer = width / columns;
  const height = count === 1 ? Math.round(Math.min(340, Math.max(200, width * 0.5))) : 130;
  const boxes = Array.from({ length: count }, (_, index): Box => ({
    x: (index % columns) * outer + left,
    y: Math.floor(index / columns) * (height + header + 34) + header,
    width: Math.max(60, outer - left - right),
    height,
  }));
  return { boxes, height: Math.ceil(count / columns) * (height + header + 34) };
}

const emptyView = (context: TrendContext, why: string): TrendView => ({
  ...emptyFigure(context.document, context, why),
  markPanels: [],
  panels: [],
  keys: [],
  axis: '',
  stacked: false,
});

/** No more notes than are read: a document may hold thousands of targets. */
const limited = (notes: readonly string[], { words }: TrendContext): readonly string[] =>
  notes.length > NOTES ? [...notes.slice(0, NOTES), words.more(notes.length - NOTES)] : notes;

/** The finished chart of a territory; where there is nothing to draw, an empty figure that says why. */
export function view(document: PovertyDocument, request: TrendRequest): TrendView {
  const context = contextOf(document, request);
  const { formats, words, own } = context;
  const territory = territoryOf(context);
  if (!territories(document).has(territory)) return emptyView(context, words.noTerritory(territory));
  const lines = linesOf(context, territory);
  const all = lines.flatMap(([, series]) => series);
  const points = all.flatMap((series) => series.points);
  if (!points.some(({ value }) => value !== null)) {
    return emptyView(context, own.noFigures(nameOf(context, territory)));
  }

  const single = lines.length === 1;
  // Groups overlap, and all households hold them all: only the two measures of one group have a sum.
  const stacked = request.layout === 'stacked' && new Set(all.map(({ group }) => group)).size === 1;
  const measures = all.map(({ measure }) => measure);
  const targets = single && !stacked ? targetsOf(context, territory, measures) : [];
  const span = spanOf(points);
  const ends = targets.map(({ due }) => middle(due));
  const [first, last] = [Math.min(span.first, ...ends), Math.max(span.last, ...ends)];
  const [from, to] = [first - around(last - first), last + around(last - first)];
  // There is no half household.
  const least = isRate(all[0]!.measure) ? 0 : 1;
  const top = topOf(
    lines.map(([, series]) => series),
    targets.flatMap(({ level, start }) => [level, start ?? 0]),
    stacked,
    least,
  );
  const steps = (count: number) =>
    ticks(0, top, count, least).map((value) => ({
      value,
      text: least ? formats.count(value) : formats.percent(value, 9),
    }));

  const left = Math.max(...steps(4).map(({ text }) => textWidth(text, 12))) + 10;
  const names = Math.max(0, ...all.map(({ name, points }) => (points.length ? textWidth(name, LABEL_SIZE) * BOLD : 0)));
  const labels = single && all.length > 1 && request.width - left - names > 320;
  const right = labels ? names + 14 : 16;
  const placed = (titleLines: number) => boxesOf(lines.length, request.width, [left, right, 18 + 16 * titleLines]);
  const { width } = placed(1).boxes[0]!;
  const { boxes, height } = placed(Math.max(1, ...lines.map(([title]) => titleOf(title, width).length)));
  const breaks = breaksOf(all, context);
  // Small multiples have no room for marks: their events are footnotes.
  const events = eventsOf(context, territory, single ? [from, to] : [Infinity, -Infinity]);
  const months = to - from < 3 * 366 ? monthsOf(points, context) : [];
  const panels = lines.map(([title, series], index) => {
    const input: PanelInput = {
      title,
      series,
      targets,
      breaks: breaksOf(series, context).map((one) => (single ? one : { ...one, text: '' })),
      events: events.filter(({ number }) => number),
      months,
      stacked,
      labels,
      steps,
    };
    return placePanel(input, boxes[index]!, { from, to, top });
  });

  const whole = single ? all : seriesOf(context, territory);
  const years = (period: number) => formats.year(period);
  const [told, other] = new Set(all.flatMap(({ measure, points }) => (points.length ? [measure] : [])));
  const [group, ...others] = request.groups ?? [];
  const what = other ? own.both[request.unit] : capitalised(words.measures[told!]);
  const heading = own.heading(
    others.length ? what : among(what, group, context),
    nameOf(context, territory),
    years(span.start),
    years(span.end - 1),
  );
  let table: Table | undefined;
  let pointed: ReturnType<typeof marksOf> | undefined;
  return {
    heading,
    sentence: whole.some(({ points }) => points.some(({ value }) => value !== null))
      ? sentenceOf(whole, context)
      : partsOf(all, territory, context),
    empty: null,
    width: request.width,
    height,
    // A thousand figures are drawn, a few are pointed at.
    get marks() {
      return (pointed ??= marksOf(panels, context)).marks;
    },
    get markPanels() {
      return (pointed ??= marksOf(panels, context)).markPanels;
    },
    panels,
    keys: keysOf(panels, context),
    axis: own.axis[request.unit],
    stacked,
    // The table waits until there is time for it; it is made once.
    get table() {
      return (table ??= tableOf(single ? all : named(lines), heading, context));
    },
    notes: limited(
      [
        ...breaks.map(({ note }) => note),
        ...doubtsOf(all, context),
        ...unstackedOf(all, floorsOf(all, stacked), context),
        ...targets.map(({ label }) => label),
        ...(single ? grossOf(context, territory, measures) : []),
        ...events.map(({ text }) => text),
        ...remarksOf(context, territory),
      ],
      context,
    ),
    ...smallPrint(document, context, { sourceIds: points.map(({ row }) => row.source), asOf: asOfDay(all) }),
    fileName: `${document.dataset.id}-${territory}-${request.unit}`,
  };
}

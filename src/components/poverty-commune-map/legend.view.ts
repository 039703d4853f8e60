import { textWidth } from '../../chart/labels.js';
import { ticks } from '../../chart/ticks.js';
import { isDoubtful, type Face } from './faces.view.js';
import type { MapFigures } from './map-figures.view.js';
import type { MapContext } from './request.view.js';
import { said, writtenTogether } from './telling.view.js';

/** A line of the legend. */
export interface LegendItem {
  /** Class from 0; −1 for what is not a class. */
  readonly step: number;
  /** What its swatch looks like. `rise` and `fall` are symbols of a change. */
  readonly kind: 'class' | 'symbol' | 'rise' | 'fall' | 'doubt' | Exclude<Face['kind'], 'value'>;
  readonly text: string;
  /** How many units it holds at all times that are drawn, the same in words for each of them, and their share of the fullest class. */
  readonly count: number;
  readonly units: string;
  readonly share: number;
  /** Radius of a symbol, in pixels. */
  readonly radius: number;
}

/**
 * Which of seven colours a class has: few classes take them from the whole ramp. Where they diverge, the one that holds
 * the middle is neutral, and both sides darken alike.
 */
export function colourOf(
  step: number,
  { breaks, middle, pivot }: Pick<MapFigures, 'breaks' | 'middle' | 'pivot'>,
): number {
  const last = breaks.length;
  const off = ((step - middle) * 3) / (Math.max(middle, last - middle) || 1);
  return pivot === null ? Math.round(3 + off) : 3 + Math.sign(off) * Math.round(Math.abs(off));
}

/** Zero is a figure too: a small ring. */
export const radiusOf = (value: number, largest: number, reach: number): number =>
  Math.max(2, largest > 0 ? Math.sqrt(Math.abs(value) / largest) * reach : 0);

export const largestOf = ({ colourings }: MapFigures): number =>
  colourings.reduce((most, { faces }) => faces.reduce((m, { value }) => Math.max(m, Math.abs(value ?? 0)), most), 0);

type Item = Pick<LegendItem, 'kind' | 'text'> & Partial<LegendItem>;

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** How many units of each time an item holds. */
const counted = (counts: readonly number[], { own, formats }: MapContext): Pick<LegendItem, 'count' | 'units'> => ({
  count: sum(counts),
  units: own.units(formats.list(counts.map(formats.count)), sum(counts)),
});

/** Classes with their limits in words. */
function classesOf(figures: MapFigures, context: MapContext): Item[] {
  const { own } = context;
  const { breaks, colourings } = figures;
  let [low, high] = [Infinity, -Infinity];
  const counts = [...breaks, 0].map(() => colourings.map(() => 0));
  colourings.forEach(({ faces }, turn) => {
    for (const { shown, step } of faces) {
      if (shown === null) continue;
      low = Math.min(low, shown);
      high = Math.max(high, shown);
      counts[step]![turn]!++;
    }
  });
  return [...breaks, high].map((to, step): Item => {
    const from = breaks[step - 1] ?? low;
    const last = step === breaks.length;
    const text = writtenTogether(figures, context, (write) => {
      if (!step && !last && low >= to) return own.below(write(to));
      if (from === to) return write(from);
      return last && high < from ? own.above(write(from)) : own.range(write(from), write(to), last);
    });
    return { kind: 'class', step, text, ...counted(counts[step]!, context) };
  });
}

/** Circles of round sizes; for a change, what a full and an empty one mean. */
function symbolsOf(figures: MapFigures, { own, formats }: MapContext, reach: number): Item[] {
  const largest = largestOf(figures);
  const round = ticks(0, largest, 4).filter((value) => value > 0);
  const sizes = (round.length ? round.slice(-3) : [largest]).map((value): Item => ({
    kind: 'symbol',
    text: formats.count(value),
    radius: radiusOf(value, largest, reach),
  }));
  const ways: Item[] = [
    { kind: 'rise', text: own.rise, radius: 7 },
    { kind: 'fall', text: own.fall, radius: 7 },
  ];
  return figures.change ? [...sizes, ...ways] : sizes;
}

/** What is said of units without a sure figure, by what their swatch looks like, and how many of each time they are. */
function unsureOf(figures: MapFigures, context: MapContext): Item[] {
  const { colourings } = figures;
  const found = new Map<LegendItem['kind'], { readonly texts: Set<string>; readonly counts: number[] }>();
  colourings.forEach(({ faces }, turn) => {
    for (const face of faces) {
      if (face.value !== null && !isDoubtful(face)) continue;
      const isValue = face.kind === 'value';
      const kind = isValue ? 'doubt' : face.kind;
      const told = found.get(kind) ?? { texts: new Set(), counts: colourings.map(() => 0) };
      found.set(kind, told);
      told.texts.add(isValue ? context.words.statuses[face.status] : said(figures, face, context));
      told.counts[turn]!++;
    }
  });
  return (['none', 'withheld', 'apart', 'doubt'] as const).flatMap((kind): Item[] => {
    const told = found.get(kind);
    return told ? [{ kind, text: [...told.texts].join(', '), ...counted(told.counts, context) }] : [];
  });
}

/** The legend: classes or circles, then what has no figure, then what is doubtful. */
export function legendOf(figures: MapFigures, context: MapContext, reach: number): LegendItem[] {
  const hasValues = figures.colourings.some(({ faces }) => faces.some(({ value }) => value !== null));
  const items = [
    ...(!hasValues
      ? []
      : figures.encoding === 'symbols'
        ? symbolsOf(figures, context, reach)
        : classesOf(figures, context)),
    ...unsureOf(figures, context),
  ];
  const fullest = items.reduce((most, { kind, count = 0 }) => (kind === 'class' ? Math.max(most, count) : most), 1);
  return items.map((item) => ({
    step: -1,
    count: 0,
    units: '',
    radius: 0,
    share: (item.count ?? 0) / fullest,
    ...item,
  }));
}

/** Where a line of the legend stands below a picture that is saved. */
export interface PlacedItem {
  readonly item: LegendItem;
  /** Middle of its left end, and the room for its swatch. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export const swatchSize = ({ radius }: LegendItem): number => Math.max(18, Math.ceil(radius) * 2 + 2);

/** The legend below a picture of some width, line by line. */
export function placedLegend(
  items: readonly LegendItem[],
  width: number,
  top: number,
): { readonly keys: PlacedItem[]; readonly bottom: number } {
  const row = items.reduce((most, item) => Math.max(most, swatchSize(item)), 24) + 4;
  let [x, y] = [0, top + 8 + row / 2];
  const keys = items.map((item) => {
    const size = swatchSize(item);
    const wide = size + textWidth(item.text, 14) + 24;
    if (x && x + wide > width) [x, y] = [0, y + row];
    x += wide;
    return { item, x: x - wide, y, size };
  });
  return { keys, bottom: y + row / 2 };
}

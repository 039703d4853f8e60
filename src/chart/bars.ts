import type { Mark } from './figure.js';
import { textWidth, wrapped } from './labels.js';
import { rounded, type Point } from './path.js';

/** A bar: from one value to another on the common axis, with its figure in words beside it. */
export interface Bar extends Pick<Mark, 'label' | 'detail'> {
  readonly from: number;
  /** Equal to `from` where there is nothing to draw: a measured zero, or no figure at all. */
  readonly to: number;
  /** What stands beside it: always there, for nothing is told by length alone. */
  readonly text: string;
  /** Classes of the bar: whose figure it is, `doubtful`, `residual`. */
  readonly tone: string;
  /** A movement: its bar has a tip that shows where it leads. */
  readonly moves?: boolean;
}

/** One or several bars under one name, and the heading of a group that starts here. */
export interface BarRow {
  readonly heading?: string | undefined;
  readonly label: string;
  readonly bars: readonly Bar[];
}

export interface BarText extends Point {
  readonly text: string;
  readonly role: 'group' | 'name' | 'value';
}

export interface PlacedBar {
  readonly tone: string;
  /** The bar as the `d` of a path; empty where there is none. */
  readonly path: string;
  /** What bar and figure take, for the ring around them. */
  readonly box: Point & { readonly width: number; readonly height: number };
}

/** Rows of bars in pixels: what the template writes down. */
export interface BarsPicture {
  readonly width: number;
  readonly height: number;
  /** The zero line, row by row. */
  readonly zero: string;
  /** From the end of a bar to the next one, where they follow from each other. */
  readonly links: string;
  readonly texts: readonly BarText[];
  /** One for each mark and in their order; then those of the legend. */
  readonly bars: readonly PlacedBar[];
  readonly marks: readonly Mark[];
}

const [SIZE, LINE, BAR, PITCH, GAP, TIP] = [13, 18, 14, 18, 10, 7];
/** Between a bar and its figure, and to the edge: letters may be wider than they are reckoned. */
const ROOM = 14;
/** Bold letters are wider. */
const BOLD = 1.12;
/** Wider than this, bars are hard to compare; narrower than that, names stand above their bars. */
const [WIDEST, NARROWEST] = [880, 520];

/** The first bar of a row is taller than the others: who is who is told without colour too. */
const heightOf = (index: number): number => (index ? BAR - 4 : BAR);

interface BarShape extends Pick<Bar, 'moves'> {
  readonly middle: number;
  readonly height: number;
  readonly way?: number;
}

/** A bar from x on around a height, with a tip at its end where it moves; `way` is −1, 1, or 0 for none. */
function barPath([from, to]: readonly [number, number], { middle, height, way = 1, moves = false }: BarShape): string {
  if (!way) return '';
  // A household among millions is still seen.
  const length = Math.max(3, Math.abs(to - from));
  const neck = rounded(from + way * (moves ? length - Math.min(TIP, length) : length));
  const [top, bottom] = [middle - height / 2, middle + height / 2];
  return `M${from} ${top}H${neck}L${rounded(from + way * length)} ${middle}L${neck} ${bottom}H${from}Z`;
}

/** The axis from `left` on: as long as every figure has its room beside its bar. */
function axisOf(bars: readonly Bar[], left: number, width: number): (value: number) => number {
  const low = Math.min(0, ...bars.flatMap(({ from, to }) => [from, to]));
  const reach = bars.map(({ from, to }) => Math.max(from, to) - low);
  const fits = bars.map(({ text }, index) => (width - left - ROOM - textWidth(text, SIZE)) / (reach[index]! || 1e-9));
  const scale = Math.max(Math.min(...fits), (width * 0.25) / (Math.max(...reach) || 1));
  return (value) => rounded(left + (value - low) * scale);
}

/**
 * Puts rows of bars under each other, on one axis from zero: names at the left, above their bars where it is narrow.
 *
 * @param keys legend: tone and text of each kind of bar, written on top
 * @param linked whether each row starts where the one before it ends
 */
export function placeBars(
  rows: readonly BarRow[],
  room: number,
  {
    keys = [],
    linked = false,
  }: { readonly keys?: readonly (readonly [tone: string, text: string])[]; readonly linked?: boolean },
): BarsPicture {
  const width = Math.min(room, WIDEST);
  const wide = width >= NARROWEST;
  const names = rows.map(({ label }) => textWidth(label, SIZE) + 16);
  const column = wide ? Math.min(width * 0.4, Math.max(...names)) : 1;
  const nameRoom = wide ? column - 16 : width;
  const x = axisOf(
    rows.flatMap(({ bars }) => bars),
    column,
    width,
  );
  const texts: BarText[] = [];
  /** Writes a text, in lines where it has not room enough, and tells how high it is. */
  const write = (text: string, [left, top]: readonly [number, number], role: BarText['role'], within = Infinity) => {
    const lines = wrapped(text, SIZE * (role === 'group' ? BOLD : 1), within);
    lines.forEach((line, index) => texts.push({ x: left, y: top + SIZE + index * LINE, text: line, role }));
    return lines.length * LINE;
  };
  const bars: PlacedBar[] = [];
  const legend: PlacedBar[] = [];
  const marks: Mark[] = [];
  let [zero, links, y] = ['', '', 0];
  let last: Point | undefined;
  keys.forEach(([tone, text], index) => {
    legend.push({
      tone,
      path: barPath([0, 28], { middle: y + LINE / 2, height: heightOf(index) }),
      box: { x: 0, y, width, height: LINE },
    });
    y += write(text, [34, y], 'value', width - 34);
  });
  if (keys.length) y += GAP;
  for (const [lane, { heading, label, bars: own }] of rows.entries()) {
    if (heading) {
      y += lane ? GAP : 0;
      y += write(heading, [0, y], 'group', width) + 4;
    }
    const [tall, high] = [wrapped(label, SIZE, nameRoom).length * LINE, own.length * PITCH];
    const whole = wide ? Math.max(tall, high) : tall + high;
    write(label, [0, y + (wide ? (whole - tall) / 2 : 0)], 'name', nameRoom);
    let top = y + (wide ? (whole - high) / 2 : tall);
    zero += wide ? `M${x(0)} ${y - 2}v${whole + GAP}` : `M${x(0)} ${top}v${high}`;
    own.forEach(({ from, to, text, tone, moves, label: said, detail }, index) => {
      const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
      const middle = top + PITCH / 2;
      if (linked && last) links += `M${last.x} ${last.y}V${middle - BAR / 2}`;
      last = { x: x(to), y: middle + BAR / 2 };
      bars.push({
        tone,
        path: barPath([x(from), x(to)], { middle, height: heightOf(index), way: Math.sign(to - from), moves }),
        box: { x: start - 3, y: top, width: end - start + textWidth(text, SIZE) + 14, height: PITCH },
      });
      write(text, [end + 6, top], 'value');
      marks.push({ x: end, y: middle, radius: BAR / 2, lane: String(lane), label: said, detail });
      top += PITCH;
    });
    y += whole + GAP;
  }
  return { width, height: Math.ceil(y), zero, links, texts, bars: [...bars, ...legend], marks };
}

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
/** Wider than this, bars are hard to compare; narrower than that, names stand above their bars. */
const [WIDEST, NARROWEST] = [880, 520];

/** A bar of its own height from x to x, with a tip at its end where it moves. */
function barPath(from: number, to: number, y: number, moves = false): string {
  // A household among thousands is still seen.
  const end = from === to || Math.abs(to - from) >= 3 ? to : from + 3 * Math.sign(to - from);
  const neck = moves ? end - Math.sign(end - from) * Math.min(TIP, Math.abs(end - from)) : end;
  const [a, b, c] = [from, neck, end].map(rounded);
  return from === to ? '' : `M${a} ${y}H${b}L${c} ${y + BAR / 2}L${b} ${y + BAR}H${a}Z`;
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
  const all = rows.flatMap(({ bars }) => bars);
  const low = Math.min(0, ...all.flatMap(({ from, to }) => [from, to]));
  const reach = all.map(({ from, to }) => Math.max(from, to) - low);
  // As long as every figure has its room beside its bar.
  const fits = all.map(({ text }, index) => (width - column - 8 - textWidth(text, SIZE)) / (reach[index]! || 1e-9));
  const scale = Math.max(Math.min(...fits), (width * 0.25) / (Math.max(...reach) || 1));
  const x = (value: number) => rounded(column + (value - low) * scale);

  const texts: BarText[] = [];
  const write = (text: string, left: number, top: number, role: BarText['role']) =>
    texts.push({ x: left, y: top + SIZE, text, role });
  const bars: PlacedBar[] = [];
  const legend: PlacedBar[] = [];
  const marks: Mark[] = [];
  let [zero, links, y, left] = ['', '', 0, 0];
  let last: Point | undefined;
  for (const [tone, text] of keys) {
    const taken = BAR * 2 + 24 + textWidth(text, SIZE);
    if (left && left + taken > width) [left, y] = [0, y + LINE + 4];
    legend.push({ tone, path: barPath(left, left + BAR * 2, y + 2), box: { x: left, y, width: taken, height: LINE } });
    write(text, left + BAR * 2 + 6, y, 'value');
    left += taken;
  }
  if (keys.length) y += LINE + GAP;
  for (const [lane, { heading, label, bars: own }] of rows.entries()) {
    if (heading) {
      y += lane ? GAP : 0;
      write(heading, 0, y, 'group');
      y += LINE + 4;
    }
    const lines = wrapped(label, SIZE, wide ? column - 16 : width);
    const [tall, high] = [lines.length * LINE, own.length * PITCH];
    const whole = wide ? Math.max(tall, high) : tall + high;
    lines.forEach((line, index) => write(line, 0, y + (wide ? (whole - tall) / 2 : 0) + index * LINE, 'name'));
    let top = y + (wide ? (whole - high) / 2 : tall);
    zero += wide ? `M${x(0)} ${y - 2}v${whole + GAP}` : `M${x(0)} ${top - 2}v${high + 2}`;
    for (const { from, to, text, tone, moves, label: said, detail } of own) {
      const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
      if (linked && last) links += `M${last.x} ${last.y}V${top}`;
      last = { x: x(to), y: top + BAR };
      bars.push({
        tone,
        path: barPath(x(from), x(to), top, moves),
        box: { x: start - 3, y: top - 2, width: end - start + textWidth(text, SIZE) + 14, height: PITCH },
      });
      write(text, end + 6, top - 1, 'value');
      marks.push({ x: end, y: top + BAR / 2, radius: BAR / 2, lane: String(lane), label: said, detail });
      top += PITCH;
    }
    y += whole + GAP;
  }
  return { width, height: Math.ceil(y), zero, links, texts, bars: [...bars, ...legend], marks };
}

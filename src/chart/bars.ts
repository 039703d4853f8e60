import { langOf, plain, type Prose } from '../text/prose.js';
import type { Mark } from './figure.js';
import { BOLD, textWidth, wrapped } from './labels.js';
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
  readonly heading?: Prose | undefined;
  readonly label: Prose;
  readonly bars: readonly Bar[];
}

export interface BarText extends Point {
  readonly text: string;
  readonly role: 'group' | 'name' | 'value';
  /** Language of the text, where it is another than the page's. */
  readonly lang: string | undefined;
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
/** Between a bar and its figure, and from that to the edge. */
const ROOM = 14;
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

/** Collects what a picture of bars is made of, from the top down. */
class Sheet {
  readonly texts: BarText[] = [];
  readonly bars: PlacedBar[] = [];
  readonly marks: Mark[] = [];
  zero = '';
  links = '';
  y = 0;
  #last: Point | undefined;

  constructor(
    private readonly x: (value: number) => number,
    private readonly linked: boolean,
  ) {}

  /** Writes a text, in lines where it has not room enough, and tells how high it is. */
  write(prose: Prose, [left, top]: readonly [number, number], role: BarText['role'], within = Infinity): number {
    const lines = wrapped(plain(prose), SIZE * (role === 'group' ? BOLD : 1), within);
    const lang = langOf(prose);
    lines.forEach((line, index) => this.texts.push({ x: left, y: top + SIZE + index * LINE, text: line, role, lang }));
    return lines.length * LINE;
  }

  /** One kind of bar, and what it means. */
  key([tone, text]: Key, index: number, width: number): PlacedBar {
    const { y } = this;
    const path = barPath([0, 28], { middle: y + LINE / 2, height: heightOf(index) });
    this.y += this.write(text, [34, y], 'value', width - 34);
    return { tone, path, box: { x: 0, y, width, height: LINE } };
  }

  /** A name, and its bars beside it, or below it where it is narrow. */
  row({ label, bars }: BarRow, lane: string, nameRoom: number, wide: boolean): void {
    const [tall, high] = [wrapped(plain(label), SIZE, nameRoom).length * LINE, bars.length * PITCH];
    const whole = wide ? Math.max(tall, high) : tall + high;
    this.write(label, [0, this.y + (wide ? (whole - tall) / 2 : 0)], 'name', nameRoom);
    const top = this.y + (wide ? (whole - high) / 2 : tall);
    this.zero += wide ? `M${this.x(0)} ${this.y - 2}v${whole + GAP}` : `M${this.x(0)} ${top}v${high}`;
    if (this.linked && this.#last) {
      const { x, y } = this.#last;
      // A link does not strike through the name above its bar.
      const gap = !wide && x < textWidth(plain(label), SIZE) + 4 ? `V${top - tall}M${x} ${top}` : '';
      this.links += `M${x} ${y}${gap}V${top + (PITCH - BAR) / 2}`;
    }
    bars.forEach((bar, index) => this.bar(bar, top + index * PITCH, index, lane));
    this.y += whole + GAP;
  }

  private bar({ from, to, text, tone, moves, label, detail }: Bar, top: number, index: number, lane: string): void {
    const { x } = this;
    const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
    const middle = top + PITCH / 2;
    this.#last = { x: x(to), y: middle + BAR / 2 };
    this.bars.push({
      tone,
      path: barPath([x(from), x(to)], { middle, height: heightOf(index), way: Math.sign(to - from), moves }),
      box: { x: start - 3, y: top, width: end - start + textWidth(text, SIZE) + 14, height: PITCH },
    });
    this.write(text, [end + 6, top], 'value');
    this.marks.push({ x: end, y: middle, radius: BAR / 2, lane, label, detail });
  }
}

type Key = readonly [tone: string, text: string];

/**
 * Puts rows of bars under each other, on one axis from zero: names at the left, above their bars where it is narrow.
 *
 * @param keys legend: tone and text of each kind of bar, written on top
 * @param linked whether each row starts where the one before it ends
 */
export function placeBars(
  rows: readonly BarRow[],
  room: number,
  { keys = [], linked = false }: { readonly keys?: readonly Key[]; readonly linked?: boolean },
): BarsPicture {
  const width = Math.min(room, WIDEST);
  const wide = width >= NARROWEST;
  const names = rows.map(({ label }) => textWidth(plain(label), SIZE) + 16);
  const column = wide ? Math.min(width * 0.4, Math.max(...names)) : 1;
  const nameRoom = wide ? column - 16 : width;
  const axis = axisOf(
    rows.flatMap(({ bars }) => bars),
    column,
    width,
  );
  const sheet = new Sheet(axis, linked);
  const legend = keys.map((key, index) => sheet.key(key, index, width));
  if (keys.length) sheet.y += GAP;
  for (const [lane, row] of rows.entries()) {
    if (row.heading) {
      sheet.y += lane ? GAP : 0;
      sheet.y += sheet.write(row.heading, [0, sheet.y], 'group', width) + 4;
    }
    sheet.row(row, String(lane), nameRoom, wide);
  }
  const { y, zero, links, texts, bars, marks } = sheet;
  return { width, height: Math.ceil(y), zero, links, texts, bars: [...bars, ...legend], marks };
}

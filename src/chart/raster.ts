import type { Shape } from './shapes.js';

/** A shape and its key. */
export interface Area {
  readonly key: number;
  readonly shape: Pick<Shape, 'rings' | 'extent'>;
}

/** What is covered less than this is not covered; what is covered all but this is covered whole. */
const SLIVER = 1 / 256;

/** Adds so many numbers of a ring to what rows have of the area on its right: for each pixel what is more than in the one before. */
function addRing({ line, length }: { line: Float64Array; length: number }, rows: Float32Array, width: number): void {
  for (let at = 0, before = length - 2; at < length; before = at, at += 2) {
    const isDown = line[before + 1]! < line[at + 1]!;
    const x0 = line[isDown ? before : at]!;
    const y0 = line[(isDown ? before : at) + 1]!;
    const x1 = line[isDown ? at : before]!;
    const y1 = line[(isDown ? at : before) + 1]!;
    if (y0 === y1) continue;
    const slope = (x1 - x0) / (y1 - y0);
    const sign = isDown ? 1 : -1;
    for (let y = Math.floor(y0), x = x0; y < y1; y++) {
      const tall = sign * (Math.min(y + 1, y1) - Math.max(y, y0));
      const end = x + slope * tall * sign;
      const row = y * width;
      const each = end === x ? 0 : tall / (end - x);
      let column = end < x ? Math.ceil(x) - 1 : Math.floor(x);
      for (;;) {
        const to = end < x ? Math.max(end, column) : Math.min(end, column + 1);
        const part = each ? each * (to - x) : tall;
        const beside = part * ((x + to) / 2 - column);
        rows[row + column]! += part - beside;
        rows[row + column + 1]! += beside;
        x = to;
        if (to === end) break;
        column += each * sign > 0 ? 1 : -1;
      }
    }
  }
}

/** Where an area lies among the pixels, with two columns to spare. */
interface Window {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly tall: number;
}

/** The pixels that areas cover in a picture. */
class Pixels {
  /** Those that are covered whole: key, first, and the one after the last. */
  readonly runs: number[] = [];
  /** Those that are covered in part: key, index among `edges`, and 0 to 255. */
  readonly parts: number[] = [];
  readonly edges: number[] = [];
  /** The place of a pixel among `edges`, from 1; 0 for none. */
  readonly #places: Int32Array;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    this.#places = new Int32Array(width * height);
  }

  /** Takes the pixels of an area from its rows, and empties these. */
  take(key: number, { left, top, wide, tall }: Window, rows: Float32Array): void {
    const { width, height, runs, parts, edges } = this;
    const places = this.#places;
    for (let y = 0; y < tall; y++) {
      let [covered, first] = [0, -1];
      for (let x = 0; x < wide; x++) {
        covered += rows[y * wide + x]!;
        rows[y * wide + x] = 0;
        const pixel = (top + y) * width + left + x;
        const isInside = left + x >= 0 && left + x < width && top + y >= 0 && top + y < height;
        const share = isInside ? Math.min(1, Math.abs(covered)) : 0;
        const isWhole = share > 1 - SLIVER;
        if (isWhole && first < 0) first = pixel;
        if (!isWhole && first >= 0) {
          runs.push(key, first, pixel);
          first = -1;
        }
        if (isWhole || share < SLIVER) continue;
        places[pixel] ||= edges.push(pixel);
        parts.push(key, places[pixel]! - 1, Math.round(share * 255));
      }
    }
  }
}

/**
 * Finds the pixels that areas cover, once for all colours that they may have: exactly, so that neighbours leave no seam.
 *
 * Areas lie side by side; holes run the other way round.
 *
 * @param scale pixels for each unit of the lines
 * @returns a function that paints the one picture of `width` × `height` pixels in colours by key: red, green, blue, alpha in turn
 */
export function rastered(
  areas: Iterable<Area>,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): (colours: Uint8ClampedArray) => Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Pixels(width, height);
  let last = 0;
  let rows = new Float32Array(1 << 16);
  let line = new Float64Array(1 << 10);
  for (const { key, shape } of areas) {
    const { rings, extent } = shape;
    last = Math.max(last, key);
    const left = Math.floor(extent[0] * scale);
    const top = Math.floor(extent[1] * scale);
    const wide = Math.ceil(extent[2] * scale) - left + 2;
    const tall = Math.ceil(extent[3] * scale) - top;
    if (wide * tall > rows.length) rows = new Float32Array(wide * tall * 2);
    for (const ring of rings) {
      const { length } = ring;
      if (length > line.length) line = new Float64Array(length * 2);
      for (let at = 0; at < length; at += 2) {
        line[at] = ring[at]! * scale - left;
        line[at + 1] = ring[at + 1]! * scale - top;
      }
      addRing({ line, length }, rows, wide);
    }
    pixels.take(key, { left, top, wide, tall }, rows);
  }
  const cover = {
    // One picture for all colours, and one for sums: a fresh one of a million pixels takes longer than to fill it.
    image: new Uint8ClampedArray(4 * width * height),
    sums: new Float32Array(4 * pixels.edges.length),
    whole: new Uint32Array(pixels.runs),
    partly: new Uint32Array(pixels.parts),
    edges: new Uint32Array(pixels.edges),
  };
  // Memory is had now, at rest, not when the first colours come.
  painted(cover, new Uint8ClampedArray(4 * (last + 1)));
  return (colours) => painted(cover, colours);
}

interface Cover {
  readonly image: Uint8ClampedArray<ArrayBuffer>;
  /** Red, green and blue of each edge, each as often as it is covered; and how much is. */
  readonly sums: Float32Array;
  readonly whole: Uint32Array;
  readonly partly: Uint32Array;
  readonly edges: Uint32Array;
}

function painted(
  { image, sums, whole, partly, edges }: Cover,
  colours: Uint8ClampedArray,
): Uint8ClampedArray<ArrayBuffer> {
  const words = new Uint32Array(image.buffer);
  const inks = new Uint32Array(colours.buffer);
  for (const pixel of edges) words[pixel] = 0;
  for (let at = 0; at < whole.length; at += 3) {
    const ink = inks[whole[at]!]!;
    for (let pixel = whole[at + 1]!; pixel < whole[at + 2]!; pixel++) words[pixel] = ink;
  }
  sums.fill(0);
  for (let at = 0; at < partly.length; at += 3) {
    const from = 4 * partly[at]!;
    const to = 4 * partly[at + 1]!;
    const weight = (partly[at + 2]! * colours[from + 3]!) / 65_025;
    sums[to]! += colours[from]! * weight;
    sums[to + 1]! += colours[from + 1]! * weight;
    sums[to + 2]! += colours[from + 2]! * weight;
    sums[to + 3]! += weight;
  }
  for (let edge = 0, of = 0; edge < edges.length; edge++, of += 4) {
    const to = 4 * edges[edge]!;
    const covered = sums[of + 3]!;
    const below = covered < 1 ? (1 - covered) * (image[to + 3]! / 255) : 0;
    const all = covered + below || 1;
    image[to] = (sums[of]! + image[to]! * below) / all;
    image[to + 1] = (sums[of + 1]! + image[to + 1]! * below) / all;
    image[to + 2] = (sums[of + 2]! + image[to + 2]! * below) / all;
    image[to + 3] = 255 * all;
  }
  return image;
}

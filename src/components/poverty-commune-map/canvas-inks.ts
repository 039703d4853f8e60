import type { MapFigures } from './map-figures.view.js';
import { UNDER_DOTS, TEXTURES, tileOf } from './textures.js';

export type Ink = string | CanvasPattern;

/** Colours and textures of the page as a canvas needs them. */
export interface Inks {
  /** Colour of borders. */
  readonly line: string;
  /** The ink of a texture's id at a zoom; land without a figure for none. */
  inkOf(id: string, k: number): Ink;
  /** Red, green, blue and alpha of what lies below the textures of units, by boundary; land where no unit is. */
  coloursOf(units: MapFigures['units'], idOf: (unit: number) => string, boundaries: number): Uint8ClampedArray;
}

type Colours = Readonly<Record<'ground' | 'ink' | 'light', string>>;

/** A tile of texture, in the colours of the page. */
function patternOf(id: string, { ground, ink, light }: Colours, scale: number): CanvasPattern {
  const [d, width] = TEXTURES.get(id)!;
  const tile = document.createElement('canvas');
  const size = tileOf(id);
  tile.width = tile.height = size * scale;
  const context = tile.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  const stroke = (colour: string, line: string, lineWidth: number): void => {
    Object.assign(context, { strokeStyle: colour, lineWidth });
    if (lineWidth) context.stroke(new Path2D(line));
  };
  if (id === 'doubt') stroke(light, ...UNDER_DOTS);
  stroke(ink, d, width);
  return context.createPattern(tile, 'repeat')!;
}

/** Red, green, blue and alpha of colours, however they are written, as one number each. */
function wordsOf(colours: readonly string[]): Uint32Array {
  const row = document.createElement('canvas');
  [row.width, row.height] = [colours.length, 1];
  const context = row.getContext('2d', { willReadFrequently: true })!;
  colours.forEach((colour, x) => {
    context.fillStyle = colour;
    context.fillRect(x, 0, 1, 1);
  });
  return new Uint32Array(context.getImageData(0, 0, colours.length, 1).data.buffer);
}

/**
 * Reads colours and textures from the palette of a picture.
 *
 * @param texture whether classes have textures too
 * @param scale pixels of the canvas for each of the page
 */
export function inksOf(root: ParentNode, texture: boolean, scale: number): Inks {
  const styleOf = (query: string) => getComputedStyle(root.querySelector(`.palette ${query}`)!);
  const fills = [...root.querySelectorAll('.palette .unit')].map((element) => getComputedStyle(element).fill);
  const ink = styleOf('.hatch').stroke;
  const light = styleOf('.light').stroke;
  const land = fills[7]!;
  const textured = texture || matchMedia('(forced-colors: active)').matches;
  const made = new Map<string, Ink>();
  const inkAt = (id: string, k: number): Ink => {
    const isClass = id[0] === 't';
    const colour = isClass ? fills[Number(id[1])]! : land;
    if (!id || (isClass && !textured)) return colour;
    const pattern = patternOf(id, { ground: id === 'doubt' ? 'transparent' : colour, ink, light }, scale);
    // At a zoom textures stay as fine as they are.
    pattern.setTransform(new DOMMatrix().scale(1 / scale / k));
    return pattern;
  };
  const inkOf = (id: string, k: number): Ink => {
    const key = `${id} ${k}`;
    let known = made.get(key);
    if (!known) made.set(key, (known = inkAt(id, k)));
    return known;
  };
  return {
    line: styleOf('.land').stroke,
    inkOf,
    coloursOf(units, idOf, boundaries) {
      const words = wordsOf(fills);
      const colours = new Uint32Array(boundaries).fill(words[7]!);
      units.forEach(({ boundary }, unit) => {
        const id = idOf(unit);
        if (boundary >= 0 && id[0] === 't') colours[boundary] = words[Number(id[1])]!;
      });
      return new Uint8ClampedArray(colours.buffer);
    },
  };
}

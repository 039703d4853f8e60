import { remembered } from '../model/remembered.js';

/**
 * How wide a text will be, without a browser to ask.
 *
 * An estimate by the widest of the usual system fonts (Verdana, DejaVu Sans), so that what fits by it fits on the page.
 *
 * @param size font size in px
 */
export function textWidth(text: string, size: number): number {
  return unitsOf(text) * size;
}

const unitsOf = remembered((text: string): number => {
  let units = 0;
  // Marks of Vietnamese take no width of their own once composed.
  for (const letter of text.normalize('NFC')) {
    units += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.62;
  }
  return units;
});

/** Widths in ems. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ .,:;·|!'’/ijlIìíỉĩị]/, 0.34],
  [/[()[\]“”tfr]/, 0.42],
  [/[mwMWƠƯ%≤≥@+−]/, 0.9],
  [/\d/, 0.64],
  [/\p{Lu}/u, 0.73],
];

/** Bold letters are wider by so much. */
export const BOLD = 1.12;

/** A word in pieces no wider than `width`; of one letter at least. */
function pieces(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const found: string[] = [];
  let left = 0;
  for (const letter of word.normalize('NFC')) {
    const own = textWidth(letter, size);
    if (own > left) {
      found.push('');
      left = width;
    }
    found[found.length - 1] += letter;
    left -= own;
  }
  return found;
}

/** A text in lines no wider than `width`, at the size given; a single longer word is cut. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, size, width));
  }
  return lines;
}

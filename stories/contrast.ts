import { tokens } from '../src/styles/tokens.js';

/** A colour token: what a page may set, and our own values. */
export interface ColourToken {
  /** `--poverty-ink` */
  readonly property: string;
  readonly light: string;
  readonly dark: string;
}

const DECLARATION = /--_([a-z-]+): var\((--poverty-[a-z-]+), light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)\)/g;

/** Every colour token by its short name, as the stylesheet of the elements holds it. */
export const colourTokens: ReadonlyMap<string, ColourToken> = new Map(
  [...tokens.cssText.matchAll(DECLARATION)].map(([, name, property, light, dark]) => [
    name!,
    { property: property!, light: light!, dark: dark! },
  ]),
);

function channels(colour: string): number[] {
  const digits = colour.slice(1);
  const size = digits.length === 3 ? 1 : 2;
  return [0, 1, 2].map((index) => {
    const part = digits.slice(index * size, (index + 1) * size);
    return parseInt(size === 1 ? part + part : part, 16) / 255;
  });
}

/** Relative luminance of an sRGB colour (`#rgb`, `#rrggbb`), 0 to 1, as WCAG 2.2 defines it. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

/** A promise of the palette: two tokens, and the least contrast between them. */
export interface ContrastRule {
  readonly token: string;
  readonly against: string;
  readonly least: number;
  readonly why: string;
}

const on = (against: string, least: number, why: string, names: readonly string[]): ContrastRule[] =>
  names.map((token) => ({ token, against, least, why }));

/** What the palette promises, in light and in dark. */
export const CONTRAST_RULES: readonly ContrastRule[] = [
  ...on('surface', 4.5, 'text', ['ink', 'muted', 'good', 'warn', 'bad']),
  ...on('surface', 3, 'graphics', ['poor', 'near-poor', 'focus']),
  ...on('track', 3, 'the bar and the marks on the empty scale', ['poor', 'near-poor', 'ink', 'focus']),
  ...on('poor', 3, 'the ordered pair is told apart without hue', ['near-poor']),
];

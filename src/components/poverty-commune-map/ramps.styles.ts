import { unsafeCSS } from 'lit';

const SEQUENTIAL = ['#f0ecf9', '#d9d0ee', '#bfb1e1', '#a18ed0', '#8068bb', '#5f45a0', '#3b2272'];
const SEQUENTIAL_DARK = ['#2e2a42', '#403a5e', '#544b7c', '#6a5e99', '#9d90cd', '#c2b8e6', '#ece5ff'];
// ColorBrewer's BrBG, which colour-blind readers can tell apart; from less to more.
const DIVERGING = ['#01665e', '#5ab4ac', '#c7eae5', '#f5f5f5', '#f6e8c3', '#d8b365', '#8c510a'];
const DIVERGING_DARK = ['#7fd6cb', '#2a7269', '#1f564f', '#3a3d46', '#5a4420', '#8a6126', '#f0c583'];

/** Ramps as tokens: `--poverty-sequential-1` to `-7`, `--poverty-diverging-1` to `-7`. */
const ramp = (name: string, token: string, colours: readonly string[]): string =>
  colours.map((colour, step) => `.${name}${step}{--_fill:var(--poverty-${token}-${step + 1},${colour})}`).join('');

const pairs = (light: readonly string[], dark: readonly string[]): string[] =>
  light.map((colour, step) => `light-dark(${colour},${dark[step]})`);

/** The colours of classes, in light and in dark. */
export const ramps = unsafeCSS(
  `${ramp('c', 'sequential', SEQUENTIAL)}${ramp('d', 'diverging', DIVERGING)}
  @supports (color:light-dark(#000,#fff)){${ramp('c', 'sequential', pairs(SEQUENTIAL, SEQUENTIAL_DARK))}${ramp('d', 'diverging', pairs(DIVERGING, DIVERGING_DARK))}}`,
);

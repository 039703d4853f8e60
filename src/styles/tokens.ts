import { css, unsafeCSS, type CSSResult } from 'lit';

/** The colours: in light, in dark, and in forced colours. */
const COLOURS: readonly (readonly [name: string, light: string, dark: string, forced: string])[] = [
  ['ink', '#1f2430', '#eceef3', 'CanvasText'],
  ['muted', '#555c6b', '#b3b9c6', 'CanvasText'],
  ['line', '#c9ced8', '#4b5160', 'GrayText'],
  ['track', '#e4e6ec', '#323743', 'Canvas'],
  ['surface', '#fff', '#1b1e26', 'Canvas'],
  ['poor', '#3b2272', '#ece5ff', 'Highlight'],
  ['near-poor', '#8a74c6', '#8b77cc', 'Highlight'],
  ['focus', '#0b57d0', '#8ab4f8', 'Highlight'],
  ['good', '#0b6a6a', '#5fd0c8', 'CanvasText'],
  ['warn', '#8a5300', '#f0b45e', 'CanvasText'],
  ['bad', '#9a2257', '#ff9cc5', 'CanvasText'],
];

const declared = (value: (name: string, ...colours: [string, string, string]) => string): CSSResult =>
  unsafeCSS(COLOURS.map(([name, ...colours]) => `--_${name}: ${value(name, ...colours)};`).join(''));

/**
 * The design tokens, each a custom property of the page (`--poverty-ink`) with a fallback of ours.
 *
 * Colours follow the page's `color-scheme`, so a page that is always light never gets light text.
 */
export const tokens = css`
  :host {
    ${declared((name, light) => `var(--poverty-${name}, ${light})`)}
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${declared((name, light, dark) => `var(--poverty-${name}, light-dark(${light}, ${dark}))`)}
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      ${declared((_name, _light, _dark, forced) => forced)}
    }
  }
`;

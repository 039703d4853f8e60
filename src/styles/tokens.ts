import { css } from 'lit';

/**
 * The design tokens, each a custom property of the page (`--poverty-ink`) with a fallback of ours.
 *
 * Colours follow the page's `color-scheme`, so a page that is always light never gets light text.
 */
export const tokens = css`
  :host {
    --_ink: var(--poverty-ink, #1f2430);
    --_muted: var(--poverty-muted, #555c6b);
    --_line: var(--poverty-line, #c9ced8);
    --_track: var(--poverty-track, #e4e6ec);
    --_surface: var(--poverty-surface, #fff);
    --_poor: var(--poverty-poor, #3b2272);
    --_near-poor: var(--poverty-near-poor, #8a74c6);
    --_focus: var(--poverty-focus, #0b57d0);
    --_good: var(--poverty-good, #0b6a6a);
    --_warn: var(--poverty-warn, #8a5300);
    --_bad: var(--poverty-bad, #9a2257);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--poverty-ink, light-dark(#1f2430, #eceef3));
      --_muted: var(--poverty-muted, light-dark(#555c6b, #b3b9c6));
      --_line: var(--poverty-line, light-dark(#c9ced8, #4b5160));
      --_track: var(--poverty-track, light-dark(#e4e6ec, #323743));
      --_surface: var(--poverty-surface, light-dark(#fff, #1b1e26));
      --_poor: var(--poverty-poor, light-dark(#3b2272, #ece5ff));
      --_near-poor: var(--poverty-near-poor, light-dark(#8a74c6, #8b77cc));
      --_focus: var(--poverty-focus, light-dark(#0b57d0, #8ab4f8));
      --_good: var(--poverty-good, light-dark(#0b6a6a, #5fd0c8));
      --_warn: var(--poverty-warn, light-dark(#8a5300, #f0b45e));
      --_bad: var(--poverty-bad, light-dark(#9a2257, #ff9cc5));
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
      color-scheme: light;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: GrayText;
      --_track: Canvas;
      --_surface: Canvas;
      --_poor: Highlight;
      --_near-poor: Highlight;
      --_focus: Highlight;
      --_good: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
    }
  }
`;

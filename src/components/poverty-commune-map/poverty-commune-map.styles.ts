import { css } from 'lit';

export const styles = css`
  .loading {
    min-block-size: 320px;
  }
  .land {
    --_fill: var(--_track);
  }
  .unit {
    stroke: var(--_muted);
    stroke-width: 0.6;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  /* Thousands of borders would be all that is seen. */
  .fine .unit {
    stroke-width: 0.2;
  }
  .ground,
  .unit.land,
  .palette .unit {
    fill: var(--_fill);
  }
  @media (forced-colors: none) {
    :host(:not([texture])) .classed {
      fill: var(--_fill);
    }
    /* On a deep colour the name is light; on a texture it is not. */
    :host(:not([texture])) text.deep {
      fill: var(--_surface);
    }
  }
  /* Outlines stay: what is not highlighted is still there. */
  .dim {
    fill-opacity: 0.25;
  }
  .over {
    pointer-events: none;
  }
  .hatch {
    fill: none;
    stroke: var(--_muted);
  }
  .hatch.light {
    stroke: var(--_surface);
  }
  :host([texture]) .hatch:not(.light) {
    stroke: var(--_ink);
  }
  :host([texture]) :is(.ground, .palette .unit:not(.land)) {
    fill: var(--_surface);
  }
  .symbol {
    fill: var(--_poor);
    fill-opacity: 0.75;
    stroke: var(--_surface);
  }
  .symbol:is(.less, .zero, .sP, .sE, .sU, .sB) {
    fill: var(--_surface);
    stroke: var(--_poor);
    stroke-width: 2;
  }
  /* Dashes of a small ring would be crumbs. */
  .symbol:is(.sP, .sE, .sU, .sB):not(.zero) {
    stroke-dasharray: 3 2;
  }
  .inset {
    fill: none;
    stroke: var(--_muted);
  }
  .pointed,
  .halo {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }
  .halo {
    stroke: var(--_surface);
    stroke-width: 7;
  }
  text.name {
    font-size: 12px;
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_fill, var(--_surface));
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  text.name.value,
  text.title {
    font-weight: 650;
  }
  text.inset-name {
    font-size: 12px;
    fill: var(--_muted);
  }
  .figure {
    touch-action: pan-y;
    overflow: hidden;
  }
  /* A change of colour is an event: the canvas takes it up. */
  .palette > * {
    transition:
      fill 1ms,
      stroke 1ms;
  }
  .figure.zoomed {
    touch-action: none;
    cursor: grab;
  }
  canvas {
    display: block;
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    max-inline-size: 100%;
  }
  canvas + svg {
    position: relative;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    margin: 0 0 0.5em;
    font-size: max(0.85em, 12px);
  }
  .key .small {
    white-space: nowrap;
  }
  .key {
    display: flex;
    font-size: inherit;
    align-items: center;
    gap: 0.4em;
    margin: 0;
    padding: 0.125em 0.5em;
    border: 1px solid transparent;
    background: none;
    text-align: start;
  }
  /* Bars stand under each other where each class has a line of its own. */
  button.key {
    flex: 1 1 auto;
    max-inline-size: 26em;
    border-color: var(--_line);
  }
  button.key span:first-of-type {
    flex: 1;
  }
  button.key[aria-pressed='true'] {
    border-color: var(--_ink);
    font-weight: 600;
  }
  button.key[aria-pressed='true']:not(:focus-visible) {
    outline: 1px solid var(--_ink);
  }
  .swatch {
    flex: none;
  }
  .bar {
    display: inline-block;
    vertical-align: baseline;
    fill: var(--_muted);
  }
  .bar-of-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin: 0 0 0.5em;
    font-size: max(0.9em, 12px);
  }
  .timeline {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .timeline input {
    flex: 0 1 9em;
    min-inline-size: 3em;
  }
  .zoom {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .zoom button {
    min-inline-size: 32px;
    margin-inline: 0;
  }
  input {
    font: inherit;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_muted);
    border-radius: 4px;
    min-block-size: 28px;
    max-inline-size: 100%;
    vertical-align: middle;
    accent-color: var(--_poor);
  }
  .sort {
    border: 0;
    margin: 0;
    padding: 0;
    background: none;
    font-weight: inherit;
    text-align: inherit;
  }
  .window {
    max-block-size: 420px;
    overflow-y: auto;
  }
  /* What stands for rows out of sight is as high as they are. */
  .window tr:not([aria-hidden]) > * {
    white-space: nowrap;
    block-size: 30px;
    padding-block: 0;
  }
  .window thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  /* Only the rows in sight are there. */
  @media print {
    .window {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .play {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .unit,
    .inset {
      stroke: CanvasText;
    }
    .ground,
    .unit.land,
    .palette .unit {
      fill: Canvas;
    }
    text.name {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
  :host([texture]) text.name {
    fill: var(--_ink);
    stroke: var(--_surface);
  }
`;

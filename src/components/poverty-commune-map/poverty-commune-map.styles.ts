import { css } from 'lit';

/** The picture of the map. */
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
  /* No line of a texture stands between two digits: with a point it would be read as a colon. */
  text.name.value {
    stroke-width: 7px;
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

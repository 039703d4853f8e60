import { css } from 'lit';

export const styles = css`
  .line,
  .interval {
    fill: none;
    stroke: var(--_tone, var(--_ink));
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .v1 .line {
    stroke-dasharray: 7 3;
  }
  .v2 .line {
    stroke-dasharray: 2 3;
  }
  .v3 .line {
    stroke-dasharray: 8 3 2 3;
  }
  .v4 .line {
    stroke-dasharray: 18 4;
  }
  .v5 .line {
    stroke-dasharray: 8 3 2 3 2 3;
  }
  .highlighted .line {
    stroke-width: 4.5;
  }
  .area {
    fill: var(--_tone);
    fill-opacity: 0.85;
    stroke: var(--_surface);
  }
  .area ~ .line {
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .point {
    fill: var(--_tone, var(--_ink));
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .sP,
  .sE,
  .sB,
  .sU {
    fill: var(--_surface);
    stroke: var(--_tone, var(--_ink));
    stroke-width: 2;
  }
  .interval {
    stroke-width: 1.5;
  }
  .target {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .reached {
    fill: var(--_ink);
  }
  .future {
    fill: var(--_track);
    fill-opacity: 0.45;
  }
  .break {
    fill: none;
    stroke: var(--_ink);
    stroke-dasharray: 4 3;
  }
  .event {
    fill: var(--_surface);
    stroke: var(--_muted);
  }
  .crosshair {
    fill: none;
    stroke: var(--_focus);
    stroke-dasharray: 2 2;
  }
  text.value {
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  text.name,
  text.title {
    font-size: 13px;
    font-weight: 600;
  }
  .axis {
    margin: 0;
  }
  .figure {
    touch-action: pan-y pinch-zoom;
  }
  @media (forced-colors: active) {
    .future {
      stroke: CanvasText;
      stroke-opacity: 0.25;
      fill: none;
    }
    .nearPoor .line {
      stroke-width: 1.25;
    }
    .nearPoor.v0 .line {
      stroke-dasharray: 5 2;
    }
  }
`;

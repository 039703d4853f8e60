import { css } from 'lit';

export const styles = css`
  .loading {
    min-block-size: 320px;
  }
  path {
    fill: none;
  }
  .grid,
  .row {
    stroke: var(--_track);
  }
  .zero {
    stroke: var(--_muted);
  }
  .ink {
    --_tone: var(--_ink);
  }
  .poor {
    --_tone: var(--_poor);
  }
  .nearPoor {
    --_tone: var(--_near-poor);
  }
  .muted {
    --_tone: var(--_muted);
  }
  .point {
    fill: var(--_tone);
    stroke: var(--_surface);
  }
  .doubt {
    fill: var(--_surface);
    stroke: var(--_tone);
    stroke-width: 2;
  }
  .line {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 2;
  }
  .interval {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .absent {
    stroke: var(--_muted);
    stroke-width: 2;
  }
  .path {
    stroke: var(--_ink);
    stroke-dasharray: 2 4;
    stroke-width: 1.5;
  }
  .target {
    fill: var(--_ink);
    stroke: var(--_surface);
  }
  .child {
    fill: var(--_tone);
  }
  .none,
  .level {
    stroke: var(--_muted);
    stroke-width: 0.75;
  }
  .l0,
  .l1 {
    fill: var(--_good);
  }
  .l2 {
    fill: var(--_warn);
  }
  .l3,
  .l4 {
    fill: var(--_bad);
  }
  text.tick {
    font-size: 12px;
    fill: var(--_muted);
  }
  text.name {
    font-size: 13px;
    font-weight: 600;
  }
  text.value {
    font-size: 13px;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    list-style: none;
    padding: 0;
    margin: 0 0 0.5em;
    font-size: max(0.9em, 12px);
  }
  .keys li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .keys svg {
    flex: none;
    inline-size: 24px;
    block-size: 20px;
  }
  @media (forced-colors: active) {
    .grid,
    .row {
      stroke: CanvasText;
      stroke-opacity: 0.25;
    }
    .nearPoor {
      --_tone: CanvasText;
    }
  }
`;

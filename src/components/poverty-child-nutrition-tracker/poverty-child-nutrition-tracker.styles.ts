import { css } from 'lit';

export const styles = css`
  path {
    fill: none;
  }
  .ink {
    --_tone: var(--_ink);
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
`;

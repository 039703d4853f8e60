import { css } from 'lit';

/** What charts of horizontal bars share. */
export const bars = css`
  .bar {
    fill: var(--_tone, var(--_muted));
  }
  .doubtful,
  .residual {
    fill: var(--_surface);
    stroke: var(--_tone, var(--_muted));
    stroke-width: 2;
  }
  .residual {
    stroke: var(--_ink);
    stroke-dasharray: 3 2;
  }
  .zero {
    stroke: var(--_ink);
  }
  .link {
    fill: none;
    stroke: var(--_muted);
    stroke-dasharray: 2 2;
  }
  svg text {
    font-size: 13px;
  }
  .link ~ text {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .group {
    font-weight: 650;
  }
`;

import { css } from 'lit';

/** What charts of lines, dots and bars share: whose figure a mark is, axes, what is absent, and the legend. */
export const marks = css`
  .loading {
    min-block-size: 320px;
  }
  .poor {
    --_tone: var(--_poor);
  }
  .nearPoor {
    --_tone: var(--_near-poor);
  }
  .grid,
  .row,
  .zero,
  .absent,
  .path {
    fill: none;
    stroke: var(--_track);
  }
  .zero {
    stroke: var(--_muted);
  }
  .absent {
    stroke: var(--_tone, var(--_muted));
    stroke-width: 2;
  }
  .path {
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }
  text.tick {
    font-size: 12px;
    fill: var(--_muted);
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

import { css } from 'lit';

export const styles = css`
  :host {
    --_measure: var(--_poor);
  }
  .nearPoor {
    --_measure: var(--_near-poor);
  }
  .body {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 2.5em;
    margin: 0 0 0.5em;
  }
  .figure {
    flex: 0 0 auto;
    max-inline-size: 100%;
  }
  .loading {
    min-block-size: 240px;
  }
  .track {
    fill: none;
    stroke: var(--_track);
  }
  .zone {
    fill: none;
    stroke: var(--_line);
  }
  .bar,
  .ghost {
    fill: none;
    stroke: var(--_measure);
  }
  .bar.tentative {
    stroke-dasharray: 5 2;
  }
  .ghost {
    stroke: var(--_muted);
    stroke-width: 3;
  }
  .whisker {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 5;
  }
  .whisker.inner {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .mark {
    stroke: var(--_ink);
    stroke-width: 2;
    fill: var(--_ink);
  }
  .mark.baseline {
    fill: var(--_surface);
  }
  .mark.current {
    fill: var(--_measure);
    stroke: var(--_surface);
  }
  .mark.previous {
    fill: var(--_surface);
    stroke: var(--_muted);
  }
  .mark.expected,
  .mark.target {
    stroke: var(--_surface);
  }
  text.big {
    font-size: 34px;
    font-weight: 650;
  }
  text.medium {
    font-size: 20px;
    font-weight: 650;
  }
  text.unit,
  text.tick {
    fill: var(--_muted);
  }
  text.tick {
    font-size: 12px;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 650;
    margin: 0 0 0.5em;
  }
  .status svg,
  dt svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    overflow: visible;
  }
  .status path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .met,
  .exceeded,
  .onTrack {
    color: var(--_good);
  }
  .behind {
    color: var(--_warn);
  }
  .wrongWay,
  .missed {
    color: var(--_bad);
  }
  .facts {
    flex: 1 1 17em;
    min-inline-size: 0;
  }
  dl {
    margin: 0;
    display: grid;
    grid-template-columns: minmax(0, 10.5em) minmax(0, 1fr);
    gap: 0.25em 1em;
  }
  dt {
    padding-inline-start: 28px;
    color: var(--_muted);
  }
  dt svg {
    margin: -4px 8px -4px -28px;
    vertical-align: middle;
  }
  dd {
    margin: 0;
  }
  dd span {
    margin-inline-end: 0.5em;
  }
  dd small {
    color: var(--_muted);
    font-size: max(0.8em, 12px);
    white-space: nowrap;
  }
  /* In a narrow column each figure stands under its name, with the whole line for itself. */
  .narrow dl {
    display: block;
  }
  .narrow dd {
    padding-inline-start: 28px;
    margin-block-end: 0.25em;
  }
  @media (forced-colors: active) {
    .track {
      stroke: CanvasText;
      stroke-opacity: 0.3;
    }
    .zone {
      stroke: CanvasText;
    }
    .zone,
    .track:has(+ .zone) {
      stroke-opacity: 0.2;
    }
    .mark.baseline,
    .mark.previous {
      fill: Canvas;
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;

import { css } from 'lit';

/** Legend, tools and table of the map. */
export const toolStyles = css`
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
`;

import { css } from 'lit';

/** What every figure shares: heading, sentence, disclosures, table, small print, focus. */
export const base = css`
  :host {
    display: block;
    color: var(--_ink);
    background: var(--poverty-background, transparent);
    font-size: var(--poverty-font-size, max(1em, 12px));
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    min-inline-size: 0;
  }
  :host([theme]) {
    background: var(--poverty-background, var(--_surface));
    box-sizing: border-box;
    padding: 0.5em 0.75em;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  /* Vietnamese and English run from left to right, on a right-to-left page too: else "195 hộ" would read "hộ 195". */
  .wrapper {
    direction: ltr;
  }
  h2 {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.4;
    margin: 0 0 0.25em;
    text-wrap: balance;
  }
  p,
  ul {
    margin: 0 0 0.5em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  /* Measured instead of the wrapper, whose height drawing changes: no resize leads to another one. */
  .ruler {
    block-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 640px);
  }
  /* What is as wide as its content, a dialog for one, has the room of the ruler, drawn or not. */
  .ruler ~ * {
    contain: inline-size;
  }
  .small,
  .label {
    font-size: max(0.8em, 12px);
  }
  .small {
    color: var(--_muted);
  }
  .label,
  .figure,
  summary,
  button,
  .tooltip {
    border-radius: 4px;
  }
  .label {
    display: inline-block;
    border: 1px solid;
    padding: 0 0.5em;
    font-weight: 600;
  }
  .figure {
    position: relative;
    margin: 0.5em 0;
  }
  .figure svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  svg text {
    fill: var(--_ink);
    font-size: 14px;
    letter-spacing: 0;
    word-spacing: 0;
  }
  .ring {
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2.5;
  }
  :focus-visible {
    outline: 2.5px solid var(--_focus);
    outline-offset: 3px;
  }
  a {
    color: inherit;
  }
  details {
    margin: 0 0 0.25em;
  }
  summary,
  button,
  .tooltip {
    font-size: max(0.9em, 12px);
    color: var(--_ink);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    padding: 0.125em 0.25em;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9em;
    margin: 0.25em 0 0.5em;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 0.25em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding: 0.25em 1em 0.25em 0;
    border-block-end: 1px solid var(--_line);
  }
  thead th {
    font-weight: 600;
    vertical-align: bottom;
  }
  .number {
    text-align: end;
  }
  button,
  .tooltip {
    background: var(--_surface);
    border: 1px solid var(--_muted);
  }
  button {
    font-family: inherit;
    line-height: inherit;
    min-block-size: 28px;
    padding: 0.125em 0.75em;
    margin: 0.25em 0.5em 0.25em 0;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_ink);
    text-decoration: underline;
  }
  .range {
    white-space: nowrap;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .message {
    border-inline-start: 4px solid var(--_line);
    padding-inline-start: 0.75em;
  }
  .tooltip {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(20em, 90vw);
    padding: 0.25em 0.6em;
    overflow: visible;
  }
  /* The way from the mark to its tooltip leads over no other mark. */
  .tooltip::after {
    content: '';
    position: absolute;
    z-index: -1;
    inset-block: var(--_way);
    inset-inline-start: calc(var(--_mark) - 8px);
    inline-size: 16px;
  }
  @media print {
    :host {
      font-size: var(--poverty-font-size, min(1em, 10pt));
    }
    .tools,
    .tooltip,
    details:not([open]),
    [part='data'] > :is(summary, button) {
      display: none !important;
    }
    .scroll {
      overflow: visible;
    }
    .wrapper,
    .whole,
    tr {
      break-inside: avoid;
    }
    /* A table may go on over the page. */
    .wrapper:has([part='data'][open]) {
      break-inside: auto;
    }
  }
`;

import type { MarkDetail } from '../chart/figure.js';
import type { PovertyDocument } from '../schema/document.js';
import type { Problem } from '../schema/problem.js';

const composed = { bubbles: true, composed: true } as const;

/** `poverty-ready`: a document was read and its figure is drawn; `problems` lists what was left out or doubted. */
export class PovertyReadyEvent extends Event {
  constructor(
    readonly document: PovertyDocument,
    readonly problems: readonly Problem[],
  ) {
    super('poverty-ready', composed);
  }
}

/** `poverty-error`: nothing could be drawn, or a refresh failed; `problems` says why, in Vietnamese and English. */
export class PovertyErrorEvent extends Event {
  constructor(readonly problems: readonly Problem[]) {
    super('poverty-error', composed);
  }
}

/** `poverty-select`: a reader chose a mark by click, tap or Enter. */
export class PovertySelectEvent extends Event {
  constructor(readonly detail: MarkDetail) {
    super('poverty-select', composed);
  }
}

interface PovertyEvents {
  'poverty-ready': PovertyReadyEvent;
  'poverty-error': PovertyErrorEvent;
  'poverty-select': PovertySelectEvent;
}

export type { MarkDetail };

declare global {
  interface HTMLElementEventMap extends PovertyEvents {}
  interface DocumentEventMap extends PovertyEvents {}
  interface WindowEventMap extends PovertyEvents {}
}

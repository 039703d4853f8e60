import type { StatusLetter } from '../schema/field.js';

/** A cell as it is read; `value` is the number behind the words, unrounded, for CSV and sorting. */
export interface Cell {
  readonly text: string;
  /** Language of the text, where it is another than the page's. */
  readonly lang?: string | undefined;
  readonly value?: number | null;
  /** Anything but A (normal) is said beside the figure. */
  readonly status?: StatusLetter;
}

export interface Column {
  readonly label: string;
  /** Numbers are aligned to the end. */
  readonly numeric?: boolean;
  /** Its cells are headers of their rows too. */
  readonly header?: boolean;
}

/** The first cell of a row is its header. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there are, where writing them for their number alone would be dear. */
  readonly count?: number;
}

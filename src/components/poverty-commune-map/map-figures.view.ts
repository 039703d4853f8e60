import type { Classification } from '../../chart/classes.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Measure } from '../../schema/document.js';
import type { Face, Rows } from './faces.view.js';
import type { Joined } from './joining.view.js';

/** One picture of all units: one time, or the change between two. */
export interface Colouring {
  /** The period in words, as a title. */
  readonly title: string;
  readonly snapshot: Snapshot;
  readonly faces: readonly Face[];
}

/** Everything that the figures say, before anything is placed. */
export interface MapFigures extends Joined {
  /** Key of the territory whose parts are shown. */
  readonly whole: string;
  /** The measure that is drawn: not the one asked for where that would mislead. */
  readonly measure: Measure;
  readonly encoding: 'choropleth' | 'symbols';
  /** What is not drawn as it was asked for, and why. */
  readonly remarks: readonly string[];
  readonly change: boolean;
  readonly method: Classification;
  readonly breaks: readonly number[];
  /** The middle of diverging classes, as it is written; null where they do not diverge. */
  readonly pivot: number | null;
  /** The class that is neutral; half-way between two where classes are cut at the middle. */
  readonly middle: number;
  /** What the middle is, in words; empty for a given number and for no change. */
  readonly pivotIs: string;
  /** One, or two to be compared, in order of time; none where there is no figure. */
  readonly colourings: readonly Colouring[];
  /** What the colourings are made of, in order of time: of a change what is compared, then that with which it is. */
  readonly rows: readonly Rows[];
  /** All times that have figures. */
  readonly snapshots: readonly Snapshot[];
  /** The time that was asked for; null where it has no figures. */
  readonly asked: Snapshot | null;
  /** A time that was asked for and has no figures; empty for none. */
  readonly absent: string;
  /** The time shown, or the later of two, and the earlier one. */
  readonly snapshot: Snapshot | null;
  readonly before: Snapshot | null;
}

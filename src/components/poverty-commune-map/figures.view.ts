import type { Classification } from '../../chart/classes.js';
import { isRate, partsOfRate } from '../../model/observation.js';
import { comparePeriods, parsePeriod } from '../../model/period.js';
import { snapshots, type Snapshot } from '../../model/snapshot.js';
import type { Measure } from '../../schema/document.js';
import { RATE_MEASURES } from '../../schema/sections.js';
import { classing } from './classing.view.js';
import { digitsOf, ranked, rawsAt, rawsBetween, type Face } from './faces.view.js';
import { joined, wholeOf, type Joined } from './join.view.js';
import type { MapContext } from './request.view.js';

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

/** The measure and the way in which it can be drawn without misleading, with the figures that there are. */
function drawable(
  { request, own }: MapContext,
  has: (measure: Measure) => boolean,
): Pick<MapFigures, 'measure' | 'encoding' | 'remarks'> {
  const { measure, encoding } = request;
  const rate = isRate(measure);
  const [fit, unfit] = rate ? (['choropleth', 'symbols'] as const) : (['symbols', 'choropleth'] as const);
  if (encoding !== unfit) return { measure, encoding: fit, remarks: [] };
  const other = rate ? partsOfRate(measure)[0] : RATE_MEASURES.find((one) => partsOfRate(one)[0] === measure);
  if (other && has(other)) return { measure: other, encoding, remarks: [rate ? own.toCount : own.toRate] };
  return { measure, encoding: fit, remarks: [rate ? own.noCount : own.refused] };
}

/** The snapshot of a period that a page or a publisher wrote; of none, the latest. */
function snapshotFor(all: readonly Snapshot[], iso: string): Snapshot | null {
  if (!iso) return all.at(-1) ?? null;
  const wanted = parsePeriod(iso);
  return all.find(({ period }) => period.start === wanted?.start && period.end === wanted.end) ?? null;
}

/** All figures of a map: joined, ranked and cut into classes. */
export function figuresOf(context: MapContext): MapFigures {
  const { document, request, formats, own } = context;
  const whole = wholeOf(document, request.territory);
  const ids = document.territories.flatMap(({ id, parent }) => (parent === whole ? id : []));
  const timesOf = (one: Measure) => snapshots(document, one, ids);
  const drawn = drawable(context, (one) => snapshotFor(timesOf(one), request.period) !== null);
  const { measure, encoding } = drawn;
  const all = timesOf(measure);
  const asked = snapshotFor(all, request.period);
  const other = request.compare ? snapshotFor(all, request.compare) : asked;
  // A change is told forwards, whichever of the two times was asked for first.
  const shown = asked && other ? [...new Set([asked, other])].sort((a, b) => comparePeriods(a.period, b.period)) : [];
  const [snapshot = null, before = null] = [...shown].reverse();
  const change = before !== null && request.comparison !== 'maps';
  const join = joined(document, whole, {
    boundaries: request.geometry?.boundaries,
    byName: request.join === 'name',
    times: change ? shown.slice(1) : shown,
  });
  const { units } = join;
  const raws = change
    ? [rawsBetween(document, [before, snapshot!], { units, measure })]
    : shown.map((one) => rawsAt(one, units, measure));
  // Who goes through the times sees one scale in all of them.
  const scale = request.timeline && !change ? all : shown;
  const scaled = scale === all ? all.map((one) => rawsAt(one, units, measure)) : raws;
  const classes = classing(
    context,
    { whole, measure, encoding, change },
    {
      times: scale,
      values: scaled.flatMap((one) => one.flatMap(({ value }) => value ?? [])),
    },
  );
  return {
    ...join,
    ...classes,
    whole,
    measure,
    encoding,
    remarks: [
      ...drawn.remarks,
      ...(request.compare && asked && asked === other ? [own.sameTime] : []),
      ...classes.remarks,
    ],
    change,
    colourings: raws.map((raw, index) => {
      const one = change ? snapshot! : shown[index]!;
      return { title: formats.period(one.iso), snapshot: one, faces: ranked(raw, classes.breaks, digitsOf(measure)) };
    }),
    snapshots: all,
    asked,
    absent: [request.period, request.compare].find((iso) => iso && !snapshotFor(all, iso)) ?? '',
    snapshot,
    before,
  };
}

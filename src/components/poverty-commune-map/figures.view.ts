import { classBreaks, rounded, type Classification } from '../../chart/classes.js';
import { isRate, partsOfRate } from '../../model/observation.js';
import { parsePeriod } from '../../model/period.js';
import { rowAt, snapshots, type Snapshot } from '../../model/snapshot.js';
import { assess } from '../../model/target.js';
import type { Measure } from '../../schema/document.js';
import { RATE_MEASURES } from '../../schema/sections.js';
import { ranked, rawOf, rawsAt, rawsBetween, type Face } from './faces.view.js';
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
  /** Why it is not drawn as it was asked for. */
  readonly remark: string | null;
  readonly change: boolean;
  readonly method: Classification;
  readonly breaks: readonly number[];
  /** The middle of diverging classes; null where they do not diverge. */
  readonly pivot: number | null;
  /** One, or two to be compared; none where there is no figure. */
  readonly colourings: readonly Colouring[];
  /** All times that have figures. */
  readonly snapshots: readonly Snapshot[];
  readonly snapshot: Snapshot | null;
  readonly before: Snapshot | null;
}

/** The measure and the way in which it can be drawn without misleading. */
function drawable({ request, own }: MapContext): Pick<MapFigures, 'measure' | 'encoding' | 'remark'> {
  const { measure, encoding } = request;
  if (isRate(measure)) {
    return encoding === 'symbols'
      ? { measure: partsOfRate(measure)[0], encoding, remark: own.toCount }
      : { measure, encoding: 'choropleth', remark: null };
  }
  if (encoding !== 'choropleth') return { measure, encoding: 'symbols', remark: null };
  const rate = RATE_MEASURES.find((one) => partsOfRate(one)[0] === measure);
  return rate ? { measure: rate, encoding, remark: own.toRate } : { measure, encoding: 'symbols', remark: own.refused };
}

/** The snapshot of a period that a page or a publisher wrote. */
function snapshotFor(all: readonly Snapshot[], iso: string): Snapshot | null {
  const wanted = parsePeriod(iso);
  return all.find(({ period }) => period.start === wanted?.start && period.end === wanted.end) ?? null;
}

/** The value around which diverging classes lie: a number, the level of the territory's target, or its own figure. */
function pivotOf({ document, request }: MapContext, whole: string, measure: Measure, now: Snapshot): number | null {
  if (request.pivot.trim() && Number.isFinite(Number(request.pivot))) return Number(request.pivot);
  const target =
    request.pivot === 'target' &&
    document.targets?.find((one) => one.territory === whole && one.measure === measure && one.group === undefined);
  const level = target ? assess(document, target).level : null;
  return level ?? rawOf(rowAt(now, whole, measure), measure).value;
}

const breaksOf = (text: string): number[] =>
  text
    .split(/[\s;]+/)
    .filter(Boolean)
    .map(Number)
    .filter(Number.isFinite);

/** All figures of a map: joined, ranked and cut into classes. */
export function figuresOf(context: MapContext): MapFigures {
  const { document, request, formats } = context;
  const whole = wholeOf(document, request.territory);
  const join = joined(document, whole, {
    boundaries: request.geometry?.boundaries,
    byName: request.join === 'name',
  });
  const { units } = join;
  const drawn = drawable(context);
  const { measure, encoding } = drawn;
  const ids = units.flatMap(({ territory }) => territory?.id ?? []);
  const all = snapshots(document, measure, ids);
  const snapshot = request.period ? snapshotFor(all, request.period) : (all.at(-1) ?? null);
  const before = request.compare ? snapshotFor(all, request.compare) : null;
  const shown = request.compare && !before ? [] : [before, snapshot].filter((one) => one !== null);
  const change = shown.length === 2 && request.comparison !== 'maps';
  const raws = change
    ? [rawsBetween(document, [before!, snapshot!], { units, measure })]
    : shown.map((one) => rawsAt(one, units, measure));
  const digits = isRate(measure) ? 2 : 0;
  const middle =
    !change && request.classification === 'diverging' && snapshot ? pivotOf(context, whole, measure, snapshot) : null;
  const pivot = change ? 0 : middle === null ? null : rounded(middle, digits);
  const method =
    pivot !== null ? 'diverging' : request.classification === 'diverging' ? 'quantile' : request.classification;
  // Who goes through the times sees one scale in all of them.
  const scaled = request.timeline && !change ? all.map((one) => rawsAt(one, units, measure)) : raws;
  const breaks =
    encoding === 'symbols'
      ? []
      : classBreaks(
          scaled.flatMap((one) => one.flatMap(({ value }) => value ?? [])),
          { method, count: request.classes, digits, breaks: breaksOf(request.breaks), pivot: pivot ?? 0 },
        );
  return {
    ...join,
    ...drawn,
    whole,
    change,
    method,
    breaks,
    pivot,
    colourings: raws.map((raw, index) => {
      const own = change ? snapshot! : shown[index]!;
      const faces = ranked(raw, breaks, digits);
      return { title: formats.period(own.iso), snapshot: own, faces };
    }),
    snapshots: all,
    snapshot,
    before,
  };
}

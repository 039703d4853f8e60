import { isRate, partsOfRate } from '../../model/observation.js';
import { comparePeriods, parsePeriod } from '../../model/period.js';
import { snapshots, type Snapshot } from '../../model/snapshot.js';
import { pastOf } from '../../model/trend.js';
import type { Measure, PovertyDocument } from '../../schema/document.js';
import { RATE_MEASURES } from '../../schema/sections.js';
import { classing } from './classing.view.js';
import { digitsOf, ranked, rawsAt, rawsBetween, rowsAt, rowsBetween } from './faces.view.js';
import { joined, wholeOf } from './join.view.js';
import type { MapFigures } from './map-figures.view.js';
import type { MapContext } from './request.view.js';

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

/** Units, those that they came from, and so on. */
function withPast(document: PovertyDocument, units: readonly string[]): string[] {
  const all = new Set(units);
  // Those that are added come up in their turn.
  for (const unit of all) {
    const { eras, merged } = pastOf(document, unit);
    for (const id of [...eras.keys(), ...merged.map((one) => one.id)]) all.add(id);
  }
  return [...all];
}

/** All figures of a map: joined, ranked and cut into classes. */
export function figuresOf(context: MapContext): MapFigures {
  const { document, request, formats, own } = context;
  const whole = wholeOf(document, request.territory);
  const ids = document.territories.flatMap(({ id, parent }) => (parent === whole ? id : []));
  const timesOf = (one: Measure, units = ids) => snapshots(document, one, units);
  const drawn = drawable(context, (one) => snapshotFor(timesOf(one), request.period) !== null);
  const { measure, encoding } = drawn;
  const all = timesOf(measure);
  // A change goes back beyond the units that are there now.
  const known = request.compare && request.comparison !== 'maps' ? timesOf(measure, withPast(document, ids)) : all;
  const asked = snapshotFor(request.period ? known : all, request.period);
  const other = request.compare ? snapshotFor(known, request.compare) : asked;
  // A change is told forwards, whichever of the two times was asked for first.
  const shown = asked && other ? [...new Set([asked, other])].sort((a, b) => comparePeriods(a.period, b.period)) : [];
  const [snapshot = null, before = null] = [...shown].reverse();
  const change = before !== null && request.comparison !== 'maps';
  const join = joined(context, whole, change ? shown.slice(1) : shown);
  const { units } = join;
  const pair = change ? rowsBetween(document, [before, snapshot!], units, measure) : null;
  const raws = pair
    ? [rawsBetween(document, [before!, snapshot!], pair, measure)]
    : shown.map((one) => rawsAt(one, units, measure));
  // Who goes through the times sees one scale in all of them.
  const scale = request.timeline && !change ? all : shown;
  const classes = classing(
    context,
    { whole, measure, units, encoding, change },
    { times: scale, raws: scale === all ? all.map((one) => rawsAt(one, units, measure)) : raws },
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
    rows: pair ?? shown.map((one) => rowsAt(one, units, measure)),
    snapshots: all,
    asked,
    absent: (!asked && request.period) || (!other && request.compare) || '',
    snapshot,
    before,
  };
}

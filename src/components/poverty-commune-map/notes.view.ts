import { isDisputed } from '../../model/snapshot.js';
import { comparable, standardOf } from '../../model/standard.js';
import { rawOf, rowsAt, type UnitRow } from './faces.view.js';
import type { MapFigures } from './map-figures.view.js';
import { nameOf } from './names.view.js';
import type { PlannedGeometry } from './places.view.js';
import type { MapContext } from './request.view.js';
import { written, writtenTogether } from './telling.view.js';

/** Whether all rows of some times follow standards that can be compared. */
function oneStandard({ document }: MapContext, figures: MapFigures, times: readonly MapFigures['snapshot'][]) {
  const { units, measure } = figures;
  const standards = new Set<string | undefined>();
  for (const one of times)
    for (const row of one ? rowsAt(one, units, measure) : []) if (row) standards.add(row.standard);
  const [first, ...others] = standards;
  return others.every((one) => comparable(standardOf(document, first), standardOf(document, one)));
}

/** Finds units, and says how many they are and how the first ones are called, if there are any. */
export function telling(figures: Pick<MapFigures, 'units'>, context: MapContext, notes: string[]) {
  const name = (index: number) => nameOf(figures, index, context);
  return {
    where: (test: (index: number) => unknown) => figures.units.flatMap((_, index) => (test(index) ? [index] : [])),
    tell(units: readonly number[], sentence: (count: string, names: string) => string): void {
      const { length } = units;
      const names = units.slice(0, 8).map(name).join(', ') + (length > 8 ? ', …' : '');
      if (length) notes.push(sentence(context.formats.count(length), names));
    },
  };
}

/** What is to be known about how the map was drawn. */
export function notesOf(figures: MapFigures, context: MapContext, geometry: PlannedGeometry | null): string[] {
  const { own, formats, request } = context;
  const { units, measure, snapshot, before, change, breaks, pivot, rows, colourings, encoding, remarks } = figures;
  const notes = [...remarks];
  const write = (value: number) => written(figures, value, context);
  if (encoding === 'symbols') notes.push(own.symbols);
  else if (breaks.length) {
    const cuts = writtenTogether(figures, context, (one) => formats.list(breaks.map((value) => one(value))));
    notes.push(own.cuts(own.methods[figures.method], cuts));
  }
  if (pivot !== null && !change && encoding === 'choropleth') notes.push(own.pivot(write(pivot), figures.pivotIs));
  const { where, tell } = telling(figures, context, notes);
  if (geometry) notes.push(...geometry.notes(figures, context));
  else notes.push(own.tiles);
  const idAt = (index: number) => units[index]!.territory?.id ?? '';
  const apart = (area: boolean) =>
    where((index) => colourings.some(({ faces }) => faces[index]!.kind === 'apart' && faces[index]!.area === area));
  tell(apart(false), own.otherStandard);
  tell(apart(true), own.otherArea);
  const isSum = (row: UnitRow | null | undefined) => row?.parts && rawOf(row, measure).value !== null;
  tell(
    where((index) => isSum(rows[0]?.[index])),
    own.sums,
  );
  if (!oneStandard(context, figures, [snapshot])) notes.push(own.mixed);
  else if (!change && !oneStandard(context, figures, request.timeline ? figures.snapshots : [before, snapshot]))
    notes.push(own.mixedTimes);
  const doubles = where((index) =>
    [before, snapshot].some((one) => one?.several.size && isDisputed(one, idAt(index), measure)),
  );
  tell(doubles, (_, names) => own.doubles(names));
  return notes;
}

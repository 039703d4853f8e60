import { isDisputed } from '../../model/snapshot.js';
import { comparable, standardOf } from '../../model/standard.js';
import { rowsAt } from './faces.view.js';
import type { MapFigures } from './map-figures.view.js';
import { nameOf } from './names.view.js';
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

/** What is to be known about how the map was drawn. */
export function notesOf(figures: MapFigures, context: MapContext): string[] {
  const { own, formats, request } = context;
  const { units, snapshot, before, change, breaks, pivot, colourings, encoding, remarks } = figures;
  const notes = [...remarks];
  const write = (value: number) => written(figures, value, context);
  const count = ({ length }: readonly unknown[]) => formats.count(length);
  const names = (chosen: readonly number[]) =>
    chosen
      .slice(0, 8)
      .map((index) => nameOf(figures, index, context))
      .join(', ') + (chosen.length > 8 ? ', …' : '');
  if (encoding === 'symbols') notes.push(own.symbols);
  else if (breaks.length) {
    const cuts = writtenTogether(figures, context, (one) => formats.list(breaks.map((value) => one(value))));
    notes.push(own.cuts(own.methods[figures.method], cuts));
  }
  if (pivot !== null && !change && encoding === 'choropleth') notes.push(own.pivot(write(pivot), figures.pivotIs));
  const where = (test: (index: number) => unknown) => units.flatMap((_, index) => (test(index) ? [index] : []));
  const tell = (chosen: readonly number[], sentence: (count: string, names: string) => string) =>
    chosen.length && notes.push(sentence(count(chosen), names(chosen)));
  if (request.geometry) {
    tell(
      where((index) => units[index]!.boundary < 0 && !figures.shared.includes(index)),
      own.unplaced,
    );
    tell(
      where((index) => !units[index]!.territory),
      own.unknown,
    );
    tell(figures.shared, own.shared);
    if (figures.named) notes.push(own.named(formats.count(figures.named)));
    if (figures.beyond) notes.push(own.beyond(formats.count(figures.beyond)));
    if (figures.repaired) notes.push(own.repaired(formats.count(figures.repaired)));
  } else notes.push(own.tiles);
  const idAt = (index: number) => units[index]!.territory?.id ?? '';
  const apart = (area: boolean) =>
    where((index) => colourings.some(({ faces }) => faces[index]!.kind === 'apart' && faces[index]!.area === area));
  tell(apart(false), own.otherStandard);
  tell(apart(true), own.otherArea);
  if (!oneStandard(context, figures, [snapshot])) notes.push(own.mixed);
  else if (!change && !oneStandard(context, figures, request.timeline ? figures.snapshots : [before, snapshot]))
    notes.push(own.mixedTimes);
  const doubles = where((index) =>
    [before, snapshot].some((one) => one?.several.size && isDisputed(one, idAt(index), figures.measure)),
  );
  if (doubles.length) notes.push(own.doubles(names(doubles)));
  return notes;
}

import { boundaryWordsFor } from './boundaries.text.js';
import type { MapFigures } from './map-figures.view.js';
import { telling } from './notes.view.js';
import type { MapContext } from './request.view.js';

/** What is to be known about the boundaries of a map and who has them. */
export function boundaryNotes(figures: MapFigures, context: MapContext): string[] {
  const { formats, request } = context;
  const { units, shared, named, beyond, repaired } = figures;
  const own = boundaryWordsFor(request.language);
  const notes: string[] = [];
  const { where, tell } = telling(figures, context, notes);
  tell(
    where((index) => units[index]!.boundary < 0 && !shared.includes(index)),
    own.unplaced,
  );
  tell(
    where((index) => !units[index]!.territory),
    own.unknown,
  );
  tell(shared, own.shared);
  if (named) notes.push(own.named(formats.count(named)));
  if (beyond) notes.push(own.beyond(formats.count(beyond)));
  if (repaired) notes.push(own.repaired(formats.count(repaired)));
  return notes;
}

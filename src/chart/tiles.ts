/** Column and row of a tile, counted from 0 at the top left. */
export type Tile = readonly [column: number, row: number];

/**
 * A place for every unit: its own where it has one that no earlier unit took, else the next free one below the rest.
 *
 * Where no unit has a place, they stand in rows as wide as they are many.
 */
export function placeTiles(wanted: readonly (Tile | null | undefined)[]): Tile[] {
  const taken = new Set<string>();
  const key = (tile: Tile) => tile.join();
  const own = wanted.map((tile) => {
    if (!tile || taken.has(key(tile))) return null;
    taken.add(key(tile));
    return tile;
  });
  const placed = own.filter((tile) => tile !== null);
  const columns = placed.length
    ? Math.max(...placed.map(([column]) => column)) + 1
    : Math.ceil(Math.sqrt(wanted.length * 1.5));
  let next = placed.length ? (Math.max(...placed.map(([, row]) => row)) + 1) * columns : 0;
  return own.map((tile) => tile ?? [next % columns, Math.floor(next++ / columns)]);
}

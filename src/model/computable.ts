/** Figures that add up to nothing, each with its factor. */
export type Equation<T> = ReadonlyMap<T, number>;
type Row<T> = Map<T, number>;

/**
 * What follows from the figures that are shown, each with an equation that tells it.
 *
 * Gauss and Jordan solve the equations for what is not shown: where that leaves a figure by itself, it is known. What stands in
 * fewest equations is solved first, by the shortest of them: most figures are of one place, and so time grows with their number.
 *
 * @param keepsShown whether the figures from which it follows are wanted in the equation: to leave them out is many times faster
 */
export function computable<T>(
  equations: Iterable<Equation<T>>,
  isShown: (figure: T) => boolean,
  keepsShown: boolean,
): Map<T, Equation<T>> {
  /** The rows in which each figure stands that is not shown. */
  const columns = new Map<T, Set<Row<T>>>();
  const enter = (figure: T, row: Row<T>): void => {
    const column = columns.get(figure);
    if (column) column.add(row);
    else if (!isShown(figure)) columns.set(figure, new Set([row]));
  };
  const subtract = (row: Row<T>, other: Row<T>, factor: number): void => {
    for (const [figure, value] of other) {
      const before = row.get(figure);
      const left = (before ?? 0) - factor * value;
      if (Math.abs(left) < 1e-9) {
        row.delete(figure);
        columns.get(figure)?.delete(row);
      } else {
        row.set(figure, left);
        if (before === undefined) enter(figure, row);
      }
    }
  };
  for (const equation of equations) {
    const row = new Map(keepsShown ? equation : [...equation].filter(([figure]) => !isShown(figure)));
    for (const figure of row.keys()) enter(figure, row);
  }
  const solved = new Map<Row<T>, T>();
  const waiting = new Map(columns);
  for (let most = 1; waiting.size; most *= 2)
    for (const [figure, column] of waiting) {
      if (column.size > most) continue;
      waiting.delete(figure);
      const open = [...column].filter((row) => !solved.has(row));
      if (!open.length) continue;
      const shortest = open.reduce((a, b) => (b.size < a.size ? b : a));
      solved.set(shortest, figure);
      const scale = shortest.get(figure)!;
      for (const row of [...column]) if (row !== shortest) subtract(row, shortest, row.get(figure)! / scale);
    }
  const found = new Map<T, Equation<T>>();
  for (const [row, figure] of solved)
    if ([...row.keys()].every((other) => other === figure || isShown(other))) found.set(figure, row);
  return found;
}

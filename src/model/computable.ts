/** Figures that add up to nothing, each with its factor. */
type Equation<T> = ReadonlyMap<T, number>;

function subtract<T>(from: Map<T, number>, other: Equation<T>, factor: number): void {
  for (const [figure, value] of other) {
    const left = (from.get(figure) ?? 0) - factor * value;
    if (Math.abs(left) < 1e-9) from.delete(figure);
    else from.set(figure, left);
  }
}

/**
 * What follows from the figures that are shown, each with the figures from which it follows.
 *
 * Gauss and Jordan solve the equations for what is not shown: where that leaves a figure by itself, it is known.
 *
 * @param keepsShown whether the figures from which it follows are wanted: to leave them out is many times faster
 */
export function computable<T>(
  equations: Iterable<Equation<T>>,
  isShown: (figure: T) => boolean,
  keepsShown: boolean,
): Map<T, T[]> {
  const rows: Map<T, number>[] = [];
  const pivots = new Map<T, number>();
  /** Takes out of a row what rows after `from` stand for, the first of them first. */
  const reduce = (row: Map<T, number>, from: number): void => {
    for (;;) {
      let next: T | undefined;
      for (const figure of row.keys()) {
        const at = pivots.get(figure) ?? -1;
        if (at > from && (next === undefined || at < pivots.get(next)!)) next = figure;
      }
      if (next === undefined) return;
      subtract(row, rows[pivots.get(next)!]!, row.get(next)!);
    }
  };
  for (const equation of equations) {
    const row = new Map(keepsShown ? equation : [...equation].filter(([figure]) => !isShown(figure)));
    reduce(row, -1);
    const pivot = [...row.keys()].find((figure) => !isShown(figure));
    if (pivot === undefined) continue;
    const scale = row.get(pivot)!;
    for (const [figure, value] of row) row.set(figure, value / scale);
    pivots.set(pivot, rows.push(row) - 1);
  }
  for (let index = rows.length - 1; index >= 0; index--) reduce(rows[index]!, index);
  const found = new Map<T, T[]>();
  for (const [pivot, index] of pivots) {
    const others = [...rows[index]!.keys()].filter((other) => other !== pivot);
    if (others.every(isShown)) found.set(pivot, others);
  }
  return found;
}

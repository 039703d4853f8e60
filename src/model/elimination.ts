/** Unknown numbers, each with its factor, added up. */
export type Sum = Map<number, number>;

/**
 * Sums of unknowns, as they look to someone who knows some of them.
 *
 * What a known sum tells of one unknown is put for that unknown wherever it stands (Gauss and Jordan): a sum that follows from
 * known ones has no unknown left, and two that would tell each other are multiples of one another. Of the unknowns of a sum
 * the one that stands in the fewest others is put out, so that little is written. Negative keys are known numbers.
 */
export class Elimination {
  readonly #columns = new Map<number, Set<Sum>>();
  /** How much was written: what hangs together in every way takes the cube of its size. */
  work = 0;

  add(sum: Sum): Sum {
    for (const unknown of sum.keys()) this.of(unknown).add(sum);
    return sum;
  }

  /** The sums in which an unknown stands. */
  readonly of = (unknown: number): Set<Sum> => {
    let column = this.#columns.get(unknown);
    if (!column) this.#columns.set(unknown, (column = new Set()));
    return column;
  };

  drop(sum: Sum): void {
    for (const unknown of sum.keys()) this.of(unknown).delete(sum);
  }

  /** The unknown of a sum that stands in the fewest sums; none where nothing is unknown. */
  rarest(sum: Sum): number | undefined {
    let [found, least]: [number | undefined, number] = [undefined, Infinity];
    for (const unknown of sum.keys()) {
      const { size } = this.of(unknown);
      if (unknown >= 0 && size < least) [found, least] = [unknown, size];
    }
    return found;
  }

  /** Takes a sum as known to be nothing. */
  know(sum: Sum): void {
    this.drop(sum);
    const unknown = this.rarest(sum);
    if (unknown === undefined) return;
    const own = sum.get(unknown)!;
    for (const other of [...this.of(unknown)]) {
      const factor = other.get(unknown)! / own;
      this.work += sum.size;
      for (const [key, value] of sum) {
        const left = (other.get(key) ?? 0) - factor * value;
        if (Math.abs(left) < 1e-9) {
          other.delete(key);
          this.of(key).delete(other);
        } else {
          if (!other.has(key)) this.of(key).add(other);
          other.set(key, left);
        }
      }
    }
  }

  /** Takes unknowns as known to be nothing, each by itself. */
  clear(unknowns: Iterable<number>): void {
    for (const unknown of unknowns) {
      for (const sum of this.of(unknown)) sum.delete(unknown);
      this.#columns.delete(unknown);
    }
  }
}

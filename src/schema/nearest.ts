/** Number of letters to add, drop, replace or swap with a neighbour to turn one word into another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

const folded = (word: string): string => word.normalize().toLowerCase();

/** The known word that was most likely meant; null where none is near: a third of it may be different, of a short one half. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  // A very long word is no slip of the pen, and would cost much to compare.
  if (word.length > 60) return best;
  let least = Math.max(Math.min(2, word.length >> 1), Math.floor(word.length / 3)) + 1;
  let tried = 0;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    // Among thousands of keys a guess is luck: the first few hundred must do.
    if (++tried > 300) break;
    const far = distance(folded(word), folded(candidate));
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/**
 * Moves labels apart, as little as possible, so that none is nearer to its neighbour than `gap`.
 *
 * @param wanted positions in any order
 * @param bounds lowest and highest position allowed
 * @returns the new positions in the same order; null where there is not enough room for all
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] | null {
  if ((wanted.length - 1) * gap > high - low) return null;
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = order.map((index) => Math.min(high, Math.max(low, wanted[index]!)));
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap);
  // Pushed past the end: come back from there.
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, i === placed.length - 1 ? high : placed[i + 1]! - gap);
  }
  const result = [...wanted];
  order.forEach((index, i) => (result[index] = placed[i]!));
  return result;
}

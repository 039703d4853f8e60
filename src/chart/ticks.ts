/**
 * Round values from `from` to `to`, both included where they are round: steps of 1, 2 or 5 times a power of ten.
 *
 * @param count about how many are wanted
 * @param least the smallest step: 1 where there are no halves
 */
export function ticks(from: number, to: number, count: number, least = 0): number[] {
  const rough = (to - from) / Math.max(1, count);
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(least, power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10));
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Multiples of a decimal step carry float noise: 3 × 0.1 is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return step < 1 ? Number(value.toPrecision(12)) : value;
  });
}

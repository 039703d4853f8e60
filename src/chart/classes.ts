export type Classification = 'quantile' | 'equal' | 'natural' | 'diverging' | 'breaks';

/** How values are cut into classes. */
export interface ClassRequest {
  readonly method: Classification;
  /**
   * How many classes are wanted. Fewer are made where the values do not carry them. Around a pivot, the middle one of an odd
   * number holds it; an even number is cut at it.
   */
  readonly count: number;
  /** Decimals to which values are written: classes are cut where the reader sees them cut. */
  readonly digits: number;
  /** Lower ends of all classes but the first, for `breaks`; at most six, for there are seven colours. */
  readonly breaks?: readonly number[];
  /** The value around which `diverging` classes lie, as it is written. */
  readonly pivot?: number;
}

/** A value as it is written: what looks the same falls into the same class. */
export const rounded = (value: number, digits: number): number => {
  const factor = 10 ** digits;
  // 1.005 × 100 is 100.49999999999999: a hair is added before the half is looked at. 0 is added for there is no −0.
  return (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + 4e-16))) / factor + 0;
};

/** How many classes are made where so many are wanted: there are seven colours. */
export const classCount = (wanted: number): number => Math.max(1, Math.min(7, Math.round(wanted) || 5));

/** Cuts sorted values into runs that differ least from their own means (Wang and Song, 2011). */
function naturalBreaks(sorted: readonly number[], count: number): number[] {
  const { length } = sorted;
  // Sums of values less their median, so that large values lose no digits.
  const shift = sorted[length >> 1]!;
  const sums = new Float64Array(length + 1);
  const squares = new Float64Array(length + 1);
  sorted.forEach((value, index) => {
    sums[index + 1] = sums[index]! + (value - shift);
    squares[index + 1] = squares[index]! + (value - shift) ** 2;
  });
  /** Squared differences from the mean of the values from `from` to `to`, both included. */
  const spread = (from: number, to: number): number => {
    const sum = sums[to + 1]! - sums[from]!;
    return Math.max(0, squares[to + 1]! - squares[from]! - (sum * sum) / (to - from + 1));
  };
  let best = Float64Array.from(sorted, (_, index) => spread(0, index));
  const starts: Int32Array[] = [];
  for (let row = 1; row < count; row++) {
    const next = new Float64Array(length);
    const start = new Int32Array(length);
    // The best start grows with the end, so that each half looks only where the middle allows.
    const fill = (from: number, to: number, low: number, high: number): void => {
      if (from > to) return;
      const middle = (from + to) >> 1;
      let least = Infinity;
      for (let at = Math.max(low, row); at <= Math.min(high, middle); at++) {
        const cost = best[at - 1]! + spread(at, middle);
        if (cost < least) [least, start[middle]] = [cost, at];
      }
      next[middle] = least;
      fill(from, middle - 1, low, start[middle]!);
      fill(middle + 1, to, start[middle]!, high);
    };
    fill(row, length - 1, row, length - 1);
    best = next;
    starts.push(start);
  }
  const breaks: number[] = [];
  let end = length - 1;
  for (const start of starts.reverse()) {
    const at = start[end]!;
    breaks.unshift(sorted[at]!);
    end = at - 1;
  }
  return breaks;
}

/**
 * Where values are cut into classes: the lower end of every class but the first, ascending.
 *
 * A value on a break belongs to the class above it. Equal values make one class. `quantile` follows type 7 of Hyndman
 * and Fan (1996), `natural` is the exact optimum of one-dimensional k-means, `equal` and `diverging` cut the range into
 * equal steps, the latter on both sides of the pivot alike.
 *
 * @returns nothing where all values fall into one class
 */
export function classBreaks(values: readonly number[], request: ClassRequest): number[] {
  const { method, digits, pivot = 0 } = request;
  if (method === 'breaks')
    return [...new Set(request.breaks?.map((one) => rounded(one, digits)))].sort((a, b) => a - b).slice(0, 6);
  const sorted = [...Float64Array.from(values, (value) => rounded(value, digits)).sort()];
  let [low, high] = [sorted[0] ?? pivot, sorted.at(-1) ?? pivot];
  const count = classCount(request.count);
  let breaks: number[];
  if (method === 'diverging') {
    const far = Math.max(Math.abs(low - pivot), Math.abs(high - pivot));
    // Nothing is cut at a pivot that all values lie below.
    [low, high] = [Math.min(low, pivot), Math.max(high, count % 2 ? pivot : pivot - 10 ** -digits)];
    breaks = steps(count, (share) => {
      const off = far * (2 * share - 1);
      // What lies above the middle begins one written digit above it at least.
      return pivot + (off > 0 ? Math.max(off, 10 ** -digits) : off);
    });
  } else if (method === 'equal') breaks = steps(count, (share) => low + (high - low) * share);
  else if (method === 'natural') breaks = naturalBreaks(sorted, Math.min(count, new Set(sorted).size));
  else {
    // Where many units share the lowest value, often zero, they are a class: the next one begins above it.
    const second = sorted.find((value) => value > low) ?? low;
    breaks = steps(count, (share) => Math.max(second, quantile(sorted, share)));
  }
  const kept: number[] = [];
  for (const value of breaks.map((one) => rounded(one, digits))) {
    const [last = -Infinity] = kept.slice(-1);
    if (value <= Math.max(low, last) || value > high) continue;
    // Many equal values fill more than one share: no class is made that none has.
    if (method !== 'quantile' || sorted.some((one) => one >= last && one < value)) kept.push(value);
  }
  return kept;
}

/** Type 7: the place that a share of the way from the first to the last value leads to, between two values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

const steps = (count: number, at: (share: number) => number): number[] =>
  Array.from({ length: count - 1 }, (_, index) => at((index + 1) / count));

/** The class of a value as it is written, from 0. */
export function classOf(value: number, breaks: readonly number[]): number {
  let step = 0;
  while (step < breaks.length && value >= breaks[step]!) step++;
  return step;
}

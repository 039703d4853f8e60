/** Lower and upper limit, as shares 0–1 or as percentages: in the unit of what they belong to. */
export type Limits = readonly [low: number, high: number];

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * Wilson's score interval of a share, 95 %.
 *
 * E. B. Wilson (1927), “Probable inference, the law of succession, and statistical inference”, JASA 22: 209–212; method 3
 * in R. G. Newcombe (1998), “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17: 857–872.
 *
 * @param share 0–1
 * @param count how many were looked at, more than 0
 * @returns limits within 0–1
 */
export function wilson(share: number, count: number): Limits {
  const square = Z ** 2 / count;
  const centre = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  const limit = (value: number) => Math.min(1, Math.max(0, value / (1 + square)));
  return [limit(centre - half), limit(centre + half)];
}

/**
 * The interval of the difference of two independent shares, from the interval of each.
 *
 * Method 10 in R. G. Newcombe (1998), “Interval estimation for the difference between independent proportions”, Statistics
 * in Medicine 17: 873–890. A share that is known exactly has limits that are itself.
 */
export function differenceLimits(a: number, [la, ua]: Limits, b: number, [lb, ub]: Limits): Limits {
  return [a - b - Math.hypot(a - la, ub - b), a - b + Math.hypot(ua - a, b - lb)];
}

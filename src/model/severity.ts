/** Public-health significance of a prevalence among children under five, from very low (0) to very high (4). */
export type Severity = 0 | 1 | 2 | 3 | 4;

const THRESHOLDS: ReadonlyMap<string, readonly number[]> = new Map([
  ['stunting', [2.5, 10, 20, 30]],
  ['wasting', [2.5, 5, 10, 15]],
  ['overweight', [2.5, 5, 10, 15]],
]);

/**
 * Prevalence thresholds of WHO and UNICEF: M. de Onis et al. (2019), “Prevalence thresholds for wasting, overweight and
 * stunting in children under 5 years”, Public Health Nutrition 22: 175–179 (published in 2018).
 *
 * A threshold belongs to the class above it. They were set for children under five: a band that reaches beyond 60 months
 * has no class.
 *
 * @param toMonths end of the age band, in completed months, not included
 */
export function severityOf(indicator: string, toMonths: number, prevalence: number | null): Severity | null {
  const thresholds = toMonths <= 60 && prevalence !== null ? THRESHOLDS.get(indicator) : undefined;
  return thresholds ? (thresholds.filter((threshold) => prevalence! >= threshold).length as Severity) : null;
}

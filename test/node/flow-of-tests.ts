import type { Flow } from '../../src/schema/document.js';

/** The poor households of a year, 61 out and 16 in: 195 − 38 − 20 − 3 + 6 + 2 + 7 + 1 = 150. */
export const POOR_OF_2022 = {
  territory: 'a',
  from: '2022-01-01',
  to: '2022-12-31',
  category: 'poor',
  unit: 'households',
  opening: 195,
  toOtherCategory: 38,
  aboveNearPoor: 20,
  otherDecrease: 3,
  fromOtherCategory: 6,
  relapsed: 2,
  newlyArisen: 7,
  otherIncrease: 1,
  closing: 150,
} as const satisfies Flow;

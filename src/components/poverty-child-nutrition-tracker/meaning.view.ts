import type { NutritionFigure } from '../../model/nutrition.js';
import type { NutritionIndicator } from '../../schema/document.js';
import { capitalised } from '../../text/words.js';
import type { TrackerContext } from './request.view.js';

/** What is measured (by its place among the words), and how far from the reference, in standard deviations. */
const MEANINGS: ReadonlyMap<NutritionIndicator, readonly (readonly [measure: number, deviations: number])[]> = new Map([
  ['stunting', [[0, -2]]],
  ['severeStunting', [[0, -3]]],
  ['underweight', [[1, -2]]],
  ['severeUnderweight', [[1, -3]]],
  ['wasting', [[2, -2]]],
  ['severeWasting', [[2, -3]]],
  ['thinness', [[3, -2]]],
  // WHO draws other lines under and from five years.
  [
    'overweight',
    [
      [2, 2],
      [3, 1],
    ],
  ],
  [
    'obesity',
    [
      [2, 3],
      [3, 2],
    ],
  ],
]);

/** "Tỷ lệ trẻ thấp còi: chiều cao theo tuổi thấp hơn chuẩn quá 2 độ lệch chuẩn." */
export const meaningOf = (
  indicator: NutritionIndicator,
  figures: readonly NutritionFigure[],
  { own, words }: TrackerContext,
): string => {
  const all = MEANINGS.get(indicator) ?? [];
  // Of the two for young and older children only what the ages call for.
  const isMeant = (_: unknown, older: number) => figures.some(({ from, to }) => (older ? to > 60 : from < 60));
  const meanings = (all[1] ? all.filter(isMeant) : all).map(([measure, by]) =>
    own.deviation(own.measures[measure]!, by),
  );
  return `${capitalised(words.measures[indicator])}: ${meanings.join('; ')}.`;
};

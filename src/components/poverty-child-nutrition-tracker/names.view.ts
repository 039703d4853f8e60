import type { NutritionFigure } from '../../model/nutrition.js';
import { territories } from '../../model/territory.js';
import type { Dimension } from './poverty-child-nutrition-tracker.text.js';
import type { TrackerContext } from './request.view.js';

/** The category of a figure in a dimension. */
export const categoryOf = (figure: NutritionFigure, dimension: Dimension | undefined): string =>
  dimension === 'time'
    ? figure.row.period
    : dimension === 'age'
      ? `${figure.from}-${figure.to}`
      : dimension === 'status'
        ? figure.households
        : dimension
          ? figure[dimension]
          : '';

export const nameOf = ({ document, formats }: TrackerContext, id: string): string => {
  const row = territories(document).get(id);
  return row ? formats.text(row.name) : id;
};

/** A band of ages as it is written; the last month is the one before the band ends. */
export const monthsOf = ({ own }: TrackerContext, { from, to }: NutritionFigure): string => own.months(from, to - 1);

/** The category of a figure in words. */
export function labelOf(context: TrackerContext, figure: NutritionFigure, dimension: Dimension): string {
  const { formats, own } = context;
  if (dimension === 'time') return formats.period(figure.row.period);
  if (dimension === 'age') return monthsOf(context, figure);
  if (dimension === 'territory') return nameOf(context, figure.territory);
  return dimension === 'sex' ? own.sexes[figure.sex] : own.households[figure.households];
}

/** Which children a figure is of, apart from when and where: "12–59 tháng, hộ nghèo"; without what is `told` elsewhere. */
export const namesOf = (context: TrackerContext, figure: NutritionFigure, told: readonly Dimension[] = []): string =>
  (['age', 'status', 'sex'] as const)
    .filter((dimension) => !told.includes(dimension) && categoryOf(figure, dimension) !== 'all')
    .map((dimension) => labelOf(context, figure, dimension))
    .join(', ');

import type { ValueOf } from './field.js';
import type { COUNT_MEASURES, NUTRITION_INDICATORS, RATE_MEASURES, root } from './sections.js';

/** A document of poverty statistics, as `parse()` returns it: every row in it has passed its checks. */
export type PovertyDocument = ValueOf<typeof root>;

type RowOf<Section extends keyof PovertyDocument> =
  NonNullable<PovertyDocument[Section]> extends readonly (infer Row)[] ? Row : never;

export type Dataset = PovertyDocument['dataset'];
export type SourceRow = RowOf<'sources'>;
export type Standard = RowOf<'standards'>;
export type Territory = RowOf<'territories'>;
export type Observation = RowOf<'observations'>;
export type Flow = RowOf<'flows'>;
export type Target = RowOf<'targets'>;
export type Deprivation = RowOf<'deprivations'>;
export type Nutrition = RowOf<'nutrition'>;
export type Programme = RowOf<'programmes'>;

export type CountMeasure = (typeof COUNT_MEASURES)[number];
export type RateMeasure = (typeof RATE_MEASURES)[number];
/** What an observation row can hold a figure of. */
export type Measure = CountMeasure | RateMeasure;
export type NutritionIndicator = (typeof NUTRITION_INDICATORS)[number];

export type { Note, StatusLetter, Text } from './field.js';

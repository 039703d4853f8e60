export { PovertyChildNutritionTracker } from './components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.js';
export { PovertyCommuneMap } from './components/poverty-commune-map/poverty-commune-map.js';
export { PovertyDeprivationChart } from './components/poverty-deprivation-chart/poverty-deprivation-chart.js';
export { PovertyHouseholdFlowChart } from './components/poverty-household-flow-chart/poverty-household-flow-chart.js';
export {
  PovertyHouseholdTrendChart,
  type TrendHighlight,
} from './components/poverty-household-trend-chart/poverty-household-trend-chart.js';
export { PovertyTargetGauge } from './components/poverty-target-gauge/poverty-target-gauge.js';
export type { MarkDetail } from './element/events.js';
export { PovertyErrorEvent, PovertyReadyEvent, PovertySelectEvent } from './element/events.js';
export type { FigureState } from './element/statistic-element.js';
export { parse, type ParseOptions, type ParseResult } from './schema/parse.js';
export type * from './schema/document.js';
export type { Problem, ProblemLevel } from './schema/problem.js';

import { define } from '../../element/define.js';
import { PovertyHouseholdTrendChart } from './poverty-household-trend-chart.js';

define('poverty-household-trend-chart', PovertyHouseholdTrendChart);

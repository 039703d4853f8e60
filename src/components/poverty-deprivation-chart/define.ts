import { define } from '../../element/define.js';
import { PovertyDeprivationChart } from './poverty-deprivation-chart.js';

define('poverty-deprivation-chart', PovertyDeprivationChart);

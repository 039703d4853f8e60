import { define } from '../../element/define.js';
import { PovertyHouseholdFlowChart } from './poverty-household-flow-chart.js';

define('poverty-household-flow-chart', PovertyHouseholdFlowChart);

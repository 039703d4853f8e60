/** Registers every component. */
import './components/poverty-child-nutrition-tracker/define.js';
import './components/poverty-commune-map/define.js';
import './components/poverty-deprivation-chart/define.js';
import './components/poverty-household-flow-chart/define.js';
import './components/poverty-household-trend-chart/define.js';
import './components/poverty-target-gauge/define.js';

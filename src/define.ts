/** Registers every component. */
import './components/poverty-household-trend-chart/define.js';
import './components/poverty-target-gauge/define.js';

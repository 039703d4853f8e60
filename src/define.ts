/** Registers every component. */
import './components/poverty-target-gauge/define.js';

import { define } from '../../element/define.js';
import { PovertyTargetGauge } from './poverty-target-gauge.js';

define('poverty-target-gauge', PovertyTargetGauge);

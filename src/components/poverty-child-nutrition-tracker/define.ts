import { define } from '../../element/define.js';
import { PovertyChildNutritionTracker } from './poverty-child-nutrition-tracker.js';

define('poverty-child-nutrition-tracker', PovertyChildNutritionTracker);

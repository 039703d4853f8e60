import { deprivations } from './deprivations.js';
import { flows } from './flows.js';
import { names } from './names.js';
import { nutritionParts } from './nutrition-parts.js';
import { nutrition } from './nutrition.js';
import { shares, sums } from './observations.js';
import { references } from './references.js';
import type { Rule } from './rule.js';
import { targets } from './targets.js';
import { validity } from './validity.js';

/** All rules, in the order of reading: what refers to nothing is gone before anything is compared. */
export const rules: readonly Rule[] = [
  references,
  names,
  shares,
  validity,
  deprivations,
  nutrition,
  nutritionParts,
  targets,
  flows,
  sums,
];

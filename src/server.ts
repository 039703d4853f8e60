/**
 * Registers every component on a server. It writes a figure in one go, so the sentences for problems
 * and the tools for boundaries must be there before.
 */
import * as boundaryTools from './components/poverty-commune-map/boundary-tools.js';
import { tools } from './components/poverty-commune-map/geometry-controller.js';
import { hydration } from './element/hydration.js';
import { stamp } from './element/stamp.js';
import { sentences } from './element/words-for-problems.js';
import { explain } from './schema/explain.js';
import './define.js';

hydration.stamp = stamp;
sentences.explain = explain;
tools.current = boundaryTools;

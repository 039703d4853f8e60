/**
 * Registers every component on a server. It writes a figure in one go, so the sentences for problems must be there before.
 */
import { sentences } from './element/words-for-problems.js';
import { explain } from './schema/explain.js';
import './define.js';

sentences.explain = explain;

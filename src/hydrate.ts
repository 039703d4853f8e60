/**
 * Registers every component on a page that a server has drawn: figures in declarative shadow roots are taken over as they
 * are where they say the same in every word and number, and are drawn anew where they do not.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { hydration } from './element/hydration.js';
import { stamp } from './element/stamp.js';
import './define.js';

hydration.stamp = stamp;
hydration.takeOver = hydrate;

/**
 * Registers every component on a page that a server has drawn: figures in declarative shadow roots are taken over as they
 * are where they show the same document in the same language, and are drawn anew where they do not.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { hydration } from './element/hydration.js';
import './define.js';

hydration.takeOver = hydrate;

/**
 * Registers every component on a page that a server has drawn: the figures in its declarative shadow roots are taken
 * over as they are. It must run before anything else loads Lit.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './define.js';

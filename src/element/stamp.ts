import type { TemplateResult } from 'lit';
import { isDirectiveResult } from 'lit/directive-helpers.js';

interface Guard {
  readonly values: readonly [depends: unknown, make: () => unknown];
}

/** Of templates the values tell; that their words are the same is looked at when they are taken over. */
function told(key: string, value: unknown): unknown {
  if (key === 'strings') return undefined;
  // Of what is guarded the guarded part: what it depends on is much more, and need not say all that is drawn.
  return isDirectiveResult(value) ? (value as unknown as Guard).values[1]() : value;
}

/** A short mark of everything that contents say: the same for the same, another one for what differs in a letter. */
export function stamp(contents: TemplateResult): string {
  const said = JSON.stringify(contents, told);
  let [first, second] = [5381, 52711];
  for (let at = 0; at < said.length; at++) {
    const code = said.charCodeAt(at);
    first = (first * 33) ^ code;
    second = (second * 31) ^ code;
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}

/** Where a text stops being JSON. */
export interface JsonFault {
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
  /** What stands there. */
  readonly found: string;
}

const TOKEN =
  /[ \t\r\n]*(?:([[{])|([\]}])|([,:])|("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\p{L}\d_.]))/uy;

/** Where something else must stand than what stands there, in a text that is no JSON: engines tell it in many ways, or not at all. */
export function jsonFault(marked: string): JsonFault {
  const text = marked.replace(/^\uFEFF/, '');
  const open: string[] = [];
  /** What may come: a value, a key, or what follows a value; and whether a bracket may close at once. */
  let next: 'value' | 'key' | ':' | 'after' = 'value';
  let fresh = false;
  let place = 0;
  for (;;) {
    TOKEN.lastIndex = place;
    const [all, opening, closing, sign, string] = TOKEN.exec(text) ?? [];
    const inside = open.at(-1);
    if (opening && next === 'value') {
      open.push(opening);
      next = opening === '{' ? 'key' : 'value';
    } else if (closing && inside && (next === 'after' || fresh) && (closing === '}') === (inside === '{')) {
      open.pop();
      next = 'after';
    } else if (sign === ':' && next === ':') next = 'value';
    else if (sign === ',' && next === 'after' && inside) next = inside === '{' ? 'key' : 'value';
    else if (string && next === 'key') next = ':';
    else if (all && !opening && !closing && !sign && next === 'value') next = 'after';
    else break;
    fresh = Boolean(opening);
    place = TOKEN.lastIndex;
  }
  const rest = text.slice(place).trimStart();
  const before = text.slice(0, text.length - rest.length).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, found: rest.slice(0, 20).replace(/\s+/g, ' ') };
}

import type { Report } from './report.js';

/**
 * Reads text as offices store it: with a byte order mark, with any line ends, under any file name.
 *
 * @returns undefined where nothing could be read, and `report` says why
 */
export function readJson(text: string, maxBytes: number, report: Report): unknown {
  const body = text.replace(/^\uFEFF/, '').trim();
  const fail = (code: string, ...values: unknown[]): void => report.add('error', code, '', ...values);
  if (text.length > maxBytes) return fail('json.size', text.length, maxBytes);
  if (!body) return fail('json.empty');
  if (body[0] === '<') return fail('json.html');
  // What a reader of UTF-8 makes of letters in another encoding.
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) report.add('warning', 'json.encoding', '', text, broken);
  try {
    const value: unknown = JSON.parse(body);
    if (text.length < BY_HAND) findTwice(text, report);
    return value;
  } catch {
    return fail(isCutOff(body) ? 'json.truncated' : 'json.syntax', text);
  }
}

/** Longer texts are written by programs, which name nothing twice. */
const BY_HAND = 500_000;

/** Doubts names that stand twice in one object of a valid text: JSON keeps the last value, and says nothing. */
function findTwice(text: string, report: Report): void {
  const open: (Set<string> | null)[] = [];
  let name = '';
  let line = 1;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{[\]}:\n]/g)) {
    const names = open.at(-1);
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === ']' || token === '}') open.pop();
    else if (token === '\n') line++;
    else if (token !== ':') name = token.slice(1, -1);
    else if (names!.has(name)) report.add('warning', 'json.twice', '', name, line);
    else names!.add(name);
  }
}

/** Whether a text ends inside a string or with brackets open; engines tell it each in its own words. */
function isCutOff(body: string): boolean {
  // Escapes first, then strings: at once, a string of megabytes would be too deep for the engine.
  const bare = body.replace(/\\[^]/g, '').replace(/"[^"]*"/g, '');
  return bare.includes('"') || bare.split(/[{[]/).length > bare.split(/[}\]]/).length;
}

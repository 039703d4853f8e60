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
  try {
    return JSON.parse(body);
  } catch (error) {
    return isCutOff(body) ? fail('json.truncated', body.length) : fail('json.syntax', (error as Error).message);
  }
}

/** Whether a text ends inside a string or with brackets open; engines tell it each in its own words. */
function isCutOff(body: string): boolean {
  // Escapes first, then strings: at once, a string of megabytes would be too deep for the engine.
  const bare = body.replace(/\\[^]/g, '').replace(/"[^"]*"/g, '');
  return bare.includes('"') || bare.split(/[{[]/).length > bare.split(/[}\]]/).length;
}

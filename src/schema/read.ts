import type { PovertyDocument } from './document.js';
import { isObject, isString, type Field } from './field.js';
import { readJson } from './json-text.js';
import type { Finding } from './problem.js';
import { Report } from './report.js';
import { rules } from './rules/index.js';
import { root } from './sections.js';
import { faults } from './structure.js';

/** What was read: the valid part of a document, null where its root cannot be used, and what was found on the way. */
export interface Reading {
  readonly document: PovertyDocument | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a document as `parse` does, without the words for what is wrong: `explain` has them.
 *
 * @param input the text of a document, or the value that `JSON.parse` made of it
 * @returns never throws
 */
export function read(input: unknown, maxBytes: number): Reading {
  let report = new Report({});
  let document: PovertyDocument | null = null;
  try {
    const value = isString(input) ? readJson(input, maxBytes, report) : input;
    if (isObject(value)) {
      const { findings } = report;
      report = new Report(value);
      report.findings.push(...findings);
      document = readDocument(value, report);
    } else if (!report.findings.length) report.add('error', 'structure.type root', '');
  } catch (error) {
    // A value of the page's own making can throw when it is touched.
    document = null;
    report.add('error', 'structure.unreadable', '', error);
  }
  return { document, findings: report.findings };
}

type Json = { readonly [key: string]: unknown };

function readDocument(value: Json, report: Report): PovertyDocument | null {
  const { dataset, schemaVersion: version } = value;
  const [major, minor] = isString(version) ? version.split('.').map(Number) : [];
  // Another major version means other things by the same words.
  if (major! >= 0 && major !== 1) {
    report.add('error', 'version.major', '/schemaVersion', version);
    return null;
  }
  if (minor) report.add('warning', 'version.minor', '/schemaVersion', version);

  const inside = isObject(dataset) ? faults(DATASET, dataset, '/dataset', report) : null;
  const bad = faults(root, value, '', report, inside ? 'dataset' : '');
  if (lacks(root, bad) || (inside && lacks(DATASET, inside))) return null;
  // A data set keeps what is right in it: a bad licence is no reason to draw nothing.
  const known = inside?.size ? { ...value, dataset: without(dataset as Json, inside) } : value;
  const document = (report.document = withoutDropped(known, bad, report));
  if (!document.territories.length) {
    report.add('error', 'structure.territories', '/territories');
    return null;
  }
  for (const rule of rules) rule(report);
  const { orphans } = report;
  const placed = document.territories.map((row) => (orphans.has(row) ? { ...row, parent: undefined } : row));
  return withoutDropped(orphans.size ? { ...document, territories: placed } : document, bad, report);
}

const DATASET = root.fields!.get('dataset')!;

/** Whether something is bad that an object cannot do without. */
const lacks = ({ fields }: Field, bad: ReadonlySet<string>): boolean =>
  [...bad].some((name) => fields!.get(name)!.required);

const without = (value: Json, bad: ReadonlySet<string>): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(name)));

/** The document without bad sections and without the rows that were dropped; the input itself where nothing had to go. */
function withoutDropped(value: Json, bad: ReadonlySet<string>, { dropped }: Report): PovertyDocument {
  if (!dropped.size && !bad.size) return value as unknown as PovertyDocument;
  const rest = Object.entries(without(value, bad)).map(([name, section]) => [
    name,
    section && root.fields!.get(name)?.item ? (section as unknown[]).filter((row) => !dropped.has(row)) : section,
  ]);
  return Object.fromEntries(rest) as unknown as PovertyDocument;
}

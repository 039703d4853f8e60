import type { PovertyDocument } from './document.js';
import type { Field } from './field.js';
import { readJson, UNREADABLE } from './json-text.js';
import type { Problem } from './problem.js';
import { Report, sentence, step } from './report.js';
import { rules } from './rules/index.js';
import { root } from './sections.js';
import { cleanTest, explain, explainObject, isObject } from './structure.js';

/** The contract that this reader knows: documents of the same major version are read. */
export const SCHEMA_VERSION = '1.0';

export interface ParseOptions {
  /** Longest text that is read, in bytes; 20 MB when left out. */
  readonly maxBytes?: number;
}

export interface ParseResult {
  /** The valid part of the document; null where its root cannot be used. */
  readonly document: PovertyDocument | null;
  /** Everything that was left out or is doubtful, in the order of the reading. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a document of poverty statistics, tolerantly, and loses nothing in silence.
 *
 * A row that fails a check is left out and listed; the rest is returned. Rows are the input's own objects, not
 * copies. Only a document without a usable root (version, data set, territories) is refused as a whole.
 *
 * @param input the text of a document, or the value that `JSON.parse` made of it
 * @returns the document and its problems; never throws
 */
export function parse(input: unknown, { maxBytes = 20_000_000 }: ParseOptions = {}): ParseResult {
  const report = new Report();
  try {
    const value = typeof input === 'string' ? readJson(input, maxBytes, report) : input;
    const document = value === UNREADABLE ? null : readDocument(value, report);
    return { document, problems: report.problems };
  } catch (error) {
    // A value of the page's own making can throw when it is touched.
    report.add(
      'error',
      'structure.unreadable',
      '',
      sentence(
        'Không đọc được tài liệu: %1',
        'The document cannot be read: %1',
        error instanceof Error ? error.message : '?',
      ),
    );
    return { document: null, problems: report.problems };
  }
}

type Sections = { [section: string]: unknown };

function readDocument(value: unknown, report: Report): PovertyDocument | null {
  if (!isObject(value)) {
    report.add(
      'error',
      'structure.type',
      '',
      sentence(
        'tài liệu phải là một đối tượng JSON {…} có schemaVersion, dataset và territories.',
        'the document must be a JSON object {…} with schemaVersion, dataset and territories.',
      ),
    );
    return null;
  }
  if (!knownVersion(value['schemaVersion'], report)) return null;
  const sections = usableSections(value, report);
  if (!sections) return null;
  const document = sections as unknown as PovertyDocument;
  for (const rule of rules) rule(document, report);
  return withoutDropped(value, sections, report);
}

/** Another major version means other things by the same words. */
function knownVersion(version: unknown, report: Report): boolean {
  if (typeof version !== 'string') return true;
  const [major, minor] = version.split('.').map(Number);
  const [ownMajor, ownMinor] = SCHEMA_VERSION.split('.').map(Number);
  if (major !== ownMajor && Number.isFinite(major)) {
    report.add(
      'error',
      'version.major',
      '/schemaVersion',
      sentence(
        'tài liệu theo lược đồ %1, trang này chỉ đọc được %2. Hãy cập nhật thư viện hoặc đổi tài liệu sang %2.',
        'the document follows schema %1, this page reads %2. Update the library, or convert the document to %2.',
        version,
        SCHEMA_VERSION,
      ),
    );
    return false;
  }
  if (minor! > ownMinor!) {
    report.doubt(
      'version.minor',
      '/schemaVersion',
      sentence(
        'tài liệu theo lược đồ %1, mới hơn %2 mà trang này biết; những phần mới có thể bị bỏ qua.',
        'the document follows schema %1, newer than the %2 known here; its new parts may be ignored.',
        version,
        SCHEMA_VERSION,
      ),
    );
  }
  return true;
}

/**
 * The sections that can be used, without the rows of a wrong structure; null where the root itself cannot be used.
 */
function usableSections(value: { readonly [key: string]: unknown }, report: Report): Sections | null {
  const sections = new Map<string, unknown>();
  const fields = root as unknown as { readonly [name: string]: Field };
  const bare = new Map<string, unknown>();
  for (const name of Object.keys(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name]! : null;
    const section = value[name];
    if (field?.kind === 'list' && Array.isArray(section)) {
      sections.set(name, usableRows(name, section, field.item!, report));
    } else if (name === 'dataset' && isObject(section)) sections.set(name, usableDataset(field!, section, report));
    else bare.set(name, section);
  }
  // What is left are scalars, unknown names, and sections of the wrong kind; lists and data set are stood in for.
  const bad = explainObject(fields, Object.fromEntries([...bare, ...standIns(sections)]), '', report);
  if (sections.get('dataset') === null || bad.has('dataset') || bad.has('territories') || bad.has('schemaVersion'))
    return null;
  for (const [name, section] of bare) if (Object.hasOwn(fields, name) && !bad.has(name)) sections.set(name, section);
  const territories = sections.get('territories') as readonly unknown[];
  if (!territories.length) {
    report.add(
      'error',
      'structure.territories',
      '/territories',
      sentence('không có đơn vị nào dùng được.', 'there is no usable territory.'),
    );
    return null;
  }
  return Object.fromEntries(sections);
}

/** The rows of a section whose structure is right: the section itself where all are. */
function usableRows(name: string, rows: readonly unknown[], item: Field, report: Report): readonly unknown[] {
  const clean = cleanTest(item);
  const places: number[] = [];
  rows.forEach((row, index) => {
    if (clean(row) || explain(item, row, step(name) + step(index), report)) places.push(index);
  });
  if (places.length === rows.length) return rows;
  report.places.set(name, places);
  return places.map((index) => rows[index]);
}

/** Values that satisfy the check for presence, for the sections that are checked by themselves. */
const standIns = (sections: ReadonlyMap<string, unknown>): [string, unknown][] =>
  [...sections.keys()].map((name) => [name, name === 'dataset' ? { id: '-', title: '-', status: 'draft' } : []]);

/** A data set keeps what is right in it: a bad licence is no reason to draw nothing. */
function usableDataset(field: Field, value: { readonly [key: string]: unknown }, report: Report): unknown {
  if (cleanTest(field)(value)) return value;
  const bad = explainObject(field.fields!, value, step('dataset'), report);
  if (['id', 'title', 'status'].some((name) => bad.has(name))) return null;
  return bad.size ? Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(name))) : value;
}

/** The document without the rows that were dropped; the input itself where nothing had to go. */
function withoutDropped(
  value: { readonly [key: string]: unknown },
  sections: Sections,
  { dropped }: Report,
): PovertyDocument {
  const whole = Object.keys(value).every((name) => !Object.hasOwn(root, name) || sections[name] === value[name]);
  if (!dropped.size && whole) return value as unknown as PovertyDocument;
  const entries = Object.entries(value).flatMap(([name, original]): [string, unknown][] => {
    if (!Object.hasOwn(root, name)) return [[name, original]];
    const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
    if (section === undefined) return [];
    return [[name, Array.isArray(section) ? section.filter((row) => !dropped.has(row)) : section]];
  });
  return Object.fromEntries(entries) as unknown as PovertyDocument;
}

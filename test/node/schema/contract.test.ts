import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parsePeriod } from '../../../src/model/period.js';
import { parse } from '../../../src/schema/parse.js';
import { SCHEMA_FILE } from '../../../scripts/schema.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const folder = new URL('../../../stories/documents/', import.meta.url);
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object);
const fixtures = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
  .filter((name) => name.endsWith('.json') && !name.includes('geo') && !name.includes('topo'))
  .map((name) => ({ name, value: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json }))
  .filter(({ value }) => typeof value === 'object' && value !== null && 'dataset' in value);

/** The reader's verdict on structure alone: what the schema can say too. */
const wellFormed = (value: unknown): boolean =>
  parse(value).problems.every(({ code }) => !code.startsWith('structure.') && code !== 'version.major');

/** Sound in shape, but backwards in time: the one thing that the reader refuses and a schema cannot express. */
function hasBackwardInterval(value: unknown): boolean {
  if (typeof value === 'string') {
    const ends = value.split('/');
    return ends.length === 2 && ends.every((end) => parsePeriod(end)) && !parsePeriod(value);
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBackwardInterval);
}

/** Repeatable pseudo-random numbers (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ODD: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  101,
  1e300,
  '',
  'x',
  '2022',
  '2022-02-30',
  '2024-02-29',
  '2023-02-29',
  '2022-13',
  '2022-Q4',
  '2022-Q5',
  '2022-01-01/2022-06-30',
  '2022-06-30/2022-01-01',
  'A',
  'Z',
  'poor',
  '3,49',
  [],
  {},
  [1, 2],
  [2, 1, 0],
  { vi: 'x' },
  { text: 'x' },
  { vi: 1 },
  { poorRate: 'P' },
  { poorRate: [1, 2] },
  'javascript:alert(1)',
  'https://example.org',
  '1.0',
  '1.9',
  '9007199254740993',
];

/** One change somewhere in a document: a value replaced, a property dropped, added or renamed, an element doubled. */
function mutated(document: Json, random: () => number): Json {
  const copy = structuredClone(document);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  let place: Json = copy;
  for (let depth = 0; depth < 12; depth++) {
    if (typeof place !== 'object' || place === null) break;
    const keys = Object.keys(place);
    if (!keys.length) break;
    const key = pick(keys);
    const holder = place as { [key: string]: Json };
    const inner = holder[key]!;
    if (typeof inner === 'object' && inner !== null && random() < 0.8) {
      place = inner;
      continue;
    }
    switch (Math.floor(random() * 5)) {
      case 0:
        if (!Array.isArray(place)) delete holder[key];
        break;
      case 1:
        if (Array.isArray(place)) place.push(inner);
        else holder[`${key}s`] = inner;
        break;
      case 2:
        if (!Array.isArray(place)) holder['x-own'] = pick(ODD);
        break;
      default:
        holder[key] = pick(ODD);
    }
    break;
  }
  return copy;
}

describe('the reader and the schema', () => {
  it('agree on every fixture', () => {
    assert.ok(fixtures.length > 20);
    for (const { name, value } of fixtures) assert.equal(wellFormed(value), validate(value), name);
  });

  it('agree on six thousand broken ones', () => {
    const random = randomOf(20220101);
    // The rich documents hold every section; the small ones make the root break more often.
    const sources = fixtures.filter(({ value }) => JSON.stringify(value).length < 150_000);
    // Rows of every wrong kind are among the changes.
    let refused = 0;
    for (let round = 0; round < 6000; round++) {
      const { name, value } = sources[round % sources.length]!;
      const broken = mutated(mutated(value, random), random);
      if (hasBackwardInterval(broken)) continue;
      // Territories that are all unusable make a document useless, which is more than a matter of structure.
      assert.ok(
        parse(broken).problems.every(({ code }) => code !== 'structure.unreadable'),
        JSON.stringify(parse(broken).problems),
      );
      const schemaSays = validate(broken);
      const readerSays = wellFormed(broken);
      if (schemaSays !== readerSays) {
        const { territories } = broken as { territories?: Json };
        if (schemaSays && Array.isArray(territories) && territories.length === 0) continue;
        assert.fail(
          `${name}: schema ${schemaSays}, reader ${readerSays}: ${JSON.stringify(validate.errors)} ${JSON.stringify(parse(broken).problems.slice(0, 3))}`,
        );
      }
      if (!readerSays) refused++;
    }
    assert.ok(refused > 1500, `${refused} were refused`);
  });
});

describe('the reader', () => {
  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void parse(value)),
      { numRuns: 2000 },
    );
    const anything = fc.object({
      key: fc.constantFrom(
        'schemaVersion',
        'dataset',
        'territories',
        'observations',
        'targets',
        'id',
        'period',
        '__proto__',
        'constructor',
      ),
      maxDepth: 4,
    });
    fc.assert(
      fc.property(anything, (value) => void parse(value)),
      { numRuns: 2000 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => void parse(text)),
      { numRuns: 2000 },
    );
    const whole = JSON.stringify(fixtures[0]!.value);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), (from, to) => void parse(whole.slice(from, to))),
      { numRuns: 500 },
    );
  });

  it('returns a valid document as it came, and reads its own result again', () => {
    for (const { name, value } of fixtures.filter(({ name }) => !name.includes('broken'))) {
      const before = JSON.stringify(value);
      const { document } = parse(value);
      assert.equal(JSON.stringify(document), before, name);
      assert.deepEqual(parse(before).document, value, name);
    }
  });
});

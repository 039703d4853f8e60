/**
 * What reading costs: `parse` (text, structure, rules) against `JSON.parse` and Ajv's compiled check, on 75,000 rows.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SCHEMA_FILE } from '../scripts/schema.js';
import { parse } from '../src/schema/parse.js';

const ROWS = 75_000;
const REPEATS = 9;

/** Twenty-five years of 3,000 communes, every figure given. */
function largeDocument(): string {
  const territories = Array.from({ length: 3000 }, (_, index) => ({
    id: `xa-${index}`,
    name: `xã số ${index}`,
    level: 'commune',
    code: String(index).padStart(5, '0'),
  }));
  const observations = Array.from({ length: ROWS }, (_, index) => ({
    territory: `xa-${index % 3000}`,
    period: `${2000 + Math.floor(index / 3000)}-12-31`,
    households: 900 + (index % 700),
    population: 3800 + (index % 900),
    poorHouseholds: index % 90,
    nearPoorHouseholds: index % 120,
    status: { poorHouseholds: index % 50 ? 'A' : 'P' },
  }));
  const dataset = { id: 'large', title: 'Large', status: 'sample' };
  return JSON.stringify({ schemaVersion: '1.0', dataset, territories, observations });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function timed(work: () => boolean): number {
  const start = performance.now();
  if (!work()) throw new Error('The document is valid, but was refused.');
  return performance.now() - start;
}

/** Medians of interleaved runs, in ms, and their ratio. */
export function benchParse(): { readonly own: number; readonly peers: number; readonly ratio: number } {
  const text = largeDocument();
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as object);
  const own: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < REPEATS + 2; round++) {
    const first = timed(() => validate(JSON.parse(text)));
    const second = timed(() => parse(text).problems.length === 0);
    // The first rounds warm both up.
    if (round < 2) continue;
    peers.push(first);
    own.push(second);
  }
  return { own: median(own), peers: median(peers), ratio: median(own) / median(peers) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { own, peers, ratio } = benchParse();
  console.log(
    `parse ${own.toFixed(0)} ms · JSON.parse + Ajv ${peers.toFixed(0)} ms · ratio ${ratio.toFixed(2)} (at most 2)`,
  );
}

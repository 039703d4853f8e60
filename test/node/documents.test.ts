import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from '../../src/schema/parse.js';
import type { Observation, PovertyDocument } from '../../src/schema/document.js';

const folder = new URL('../../stories/documents/', import.meta.url);
const names = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter(
  (name) => name.endsWith('.json') && !name.startsWith('broken'),
);
const read = (name: string): PovertyDocument =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PovertyDocument;

const row = (document: PovertyDocument, territory: string, period: string): Observation =>
  document.observations!.find(
    (one) => one.territory === territory && one.period === period && one.group === undefined,
  )!;

describe('the example documents', () => {
  for (const name of names) {
    it(`${name} reads without an error, and unchanged`, () => {
      const original = read(name);
      const { document, problems } = parse(original);
      assert.deepEqual(
        problems.filter(({ level }) => level === 'error'),
        [],
      );
      assert.equal(document, original);
    });
  }

  it('state the facts of the seed: 195 poor and 603 near-poor of 5,589 households, 22,826 persons', () => {
    for (const name of ['ba-che-2022.json', 'ba-che-2022-result.json', 'ba-che-sample.json']) {
      const document = read(name);
      const { households, population, poorHouseholds, nearPoorHouseholds } = row(document, 'ba-che', '2022-01-01');
      assert.deepEqual([households, population, poorHouseholds, nearPoorHouseholds], [5589, 22826, 195, 603]);
      const plan = document.targets!.filter(({ due, basis }) => due === '2022-12-31' && basis === 'net');
      assert.deepEqual(
        plan.map(({ measure, kind, value }) => [measure, kind, value]),
        [
          ['poorHouseholds', 'reduceBy', 60],
          ['nearPoorHouseholds', 'reduceBy', 160],
        ],
      );
    }
    assert.equal(read('ba-che-2022.json').observations!.length, 1, 'the seed has no result');
  });

  it('of which every invented one says that it is a sample', () => {
    const real = ['ba-che-2022.json', 'smallest.json', 'viet-nam-2015-2022.json', 'viet-nam-stunting.json'];
    for (const name of names.filter((name) => !real.includes(name))) {
      assert.equal(read(name).dataset.status, 'sample', name);
    }
  });

  it('hold eight communes whose rows add up to the district', () => {
    const document = read('ba-che-sample.json');
    const communes = document.territories.filter(({ parent }) => parent === 'ba-che').map(({ id }) => id);
    assert.equal(communes.length, 8);
    for (const period of ['2020-12-31', '2021-12-31', '2022-01-01', '2022-12-31']) {
      for (const measure of ['households', 'population', 'poorHouseholds', 'nearPoorHouseholds'] as const) {
        const sum = communes.reduce((total, id) => total + row(document, id, period)[measure]!, 0);
        assert.equal(sum, row(document, 'ba-che', period)[measure], `${measure} ${period}`);
      }
    }
  });

  it('fit on one screen where they are the smallest', () => {
    assert.ok(readFileSync(new URL('smallest.json', folder), 'utf8').split('\n').length <= 20);
  });
});

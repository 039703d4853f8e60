import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datum, series } from '../../../src/model/observation.js';
import type { Observation, PovertyDocument } from '../../../src/schema/document.js';

const row = (more: Partial<Observation>): Observation => ({ territory: 'a', period: '2022', ...more });
const documentOf = (...observations: Observation[]): PovertyDocument => ({
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 't', status: 'sample' },
  territories: [{ id: 'a', name: 'A', level: 'commune' }],
  observations,
});

describe('a series', () => {
  it('is read from its rows once, however many targets ask for it', () => {
    const document = documentOf(row({ poorHouseholds: 1 }));
    const key = { territory: 'a', measure: 'poorHouseholds' } as const;
    assert.equal(series(document, key), series(document, { ...key, group: 'total' }));
  });
});

describe('a figure of a row', () => {
  it('is a measured zero where the row says 0, and none where it says null or nothing', () => {
    assert.deepEqual(
      [
        datum(row({ poorHouseholds: 0 }), 'poorHouseholds').value,
        datum(row({ poorHouseholds: 0 }), 'poorHouseholds').status,
      ],
      [0, 'A'],
    );
    assert.deepEqual(
      [datum(row({ poorHouseholds: null }), 'poorHouseholds').value, datum(row({}), 'poorHouseholds').status],
      [null, 'O'],
    );
  });

  it('of a rate is computed from its counts', () => {
    // 195 / 5589 = 3.4890 %
    const { value } = datum(row({ poorHouseholds: 195, households: 5589, poorRate: 3.5 }), 'poorRate');
    assert.equal(value!.toFixed(4), '3.4890');
  });

  it('of a rate carries no noise of its calculation', () => {
    const values = [
      [35, 1000],
      [29, 100],
    ].map(([poorHouseholds, households]) => datum(row({ poorHouseholds, households }), 'poorRate').value);
    assert.deepEqual(values, [3.5, 29]);
  });

  it('of a rate is the published one where a count is missing', () => {
    assert.equal(datum(row({ poorHouseholds: 2338569, poorRate: 9.88 }), 'poorRate').value, 9.88);
  });

  it('of a rate is as doubtful as the worse of its counts', () => {
    const doubtful = row({ poorHouseholds: 1, households: 10, status: { poorHouseholds: 'P', households: 'E' } });
    assert.equal(datum(doubtful, 'poorRate').status, 'E');
  });

  it('of a rate is withheld with its numerator, and never computed on nothing', () => {
    const withheld = datum(row({ poorHouseholds: null, households: 10, status: { poorHouseholds: 'Q' } }), 'poorRate');
    assert.deepEqual([withheld.value, withheld.status], [null, 'Q']);
    assert.equal(datum(row({ poorHouseholds: 0, households: 0 }), 'poorRate').value, null);
  });

  it('is not told where it is withheld, even if the document gives it away', () => {
    const given = row({ poorHouseholds: 7, households: 10, status: { poorHouseholds: 'Q' } });
    assert.deepEqual([datum(given, 'poorHouseholds').value, datum(given, 'poorRate').value], [null, null]);
  });

  it('is not told where it would give a withheld one away: a rate its count, a count its rate', () => {
    // 4.2 % of 1,000 households are the 42 that are withheld.
    const counted = row({ poorRate: 4.2, poorHouseholds: null, households: 1000, status: { poorHouseholds: 'Q' } });
    assert.deepEqual([datum(counted, 'poorRate').value, datum(counted, 'poorRate').status], [null, 'Q']);
    assert.equal(datum(counted, 'households').value, 1000);
    const shared = row({ poorRate: null, poorHouseholds: 42, households: 1000, status: { poorRate: 'Q' } });
    assert.deepEqual([datum(shared, 'poorHouseholds').value, datum(shared, 'poorHouseholds').status], [null, 'Q']);
    const whole = row({ poorRate: 4.2, poorHouseholds: 42, households: null, status: { households: 'Q' } });
    assert.equal(datum(whole, 'poorRate').value, null);
    assert.equal(datum(whole, 'nearPoorHouseholds').status, 'O');
  });

  it('carries the published interval of its own measure only', () => {
    const found = row({ poorRate: 3, intervals: { poorRate: [2, 4] } });
    assert.deepEqual(datum(found, 'poorRate').interval, [2, 4]);
    assert.equal(datum(found, 'nearPoorRate').interval, null);
  });
});

describe('a series', () => {
  it('is in order of time, whatever the order of the rows', () => {
    const document = documentOf(
      row({ period: '2022-12-31', poorHouseholds: 2 }),
      row({ period: '2022-01-01', poorHouseholds: 1 }),
    );
    assert.deepEqual(
      series(document, { territory: 'a', measure: 'poorHouseholds' }).map(({ value }) => value),
      [1, 2],
    );
  });

  it('keeps a withheld figure and leaves out rows that speak of something else', () => {
    const document = documentOf(
      row({ period: '2020', households: 5 }),
      row({ period: '2021', poorHouseholds: null, status: { poorHouseholds: 'Q' } }),
      row({ period: '2022', poorHouseholds: 3 }),
      row({ period: '2023', poorHouseholds: 9, group: 'merit' }),
    );
    const found = series(document, { territory: 'a', measure: 'poorHouseholds' });
    assert.deepEqual(
      found.map(({ value, status }) => [value, status]),
      [
        [null, 'Q'],
        [3, 'A'],
      ],
    );
  });
});

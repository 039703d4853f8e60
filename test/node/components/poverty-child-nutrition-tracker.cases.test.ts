import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { view } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.view.js';
import type {
  TrackerReader,
  TrackerRequest,
} from '../../../src/components/poverty-child-nutrition-tracker/select.view.js';
import type { PovertyDocument } from '../../../src/schema/document.js';

type Asked = Partial<TrackerRequest & TrackerReader>;

/** A tracker of a commune with these rows and what else its document holds, in English. */
function shown(nutrition: readonly object[], { language = 'en', width = 640, ...asked }: Asked, sections: object = {}) {
  const document = {
    dataset: { id: 'd', title: 'T', status: 'sample' },
    territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
    nutrition,
    ...sections,
  } as unknown as PovertyDocument;
  const request = {
    ...{ territory: '', indicator: '', by: 'age status', variant: 'chart', period: '', sex: '', households: '' },
    ...{ fromMonths: 0, toMonths: 0, suppressBelow: 5, reliableFrom: 30 },
    ...asked,
  };
  return view(document, request, { language, width });
}

const band = (fromMonths: number, toMonths: number) => ({ ageBand: { fromMonths, toMonths } });
/** So many cases among a thousand children of 12–23 months in 2022, all of whom were measured. */
const row = (cases: number, more: object = {}) => ({
  ...{
    territory: 'a',
    period: '2022',
    indicator: 'stunting',
    ...band(12, 24),
    method: 'census',
    measured: 1000,
    cases,
  },
  ...more,
});
const poor = { householdStatus: 'poorAndNearPoor' };
const other = { householdStatus: 'other' };

describe('two prevalences', () => {
  const few = { method: 'sample', measured: 10 };
  it('that are equal in two samples are not said to be no different', () => {
    const { sentence } = shown([row(5, { ...poor, ...few }), row(5, { ...other, ...few })], {});
    assert.match(sentence, /is 0 percentage points apart, not enough evidence to conclude\.$/);
  });
  it('that are equal in two counts of all children are no different', () =>
    assert.match(shown([row(300, poor), row(300, other)], {}).sentence, /is no different\.$/));
  it('that differ a little in counts of all children are not written as equal', () =>
    // 3,000 and 3,004 of 10,000.
    assert.match(
      shown([row(3004, { ...poor, measured: 10_000 }), row(3000, { ...other, measured: 10_000 })], {}).sentence,
      /is 0\.04 percentage points higher\.$/,
    ));
  it('of one group in two surveys are no gap', () => {
    const rows = [
      row(300, { ...poor, ...band(12, 60), source: 's1' }),
      row(200, { ...poor, ...band(12, 60), source: 's2' }),
      row(300, { ...poor, source: 's1' }),
      row(250, { ...other, source: 's1' }),
    ];
    const { sentence, table } = shown(rows, {});
    assert.doesNotMatch(sentence, /Compared/);
    const gap = table.columns.findIndex(({ label }) => /Gap/.test(label));
    assert.deepEqual(
      table.rows.map((cells) => cells[gap]!.text),
      ['+5', '', '', ''],
    );
  });
  it('of a part and of the whole that holds it are not compared', () => {
    const ages = [row(300), row(700, { ...band(12, 60), measured: 4000 })];
    assert.doesNotMatch(shown(ages, { by: 'age' }).sentence, /Compared|highest/);
    const kinds = [row(300, { householdStatus: 'poor' }), row(310, { measured: 1100 })];
    assert.doesNotMatch(shown(kinds, { by: 'status' }).sentence, /Compared|highest/);
    const both = kinds.flatMap((one) => [one, { ...one, ...band(12, 60), cases: 320, measured: 1200 }]);
    assert.doesNotMatch(shown(both, { by: 'status age' }).sentence, /Compared/);
  });
  it('of two parts are compared, beside the whole that holds both', () => {
    const rows = [row(300), row(200, band(24, 36)), row(500, { ...band(12, 36), measured: 2000 })];
    assert.match(
      shown(rows, { by: 'age' }).sentence,
      /highest and lowest: 12–23 months 30%; 24–35 months 20%\. .*in 12–23 months is 10 percentage points higher\.$/,
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrendRequest } from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import { documentOf, drawn, yearEnds, type Row } from './trend-of-tests.js';

const sentenceOf = (rows: readonly Row[], asked: Partial<TrendRequest> = {}) =>
  drawn(documentOf(rows), { language: 'vi', ...asked }).sentence;
const rates = (...values: readonly (number | readonly [number, number, number])[]): Row[] =>
  values.map((value, index): Row => {
    const [poorRate, low, high] = typeof value === 'number' ? [value] : value;
    const interval = low === undefined ? {} : { intervals: { poorRate: [low, high!] as const } };
    return { period: String(2020 + index), poorRate, ...interval };
  });

describe('the sentence of a trend', () => {
  it('tells the first figure beside its time', () => {
    assert.equal(
      sentenceOf(yearEnds(2020, 80, 60)),
      'Tại 31/12/2021, xã A có 60 hộ nghèo, giảm 20 hộ so với 31/12/2020 (80 hộ nghèo).',
    );
  });

  it('writes rates so that the change is what a reader subtracts', () => {
    // 3,973 − 3,067 is 0,906: to two decimals 3,97 − 3,07 would not be 0,91.
    assert.equal(
      sentenceOf(rates(3.973, 3.067), { unit: 'rate' }),
      'Năm 2021, tỷ lệ hộ nghèo của xã A là 3,067%, giảm 0,906 điểm phần trăm so với năm 2020 (3,973%).',
    );
    assert.match(sentenceOf(rates(3.98, 3.07), { unit: 'rate' }), /là 3,07%, giảm 0,91 .* \(3,98%\)\.$/);
  });

  it('tells the confidence limits of the last and the first figure', () => {
    assert.equal(
      sentenceOf(rates([8.2, 7.1, 9.3], [7.9, 6.9, 9]), { unit: 'rate' }),
      'Năm 2021, tỷ lệ hộ nghèo của xã A là 7,9% (khoảng tin cậy 6,9% đến 9%), giảm 0,3 điểm phần trăm so với năm 2020 (8,2%, khoảng tin cậy 7,1% đến 9,3%).',
    );
  });

  it('says which figures are withheld or missing between the first and the last', () => {
    const rows = yearEnds(2018, 80, 75, 60, 52);
    rows[1] = { period: '2019-12-31', poorHouseholds: null, status: { poorHouseholds: 'Q' } };
    assert.match(
      sentenceOf(rows),
      / Cao nhất là 80 hộ nghèo \(31\/12\/2018\), thấp nhất là 52 hộ nghèo \(31\/12\/2021\), không kể 31\/12\/2019 \(không công bố\)\.$/,
    );
    assert.match(
      sentenceOf([rows[0]!, rows[1]!, rows[3]!], { language: 'en' }),
      / \(80 poor households\), leaving out /,
    );
    const near = rows.map(({ poorHouseholds, status, ...row }) => ({
      ...row,
      poorHouseholds: 50,
      nearPoorHouseholds: poorHouseholds!,
      ...(status && { status: { nearPoorHouseholds: 'Q' as const } }),
    }));
    assert.match(
      sentenceOf(near, { measure: 'both' }),
      / Hộ cận nghèo: 52, giảm 28 hộ, không kể 31\/12\/2019 \(không công bố\)\.$/,
    );
  });

  it('takes no doubt about a figure for the reason why there is none', () => {
    const rows: Row[] = yearEnds(2019, 80, 70, 60);
    rows[1] = { period: '2020-12-31', poorHouseholds: null, status: { poorHouseholds: 'P' } };
    assert.match(sentenceOf(rows), / không kể 31\/12\/2020 \(không có số liệu\)\.$/);
  });

  it('does not say of what is told at its beginning that it is left out', () => {
    const rows = [...yearEnds(2019, 80, 70), { period: '2021-12-31', poorHouseholds: null }];
    assert.doesNotMatch(sentenceOf(rows), /không kể/);
  });

  it('tells the figure of a time, whatever another row of that time withholds', () => {
    const standards = [
      { id: 'old', name: 'Cũ', validFrom: '2016-01-01' },
      { id: 'new', name: 'Mới', validFrom: '2018-01-01', comparableWith: ['old'] },
    ];
    const withheld: Row = {
      period: '2020-12-31',
      standard: 'old',
      poorHouseholds: null,
      status: { poorHouseholds: 'Q' },
    };
    const told = yearEnds(2020, 80, 60).map((row) => ({ ...row, standard: 'new' }));
    const { sentence, notes } = drawn(documentOf([withheld, ...told], { standards }), { language: 'vi' });
    assert.equal(sentence, 'Tại 31/12/2021, xã A có 60 hộ nghèo, giảm 20 hộ so với 31/12/2020 (80 hộ nghèo).');
    // Neither is nothing said to have been published, nor is a gap told between two neighbours.
    assert.deepEqual(notes, []);
  });

  it('of a stack tells the sum, where both are known', () => {
    const both = [
      { period: '2019-12-31', poorHouseholds: 195, nearPoorHouseholds: 603 },
      {
        period: '2020-12-31',
        poorHouseholds: 150,
        nearPoorHouseholds: 430,
        status: { nearPoorHouseholds: 'P' as const },
      },
      { period: '2021-12-31', poorHouseholds: 140, nearPoorHouseholds: null },
    ];
    const asked = { measure: 'both', layout: 'stacked' } as const;
    // 150 + 430, and 195 + 603 before.
    assert.match(sentenceOf(both, asked), / Hộ nghèo và hộ cận nghèo: 580 \(31\/12\/2020, sơ bộ\), giảm 218 hộ\.$/);
    assert.doesNotMatch(sentenceOf(both, { ...asked, layout: 'lines' }), /580/);
    const withheld = [
      both[0]!,
      {
        period: '2020-12-31',
        poorHouseholds: 150,
        nearPoorHouseholds: null,
        status: { poorHouseholds: 'P' as const, nearPoorHouseholds: 'Q' as const },
      },
      { period: '2021-12-31', poorHouseholds: 140, nearPoorHouseholds: 400 },
    ];
    // 195 + 603 − 140 − 400.
    assert.match(
      sentenceOf(withheld, asked),
      / Hộ nghèo và hộ cận nghèo: 540, giảm 258 hộ, không kể 31\/12\/2020 \(không công bố\)\.$/,
    );
    const rates = [
      { period: '2019', poorRate: 4, nearPoorRate: 10 },
      { period: '2020', poorRate: 3, nearPoorRate: 9.5 },
    ];
    assert.match(
      sentenceOf(rates, { ...asked, unit: 'rate', language: 'en' }),
      /near-poor households: 12\.5%, down by 1\.5 /,
    );
    const groups = both.map((row) => ({ ...row, group: 'merit' }));
    assert.doesNotMatch(
      sentenceOf([...both, ...groups], { ...asked, measure: 'poor', groups: ['total', 'merit'] }),
      /580/,
    );
  });

  it('compares no sum of a stack over a break in one of its series', () => {
    const rows: Row[] = [
      { period: '2019-12-31', poorHouseholds: 195, nearPoorHouseholds: 603 },
      { period: '2020-12-31', poorHouseholds: null, nearPoorHouseholds: 550 },
      {
        period: '2021-12-31',
        poorHouseholds: 150,
        nearPoorHouseholds: 430,
        status: { nearPoorHouseholds: 'B' },
      },
      { period: '2022-12-31', poorHouseholds: 140, nearPoorHouseholds: 400 },
    ];
    const asked = { measure: 'both', layout: 'stacked' } as const;
    // 150 + 430 − 140 − 400; 195 + 603 were counted otherwise.
    assert.match(
      sentenceOf(rows, asked),
      / Hộ nghèo và hộ cận nghèo: 540, giảm 40 hộ so với 31\/12\/2021 \(580, gián đoạn chuỗi\)\./,
    );
  });

  it('counts one point as one', () => {
    const rows = yearEnds(2020, 50, 40).map((row) => ({ ...row, households: 1000 }));
    assert.match(sentenceOf(rows, { language: 'en' }), /down by 10 households \(−1 percentage point\) since/);
  });
});

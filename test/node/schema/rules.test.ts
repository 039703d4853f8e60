import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../src/schema/parse.js';
import { codes, documentOf, readWith } from './documents-of-tests.js';
import { POOR_OF_2022 } from '../flow-of-tests.js';

const row = (more: object) => ({ territory: 'a', period: '2022-01-01', ...more });
const observed = (...rows: object[]) => codes(readWith({ observations: rows.map(row) }));

describe('R1: poor and near-poor are at most all', () => {
  it('holds at the limit and fails beyond it', () => {
    assert.deepEqual(observed({ households: 10, poorHouseholds: 4, nearPoorHouseholds: 6 }), []);
    assert.deepEqual(observed({ households: 10, poorHouseholds: 5, nearPoorHouseholds: 6 }), [
      'R1 /observations/0/poorHouseholds',
    ]);
    const { problems } = readWith({
      observations: [row({ households: 10, poorHouseholds: 5, nearPoorHouseholds: 6 })],
    });
    assert.match(problems[0]!.message.en, /11 > 10 \(poorHouseholds \+ nearPoorHouseholds > households\)/);
    assert.deepEqual(observed({ population: 10, nearPoorPersons: 11 }), ['R1 /observations/0/nearPoorPersons']);
    assert.deepEqual(observed({ poorHouseholds: 11 }), [], 'nothing to compare with');
  });
  it('leaves the row out and names both numbers in both languages', () => {
    const { document, problems } = readWith({
      observations: [row({ households: 5589, poorHouseholds: 6130 }), row({ households: 1 })],
    });
    assert.equal(document!.observations!.length, 1);
    assert.match(problems[0]!.message.vi, /^\/observations\/0\/poorHouseholds: 6\.130 > 5\.589/);
    assert.match(problems[0]!.message.en, /6,130 > 5,589/);
  });
});

describe('R2: a published rate is what its counts give', () => {
  // 195 / 5589 = 3.48899… %
  it('to the decimals with which it was published', () => {
    const counts = { poorHouseholds: 195, households: 5589 };
    for (const poorRate of [3.49, 3.5, 3, 3.489])
      assert.deepEqual(observed({ ...counts, poorRate }), [], String(poorRate));
    for (const poorRate of [3.48, 3.4, 4, 3.488, 3.49001])
      assert.deepEqual(observed({ ...counts, poorRate }), ['R2 /observations/0/poorRate'], String(poorRate));
  });
  it('is a doubt: the row stays', () => {
    const { document, problems } = readWith({
      observations: [row({ poorHouseholds: 1, households: 2, poorRate: 51 })],
    });
    assert.equal(document!.observations!.length, 1);
    assert.equal(problems[0]!.level, 'warning');
    assert.match(problems[0]!.message.vi, /51 khác với 50 \(1 \/ 2\)/);
  });
});

describe('R3: there is no share of nothing', () => {
  it('refuses a rate where the total is 0, not where it is unknown', () => {
    assert.deepEqual(observed({ households: 0, poorRate: 2040 / 100 }), ['R3 /observations/0/poorRate']);
    assert.deepEqual(observed({ households: 0, poorRate: 0 }), ['R3 /observations/0/poorRate']);
    assert.deepEqual(observed({ poorHouseholds: 3, poorRate: 9.88 }), []);
    assert.deepEqual(observed({ households: 0, poorHouseholds: 0 }), []);
  });
});

const flow = (more: object = {}) => ({ ...POOR_OF_2022, ...more });
const flows = (...rows: object[]) => readWith({ flows: rows });

describe('R4: a sheet of flows balances', () => {
  // 195 − 38 − 20 − 3 + 6 + 2 + 7 + 1 = 150
  it('is silent where it does, and an error where all terms are there and it does not', () => {
    assert.deepEqual(flows(flow()).problems, []);
    const off = flows(flow({ closing: 139 }));
    assert.deepEqual(codes(off), ['R4 /flows/0/closing']);
    assert.equal(off.problems[0]!.level, 'error');
    assert.match(off.problems[0]!.message.vi, /139 khác với 150/);
    assert.equal(off.document!.flows!.length, 1, 'the residual must be seen');
  });
  it('is a doubt where terms are missing', () => {
    assert.deepEqual(
      flows(flow({ relapsed: null, closing: 137 })).problems.map(({ code, level }) => [code, level]),
      [['R4', 'warning']],
    );
    assert.deepEqual(flows(flow({ relapsed: null, closing: 148 })).problems, []);
    assert.deepEqual(flows(flow({ closing: null })).problems, []);
  });
  it('is silent where a term is withheld, which the difference would tell', () => {
    assert.deepEqual(flows(flow({ relapsed: null, status: { relapsed: 'Q' } })).problems, []);
    assert.deepEqual(codes(flows(flow({ closing: 139, status: { relapsed: 'Q' } }))), ['R15 /flows/0/relapsed']);
  });
});

describe('R10: a sheet of flows', () => {
  it('ends after it begins', () => {
    assert.deepEqual(codes(flows(flow({ from: '2022-12-31', to: '2022-01-01' }))), ['R10 /flows/0/to']);
    assert.deepEqual(codes(flows(flow({ from: '2022-06-30', to: '2022-06-30' }))), []);
  });
});

describe('R14: two sheets of one span say the same', () => {
  it('figure by figure', () => {
    assert.deepEqual(codes(flows(flow(), flow())), []);
    // 195 + 2 = 197, 150 + 2 = 152
    assert.deepEqual(codes(flows(flow(), flow({ opening: 197, closing: 152 }))), [
      'R14 /flows/1/opening',
      'R14 /flows/1/closing',
    ]);
    assert.deepEqual(codes(flows(flow(), flow({ unit: 'persons', opening: 780, closing: 735 }))), []);
  });
});

describe('R5, R6 and R7: sheets agree', () => {
  const next = { from: '2023-01-01', to: '2023-12-31', opening: 150, closing: 105 };
  it('with the closing of the year before', () => {
    assert.deepEqual(codes(flows(flow(), flow(next))), []);
    assert.deepEqual(codes(flows(flow(), flow({ ...next, opening: 151, closing: 106 }))), ['R5 /flows/1/opening']);
    assert.deepEqual(
      codes(flows(flow(), flow({ ...next, from: '2024-01-01', to: '2024-12-31', opening: 151, closing: 106 }))),
      [],
      'a year lies between',
    );
  });
  it('with the other category', () => {
    const near = {
      category: 'nearPoor',
      opening: 603,
      closing: 599,
      toOtherCategory: 6,
      fromOtherCategory: 38,
      relapsed: 0,
      newlyArisen: 0,
      otherIncrease: 0,
      otherDecrease: 0,
      aboveNearPoor: 36,
    };
    assert.deepEqual(codes(flows(flow(), flow(near))), []);
    assert.deepEqual(codes(flows(flow(), flow({ ...near, fromOtherCategory: 37, closing: 598 }))), [
      'R6 /flows/0/toOtherCategory',
    ]);
  });
  it('in silence where a figure is withheld, on either side', () => {
    const near = { category: 'nearPoor', opening: 603, closing: 616, toOtherCategory: 6, fromOtherCategory: 41 };
    const hidden = { status: { toOtherCategory: 'Q' } };
    // 603 − 6 − 20 − 3 + 41 + 0 + 0 + 1 = 616
    const other = flow({ ...near, relapsed: 0, newlyArisen: 0 });
    assert.deepEqual(codes(flows(flow(), other)), ['R6 /flows/0/toOtherCategory']);
    assert.deepEqual(codes(flows(flow(hidden), other)), ['R15 /flows/0/toOtherCategory']);
    const theirs = { ...other, status: { fromOtherCategory: 'Q' } };
    assert.deepEqual(codes(flows(flow(), theirs)), ['R15 /flows/1/fromOtherCategory']);
    const after = { from: '2023-01-01', to: '2023-12-31', opening: 151, closing: 106 };
    assert.deepEqual(codes(flows(flow({ status: { closing: 'Q' } }), flow(after))), ['R15 /flows/0/closing']);
  });
  it('with the counts of their days', () => {
    const withCount = (poorHouseholds: number) =>
      codes(readWith({ observations: [row({ poorHouseholds })], flows: [flow()] }));
    assert.deepEqual(withCount(195), []);
    assert.deepEqual(withCount(194), ['R7 /flows/0/opening']);
  });
});

describe('R8: a territory is the sum of its parts', () => {
  const territories = [
    { id: 'a', name: 'huyện A', level: 'district' },
    { id: 'b', name: 'xã B', level: 'commune', parent: 'a' },
    { id: 'c', name: 'xã C', level: 'commune', parent: 'a', validTo: '2022-06-30' },
  ];
  const summed = (period: string, rows: readonly (readonly [string, number | null])[]) =>
    codes(
      parse(
        documentOf({
          territories,
          observations: rows.map(([territory, poorHouseholds]) => ({ territory, period, poorHouseholds })),
        }),
      ),
    );
  it('where all parts are there', () => {
    assert.deepEqual(
      summed('2022-01-01', [
        ['a', 7],
        ['b', 3],
        ['c', 4],
      ]),
      [],
    );
    assert.deepEqual(
      summed('2022-01-01', [
        ['a', 8],
        ['b', 3],
        ['c', 4],
      ]),
      ['R8 /observations/0/poorHouseholds'],
    );
  });
  it('and not where one is missing or withheld', () => {
    assert.deepEqual(
      summed('2022-01-01', [
        ['a', 8],
        ['b', 3],
      ]),
      [],
    );
    assert.deepEqual(
      summed('2022-01-01', [
        ['a', 8],
        ['b', 3],
        ['c', null],
      ]),
      [],
    );
  });
  it('in words that tell whose parts they are', () => {
    const { problems } = readWith({
      territories: [
        { id: 'h', name: 'huyện H', level: 'district' },
        { id: 'a', name: 'xã A', level: 'commune', parent: 'h' },
      ],
      observations: [row({ territory: 'h', poorHouseholds: 5 }), row({ poorHouseholds: 4 })],
    });
    assert.match(problems[0]!.message.vi, /: 5 khác với 4, tổng của các đơn vị thuộc “h”\./);
  });
  it('counting only parts that existed then', () => {
    assert.deepEqual(
      summed('2022-12-31', [
        ['a', 3],
        ['b', 3],
      ]),
      [],
    );
    assert.deepEqual(
      summed('2022-12-31', [
        ['a', 4],
        ['b', 3],
      ]),
      ['R8 /observations/0/poorHouseholds'],
    );
  });
});

const standard = {
  id: 's',
  name: 'S',
  validFrom: '2022-01-01',
  validTo: '2025-12-31',
  minimumDeprivations: 3,
  indicators: ['w', 'x', 'y', 'z'].map((id) => ({ id, name: id })),
};
const deprived = (...rows: object[]) =>
  readWith({
    standards: [standard],
    deprivations: rows.map((more) => row({ category: 'poor', indicator: 'w', base: 10, ...more })),
  });

describe('R9: deprivations fit their households', () => {
  it('are at most all', () => {
    assert.deepEqual(codes(deprived({ households: 10 })), []);
    const over = deprived({ households: 11 });
    assert.deepEqual(codes(over), ['R9 /deprivations/0/households']);
    assert.deepEqual(over.document!.deprivations, []);
  });
  it('of the poor are at least as many as their standard asks', () => {
    const each = (...households: number[]) =>
      codes(deprived(...households.map((count, index) => ({ indicator: 'wxyz'[index], households: count }))));
    assert.deepEqual(each(10, 10, 5, 5), [], '30 = 3 × 10');
    assert.deepEqual(each(10, 10, 5, 4), ['R9 /deprivations/0']);
    assert.deepEqual(each(1, 1, 1), [], 'one indicator is missing: nothing can be said');
  });
  it('given twice say the same', () => {
    assert.deepEqual(codes(deprived({ households: 5 }, { households: 5 })), []);
    assert.deepEqual(codes(deprived({ households: 5 }, { households: 6 })), ['R14 /deprivations/1/households']);
    assert.deepEqual(codes(deprived({ households: 5 }, { households: 6, category: 'nearPoor' })), []);
  });
  it('are told by no sentence where one of them is withheld and given all the same', () => {
    const hidden = { households: 4, status: { households: 'Q' } };
    const each = [10, 10, 5].map((households, index) => ({ indicator: 'wxy'[index], households }));
    // 29 in all, less 25 that are shown, are 4.
    assert.deepEqual(codes(deprived(...each, { indicator: 'z', ...hidden })), ['R15 /deprivations/3/households']);
    const status = { base: 'Q' };
    const withheld = [...each, { indicator: 'z', households: 1 }].map((row) => ({ ...row, status }));
    assert.equal(
      codes(deprived(...withheld)).some((code) => code.startsWith('R9')),
      false,
    );
  });
  it('are of an indicator of the standard', () => {
    assert.deepEqual(codes(deprived({ indicator: 'q', households: 1 })), ['R14 /deprivations/0/indicator']);
  });
});

describe('R10: a figure lies within the validity of its standard and territory', () => {
  const at = (period: string) =>
    codes(readWith({ standards: [standard], observations: [row({ period, poorHouseholds: 1 })] }));
  it('from the first day to the last', () => {
    assert.deepEqual(at('2022-01-01'), []);
    assert.deepEqual(at('2025-12-31'), []);
    assert.deepEqual(at('2021-12-31'), ['R10 /observations/0/period']);
    assert.deepEqual(at('2026-01-01'), ['R10 /observations/0/period']);
  });
  it('of the territory likewise', () => {
    const territories = [{ id: 'a', name: 'A', level: 'commune', validTo: '2024-10-31' }];
    const late = parse(documentOf({ territories, observations: [row({ period: '2024-11-01', poorHouseholds: 1 })] }));
    assert.deepEqual(codes(late), ['R10 /observations/0/period']);
    assert.equal(late.document!.observations!.length, 1);
    const children = { indicator: 'stunting', ageBand: { fromMonths: 12, toMonths: 24 }, measured: 90, cases: 9 };
    const nutrition = ['2024-10-31', '2024-11'].map((period) => row({ period, ...children }));
    assert.deepEqual(codes(readWith({ territories, nutrition })), ['R10 /nutrition/1/period']);
  });
  it('as a programme does, which knows no standard', () => {
    const territories = [{ id: 'a', name: 'A', level: 'commune', validTo: '2024-10-31' }];
    const programme = { name: 'P', kind: 'training', territory: 'a', unit: 'hộ' };
    const programmes = ['2019', '2024'].map((period) => ({ ...programme, id: period, period }));
    assert.deepEqual(codes(readWith({ standards: [standard], territories, programmes })), ['R10 /programmes/1/period']);
  });
  it('which ends after it begins', () => {
    const valid = (from: string, to: string) => ({ validFrom: from, validTo: to });
    const told = (more: object) =>
      codes(
        readWith({
          standards: [{ id: 's', name: 'S', ...more }],
          territories: [{ id: 'a', name: 'A', level: 'other', ...more }],
        }),
      );
    assert.deepEqual(told(valid('2022-01-01', '2022-01-01')), []);
    assert.deepEqual(told(valid('2022-01-02', '2022-01-01')), [
      'R10 /standards/0/validTo',
      'R10 /territories/0/validTo',
    ]);
  });
  it('of a sheet of flows by its last day, and of children by no poverty standard', () => {
    const sheet = { territory: 'a', category: 'poor', unit: 'households' };
    const flows = [
      { ...sheet, from: '2021-12-31', to: '2022-12-31' },
      { ...sheet, from: '2025-12-31', to: '2026-12-31' },
    ];
    assert.deepEqual(codes(readWith({ standards: [standard], flows })), ['R10 /flows/1/to']);
    const children = { indicator: 'stunting', ageBand: { fromMonths: 12, toMonths: 24 }, measured: 90, cases: 9 };
    const nutrition = [row({ period: '2019', ...children })];
    assert.deepEqual(codes(readWith({ standards: [standard], nutrition })), []);
  });
});

const target = (more: object = {}) => ({
  id: 't',
  territory: 'a',
  measure: 'poorHouseholds',
  kind: 'reduceBy',
  value: 60,
  baseline: { period: '2022-01-01' },
  due: '2022-12-31',
  ...more,
});
const START = { period: '2022-01-01', value: 5 };
const targeted = (more: object, baseline: object | null = { poorHouseholds: 195 }) =>
  readWith({ observations: baseline ? [row(baseline)] : [], targets: [target(more)] });

describe('R12: a target promises what can be', () => {
  it('is due after its baseline', () => {
    assert.deepEqual(codes(targeted({ due: '2022-01-02' })), []);
    const same = targeted({ due: '2022-01-01' });
    assert.deepEqual(codes(same), ['R12 /targets/0/due']);
    assert.deepEqual(same.document!.targets, []);
  });
  it('reduces by at most what there is, unless it is gross', () => {
    assert.deepEqual(codes(targeted({ value: 195 })), []);
    assert.deepEqual(codes(targeted({ value: 196 })), ['R12 /targets/0/value']);
    assert.deepEqual(codes(targeted({ value: 196, basis: 'gross' })), []);
    assert.deepEqual(codes(targeted({ value: 100, unit: 'percentOfBaseline' })), []);
    assert.deepEqual(codes(targeted({ value: 101, unit: 'percentOfBaseline' })), ['R12 /targets/0/value']);
  });
  it('is gross where movements are counted for it, and for a change', () => {
    const other = ['R12 /targets/0/basis'];
    assert.deepEqual(codes(targeted({ basis: 'gross', kind: 'reduceToAtMost' })), other);
    assert.deepEqual(codes(targeted({ basis: 'gross', group: 'merit', baseline: START })), other);
    assert.deepEqual(codes(targeted({ basis: 'gross', measure: 'poorRate', value: 1, baseline: START })), other);
    assert.equal(targeted({ basis: 'gross', kind: 'reduceToAtMost' }).document!.targets!.length, 1);
  });
  it('promises no more than all of a rate', () => {
    const rate = { measure: 'poorRate', kind: 'reduceToAtMost', baseline: START };
    assert.deepEqual(codes(targeted({ ...rate, value: 100 })), []);
    assert.deepEqual(codes(targeted({ ...rate, value: 3, valueMax: 101 })), ['R12 /targets/0/value']);
    assert.deepEqual(codes(targeted({ ...rate, value: 120, unit: 'percentOfBaseline' })), []);
  });
  it('has its baseline from the first row that has a figure', () => {
    const observations = [row({ poorHouseholds: 195 }), row({ poorHouseholds: null })];
    assert.deepEqual(codes(readWith({ observations, targets: [target()] })), []);
    const rivals = [row({ poorHouseholds: 50 }), row({ poorHouseholds: 195 })];
    assert.deepEqual(codes(readWith({ observations: rivals, targets: [target()] })), [
      'R12 /targets/0/value',
      'R14 /observations/1/poorHouseholds',
    ]);
  });
  it('promises in a unit of its measure and kind', () => {
    const told = (more: object) =>
      codes(targeted({ value: 2, baseline: { period: '2022-01-01', value: 5 }, ...more }, null));
    const level = { kind: 'reduceToAtMost' };
    for (const fits of [
      { unit: 'households' },
      { unit: 'percentOfBaseline' },
      { ...level, unit: 'percentOfBaseline' },
      { measure: 'poorPersons', unit: 'persons' },
      { measure: 'population', unit: 'persons' },
      { measure: 'poorRate', unit: 'percentagePoints' },
      { measure: 'poorRate', ...level, unit: 'percent' },
      { measure: 'stunting', ...level, unit: 'percent' },
    ])
      assert.deepEqual(told(fits), [], JSON.stringify(fits));
    for (const other of [
      { unit: 'percentagePoints' },
      { unit: 'persons' },
      { measure: 'poorRate', unit: 'households' },
      { measure: 'poorRate', unit: 'percent' },
      { measure: 'poorRate', ...level, unit: 'percentagePoints' },
    ])
      assert.deepEqual(told(other), ['R12 /targets/0/unit'], JSON.stringify(other));
  });
  it('starts from the figure that was published', () => {
    assert.deepEqual(codes(targeted({ baseline: { period: '2022-01-01', value: 195 } })), []);
    const other = targeted({ baseline: { period: '2022-01-01', value: 190 } });
    assert.deepEqual(codes(other), ['R12 /targets/0/baseline']);
    assert.equal(other.document!.targets!.length, 1);
  });
  it('is doubted without any baseline value', () => {
    assert.deepEqual(codes(targeted({}, null)), ['R12 /targets/0/baseline']);
  });
  it('of children starts from the row of nutrition that has them, and no problem tells its figure', () => {
    // 20 of 100 children of 12–23 months.
    const of = (more: object, rows: readonly object[] = [child()]) =>
      readWith({
        nutrition: rows,
        targets: [target({ measure: 'stunting', value: 5, baseline: { period: '2022' }, due: '2025', ...more })],
      });
    const from = (value: number, more: object = {}) => ({ baseline: { period: '2022', value }, ...children, ...more });
    const children = { ageBand: { fromMonths: 12, toMonths: 24 } };
    const baseline = ['R12 /targets/0/baseline'];
    assert.deepEqual(codes(of(children)), []);
    assert.deepEqual(codes(of({}, [])), baseline);
    assert.deepEqual(codes(of(children, [child({ period: '2021' })])), baseline);
    // A sum of other rows may hold it.
    assert.deepEqual(codes(of({})), []);
    assert.deepEqual(codes(of({ ...children, sex: 'female' })), []);
    assert.deepEqual(codes(of(from(20))), []);
    assert.deepEqual(codes(of(from(20.05))), []);
    assert.deepEqual(codes(of(from(20.1))), baseline);
    assert.deepEqual(
      codes(of(from(30), [child(), child({ cases: 30, source: 's' })])).filter((code) => /R12/.test(code)),
      [],
    );
    assert.deepEqual(codes(of(from(8), [child({ cases: null, status: { cases: 'Q' } })])), []);
    const few = of(from(8), [child({ cases: 4, status: { cases: 'Q' } })]);
    assert.deepEqual(codes(few), ['R15 /nutrition/0/cases']);
    assert.equal(
      of(from(22)).problems[0]!.message.en,
      '/targets/0/baseline: value differs from prevalence (nutrition). Correct one of the two.',
    );
    const tooMuch = of({ ...children, value: 21 });
    assert.deepEqual(codes(tooMuch), ['R12 /targets/0/value']);
    assert.equal(
      tooMuch.problems[0]!.message.en,
      '/targets/0/value: 21 > baseline (prevalence); a part cannot be more than the whole. Correct the wrong one.',
    );
    assert.deepEqual(codes(of({ ...children, value: 20 })), []);
    assert.deepEqual(codes(of({ ...children, value: 101, unit: 'percentOfBaseline' })), ['R12 /targets/0/value']);
  });
});

const child = (more: object = {}) => ({
  territory: 'a',
  period: '2022',
  indicator: 'stunting',
  ageBand: { fromMonths: 12, toMonths: 24 },
  eligible: 100,
  measured: 100,
  cases: 20,
  ...more,
});
const measured = (...rows: object[]) => readWith({ nutrition: rows.map(child) });

describe('R13: children are counted as they can be', () => {
  it('cases ≤ measured ≤ eligible', () => {
    assert.deepEqual(codes(measured({ cases: 100 })), []);
    assert.deepEqual(codes(measured({ cases: 101 })), ['R13 /nutrition/0/cases']);
    assert.deepEqual(codes(measured({ eligible: 99 })), ['R13 /nutrition/0/measured']);
  });
  it('a prevalence lies within its interval, limits included', () => {
    assert.deepEqual(codes(measured({ prevalence: 20, ciLow: 20, ciHigh: 20 })), []);
    assert.deepEqual(codes(measured({ prevalence: 20, ciLow: 20.1, ciHigh: 25 })), ['R13 /nutrition/0/prevalence']);
    assert.deepEqual(codes(measured({ ciLow: 25, ciHigh: 15 })), ['R13 /nutrition/0/prevalence']);
  });
  it('a prevalence that may tell a small number of cases is not named', () => {
    const [problem] = measured({ cases: 3, measured: 40, prevalence: 7.5, ciLow: 8, ciHigh: 12 }).problems;
    assert.equal(problem!.code, 'R13');
    for (const text of Object.values(problem!.message)) assert.doesNotMatch(text, /7[.,]5|\b8\b|\b3\b/);
  });
  it('wasting is for children under 60 months, weight-for-age ends at 120', () => {
    const band = (indicator: string, toMonths: number) =>
      codes(measured({ indicator, ageBand: { fromMonths: 12, toMonths } }));
    assert.deepEqual(band('wasting', 60), []);
    assert.deepEqual(band('severeWasting', 61), ['R13 /nutrition/0/ageBand']);
    assert.deepEqual(band('underweight', 121), []);
    assert.deepEqual(band('underweight', 122), ['R13 /nutrition/0/ageBand']);
  });
  it('thinness, by the body-mass index, is for children from 60 months on', () => {
    const band = (fromMonths: number) =>
      codes(measured({ indicator: 'thinness', ageBand: { fromMonths, toMonths: 84 } }));
    assert.deepEqual(band(60), []);
    assert.deepEqual(band(59), ['R13 /nutrition/0/ageBand']);
  });
  it('an age band is not empty', () => {
    assert.deepEqual(codes(measured({ ageBand: { fromMonths: 12, toMonths: 12 } })), ['R13 /nutrition/0/ageBand']);
  });
  it('the reference fits the age', () => {
    const band = (reference: string, fromMonths: number, toMonths: number) =>
      codes(measured({ reference, ageBand: { fromMonths, toMonths } }));
    assert.deepEqual(band('who2006', 0, 61), []);
    assert.deepEqual(band('who2006', 48, 62), ['R13 /nutrition/0/reference']);
    assert.deepEqual(band('who2007', 60, 84), []);
    assert.deepEqual(band('who2007', 59, 84), ['R13 /nutrition/0/reference']);
    // WHO 2007 ends at 228 completed months, 19 years.
    assert.deepEqual(band('who2007', 216, 229), []);
    assert.deepEqual(band('who2007', 216, 230), ['R13 /nutrition/0/reference']);
    assert.deepEqual(band('mixed', 12, 132), []);
  });
  it('a severe part is at most the whole', () => {
    assert.deepEqual(codes(measured({}, { indicator: 'severeStunting', cases: 20 })), []);
    assert.deepEqual(codes(measured({}, { indicator: 'severeStunting', cases: 21 })), ['R13 /nutrition/1/cases']);
  });
  it('a severe part is at most the whole where there are only prevalences', () => {
    const severe = (prevalence: number) =>
      codes(
        measured({ cases: undefined, prevalence: 19 }, { cases: undefined, prevalence, indicator: 'severeStunting' }),
      );
    assert.deepEqual(severe(19), []);
    assert.deepEqual(severe(19.1), ['R13 /nutrition/1/prevalence']);
  });
  it('the poor and the near-poor add up to both', () => {
    const sums = (measuredPoor: number, casesPoor: number) =>
      codes(
        measured(
          { householdStatus: 'poorAndNearPoor', measured: 100, cases: 30 },
          { householdStatus: 'poor', measured: measuredPoor, cases: casesPoor },
          { householdStatus: 'nearPoor', measured: 60, cases: 20 },
        ),
      );
    assert.deepEqual(sums(40, 10), []);
    assert.deepEqual(sums(41, 11), ['R13 /nutrition/0/measured', 'R13 /nutrition/0/cases']);
  });
  it('the ages add up to all, where they leave no gap', () => {
    const aged = (fromMonths: number, toMonths: number, measured: number, cases: number) => ({
      ageBand: { fromMonths, toMonths },
      eligible: null,
      measured,
      cases,
    });
    const whole = aged(0, 60, 200, 40);
    // 80 + 120 = 200, 15 + 25 = 40
    assert.deepEqual(codes(measured(whole, aged(0, 24, 80, 15), aged(24, 60, 120, 25))), []);
    const off = measured(whole, aged(24, 60, 110, 26), aged(0, 24, 80, 15));
    assert.deepEqual(codes(off), ['R13 /nutrition/0/measured', 'R13 /nutrition/0/cases']);
    assert.match(off.problems[0]!.message.vi, /: 200 khác với 190 \(0–23 \+ 24–59\)/);
    assert.match(off.problems[1]!.message.en, /: this figure should be = 0–23 \+ 24–59\./);
    assert.deepEqual(codes(measured(whole, aged(0, 24, 80, 15), aged(36, 60, 50, 9))), [], 'a gap');
    assert.deepEqual(codes(measured(whole, aged(0, 24, 80, 15), aged(24, 72, 50, 9))), [], 'too far');
    assert.deepEqual(codes(measured(whole, aged(0, 24, 80, 15))), []);
    // A band inside another: 45 + 35 = 80, 10 + 5 = 15.
    const nested = [aged(0, 24, 80, 15), aged(0, 12, 45, 10), aged(12, 24, 35, 5), aged(24, 60, 120, 25)];
    assert.deepEqual(codes(measured(whole, ...nested)), []);
  });
  it('two rows of the same children say the same, or name their sources', () => {
    assert.deepEqual(codes(measured({}, {})), []);
    assert.deepEqual(codes(measured({}, { cases: 21 })), ['R14 /nutrition/1']);
    assert.deepEqual(codes(measured({}, { prevalence: null })), [], 'no figure, written or not');
    const sources = ['p', 'q'].map((id) => ({ id, title: id }));
    const rows = [child({ source: 'p' }), child({ source: 'q', cases: 21 })];
    assert.deepEqual(codes(readWith({ sources, nutrition: rows })), []);
  });
  it('the sexes, and the kinds of household, add up to all', () => {
    const sexes = (cases: number) =>
      codes(measured({}, { sex: 'female', measured: 48, cases: 8 }, { sex: 'male', measured: 52, cases }));
    assert.deepEqual(sexes(12), []);
    assert.deepEqual(sexes(13), ['R13 /nutrition/0/cases']);
    assert.deepEqual(
      codes(
        measured(
          {},
          { householdStatus: 'poorAndNearPoor', measured: 40, cases: 12 },
          { householdStatus: 'other', measured: 59, cases: 8 },
        ),
      ),
      ['R13 /nutrition/0/measured'],
    );
  });
});

describe('R14: references resolve', () => {
  it('a row without its territory or standard is left out, with a guess', () => {
    const lost = readWith({ observations: [{ ...row({}), territory: 'A' }] });
    assert.deepEqual(codes(lost), ['R14 /observations/0/territory']);
    assert.match(lost.problems[0]!.message.en, /Did you mean “a”\?/);
    assert.deepEqual(lost.document!.observations, []);
    assert.deepEqual(
      readWith({ standards: [standard], observations: [row({ standard: 's2' })] }).document!.observations,
      [],
    );
  });
  it('a remark on a place that is not there would be shown nowhere', () => {
    const noted = (territory: string) => {
      const notes = ['x', { text: 'y' }, { text: 'z', territory }];
      return codes(readWith({ dataset: { id: 'd', title: 'D', status: 'official', notes } }));
    };
    assert.deepEqual(noted('a'), []);
    assert.deepEqual(noted('b'), ['R14 /dataset/notes/2/territory']);
  });
  it('a row without its source stays', () => {
    const result = readWith({ observations: [row({ source: 'x' })] });
    assert.deepEqual(codes(result), ['R14 /observations/0/source']);
    assert.equal(result.document!.observations!.length, 1);
  });
  it('names its standard where there are several', () => {
    const standards = [standard, { ...standard, id: 'r' }];
    assert.deepEqual(codes(readWith({ standards, observations: [row({})] })), ['R14 /observations/0']);
    assert.deepEqual(codes(readWith({ standards, observations: [row({ standard: 'r' })] })), []);
  });
  it('a key is used once', () => {
    const twice = parse(
      documentOf({
        territories: [
          { id: 'a', name: 'A', level: 'commune' },
          { id: 'a', name: 'B', level: 'commune' },
        ],
      }),
    );
    assert.deepEqual(codes(twice), ['R14 /territories/1/id']);
    assert.equal(twice.document!.territories.length, 1);
  });
  it('no territory is part of itself', () => {
    const circle = parse(
      documentOf({
        territories: [
          { id: 'a', name: 'A', level: 'commune', parent: 'b' },
          { id: 'b', name: 'B', level: 'commune', parent: 'a' },
          { id: 'c', name: 'C', level: 'commune', parent: 'a' },
        ],
      }),
    );
    assert.deepEqual(codes(circle), ['R14 /territories/0/parent', 'R14 /territories/1/parent']);
    // A wrong parent is no reason to lose a commune, nor what is part of it.
    assert.deepEqual(
      circle.document!.territories.map(({ id, parent }) => [id, parent]),
      [
        ['a', undefined],
        ['b', undefined],
        ['c', 'a'],
      ],
    );
    const own = parse(documentOf({ territories: [{ id: 'a', name: 'A', level: 'commune', parent: 'a' }] }));
    assert.deepEqual([codes(own), own.document!.territories.length], [['R14 /territories/0/parent'], 1]);
  });
  it('an interval holds its figure, or is ignored', () => {
    const told = (poorRate: readonly number[], more: object = {}) =>
      observed({ poorRate: 3.49, intervals: { poorRate }, ...more });
    assert.deepEqual(told([3.1, 3.9]), []);
    assert.deepEqual(told([3.49, 3.49]), []);
    for (const limits of [
      [3.5, 3.9],
      [3.1, 3.4],
      [3.9, 3.1],
      [-1, 4],
      [3.1, 101],
      [1e300, -5],
    ])
      assert.deepEqual(told(limits), ['R13 /observations/0/intervals'], String(limits));
    assert.deepEqual(told([3.5, 3.9], { poorRate: null }), [], 'nothing to hold');
    assert.deepEqual(observed({ poorRate: 3.49, intervals: { porRate: [3.1, 3.9] } }), [
      'R14 /observations/0/intervals',
    ]);
  });
  it('indicators of a standard have keys of their own', () => {
    const indicators = ['w', 'x', 'w'].map((id) => ({ id, name: id }));
    assert.deepEqual(codes(readWith({ standards: [{ ...standard, indicators }] })), ['R14 /standards/0/indicators']);
  });
  it('groups, measures of a status, successors and codes are checked', () => {
    assert.deepEqual(observed({ group: 'femaleHeaded' }), []);
    assert.deepEqual(observed({ group: 'femaleHeadd' }), ['R14 /observations/0/group']);
    assert.deepEqual(observed({ status: { poorHousehold: 'P' } }), ['R14 /observations/0/status']);
    const { problems } = readWith({ observations: [row({ status: { own: 'P' } })] });
    assert.match(problems[0]!.message.en, /: “own” is no figure of this row\. Correct it\.$/, 'it cannot be added');
    const place = (more: object) =>
      codes(parse(documentOf({ territories: [{ id: 'a', name: 'A', level: 'commune', ...more }] })));
    assert.deepEqual(place({ successors: [{ id: 'z', type: 'full' }] }), ['R14 /territories/0/successors']);
    assert.deepEqual(place({ code: '06970' }), []);
    assert.deepEqual(place({ code: '06 970' }), ['R14 /territories/0/code']);
  });
});

describe('R13 and R15: problems stand beside figures', () => {
  it('and tell no number of cases, for it could be one that the figure withholds', () => {
    const told = [
      measured({ cases: 3 }),
      measured({ cases: 37, measured: 36 }),
      measured({ cases: 37, prevalence: 12.5 }),
      measured({ cases: 31 }, { indicator: 'severeStunting', cases: 37 }),
      measured({ cases: 31 }, { sex: 'female', measured: 48, cases: 37 }, { sex: 'male', measured: 52, cases: 3 }),
    ].flatMap(({ problems }) => problems);
    assert.ok(told.length >= 5);
    for (const { message } of told) {
      assert.doesNotMatch(message.vi.replace(/^\S+: /, ''), /\b(3|37|31|40|12,5)\b/);
      assert.doesNotMatch(message.en.replace(/^\S+: /, ''), /\b(3|37|31|40|12\.5)\b/);
    }
  });
});

describe('a problem with a figure that is withheld', () => {
  const hidden = { status: { poorHouseholds: 'Q' } };
  const told = (sections: Record<string, unknown>) => {
    const { problems } = readWith(sections);
    for (const { message } of problems) assert.doesNotMatch(message.vi + message.en, /4171|4271/, message.en);
    return problems.map(({ code }) => code);
  };
  it('does not tell it, as a part or in a sum', () => {
    assert.deepEqual(told({ observations: [row({ households: 100, poorHouseholds: 4171, ...hidden })] }), [
      'R15',
      'R1',
    ]);
    const territories = [
      { id: 'h', name: 'huyện H', level: 'district' },
      { id: 'a', name: 'xã A', level: 'commune', parent: 'h' },
      { id: 'b', name: 'xã B', level: 'commune', parent: 'h' },
    ];
    const observations = [
      row({ territory: 'h', poorHouseholds: 5000 }),
      row({ poorHouseholds: 4171, ...hidden }),
      row({ territory: 'b', poorHouseholds: 100 }),
    ];
    assert.deepEqual(told({ territories, observations }), ['R15']);
    const few = { measured: 20, cases: 6, status: { measured: 'Q' } };
    assert.deepEqual(codes(measured(few)), ['R15 /nutrition/0/measured']);
  });
});

describe('R15: small numbers are told', () => {
  it('under 30 measured, and 1 to 4 cases', () => {
    assert.deepEqual(codes(measured({ measured: 30 })), []);
    assert.deepEqual(codes(measured({ measured: 29 })), ['R15 /nutrition/0/measured']);
    assert.deepEqual(codes(measured({ cases: 5 })), []);
    assert.deepEqual(codes(measured({ cases: 4 })), ['R15 /nutrition/0/cases']);
    assert.deepEqual(codes(measured({ cases: 0 })), []);
  });
  it('and a figure that its status says is not there, without the figure', () => {
    const withStatus = (poorHouseholds: number | null, letter: string) =>
      readWith({ observations: [row({ poorHouseholds, status: { poorHouseholds: letter } })] });
    for (const letter of ['Q', 'L', 'O', 'M']) {
      const given = withStatus(4171, letter);
      assert.deepEqual(codes(given), ['R15 /observations/0/poorHouseholds']);
      assert.equal(given.document!.observations!.length, 1);
      assert.doesNotMatch(JSON.stringify(given.problems), /4171/);
      assert.deepEqual(codes(withStatus(null, letter)), []);
    }
    for (const letter of ['A', 'P', 'E', 'B', 'U']) assert.deepEqual(codes(withStatus(4171, letter)), []);
  });
});

describe('R16: one code is one place under one name', () => {
  const named = (one: object, two: object) =>
    codes(
      parse(
        documentOf({
          territories: [
            { id: 'a', level: 'commune', code: '06985', ...one },
            { id: 'b', level: 'commune', code: '06985', ...two },
          ],
        }),
      ),
    );
  it('in whatever composition and place of the tone mark it is written', () => {
    assert.deepEqual(named({ name: 'xã Hòa Bình' }, { name: 'xã Hòa Bình' }), []);
    assert.deepEqual(
      named({ name: 'xã Hòa Bình', validTo: '2024-10-31' }, { name: 'xã Hoà Bình', validFrom: '2024-11-01' }),
      ['R16 /territories/1/name'],
    );
    assert.deepEqual(
      named(
        { name: 'xã Đồn Đạc', validTo: '2024-10-31' },
        { name: 'xã Đồn Đạc'.normalize('NFD'), validFrom: '2024-11-01' },
      ),
      ['R16 /territories/1/name'],
    );
  });
  it('and may be given to another place once the first is gone', () => {
    assert.deepEqual(
      named({ name: 'xã Lương Mông', validTo: '2024-10-31' }, { name: 'xã Lương Minh', validFrom: '2024-11-01' }),
      [],
    );
    assert.deepEqual(
      named({ name: 'xã Lương Mông', validTo: '2024-11-01' }, { name: 'xã Lương Minh', validFrom: '2024-11-01' }),
      ['R16 /territories/1/name'],
    );
  });
});

describe('every problem', () => {
  it('is a sentence in both languages that begins with its place', () => {
    const broken = readWith({
      observations: [
        row({ households: 1, poorHouseholds: 2 }),
        row({ territory: 'x' }),
        { period: 'x' },
        row({ poorHousehold: 1 }),
      ],
      flows: [flow({ closing: 1 })],
      targets: [target({ due: '2021' })],
      nutrition: [child({ cases: 200 })],
    });
    assert.ok(broken.problems.length > 6);
    for (const { message, pointer } of broken.problems) {
      for (const text of [message.vi, message.en]) {
        assert.ok(text.startsWith(`${pointer}: `) && /[.?]$/.test(text), text);
        assert.ok(!/undefined|NaN|%\d|\[object/.test(text), text);
      }
      assert.notEqual(message.vi, message.en);
    }
  });
});

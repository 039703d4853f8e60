import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nutritionFigures, type NutritionFigure } from '../../../src/model/nutrition.js';
import type { Nutrition, PovertyDocument } from '../../../src/schema/document.js';

type Row = Partial<Nutrition> & Pick<Nutrition, 'cases'>;

const AGES = [12, 24, 36, 48];
const documentOf = (rows: readonly Row[], territories: readonly object[] = [{ id: 'a' }]): PovertyDocument =>
  ({
    territories,
    nutrition: rows.map((row) => ({
      territory: 'a',
      period: '2022',
      indicator: 'stunting',
      ageBand: { fromMonths: 12, toMonths: 24 },
      method: 'census',
      measured: 100,
      ...row,
    })),
  }) as unknown as PovertyDocument;

const band = (fromMonths: number, toMonths: number) => ({ ageBand: { fromMonths, toMonths } });
/** Cases as shown, in the order of the rows; null where withheld. */
const shown = (rows: readonly Row[], territories?: readonly object[], suppressBelow = 5) => {
  const document = documentOf(rows, territories);
  const figures = nutritionFigures(document, { suppressBelow, reliableFrom: 30 });
  return document.nutrition!.map((row) => figures.find((figure) => figure.row === row && isRow(figure, row))!.cases);
};
const isRow = (figure: NutritionFigure, row: Nutrition) =>
  figure.territory === row.territory &&
  figure.from === row.ageBand.fromMonths &&
  figure.to === row.ageBand.toMonths &&
  figure.sex === (row.sex ?? 'all') &&
  figure.households === (row.householdStatus ?? 'all') &&
  figure.indicator === row.indicator;

describe('a small number of cases', () => {
  it('is withheld from 1 to 4; none and 5 are shown', () => {
    for (const [cases, told] of [
      [0, 0],
      [1, null],
      [4, null],
      [5, 5],
    ] as const)
      assert.deepEqual(shown([{ cases }]), [told], String(cases));
  });

  it('is withheld by the limit that is set, and shown where none is', () => {
    assert.deepEqual(shown([{ cases: 9 }], undefined, 10), [null]);
    assert.deepEqual(shown([{ cases: 9 }], undefined, 9), [9]);
    assert.deepEqual(shown([{ cases: 1 }], undefined, 0), [1]);
  });

  it('takes prevalence and interval with it, also where only the prevalence is published', () => {
    // 7.5 % of 40 children are 3.
    const rows = [{ cases: null, prevalence: 7.5, measured: 40, ciLow: 2.6, ciHigh: 19.9 }];
    const [figure] = nutritionFigures(documentOf(rows));
    assert.deepEqual(
      [figure!.cases, figure!.prevalence, figure!.interval, figure!.severity, figure!.status],
      [null, null, null, null, 'Q'],
    );
    assert.equal(figure!.measured, 40);
  });

  it('hides the smallest other part with it, for the whole less the others would tell', () => {
    // 3 + 20 + 30 = 53: without a second hidden part 53 − 20 − 30 tells the 3.
    const rows = [
      { ...band(12, 24), cases: 3 },
      { ...band(24, 36), cases: 20 },
      { ...band(36, 48), cases: 30 },
      { ...band(12, 48), cases: 53 },
    ];
    assert.deepEqual(shown(rows), [null, null, 30, 53]);
  });

  it('hides the sum that the library would make before a row that was published', () => {
    const rows = [
      { ...band(12, 24), cases: 3 },
      { ...band(24, 36), cases: 20 },
    ];
    assert.deepEqual(shown(rows), [null, 20]);
    const sum = nutritionFigures(documentOf(rows)).find(({ from, to }) => from === 12 && to === 36);
    assert.equal(sum!.status, 'Q');
  });

  it('hides four figures of a table with all its totals, and no more', () => {
    const kinds = ['poorAndNearPoor', 'other', 'all'] as const;
    const rows = [
      [3, 10, 13],
      [9, 14, 23],
      [12, 15, 27],
      [24, 39, 63],
    ].flatMap((line, index) =>
      line.map((cases, kind) => ({
        ...(index < 3 ? band(AGES[index]!, AGES[index + 1]!) : band(12, 48)),
        householdStatus: kinds[kind]!,
        cases,
      })),
    );
    assert.equal(shown(rows).filter((cases) => cases === null).length, 4);
  });

  it('is not told by a complement that no row holds: all less the poor are the others', () => {
    assert.deepEqual(
      shown([
        { cases: 12, householdStatus: 'all' },
        { cases: 10, householdStatus: 'poorAndNearPoor', measured: 40 },
      ]),
      [12, null],
    );
  });

  it('is not told by a part of an age: 12–47 less 12–35 months are 36–47', () => {
    assert.deepEqual(
      shown([
        { ...band(12, 48), cases: 22 },
        { ...band(12, 36), cases: 20 },
      ]),
      [22, null],
    );
    assert.deepEqual(
      shown([
        { ...band(12, 48), cases: 25 },
        { ...band(12, 36), cases: 20 },
      ]),
      [25, 20],
    );
  });

  it('is not told by the severe part: 7 less 5 severe are 2 moderate', () => {
    assert.deepEqual(shown([{ cases: 7 }, { cases: 5, indicator: 'severeStunting' }]), [7, null]);
    assert.deepEqual(shown([{ cases: 10 }, { cases: 5, indicator: 'severeStunting' }]), [10, 5]);
    // Withheld by itself: 10 less something unknown tells nothing.
    assert.deepEqual(shown([{ cases: 10 }, { cases: 4, indicator: 'severeStunting' }]), [10, null]);
  });

  it('is not told by the severe part of one of two conditions', () => {
    // 10 less 5 are 5 who are stunted, not severely; 9 less 6 are 3 who are underweight, not severely.
    const rows = [
      { cases: 10 },
      { cases: 5, indicator: 'severeStunting' },
      { cases: 9, indicator: 'underweight' },
      { cases: 6, indicator: 'severeUnderweight' },
    ] as const;
    assert.deepEqual(shown(rows), [10, 5, 9, null]);
  });

  it('of one child is withheld whether there is a case or none: else “withheld” would say that there is', () => {
    for (const cases of [0, 1]) assert.deepEqual(shown([{ cases, measured: 1 }]), [null]);
    for (const [cases, told] of [
      [0, 0],
      [1, null],
      [2, null],
    ] as const)
      assert.deepEqual(shown([{ cases, measured: 2 }]), [told]);
    assert.deepEqual(shown([{ cases: 0, measured: 1 }], undefined, 1), [0]);
  });

  it('that the document withholds is not told by none, or by all, of those that hold it', () => {
    const secret = (householdStatus: Row['householdStatus'], measured: number) =>
      ({ cases: null, status: { cases: 'Q' }, householdStatus, measured }) as Row;
    const parts = [secret('poorAndNearPoor', 40), secret('other', 60)];
    for (const [cases, told] of [
      [0, null],
      [5, 5],
      [95, 95],
      [100, null],
    ] as const)
      assert.deepEqual(shown([{ cases }, ...parts]), [told, null, null], String(cases));
    // All of 3 and all of 30.
    const whole = [
      { cases: 3, measured: 3, householdStatus: 'poorAndNearPoor' },
      { cases: 30, measured: 30, householdStatus: 'other' },
      { cases: 33, measured: 33 },
    ] as const;
    assert.deepEqual(shown(whole), [null, 30, null]);
  });

  it('of a commune is not told by the district less the other communes', () => {
    const places = [{ id: 'd' }, ...['a', 'b', 'c'].map((id) => ({ id, parent: 'd' }))];
    const rows = [
      { territory: 'd', cases: 60, measured: 300 },
      { territory: 'a', cases: 2 },
      { territory: 'b', cases: 28 },
      { territory: 'c', cases: 30 },
    ];
    assert.deepEqual(shown(rows, places), [60, null, null, 30]);
    // A commune without a row: 60 − 28 − 30 = 2 of 100 would be its own.
    assert.deepEqual(shown([rows[0]!, rows[2]!, rows[3]!], places), [60, null, 30]);
    // The district measured others, too: nothing follows.
    assert.deepEqual(shown([{ ...rows[0]!, cases: 90, measured: 500 }, ...rows.slice(1)], places), [90, null, 28, 30]);
  });

  it('that the document withholds is protected in the same way', () => {
    const rows = [
      { cases: null, status: { cases: 'Q' as const }, householdStatus: 'poor' as const },
      { cases: 20, householdStatus: 'nearPoor' as const },
      { cases: 23, householdStatus: 'poorAndNearPoor' as const },
    ];
    assert.deepEqual(shown(rows), [null, null, 23]);
  });

  it('of one survey is not hidden for another survey of the same year', () => {
    assert.deepEqual(
      shown([
        { cases: 3, source: 'x', householdStatus: 'poorAndNearPoor' },
        { cases: 30, source: 'y', householdStatus: 'other' },
        { cases: 33, source: 'z', householdStatus: 'all' },
      ]),
      [null, 30, 33],
    );
  });
});

const SEXES = ['female', 'male'] as const;
const KINDS = ['poor', 'nearPoor', 'other'] as const;
const HOUSEHOLDS: Readonly<Record<string, readonly string[]>> = {
  poor: ['poor'],
  nearPoor: ['nearPoor'],
  poorAndNearPoor: ['poor', 'nearPoor'],
  other: ['other'],
  all: KINDS,
};

interface Atom {
  readonly sex: string;
  readonly households: string;
  readonly from: number;
  readonly cases: number;
  readonly measured: number;
}
type Kind = Pick<NutritionFigure, 'sex' | 'households' | 'from' | 'to'>;

const holds = (kind: Kind, atom: Atom): boolean =>
  (kind.sex === 'all' || kind.sex === atom.sex) &&
  HOUSEHOLDS[kind.households]!.includes(atom.households) &&
  atom.from >= kind.from &&
  atom.from < kind.to;

/** Every kind of child that can be named: 3 × 5 × 6. */
const kinds: readonly Kind[] = (['female', 'male', 'all'] as const).flatMap((sex) =>
  (Object.keys(HOUSEHOLDS) as NutritionFigure['households'][]).flatMap((households) =>
    AGES.flatMap((from) => AGES.filter((to) => to > from).map((to) => ({ sex, households, from, to }))),
  ),
);

/** The smallest groups of children: what a careful attacker solves for. */
const atoms = fc
  .array(fc.tuple(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), fc.nat(50)), {
    minLength: 18,
    maxLength: 18,
  })
  .map((counts): Atom[] =>
    counts.map(([cases, healthy], index) => ({
      sex: SEXES[index % 2]!,
      households: KINDS[Math.floor(index / 2) % 3]!,
      from: AGES[Math.floor(index / 6)]!,
      cases,
      measured: cases + healthy + 1,
    })),
  );
const total = (kind: Kind, from: readonly Atom[], count: 'cases' | 'measured') =>
  from.filter((atom) => holds(kind, atom)).reduce((sum, atom) => sum + atom[count], 0);

const rowOf = (kind: Kind, from: readonly Atom[]): Row => ({
  sex: kind.sex,
  householdStatus: kind.households,
  ...band(kind.from, kind.to),
  cases: total(kind, from, 'cases'),
  measured: total(kind, from, 'measured'),
});

/** The attacker's own arithmetic: is a sum of atoms a combination of sums that are shown? */
function follows(wanted: readonly number[], shown: readonly (readonly number[])[]): boolean {
  const rows = shown.map((row) => [...row]);
  const target = [...wanted];
  for (let column = 0; column < target.length; column++) {
    const pivot = rows.findIndex((row) => Math.abs(row[column]!) > 1e-7);
    if (pivot < 0) continue;
    const [row] = rows.splice(pivot, 1) as [number[]];
    for (const other of [...rows, target]) {
      const factor = other[column]! / row[column]!;
      if (factor) row.forEach((value, index) => (other[index] = other[index]! - factor * value));
    }
  }
  return target.every((value) => Math.abs(value) < 1e-7);
}

describe('a document as offices make them', () => {
  it('has a row twice, and the second one tells nothing', () => {
    // 53 − 20 − 30 = 3: one of the two others is hidden with it, twice over.
    const rows = [
      { cases: 3, ...band(12, 24) },
      { cases: 20, ...band(24, 36) },
      { cases: 30, ...band(36, 48) },
      { cases: 53, ...band(12, 48), measured: 300 },
    ];
    const figures = nutritionFigures(documentOf([...rows, { cases: 20, ...band(24, 36) }]));
    assert.deepEqual(
      figures.filter(({ cases }) => cases !== null).map(({ cases }) => cases),
      [30, 53],
    );
  });

  it('writes one period in two ways', () => {
    const other = { householdStatus: 'other', cases: 17, measured: 60 } as const;
    const poor = {
      householdStatus: 'poorAndNearPoor',
      cases: 3,
      measured: 40,
      period: '2022-01-01/2022-12-31',
    } as const;
    // 20 − 17 = 3
    assert.deepEqual(shown([{ cases: 20 }, other, poor]), [20, null, null]);
  });

  it('publishes shares of few children', () => {
    const [figure] = nutritionFigures(documentOf([{ cases: null, measured: 40, prevalence: 1 }]));
    assert.equal(figure!.prevalence, null, '1 % of 40 is a child');
  });

  it('publishes the share alone of some, of whom the others tell how many were measured', () => {
    const poor = { householdStatus: 'poorAndNearPoor', cases: 3, measured: 40 } as const;
    const other = { householdStatus: 'other', cases: 30, measured: 100 } as const;
    const all = { cases: 33, measured: 140 };
    const share = (prevalence: number) => ({ cases: null, measured: null, prevalence }) as never as Row;
    const prevalences = (rows: readonly Row[]) =>
      nutritionFigures(documentOf(rows)).map(({ prevalence, households }) => [households, prevalence]);
    // 23.6 % of 40 + 100 are 33, less 30 are 3.
    assert.deepEqual(prevalences([poor, other, share(23.6)]), [
      ['poorAndNearPoor', null],
      ['other', null],
      ['all', 23.6],
    ]);
    // 30 % of 140 − 40 are 30; 7.5 % of 140 − 100 are 3.
    const whole = ['all', 3300 / 140];
    assert.deepEqual(prevalences([poor, { householdStatus: 'other', ...share(30) }, all]), [
      ['poorAndNearPoor', null],
      ['other', null],
      whole,
    ]);
    assert.deepEqual(prevalences([{ householdStatus: 'poorAndNearPoor', ...share(7.5) }, other, all]), [
      ['poorAndNearPoor', null],
      ['other', null],
      whole,
    ]);
  });

  it('has no figure of all where its parts have one: the sum stands alone', () => {
    const parts = [
      { householdStatus: 'poorAndNearPoor', cases: 13, measured: 40 },
      { householdStatus: 'other', cases: 30 },
    ] as const;
    const figures = nutritionFigures(documentOf([...parts, { cases: null, measured: null } as never as Row]));
    assert.deepEqual(
      figures.map(({ households, cases }) => [households, cases]),
      [
        ['poorAndNearPoor', 13],
        ['other', 30],
        ['all', 43],
      ],
    );
  });

  it('does not tell how many children were measured where it withholds', () => {
    const places = [{ id: 'd' }, ...['a', 'b'].map((id) => ({ id, parent: 'd' }))];
    const secret = { territory: 'a', cases: null, measured: null, status: { cases: 'Q' } } as never as Row;
    // 60 − 58 = 2
    assert.deepEqual(
      shown([{ territory: 'd', cases: 60, measured: 300 }, secret, { territory: 'b', cases: 58 }], places),
      [60, null, null],
    );
  });

  it('withholds the number of children measured, which with the share would tell the cases', () => {
    const [figure] = nutritionFigures(documentOf([{ cases: null, prevalence: 20, status: { measured: 'Q' } }]));
    assert.equal(figure!.prevalence, null);
  });

  it('has a district and all its communes but one, of which what remains are the children', () => {
    const territories = [{ id: 'd' }, { id: 'a', parent: 'd' }, { id: 'b', parent: 'd' }];
    const rows = [
      { territory: 'd', ...band(12, 48), cases: 43, measured: 292 },
      { territory: 'b', ...band(12, 48), cases: 32, measured: 193 },
      { territory: 'a', cases: 8, measured: 72 },
    ];
    // 43 − 32 − 8 = 3 are those of a, 24–47 months.
    assert.ok(shown(rows, territories).includes(null));
  });

  it('makes no figures of children that cannot be', () => {
    // 30 of 90 less 10 of 100 would be 20 of −10.
    const target = { id: 't', territory: 'a', measure: 'stunting', ageBand: { fromMonths: 24, toMonths: 60 } };
    const document = {
      ...documentOf([{ cases: 10 }, { cases: 30, measured: 90, ...band(12, 60) }]),
      targets: [target],
    } as unknown as PovertyDocument;
    assert.deepEqual(
      nutritionFigures(document).map(({ from, to }) => [from, to]),
      [
        [12, 24],
        [12, 60],
      ],
    );
  });

  it('is large: four times the communes take far less than sixteen times as long', () => {
    const of = (communes: number) => {
      const ids = Array.from({ length: communes }, (_, index) => `c${index}`);
      const kinds = AGES.slice(1).flatMap((to, index) =>
        (['poorAndNearPoor', 'other'] as const).map((householdStatus) => ({
          householdStatus,
          ...band(AGES[index]!, to),
        })),
      );
      const rows = ids.flatMap((territory, place) =>
        kinds.map((kind, index) => ({ territory, cases: (place * 7 + index * 5) % 13, ...kind })),
      );
      const sums = kinds.map((kind, index) => ({
        ...{ territory: 'd', measured: 100 * communes, ...kind },
        cases: ids.reduce((sum, _, place) => sum + ((place * 7 + index * 5) % 13), 0),
      }));
      return documentOf([...rows, ...sums], [{ id: 'd' }, ...ids.map((id) => ({ id, parent: 'd' }))]);
    };
    const time = (communes: number) =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const document = of(communes);
          const start = performance.now();
          nutritionFigures(document);
          return performance.now() - start;
        }),
      );
    time(20);
    const [small, large] = [time(50), time(200)];
    assert.ok(large < 12 * small, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
  });
});

describe('an attacker who subtracts all that is shown', () => {
  const vector = (kind: Kind, from: readonly Atom[]) => from.map((atom) => Number(holds(kind, atom)));

  it('computes no kind of child with 1 to 4 cases, whichever rows are published', () => {
    fc.assert(
      fc.property(atoms, fc.subarray([...kinds], { minLength: 2, maxLength: 30 }), (truth, published) => {
        const figures = nutritionFigures(documentOf(published.map((kind) => rowOf(kind, truth))));
        const open = figures.filter(({ cases }) => cases !== null);
        for (const figure of open) assert.equal(figure.cases, total(figure, truth, 'cases'));
        const equations = open.map((figure) => vector(figure, truth));
        for (const kind of kinds) {
          const cases = total(kind, truth, 'cases');
          if (cases > 0 && cases < 5) assert.ok(!follows(vector(kind, truth), equations), JSON.stringify(kind));
        }
        const hidden = figures.filter(({ status }) => status === 'Q');
        for (const figure of hidden) assert.ok(!follows(vector(figure, truth), equations));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('finds for each hidden count more than one number that fits all that is shown', () => {
    const small = fc
      .array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 4 })), { minLength: 6, maxLength: 6 })
      .map((counts): Atom[] =>
        counts.map(([cases, healthy], index) => ({
          sex: 'all',
          households: ['poorAndNearPoor', 'other'][index % 2]!,
          from: AGES[Math.floor(index / 2)]!,
          cases,
          measured: cases + healthy,
        })),
      );
    const names = ['poorAndNearPoor', 'other', 'all'] as const;
    const groups: Readonly<Record<string, readonly string[]>> = {
      ...HOUSEHOLDS,
      poorAndNearPoor: ['poorAndNearPoor'],
      all: names,
    };
    const inside = (kind: Kind, atom: Atom) =>
      groups[kind.households]!.includes(atom.households) && atom.from >= kind.from && atom.from < kind.to;
    const some = kinds.filter(
      ({ sex, households }) => sex === 'all' && (names as readonly string[]).includes(households),
    );
    const sum = (kind: Kind, values: readonly number[], of: readonly Atom[]) =>
      values.reduce((all, value, index) => all + (inside(kind, of[index]!) ? value : 0), 0);
    fc.assert(
      fc.property(small, fc.subarray(some, { minLength: 3 }), (truth, published) => {
        const of = (kind: Kind, count: 'cases' | 'measured') =>
          sum(
            kind,
            truth.map((atom) => atom[count]),
            truth,
          );
        const figures = nutritionFigures(
          documentOf(
            published.map((kind) => ({
              householdStatus: kind.households,
              ...band(kind.from, kind.to),
              cases: of(kind, 'cases'),
              measured: of(kind, 'measured'),
            })),
          ),
        );
        const open = figures.filter(({ cases }) => cases !== null);
        const hidden = figures.filter(({ status }) => status === 'Q');
        const fits = new Map(hidden.map((figure) => [figure, new Set<number>()]));
        const values = truth.map(() => 0);
        const closed = open.map((figure) => truth.findLastIndex((atom) => inside(figure, atom)));
        const search = (index: number): void => {
          for (let at = 0; at < open.length; at++) {
            const left = open[at]!.cases! - sum(open[at]!, values.slice(0, index), truth);
            if (left < 0 || (closed[at]! < index && left !== 0)) return;
          }
          if (index === truth.length) {
            for (const figure of hidden) fits.get(figure)!.add(sum(figure, values, truth));
            return;
          }
          for (let cases = 0; cases <= truth[index]!.measured; cases++) {
            values[index] = cases;
            search(index + 1);
          }
          values[index] = 0;
        };
        search(0);
        for (const [figure, numbers] of fits) assert.ok(numbers.size > 1, JSON.stringify(figure));
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});

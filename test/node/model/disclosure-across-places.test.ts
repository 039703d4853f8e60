import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nutritionFigures, type NutritionFigure } from '../../../src/model/nutrition.js';
import type { Nutrition, PovertyDocument } from '../../../src/schema/document.js';

const SEXES = ['female', 'male'];
const HOUSEHOLDS: Readonly<Record<string, readonly string[]>> = {
  poor: ['poor'],
  nearPoor: ['nearPoor'],
  poorAndNearPoor: ['poor', 'nearPoor'],
  other: ['other'],
  all: ['poor', 'nearPoor', 'other'],
};
const DISTRICT = 'd';
/** Children of the district whose commune the document does not have. */
const ELSEWHERE = '?';

type Kind = Pick<NutritionFigure, 'territory' | 'sex' | 'households' | 'from' | 'to'>;

/** The smallest groups of children: whatever is published is a sum of them. */
interface Atom {
  readonly territory: string;
  readonly sex: string;
  readonly households: string;
  readonly from: number;
  readonly cases: number;
  readonly measured: number;
}

const holds = (kind: Kind, atom: Atom): boolean =>
  (kind.territory === DISTRICT || kind.territory === atom.territory) &&
  (kind.sex === 'all' || kind.sex === atom.sex) &&
  HOUSEHOLDS[kind.households]!.includes(atom.households) &&
  atom.from >= kind.from &&
  atom.from < kind.to;

const total = (kind: Kind, atoms: readonly Atom[], count: 'cases' | 'measured') =>
  atoms.reduce((sum, atom) => sum + (holds(kind, atom) ? atom[count] : 0), 0);

/** What follows by sums and differences from some sums of atoms: whole numbers, so that nothing is rounded. */
class Known {
  readonly #rows: { readonly pivot: number; readonly row: readonly bigint[] }[] = [];

  #rest(sum: readonly number[]): bigint[] {
    let rest = sum.map(BigInt);
    for (const { pivot, row } of this.#rows)
      if (rest[pivot]) {
        const [own, theirs] = [rest[pivot], row[pivot]!];
        rest = rest.map((value, index) => value * theirs - own * row[index]!);
      }
    return rest;
  }

  add(sum: readonly number[]): void {
    const row = this.#rest(sum);
    const pivot = row.findIndex((value) => value);
    if (pivot >= 0) this.#rows.push({ pivot, row });
  }

  tells(sum: readonly number[]): boolean {
    return this.#rest(sum).every((value) => !value);
  }
}

/** A district and its communes: all of their children, every kind of them that can be named, and which kinds have a row. */
const surveys = fc
  .record({
    communes: fc.integer({ min: 2, max: 4 }),
    hasMore: fc.boolean(),
    ages: fc.integer({ min: 1, max: 3 }).map((count) => [12, 24, 36, 60].slice(0, count + 1)),
    bySex: fc.boolean(),
    byHouseholds: fc.boolean(),
  })
  .chain(({ communes, hasMore, ages, bySex, byHouseholds }) => {
    const places = ['a', 'b', 'c', 'e'].slice(0, communes);
    const groups = [...places, ...(hasMore ? [ELSEWHERE] : [])].flatMap((territory) =>
      (bySex ? SEXES : ['all']).flatMap((sex) =>
        (byHouseholds ? HOUSEHOLDS['all']! : ['other']).flatMap((households) =>
          ages.slice(1).map((_, index) => ({ territory, sex, households, from: ages[index]! })),
        ),
      ),
    );
    const kinds = [DISTRICT, ...places].flatMap((territory) =>
      (bySex ? [...SEXES, 'all'] : ['all']).flatMap((sex) =>
        (byHouseholds ? Object.keys(HOUSEHOLDS) : ['all']).flatMap((households) =>
          ages.flatMap((from) =>
            ages.filter((to) => to > from).map((to) => ({ territory, sex, households, from, to }) as Kind),
          ),
        ),
      ),
    );
    const few = fc.oneof(fc.nat(6), fc.nat(30));
    const counts = fc.array(fc.tuple(few, fc.nat(40)), { minLength: groups.length, maxLength: groups.length });
    const atoms = counts.map((all) =>
      all.map(([cases, healthy], index): Atom => ({ ...groups[index]!, cases, measured: cases + healthy + 1 })),
    );
    const rows = fc.subarray(kinds, { minLength: Math.min(kinds.length, 4), maxLength: Math.min(kinds.length, 60) });
    const withheld = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: kinds.length, maxLength: kinds.length });
    return fc.record({ places: fc.constant(places), kinds: fc.constant(kinds), atoms, rows, withheld });
  });

/** The document that has these rows; every tenth one is withheld by the office. */
const documentOf = (
  places: readonly string[],
  rows: readonly Kind[],
  atoms: readonly Atom[],
  withheld: readonly number[],
) =>
  ({
    territories: [{ id: DISTRICT }, ...places.map((id) => ({ id, parent: DISTRICT }))],
    nutrition: rows.map((kind, index): Partial<Nutrition> => {
      const { territory, sex, households, from, to } = kind;
      return {
        territory,
        period: '2022',
        indicator: 'stunting',
        ageBand: { fromMonths: from, toMonths: to },
        sex,
        householdStatus: households,
        method: 'census',
        measured: total(kind, atoms, 'measured'),
        ...(withheld[index] ? { cases: total(kind, atoms, 'cases') } : { status: { cases: 'Q' } }),
      };
    }),
  }) as unknown as PovertyDocument;

describe('an attacker who adds and subtracts across places', () => {
  it('computes no figure that is withheld, whichever rows are published', () => {
    fc.assert(
      fc.property(surveys, ({ places, kinds, atoms, rows, withheld }) => {
        const figures = nutritionFigures(documentOf(places, rows, atoms, withheld));
        const vector = (kind: Kind) => atoms.map((atom) => Number(holds(kind, atom)));
        const known = new Known();
        for (const figure of figures) {
          if (figure.cases === null) continue;
          assert.equal(figure.cases, total(figure, atoms, 'cases'));
          known.add(vector(figure));
        }
        for (const figure of figures)
          if (figure.status === 'Q') assert.ok(!known.tells(vector(figure)), 'a figure is told');
        for (const kind of kinds) {
          const cases = total(kind, atoms, 'cases');
          if (cases > 0 && cases < 5) assert.ok(!known.tells(vector(kind)), `${JSON.stringify(kind)} is told`);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('gets an answer for a district of which not all communes are told', () => {
    // 48 − 15 girls and 20 − 15 boys are told; of 29 boys nobody knows where they live: 37 − 5 − 29 = 3.
    const row = (territory: string, sex: string, measured: number, cases: number) => ({
      ...{ territory, sex, measured, cases, period: '2022', indicator: 'stunting', method: 'census' },
      ageBand: { fromMonths: 12, toMonths: 24 },
    });
    const document = {
      territories: [{ id: 'd' }, { id: 'a', parent: 'd' }, { id: 'b', parent: 'd' }],
      nutrition: [
        row('d', 'female', 93, 48),
        row('d', 'all', 173, 85),
        row('a', 'female', 16, 15),
        row('a', 'all', 37, 20),
        row('b', 'male', 30, 29),
      ],
    } as unknown as PovertyDocument;
    assert.ok(nutritionFigures(document).some(({ status }) => status === 'Q'));
  });
});

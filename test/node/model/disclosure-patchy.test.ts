import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nutritionFigures } from '../../../src/model/nutrition.js';
import type { Nutrition, PovertyDocument } from '../../../src/schema/document.js';

const SEXES: Readonly<Record<string, readonly string[]>> = {
  all: ['female', 'male'],
  female: ['female'],
  male: ['male'],
};
const HOUSEHOLDS: Readonly<Record<string, readonly string[]>> = {
  all: ['poor', 'nearPoor', 'other'],
  poorAndNearPoor: ['poor', 'nearPoor'],
  poor: ['poor'],
  nearPoor: ['nearPoor'],
  other: ['other'],
};
const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  stunting: ['moderate', 'severe'],
  severeStunting: ['severe'],
  moderate: ['moderate'],
};

/** Numbers from 0 to before 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

interface Kind {
  readonly territory: string;
  readonly sex: string;
  readonly households: string;
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
}
interface Atom {
  readonly territory: string;
  readonly sex: string;
  readonly households: string;
  readonly grade: string;
  readonly from: number;
  readonly cases: number;
  readonly measured: number;
}

/** A province of two districts, one of which has communes; rows are missing at random. */
function surveyOf(seed: number, communes: number, ages: readonly number[], missing: number) {
  const random = randomOf(seed);
  const parts = Array.from({ length: communes }, (_, index) => `c${index}`);
  const leaves: Readonly<Record<string, readonly string[]>> = {
    p: [...parts, 'e'],
    d: parts,
    e: ['e'],
    ...Object.fromEntries(parts.map((id) => [id, [id]])),
  };
  const most = 4 + 16 * random();
  const atoms = leaves['p']!.flatMap((territory) =>
    SEXES['all']!.flatMap((sex) =>
      HOUSEHOLDS['all']!.flatMap((households) =>
        ages.slice(1).flatMap((_, index) =>
          INDICATORS['stunting']!.map((grade): Atom => {
            const cases = Math.floor(random() * random() * most);
            const measured = cases + 2 + Math.floor(random() * 30);
            return { territory, sex, households, grade, from: ages[index]!, cases, measured };
          }),
        ),
      ),
    ),
  );
  const near = new Map(Object.entries(leaves).map(([id, own]) => [id, atoms.filter((a) => own.includes(a.territory))]));
  const atomsOf = (kind: Kind, grades = INDICATORS[kind.indicator]!) =>
    near
      .get(kind.territory)!
      .filter(
        (atom) =>
          SEXES[kind.sex]!.includes(atom.sex) &&
          HOUSEHOLDS[kind.households]!.includes(atom.households) &&
          grades.includes(atom.grade) &&
          atom.from >= kind.from &&
          atom.from < kind.to,
      );
  const kinds = Object.keys(leaves).flatMap((territory) =>
    Object.keys(SEXES).flatMap((sex) =>
      Object.keys(HOUSEHOLDS).flatMap((households) =>
        Object.keys(INDICATORS).flatMap((indicator) =>
          ages.flatMap((from) =>
            ages.filter((to) => to > from).map((to): Kind => ({ territory, sex, households, indicator, from, to })),
          ),
        ),
      ),
    ),
  );
  const widest = ages.at(-1)! - ages[0]!;
  const hasSevere = random() < 0.4;
  const sum = (own: readonly Atom[], name: 'cases' | 'measured') => own.reduce((all, atom) => all + atom[name], 0);
  const rows = kinds.flatMap((kind): Nutrition[] => {
    const { indicator, from, to } = kind;
    const isStep = ages.indexOf(to) === ages.indexOf(from) + 1;
    if (indicator === 'moderate' || (indicator !== 'stunting' && !hasSevere)) return [];
    if ((!isStep && to - from < widest) || random() < missing) return [];
    const row = {
      ...{ territory: kind.territory, sex: kind.sex, householdStatus: kind.households, indicator, period: '2022' },
      ageBand: { fromMonths: from, toMonths: to },
      method: 'census',
      measured: sum(atomsOf(kind, INDICATORS['stunting']), 'measured'),
      cases: sum(atomsOf(kind), 'cases'),
    };
    return [row as Nutrition];
  });
  const document = {
    territories: [
      { id: 'p' },
      { id: 'd', parent: 'p' },
      { id: 'e', parent: 'p' },
      ...parts.map((id) => ({ id, parent: 'd' })),
    ],
    nutrition: rows,
  } as unknown as PovertyDocument;
  return { document, atoms, kinds, atomsOf, casesOf: (kind: Kind) => sum(atomsOf(kind), 'cases') };
}

const PRIME = 94906249;
function inverseOf(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (a > 1) [a, b, x, y] = [b % a, a, y - Math.floor(b / a) * x, x];
  return ((x % PRIME) + PRIME) % PRIME;
}

/** What follows by sums and differences, by elimination modulo a prime: nothing is rounded. */
class Attacker {
  readonly #rows: (readonly number[])[] = [];
  readonly #pivots: number[] = [];
  readonly #indexOf: ReadonlyMap<Atom, number>;

  constructor(readonly atoms: readonly Atom[]) {
    this.#indexOf = new Map(atoms.map((atom, index) => [atom, index]));
  }

  #rest(own: readonly Atom[]): number[] {
    const rest = this.atoms.map(() => 0);
    for (const atom of own) rest[this.#indexOf.get(atom)!] = 1;
    this.#rows.forEach((row, index) => {
      const factor = rest[this.#pivots[index]!]!;
      if (!factor) return;
      row.forEach((value, at) => {
        if (value) rest[at] = (rest[at]! + PRIME - ((factor * value) % PRIME)) % PRIME;
      });
    });
    return rest;
  }

  learn(own: readonly Atom[]): void {
    const rest = this.#rest(own);
    const pivot = rest.findIndex((value) => value);
    if (pivot < 0) return;
    const scale = inverseOf(rest[pivot]!);
    this.#rows.push(rest.map((value) => (value * scale) % PRIME));
    this.#pivots.push(pivot);
  }

  knows(own: readonly Atom[]): boolean {
    return this.#rest(own).every((value) => !value);
  }
}

describe('an attacker who solves the equations of patchy documents', () => {
  it('learns no count from 1 to 4, and none that is withheld', () => {
    for (let seed = 0; seed < 150; seed++) {
      const ages = [
        [12, 24],
        [12, 24, 36],
        [12, 24, 36, 60],
      ][seed % 3]!;
      const survey = surveyOf(seed, 2, ages, [0.1, 0.3, 0.5, 0.7][seed % 4]!);
      const attacker = new Attacker(survey.atoms);
      const figures = nutritionFigures(survey.document);
      for (const figure of figures) if (figure.cases !== null) attacker.learn(survey.atomsOf(figure));
      for (const figure of figures)
        if (figure.status === 'Q') assert.ok(!attacker.knows(survey.atomsOf(figure)), `a figure of document ${seed}`);
      for (const kind of survey.kinds) {
        const cases = survey.casesOf(kind);
        if (cases > 0 && cases < 5)
          assert.ok(!attacker.knows(survey.atomsOf(kind)), `${JSON.stringify(kind)} of document ${seed}`);
      }
    }
  });

  it('learns no count of an age that no row has', () => {
    // 34 of 12–59 months less 30 of 36–59 are 4 of 12–35, of whom 2 are under 24.
    const nutrition = [
      { ageBand: { fromMonths: 12, toMonths: 24 }, measured: 161, cases: 2 },
      { ageBand: { fromMonths: 12, toMonths: 60 }, measured: 444, cases: 34 },
      { ageBand: { fromMonths: 36, toMonths: 60 }, measured: 137, cases: 30 },
    ].map((row) => ({ ...row, territory: 'a', period: '2022', indicator: 'stunting', method: 'census' }));
    const figures = nutritionFigures({ territories: [{ id: 'a' }], nutrition } as unknown as PovertyDocument);
    assert.deepEqual(
      figures.map(({ cases }) => cases),
      [null, 34, null],
    );
  });

  it('learns no share of few children from two shares of a whole that is counted', () => {
    // 5 % of a and 20 % of 260 − a are 43: a is 60, of whom 3.
    const row = (householdStatus: string, counts: object) => ({
      ...{ territory: 'a', period: '2022', indicator: 'stunting', method: 'census', householdStatus },
      ageBand: { fromMonths: 12, toMonths: 24 },
      ...counts,
    });
    const document = {
      territories: [{ id: 'a' }],
      nutrition: [
        row('all', { measured: 260, cases: 43 }),
        row('poorAndNearPoor', { prevalence: 5 }),
        row('other', { prevalence: 20 }),
      ],
    } as unknown as PovertyDocument;
    assert.deepEqual(
      nutritionFigures(document).map(({ status }) => status),
      ['A', 'Q', 'A'],
    );
  });

  it('has a large document with holes as soon as a reader', () => {
    const time = (communes: number) => {
      const { document } = surveyOf(1, communes, [12, 24, 36, 48, 60], 0.1);
      const start = performance.now();
      nutritionFigures(document);
      return performance.now() - start;
    };
    time(5);
    const [small, large] = [time(12), time(48)];
    assert.ok(large < 10 * small + 500, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
  });

  it('has an answer for ages of all kinds in a few seconds, with less shown', () => {
    const random = randomOf(3);
    const nutrition = Array.from({ length: 4000 }, () => {
      const fromMonths = Math.floor(random() * 120);
      const toMonths = fromMonths + 1 + Math.floor(random() * (130 - fromMonths));
      const measured = 50 * (toMonths - fromMonths);
      const householdStatus = ['poor', 'nearPoor', 'other', 'all'][Math.floor(random() * 4)];
      return {
        ...{ territory: 'a', period: '2022', indicator: 'stunting', method: 'census', householdStatus, measured },
        ...{ ageBand: { fromMonths, toMonths }, cases: Math.floor((random() * measured) / 5) },
      };
    });
    const start = performance.now();
    const figures = nutritionFigures({ territories: [{ id: 'a' }], nutrition } as unknown as PovertyDocument);
    const time = performance.now() - start;
    assert.ok(time < 20_000, `${time.toFixed(0)} ms`);
    assert.ok(
      figures.some(({ cases }) => cases !== null),
      'some are shown',
    );
  });
});

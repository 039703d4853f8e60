import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assess, type TargetStatus } from '../../src/model/target.js';
import type { Nutrition, Observation, PovertyDocument } from '../../src/schema/document.js';
import { parse } from '../../src/schema/parse.js';

const folder = new URL('../../stories/documents/', import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.json') && !name.startsWith('broken'),
);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const read = (name: string): PovertyDocument => JSON.parse(text(name)) as PovertyDocument;

const row = (document: PovertyDocument, territory: string, period: string): Observation =>
  document.observations!.find(
    (one) => one.territory === territory && one.period === period && one.group === undefined,
  )!;
const sum = (numbers: readonly (number | null | undefined)[]): number =>
  numbers.reduce<number>((total, one) => total + one!, 0);

/** Problems that an example shows on purpose; every other one has none. */
const INTENDED = new Map([
  ['ba-che-sample.json', ['R15 measured', 'R15 measured', 'R15 cases']],
  ['deprivation/incomplete.json', ['R14 households', 'R14 indicator']],
  ['flow/missing-terms.json', ['R4 closing']],
  ['flow/unbalanced.json', ['R4 closing']],
  ['states/no-baseline.json', ['R12 baseline']],
  ['states/no-data.json', ['R12 baseline']],
  ['nutrition/suppressed.json', ['R15 measured', 'R15 cases']],
  ['trend/double.json', ['R14 poorHouseholds']],
]);

describe('the example documents', () => {
  for (const name of names) {
    it(`${name} reads unchanged, with no problem but those that it is to show`, () => {
      const original = read(name);
      const { document, problems } = parse(original);
      assert.deepEqual(
        problems.map(({ code, pointer }) => `${code} ${pointer.split('/').at(-1)}`),
        INTENDED.get(name) ?? [],
      );
      // A sheet that does not balance is an error, and stays: the difference is what its chart is to show.
      assert.ok(problems.every(({ level, code }) => level === 'warning' || code === 'R4'));
      assert.equal(document, original);
    });
  }

  it('state the facts of the seed: 195 poor and 603 near-poor of 5,589 households, 22,826 persons', () => {
    for (const name of ['ba-che-2022.json', 'ba-che-2022-result.json', 'ba-che-sample.json']) {
      const document = read(name);
      const facts = row(document, 'ba-che', '2022-01-01');
      const { territory, period, standard, source, ...figures } = facts;
      assert.deepEqual([territory, period, source], ['ba-che', '2022-01-01', 'tin-2022-03-01']);
      assert.ok(standard === undefined || standard === '2022-2025');
      // The row that names the portal as its source holds what the portal published, and nothing else.
      assert.deepEqual(figures, {
        households: 5589,
        population: 22826,
        poorHouseholds: 195,
        nearPoorHouseholds: 603,
      });
      assert.deepEqual(
        document
          .targets!.filter(({ source }) => source === 'tin-2022-03-01')
          .map(({ id, measure, kind, value, due }) => [id, measure, kind, value, due]),
        [
          ['giam-ho-ngheo-2022', 'poorHouseholds', 'reduceBy', 60, '2022-12-31'],
          ['giam-ho-can-ngheo-2022', 'nearPoorHouseholds', 'reduceBy', 160, '2022-12-31'],
        ],
      );
      const sourced = document.observations!.filter((one) => one.source === 'tin-2022-03-01');
      assert.deepEqual(sourced, [facts], 'no invented row names a real source');
    }
  });

  it('of which the seed has no result, and 12 indicators in 6 dimensions', () => {
    const seed = read('ba-che-2022.json');
    assert.equal(seed.observations!.length, 1);
    assert.equal(seed.dataset.status, 'official');
    const indicators = seed.standards![0]!.indicators!;
    assert.equal(indicators.length, 12);
    assert.equal(new Set(indicators.map(({ dimension }) => JSON.stringify(dimension))).size, 6);
  });

  it('of which every invented one says that it is a sample, and names no real publisher', () => {
    const real = ['ba-che-2022.json', 'smallest.json', 'viet-nam-2015-2022.json', 'viet-nam-stunting.json'];
    for (const name of names.filter((name) => !real.includes(name))) {
      const { dataset } = read(name);
      assert.equal(dataset.status, 'sample', name);
      if (dataset.publisher) {
        assert.deepEqual(dataset.publisher.name, { vi: 'Tài liệu minh họa', en: 'Demonstration document' }, name);
        assert.match(JSON.stringify(dataset.title), /số liệu mẫu.*sample data/, name);
      }
    }
    for (const name of real) assert.equal(read(name).dataset.status, 'official', name);
  });

  it('name no person, and speak both languages where a reader sees them', () => {
    for (const name of names) {
      assert.doesNotMatch(text(name), /(?<!\p{L})(ông|bà|anh|chị|cháu|Ông|Bà|Mr\.?|Mrs\.?|Ms\.?) \p{Lu}/u, name);
      assert.equal(text(name), text(name).normalize('NFC'), name);
      if (name !== 'smallest.json') assert.doesNotMatch(text(name), /"(title|name|dimension|legalBasis)": "/, name);
    }
  });

  it('fit on one screen where they are the smallest', () => {
    assert.ok(text('smallest.json').trimEnd().split('\n').length <= 20);
  });
});

describe('the sample with a result', () => {
  const document = read('ba-che-2022-result.json');
  const of = (index: number) => assess(document, document.targets![index]!);

  it('has 45 of 60 fewer poor households at the end of 2022: 75 %, 15 to go, missed', () => {
    const { achieved, progress, remaining, status } = of(0);
    assert.deepEqual([achieved, progress, remaining, status], [45, 0.75, 15, 'missed']);
  });

  it('has 173 of 160 fewer near-poor households: exceeded', () => {
    const { achieved, remaining, status } = of(1);
    assert.deepEqual([achieved, remaining, status], [173, 0, 'exceeded']);
  });
});

describe('the rich sample', () => {
  const document = read('ba-che-sample.json');
  const communes = document.territories.filter(({ parent }) => parent === 'ba-che');
  const nutrition = (wanted: Partial<Nutrition>, from = 12, to = 132): readonly Nutrition[] =>
    document.nutrition!.filter(
      (one) =>
        Object.entries(wanted).every(([key, value]) => one[key as keyof Nutrition] === value) &&
        one.ageBand.fromMonths >= from &&
        one.ageBand.toMonths <= to,
    );

  it('has the eight communes of 2022 with their codes, each on a tile of its own', () => {
    assert.deepEqual(
      communes.map(({ code }) => code),
      ['06970', '06973', '06976', '06979', '06982', '06985', '06988', '06991'],
    );
    assert.equal(new Set(communes.map(({ tile }) => tile!.join())).size, 8);
    assert.ok(communes.every(({ tile }) => tile![0] < 4 && tile![1] < 3));
  });

  it('adds its communes up to the district, count by count', () => {
    const counts = ['households', 'population', 'poorHouseholds', 'nearPoorHouseholds'] as const;
    const persons = ['poorPersons', 'nearPoorPersons'] as const;
    for (const period of ['2020-12-31', '2021-12-31', '2022-01-01', '2022-12-31']) {
      // The portal published no number of poor persons, so the district has none on that day.
      for (const measure of period === '2022-01-01' ? counts : [...counts, ...persons]) {
        const total = sum(communes.map(({ id }) => row(document, id, period)[measure]));
        assert.equal(total, row(document, 'ba-che', period)[measure], `${measure} ${period}`);
      }
    }
  });

  it('runs from 2016 to 2022, with the old standard up to the last day of 2021', () => {
    const years = document.observations!.filter(({ territory, group }) => territory === 'ba-che' && !group);
    assert.deepEqual(
      years.map(({ period, standard }) => [period, standard]),
      [
        ...[2016, 2017, 2018, 2019, 2020, 2021].map((year) => [`${year}-12-31`, '2016-2021']),
        ['2022-01-01', '2022-2025'],
        ['2022-12-31', '2022-2025'],
      ],
    );
    assert.equal(years.at(-1)!.status!['poorHouseholds'], 'P');
  });

  it('balances its flows, with each other and with the counts', () => {
    const [poor, nearPoor] = document.flows!;
    assert.equal(195 - 38 - 20 - 3 + 6 + 2 + 7 + 1, 150);
    assert.equal(603 - 6 - 214 - 9 + 38 + 4 + 12 + 2, 430);
    for (const flow of [poor!, nearPoor!]) {
      const out = sum([flow.toOtherCategory, flow.aboveNearPoor, flow.otherDecrease]);
      const into = sum([flow.fromOtherCategory, flow.relapsed, flow.newlyArisen, flow.otherIncrease]);
      assert.equal(flow.opening! - out + into, flow.closing);
      const measure = flow.category === 'poor' ? 'poorHouseholds' : 'nearPoorHouseholds';
      assert.equal(flow.opening, row(document, 'ba-che', flow.from)[measure]);
      assert.equal(flow.closing, row(document, 'ba-che', flow.to)[measure]);
    }
    assert.deepEqual(
      [poor!.toOtherCategory, nearPoor!.toOtherCategory],
      [nearPoor!.fromOtherCategory, poor!.fromOtherCategory],
    );
  });

  it('has poor households with 3 deprivations or more on average, near-poor ones with fewer', () => {
    for (const [category, base] of [
      ['poor', 195],
      ['nearPoor', 603],
    ] as const) {
      const rows = document.deprivations!.filter((one) => one.category === category);
      assert.equal(rows.length, 12);
      assert.ok(rows.every((one) => one.base === base && one.households! <= base));
      const total = sum(rows.map(({ households }) => households));
      assert.ok(category === 'poor' ? total >= 3 * base : total <= 2 * base, `${category}: ${total}`);
    }
  });

  it('measures children in six bands from 12 to 131 months, with the reference of their age', () => {
    const bands = ['12-24', '24-36', '36-48', '48-60', '60-84', '84-132'];
    for (const period of ['2020', '2021', '2022']) {
      for (const householdStatus of ['poorAndNearPoor', 'other'] as const) {
        for (const indicator of ['stunting', 'severeStunting'] as const) {
          const rows = nutrition({ territory: 'ba-che', period, householdStatus, indicator });
          assert.deepEqual(
            rows.map(({ ageBand }) => `${ageBand.fromMonths}-${ageBand.toMonths}`),
            bands,
          );
          assert.deepEqual(
            rows.map(({ reference }) => reference),
            ['who2006', 'who2006', 'who2006', 'who2006', 'mixed', 'who2007'],
          );
        }
      }
    }
    assert.ok(nutrition({ indicator: 'wasting' }).every(({ ageBand }) => ageBand.toMonths <= 60));
    assert.equal(nutrition({ indicator: 'wasting' }).length, 8);
  });

  it('starts its target for stunting from the prevalence of 2020: 274 of 1,060 children, 25.8 %', () => {
    const rows = nutrition({
      territory: 'ba-che',
      period: '2020',
      householdStatus: 'poorAndNearPoor',
      indicator: 'stunting',
    });
    assert.deepEqual([sum(rows.map(({ cases }) => cases)), sum(rows.map(({ measured }) => measured))], [274, 1060]);
    assert.equal(document.targets!.find(({ measure }) => measure === 'stunting')!.baseline.value, 25.8);
  });

  it('adds the children of poor households in the communes up to those of the district: 113 of 440', () => {
    const wanted = { period: '2022', householdStatus: 'poorAndNearPoor', indicator: 'stunting', method: 'census' };
    const rows = nutrition(wanted as Partial<Nutrition>, 12, 60);
    const parts = rows.filter(({ territory }) => territory !== 'ba-che');
    const whole = rows.filter(({ territory }) => territory === 'ba-che');
    assert.equal(parts.length, 8);
    for (const measure of ['eligible', 'measured', 'cases'] as const) {
      assert.equal(sum(parts.map((one) => one[measure])), sum(whole.map((one) => one[measure])), measure);
    }
    assert.deepEqual([sum(whole.map(({ cases }) => cases)), sum(whole.map(({ measured }) => measured))], [113, 440]);
  });

  it('has a programme of each kind that the plan names', () => {
    assert.deepEqual(document.programmes!.map(({ kind }) => kind).sort(), [
      'communication',
      'credit',
      'forestry',
      'medicinalPlants',
      'nutrition',
      'training',
    ]);
  });
});

describe('the published figures of Việt Nam', () => {
  it('are two years of households under two standards that are not comparable', () => {
    const { observations, standards } = read('viet-nam-2015-2022.json');
    assert.deepEqual(
      observations!.map((one) => [one.period, one.standard, one.poorHouseholds, one.poorRate, one.nearPoorRate]),
      [
        ['2015-12-31', '2016-2021', 2338569, 9.88, 5.22],
        ['2022-12-31', '2022-2025', undefined, 4.03, 3.49],
      ],
    );
    assert.equal(observations![0]!.nearPoorHouseholds, 1235784);
    assert.ok(standards!.every(({ comparableWith }) => comparableWith === undefined));
  });

  it('are four prevalences of stunting under five years, two of them of the year 2000 from two sources', () => {
    const rows = read('viet-nam-stunting.json').nutrition!;
    assert.deepEqual(
      rows.map(({ period, prevalence, ageBand }) => [period, prevalence, ageBand.toMonths]),
      [
        ['1988', 61.3, 60],
        ['2000', 42.1, 60],
        ['2000', 42.9, 60],
        ['2020', 19.6, 60],
      ],
    );
    assert.equal(new Set(rows.map(({ source }) => source)).size, 4);
  });
});

describe('the state documents', () => {
  /** What each is to show: its status and its change so far, by hand. */
  const states: readonly (readonly [name: string, status: TargetStatus, achieved: number | null])[] = [
    ['baseline-in-target', 'none', null],
    ['behind', 'behind', 195 - 180],
    ['big-numbers', 'onTrack', 1405165],
    ['down-to-zero', 'met', 12],
    ['exactly', 'missed', 195 - 130],
    ['exceeded', 'exceeded', 195 - 120],
    ['gross', 'missed', 38 + 20 + 3],
    ['higher-is-better', 'onTrack', 34],
    ['increase-by', 'behind', 44 - 20],
    ['interval', 'unclear', 0.7],
    ['met', 'met', 60],
    ['missed', 'missed', 45],
    ['no-baseline', 'missed', null],
    ['no-data', 'none', null],
    ['on-track', 'onTrack', 195 - 163],
    ['other-standard', 'none', null],
    ['previous', 'behind', 195 - 156],
    ['provisional', 'behind', 195 - 158],
    ['rate-range', 'behind', 0.7515],
    ['share-of-baseline', 'exceeded', 195 - 170],
    ['suppressed', 'none', null],
    ['suppressed-since', 'none', 195 - 165],
    ['very-long-names', 'behind', 55582],
    ['wrong-way', 'wrongWay', -12],
    ['zero-held', 'met', 0],
    ['zero-lost', 'missed', -4],
  ];

  it('are all told here, but for the one without a target', () => {
    const files = names.filter((name) => name.startsWith('states/')).sort();
    assert.deepEqual(files, [...states.map(([name]) => `states/${name}.json`), 'states/no-targets.json'].sort());
  });

  for (const [name, status, achieved] of states) {
    it(`${name} is ${status}, with a change of ${achieved}`, () => {
      const document = read(`states/${name}.json`);
      const found = assess(document, document.targets![0]!);
      assert.equal(found.status, status);
      if (achieved === null) assert.equal(found.achieved, null);
      else assert.ok(Math.abs(found.achieved! - achieved) < 0.0001, String(found.achieved));
    });
  }

  it('show a figure that cannot be compared as such, and a withheld one as withheld', () => {
    const other = read('states/other-standard.json');
    assert.equal(assess(other, other.targets![0]!).incomparable.length, 1);
    const { observations } = read('states/suppressed.json');
    assert.deepEqual(observations!.at(-1)!.status, { poorHouseholds: 'Q' });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess, expectedProgress, progress } from '../../../src/model/target.js';
import { isoDate, parsePeriod } from '../../../src/model/period.js';
import type {
  Flow,
  Observation,
  PovertyDocument,
  Standard,
  StatusLetter,
  Target,
} from '../../../src/schema/document.js';
import { POOR_OF_2022 } from '../flow-of-tests.js';

const TARGET: Target = {
  id: 't',
  territory: 'a',
  measure: 'poorHouseholds',
  kind: 'reduceBy',
  value: 60,
  baseline: { period: '2022-01-01', value: 195 },
  due: '2022-12-31',
};

const documentOf = (observations: readonly Observation[]): PovertyDocument => ({
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 't', status: 'sample' },
  territories: [{ id: 'a', name: 'A', level: 'commune' }],
  observations,
});

function held(
  target: Partial<Target>,
  rows: readonly (readonly [string, Partial<Observation>])[],
  more: Partial<PovertyDocument> = {},
) {
  const observations = rows.map(([period, row]) => ({ territory: 'a', period, ...row }));
  return assess({ ...documentOf(observations), ...more }, { ...TARGET, ...target });
}
const poor = (period: string, poorHouseholds: number | null): readonly [string, Partial<Observation>] => [
  period,
  { poorHouseholds },
];

describe('progress', () => {
  it('is a share of the promised change that is not clamped', () => {
    assert.equal(progress(45, 60), 0.75);
    assert.equal(progress(-12, 60), -0.2);
    assert.equal(progress(75, 60), 1.25);
  });
  it('is unknown without a figure, and whole at a zero target that is held', () => {
    assert.equal(progress(null, 60), null);
    assert.equal(progress(0, 0), 1);
    assert.equal(progress(3, 0), 1);
    assert.equal(progress(-1, 0), null);
  });
});

describe('expected progress', () => {
  const [from, to] = [parsePeriod('2022-01-01')!, parsePeriod('2022-12-31')!];
  it('is the share of the time that has passed', () => {
    // From 1 January to 31 December are 364 days; to 2 July are 182.
    assert.equal(expectedProgress(from, to, parsePeriod('2022-07-02')!.start), 0.5);
  });
  it('is none at the start and whole from the end on', () => {
    assert.equal(expectedProgress(from, to, from.start), 0);
    assert.equal(expectedProgress(from, to, to.start + 400), 1);
  });
  it('is unknown where no time lies between', () => {
    assert.equal(expectedProgress(from, from, from.start), null);
  });
});

describe('a target', () => {
  it('of the seed, without a result, has a level and no status', () => {
    const a = held({}, [poor('2022-01-01', 195)]);
    assert.deepEqual(
      [a.status, a.baseline.value, a.level, a.achieved, a.progress, a.current],
      ['none', 195, 135, null, null, null],
    );
  });

  it('takes its baseline from the observation where it names none', () => {
    const a = held({ baseline: { period: '2022-01-01' } }, [poor('2022-01-01', 195), poor('2022-12-31', 150)]);
    assert.deepEqual([a.baseline.value, a.achieved, a.remaining, a.progress, a.status], [195, 45, 15, 0.75, 'missed']);
  });

  it('is met at the limit, exceeded beyond it, missed before it, once due', () => {
    assert.equal(held({}, [poor('2022-12-31', 136)]).status, 'missed');
    assert.equal(held({}, [poor('2022-12-31', 135)]).status, 'met');
    assert.equal(held({}, [poor('2022-12-31', 134)]).status, 'exceeded');
  });

  it('of exactly one value is met by that value alone: more may still come back, and once due has missed it', () => {
    const exactly = { comparator: 'exactly' } as const;
    // 195 − 135 = 60 as promised; 195 − 134 = 61.
    assert.equal(held(exactly, [poor('2022-12-31', 135)]).status, 'met');
    assert.equal(held(exactly, [poor('2022-12-31', 134)]).status, 'missed');
    assert.equal(held(exactly, [poor('2022-10-01', 134)]).status, 'exceeded');
    assert.equal(held({ ...exactly, value: 0 }, [poor('2022-12-31', 134)]).status, 'met');
    const level = { ...exactly, kind: 'reduceToAtMost', value: 135, baseline: { period: '2022-01-01' } } as const;
    assert.equal(held(level, [poor('2022-12-31', 134)]).status, 'missed');
  });

  it('of exactly a range is not kept beyond its far end', () => {
    const range = { comparator: 'exactly', valueMax: 80 } as const;
    // 195 − 135 = 60, 195 − 115 = 80.
    assert.deepEqual(
      [136, 135, 115, 114].map((value) => held(range, [poor('2022-12-31', value)]).status),
      ['missed', 'met', 'met', 'missed'],
    );
    assert.equal(held(range, [poor('2022-07-02', 114)]).status, 'exceeded');
    const level = { ...range, kind: 'reduceToAtMost', value: 115, valueMax: 135 } as const;
    assert.equal(held(level, [poor('2022-12-31', 114)]).status, 'missed');
  });

  it('is judged by what holds in the whole interval of its figure, where it has one', () => {
    const judged = (
      value: number,
      limits: readonly [number, number],
      target: Partial<Target> = {},
      day = '2022-12-31',
    ) => held(target, [[day, { poorHouseholds: value, intervals: { poorHouseholds: limits } }]]).status;
    // Up to 135 meet the target.
    assert.equal(judged(140, [130, 150]), 'unclear');
    assert.equal(judged(140, [136, 150]), 'missed');
    assert.equal(judged(130, [120, 135]), 'exceeded');
    assert.equal(judged(130, [120, 136]), 'unclear');
    const exactly = { comparator: 'exactly' } as const;
    assert.equal(judged(140, [130, 150], exactly), 'unclear', 'both ends miss 135, which lies between them');
    assert.equal(judged(135, [130, 140], exactly), 'unclear');
    assert.equal(judged(140, [136, 150], exactly), 'missed');
    const most = { kind: 'reduceToAtMost', value: 135, baseline: { period: '2022-01-01' } } as const;
    assert.equal(judged(140, [130, 150], most), 'unclear', 'a level needs no baseline for it');
    // On 2 July 165 are on pace, 195 is where it started.
    const early = (value: number, low: number, high: number) => judged(value, [low, high], {}, '2022-07-02');
    assert.equal(early(175, 170, 185), 'behind');
    assert.equal(early(175, 160, 185), 'unclear');
    assert.equal(early(160, 120, 165), 'onTrack');
    assert.equal(early(197, 190, 205), 'behind');
    assert.equal(early(200, 196, 205), 'wrongWay');
  });

  it('of gross change is judged by movements, whatever the interval of the count', () => {
    const row = { poorHouseholds: 150, intervals: { poorHouseholds: [130, 170] as const } };
    // 61 left.
    const a = held({ basis: 'gross' }, [['2022-12-31', row]], { flows: [POOR_OF_2022] });
    assert.equal(a.status, 'exceeded');
  });

  it('is held against the even pace before it is due, and is on track exactly on it', () => {
    // Half of the time has passed on 2 July: 30 of 60 are expected.
    assert.equal(held({}, [poor('2022-07-02', 166)]).status, 'behind');
    assert.equal(held({}, [poor('2022-07-02', 165)]).status, 'onTrack');
    assert.equal(held({}, [poor('2022-07-02', 165)]).projectedProgress, 1);
  });

  it('moved the wrong way below zero, and not at zero', () => {
    assert.equal(held({}, [poor('2022-07-02', 196)]).status, 'wrongWay');
    assert.equal(held({}, [poor('2022-07-02', 195)]).status, 'behind');
  });

  it('is met early without waiting for its date', () => {
    assert.equal(held({}, [poor('2022-03-01', 135)]).status, 'met');
  });

  it('of zero is held or lost', () => {
    assert.equal(held({ value: 0 }, [poor('2022-12-31', 195)]).status, 'met');
    assert.equal(held({ value: 0 }, [poor('2022-12-31', 190)]).status, 'met');
    assert.equal(held({ value: 0 }, [poor('2022-12-31', 196)]).status, 'missed');
    assert.equal(held({ value: 0 }, [poor('2022-06-30', 196)]).status, 'wrongWay');
  });

  it('of a level of zero counts the whole way down', () => {
    const a = held({ kind: 'reduceToAtMost', value: 0, baseline: { period: '2022-01-01', value: 12 } }, [
      poor('2022-12-31', 0),
    ]);
    assert.deepEqual([a.promised, a.achieved, a.progress, a.status], [12, 12, 1, 'met']);
  });

  it('of a level works without a baseline, but tells no share', () => {
    const a = held({ kind: 'reduceToAtMost', value: 135, baseline: { period: '2022-01-01' } }, [
      poor('2022-12-31', 150),
    ]);
    assert.deepEqual([a.status, a.remaining, a.progress], ['missed', 15, null]);
  });

  it('can be higher is better, by a level or by a change', () => {
    const level = held(
      {
        measure: 'newlyEscapedHouseholds',
        kind: 'reachAtLeast',
        value: 60,
        baseline: { period: '2022-01-01', value: 0 },
      },
      [['2022-12-31', { newlyEscapedHouseholds: 61 }]],
    );
    assert.deepEqual([level.direction, level.level, level.achieved, level.status], [1, 60, 61, 'exceeded']);
    const change = held({ kind: 'increaseBy', value: 10, baseline: { period: '2022-01-01', value: 5 } }, [
      poor('2022-12-31', 12),
    ]);
    assert.deepEqual([change.level, change.achieved, change.remaining, change.status], [15, 7, 3, 'missed']);
  });

  it('of a rate counts in percentage points, free of float noise at its limit', () => {
    const rate = (poorRate: number): readonly [string, Partial<Observation>] => ['2022-12-31', { poorRate }];
    const target = { measure: 'poorRate', value: 0.3, baseline: { period: '2022-01-01', value: 3.5 } } as const;
    assert.equal(held(target, [rate(3.2)]).status, 'met');
    assert.equal(held(target, [rate(3.21)]).status, 'missed');
  });

  it('of a range is met at its near end and exceeded beyond its far end', () => {
    const rate = (poorRate: number): readonly [string, Partial<Observation>] => ['2022-12-31', { poorRate }];
    const target = {
      measure: 'poorRate',
      value: 1,
      valueMax: 1.5,
      baseline: { period: '2022-01-01', value: 5 },
    } as const;
    assert.deepEqual(
      [4.1, 4, 3.6, 3.5, 3.4].map((value) => held(target, [rate(value)]).status),
      ['missed', 'met', 'met', 'met', 'exceeded'],
    );
  });

  it('in percent of its baseline promises a share of it, in whole households', () => {
    // A tenth of 195 are 19.5: 175 households meet it, 176 do not.
    const a = held({ value: 10, unit: 'percentOfBaseline' }, [poor('2022-12-31', 175)]);
    assert.deepEqual([a.promised, a.level, a.status], [20, 175, 'met']);
    // 15 % are 29.25: 29 are within the range, 30 are more.
    assert.equal(held({ value: 10, valueMax: 15, unit: 'percentOfBaseline' }, []).promisedMax, 29);
    const rate = held(
      { measure: 'poorRate', value: 10, unit: 'percentOfBaseline', baseline: { period: '2022-01-01', value: 5 } },
      [],
    );
    assert.deepEqual([rate.promised, rate.level], [0.5, 4.5]);
  });

  it('of a range of levels works without a baseline, by the end that is easier to meet', () => {
    const range = { value: 100, valueMax: 120, baseline: { period: '2022-01-01' } };
    const most = (value: number) => held({ ...range, kind: 'reduceToAtMost' }, [poor('2022-12-31', value)]);
    assert.deepEqual([most(110).level, most(110).levelMax], [120, 100]);
    assert.deepEqual(
      [121, 120, 100, 99].map((value) => most(value).status),
      ['missed', 'met', 'met', 'exceeded'],
    );
    const least = (value: number) => held({ ...range, kind: 'reachAtLeast' }, [poor('2022-12-31', value)]);
    assert.deepEqual(
      [99, 100, 120, 121].map((value) => least(value).status),
      ['missed', 'met', 'met', 'exceeded'],
    );
  });

  it('is behind no pace where it started nowhere, until it is due', () => {
    const level = { kind: 'reduceToAtMost', value: 135, baseline: { period: '2022-01-01' } } as const;
    assert.deepEqual(
      [held(level, [poor('2022-07-02', 150)]).status, held(level, [poor('2022-07-02', 135)]).status],
      ['none', 'met'],
    );
  });

  it('of exactly a level is not met by less, though it was less from the start', () => {
    const target = { kind: 'reduceToAtMost', value: 10, baseline: { period: '2022-01-01', value: 8 } } as const;
    assert.equal(held(target, [poor('2022-12-31', 9)]).status, 'met');
    assert.equal(held({ ...target, comparator: 'exactly' }, [poor('2022-12-31', 9)]).status, 'missed');
  });

  it('takes its baseline from the row that has a figure, under the standard that it names', () => {
    const target = { standard: 's', baseline: { period: '2022-01-01' } };
    const rows = [poor('2022-01-01', null), poor('2022-01-01', 195), poor('2022-12-31', 150)];
    const [one, two] = ['s', 'o'].map((id) => ({ id, name: id, validFrom: '2016-01-01' })) as [Standard, Standard];
    // Rows need not name the only standard.
    const a = held(target, rows, { standards: [one] });
    assert.deepEqual([a.baseline.value, a.achieved, a.rivals], [195, 45, []]);
    assert.equal(held(target, rows, { standards: [one, two] }).baseline.value, null);
  });

  it('tells the doubt of its baseline, and is no surer than that', () => {
    const from = (letter: StatusLetter, value: number | undefined, poorHouseholds: number | null = 195) => {
      const row = { poorHouseholds, status: { poorHouseholds: letter } };
      return held({ baseline: { period: '2022-01-01', ...(value ? { value } : {}) } }, [
        ['2022-01-01', row],
        poor('2022-12-31', 150),
      ]);
    };
    const told = ({ baseline: { value, status }, doubt }: ReturnType<typeof held>) => [value, status, doubt];
    assert.deepEqual(told(from('P', undefined)), [195, 'P', 'P']);
    assert.deepEqual(told(from('P', 195)), [195, 'P', 'P']);
    assert.deepEqual(told(from('P', 200)), [200, 'A', 'A'], 'another figure than that of the row');
    // A break there lies before all that is judged.
    assert.deepEqual(told(from('B', undefined)), [195, 'B', 'A']);
    // What is withheld is not told by the target.
    assert.deepEqual(told(from('Q', 195, null)), [null, 'Q', 'A']);
  });

  it('has no projection from a few days, nor where it was met from the start', () => {
    // From 1 January to 6 February are 36 of 364 days, to 7 February 37: less and more than a tenth.
    assert.equal(held({}, [poor('2022-02-06', 190)]).projectedProgress, null);
    assert.notEqual(held({}, [poor('2022-02-07', 190)]).projectedProgress, null);
    // 150 of 195 in a quarter of the year: no more than 195 can go, 195 / 60 of the promise.
    assert.equal(held({}, [poor('2022-04-02', 45)]).projectedProgress, 3.25);
    const met = held({ kind: 'reduceToAtMost', value: 220 }, [poor('2022-06-30', 200)]);
    assert.deepEqual([met.status, met.projectedProgress], ['met', null]);
  });

  it('in percent of its baseline promises that share of it as a level too', () => {
    // 80 % of 195 are 156: 39 less.
    const share = { kind: 'reduceToAtMost', value: 80, unit: 'percentOfBaseline' } as const;
    const a = held(share, [poor('2022-12-31', 156)]);
    assert.deepEqual([a.promised, a.level, a.status], [39, 156, 'met']);
    const unknown = held({ ...share, baseline: { period: '2022-01-01' } }, [poor('2022-12-31', 156)]);
    assert.deepEqual([unknown.level, unknown.status], [null, 'none'], 'a share of nobody knows what');
  });

  it('of gross change counts those who left, whoever came', () => {
    const flow = POOR_OF_2022;
    const a = held({ basis: 'gross', value: 70 }, [poor('2022-12-31', 150)], { flows: [flow] });
    assert.deepEqual([a.achieved, a.remaining, a.level, a.status], [61, 9, null, 'missed']);
    const unknown = held({ basis: 'gross', value: 70 }, [], { flows: [{ ...flow, aboveNearPoor: null }] });
    assert.equal(unknown.achieved, null, 'a missing term is not zero');
  });

  it('of a level or of a share of an unknown baseline is not judged by movements', () => {
    const flow = {
      territory: 'a',
      from: '2022-01-01',
      to: '2022-12-31',
      category: 'poor',
      unit: 'households',
    } as const;
    const flows: readonly Flow[] = [{ ...flow, toOtherCategory: 38, aboveNearPoor: 20, otherDecrease: 3 }];
    const gross = (target: Partial<Target>) =>
      held({ basis: 'gross', ...target }, [poor('2022-12-31', 150)], { flows });
    // 61 left, and 150 are there: more than 134.
    const level = gross({ kind: 'reduceToAtMost', value: 134 });
    assert.deepEqual([level.achieved, level.level, level.status], [45, 134, 'missed']);
    const share = gross({ value: 40, unit: 'percentOfBaseline', baseline: { period: '2022-01-01' } });
    assert.deepEqual([share.achieved, share.promised, share.status], [61, null, 'none']);
  });

  it('of gross change sums sheets that follow each other, and none of them twice', () => {
    const sheet = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({
      territory: 'a',
      from,
      to,
      category: 'poor',
      unit: 'households',
      toOtherCategory: 20,
      aboveNearPoor: 20,
      otherDecrease: 0,
      fromOtherCategory: 5,
      relapsed: 0,
      newlyArisen: 0,
      otherIncrease: 0,
      ...more,
    });
    const gross = (flows: readonly Flow[], target: Partial<Target> = {}) =>
      held({ basis: 'gross', ...target }, [], { flows });
    const year = sheet('2022-01-01', '2022-12-31');
    const half = sheet('2022-01-01', '2022-06-30', { aboveNearPoor: 5 });
    // The half-year lies in the year: 20 + 20 + 0, not 25 more.
    assert.equal(gross([half, year]).achieved, 40);
    assert.equal(gross([half, sheet('2022-06-30', '2022-12-31')]).achieved, 65);
    assert.equal(gross([half, sheet('2022-07-01', '2022-12-31')]).achieved, 65);
    // Nobody counted from July to September: what is known ends on 30 June.
    const gap = gross([half, sheet('2022-10-01', '2022-12-31')]);
    assert.deepEqual([gap.achieved, gap.asOf], [25, parsePeriod('2022-06-30')!.start]);
    // A baseline of the year 2021 is a count of its last day.
    const baseline = { period: '2021', value: 195 };
    assert.equal(gross([sheet('2020-12-31', '2021-12-31'), year], { baseline }).achieved, 40);
    assert.equal(gross([year], { kind: 'increaseBy' }).achieved, 5);
    assert.equal(gross([sheet('2022-01-01', '2022-12-31', { status: { aboveNearPoor: 'P' } })]).doubt, 'P');
    assert.equal(gross([sheet('2022-01-01', '2022-12-31', { status: { aboveNearPoor: 'Q' } })]).achieved, null);
    // The first sheet is told, and the target judged by it until the sheet of its end is withheld.
    const hidden = { status: { aboveNearPoor: 'Q' } } as const;
    const early = gross([half, sheet('2022-06-30', '2022-09-30', hidden)]);
    assert.deepEqual([early.achieved, early.status, early.withheld?.status], [25, 'behind', 'Q']);
    const late = gross([half, sheet('2022-06-30', '2022-12-31', hidden)]);
    assert.deepEqual([late.achieved, late.status, late.undecided], [25, 'none', true]);
    const waiting = gross([half, sheet('2022-06-30', '2022-12-31', { aboveNearPoor: null })]);
    assert.deepEqual([waiting.achieved, waiting.status, waiting.withheld], [25, 'behind', null]);
    // Sheets count households of all groups: nothing is known of a rate or of one group.
    for (const target of [{ group: 'ethnicMinority' }, { measure: 'poorRate' }] as const)
      assert.deepEqual([gross([year], target).achieved, gross([year], target).status], [null, 'none']);
  });

  const withheld = (period: string): readonly [string, Partial<Observation>] => [
    period,
    { poorHouseholds: null, status: { poorHouseholds: 'Q' } },
  ];

  it('is judged by the last published figure as of its own date, though a later one is withheld', () => {
    // 195 − 150 = 45; from 1 January to 30 June are 180 of 364 days: 30 would do.
    const a = held({}, [poor('2022-06-30', 150), withheld('2022-12-30')]);
    assert.deepEqual(
      [a.status, a.achieved, a.current?.row.period, a.asOf],
      ['onTrack', 45, '2022-06-30', parsePeriod('2022-06-30')!.start],
    );
    assert.deepEqual([a.withheld?.period, a.undecided], [parsePeriod('2022-12-30'), false]);
    const again = held({}, [poor('2022-06-30', 150), withheld('2022-09-30'), poor('2022-10-31', 140)]);
    assert.deepEqual([again.achieved, again.withheld], [55, null], 'a figure has been published since');
  });

  it('is not judged where the figure of its due date is withheld, by an older one neither', () => {
    for (const period of ['2022-12-31', '2022', '2023-01-01']) {
      const a = held({}, [poor('2022-06-30', 150), withheld(period)]);
      assert.deepEqual([a.status, a.undecided, a.achieved, a.projectedProgress], ['none', true, 45, null], period);
    }
    // Already reached in June: nobody can say whether it still is.
    assert.equal(held({}, [poor('2022-06-30', 130), withheld('2022-12-31')]).status, 'none');
    const alone = held({}, [withheld('2022-12-31')]);
    assert.deepEqual([alone.status, alone.achieved, alone.current?.status], ['none', null, 'Q']);
  });

  it('takes the published one of two figures for one day', () => {
    const a = held({}, [poor('2022-12-31', 135), withheld('2022-12-31')]);
    assert.deepEqual([a.status, a.withheld, a.rivals.length], ['met', null, 1]);
  });

  it('is judged by the last figure where a row is still waiting for its own', () => {
    // 195 − 170 = 25; from 1 January to 30 June are 180 of 364 days.
    const a = held({}, [poor('2022-06-30', 170), poor('2022-12-31', null)]);
    assert.deepEqual([a.status, a.achieved, a.current?.row.period], ['behind', 25, '2022-06-30']);
  });

  it('is judged by the opening count of the day after it is due, and by nothing later', () => {
    assert.equal(held({}, [poor('2023-01-01', 135)]).status, 'met');
    assert.equal(held({}, [poor('2023-01-02', 135)]).status, 'none');
    const closed = held({}, [poor('2022-12-31', 135), poor('2023-01-01', 138)]);
    assert.deepEqual([closed.status, closed.current?.value], ['met', 135], 'the figure of the day itself comes first');
  });

  it('is not judged across a break of the series', () => {
    // Up to the break 25 of 60, after 180 of 364 days.
    const cut = held({}, [
      poor('2022-01-01', 195),
      poor('2022-06-30', 170),
      ['2022-09-30', { poorHouseholds: 120, status: { poorHouseholds: 'B' } }],
      poor('2022-12-31', 100),
    ]);
    assert.deepEqual([cut.status, cut.achieved, cut.current?.value], ['behind', 25, 170]);
    assert.deepEqual(
      cut.broken.map(({ value }) => value),
      [120, 100],
    );
  });

  it('is not judged across two standards that cannot be compared', () => {
    const standards = [
      { id: 'old', name: 'O', validFrom: '2016-01-01' },
      { id: 'new', name: 'N', validFrom: '2022-01-01' },
    ];
    const rows = [
      ['2022-01-01', { poorHouseholds: 195, standard: 'new' }],
      ['2022-12-31', { poorHouseholds: 20, standard: 'old' }],
    ] as const;
    const apart = held({}, rows, { standards });
    assert.deepEqual([apart.status, apart.incomparable.length], ['none', 1]);
    const declared = [standards[0]!, { ...standards[1]!, comparableWith: ['old'] }];
    assert.equal(held({}, rows, { standards: declared }).status, 'exceeded');
  });

  it('carries the interval of its figure as an interval of progress, the smaller first', () => {
    const rows = [['2022-12-31', { poorRate: 2.8, intervals: { poorRate: [2.4, 3.3] } }]] as const;
    const a = held({ measure: 'poorRate', value: 1, baseline: { period: '2022-01-01', value: 3.5 } }, rows);
    assert.deepEqual(
      a.progressInterval!.map((share) => share.toFixed(2)),
      ['0.20', '1.10'],
    );
    const wrong = [['2022-12-31', { poorRate: 2.8, intervals: { poorRate: [3, -5] } }]] as const;
    assert.equal(held({ measure: 'poorRate' }, wrong).progressInterval, null);
  });

  it('looks for its figures among thousands without asking each of them', () => {
    const days = Array.from({ length: 2000 }, (_, day) => isoDate(parsePeriod('2017-01-01')!.start + day));
    const asked = { ends: 0, standards: 0 };
    for (const period of days.map((day) => parsePeriod(day)!)) {
      const { end } = period;
      Object.defineProperty(period, 'end', { get: () => (asked.ends++, end) });
    }
    const observations = days.map((period, index) => ({
      territory: 'a',
      period,
      poorHouseholds: 2000 - index,
      get standard() {
        asked.standards++;
        return 'now';
      },
    }));
    const standards = ['old', 'now'].map((id) => ({ id, name: id, validFrom: '2016-01-01' }));
    const targets = days.slice(1000).map((due) => ({ ...TARGET, due, baseline: { period: days[0]! } }));
    const document = { ...documentOf(observations), standards };
    // Between the first day and the due one lie as many days as households left.
    for (const [index, target] of targets.entries()) assert.equal(assess(document, target).achieved, 1000 + index);
    // 1,000 targets that asked 2,000 figures each would have asked two million times.
    assert.ok(asked.ends > 2000 && asked.ends < 400_000, `${asked.ends} ends`);
    assert.ok(asked.standards < 10_000, `${asked.standards} standards`);
  });

  it('looks for the sheets of a gross target without asking each of them', () => {
    const first = parsePeriod('2017-01-01')!.start;
    const days = Array.from({ length: 501 }, (_, week) => isoDate(first + 7 * week));
    let asked = 0;
    const flows = days.slice(1).map((to, index): Flow => ({
      territory: 'a',
      from: days[index]!,
      to,
      category: 'poor',
      get unit() {
        asked++;
        return 'households' as const;
      },
      toOtherCategory: 1,
      aboveNearPoor: 0,
      otherDecrease: 0,
    }));
    const document = { ...documentOf([]), flows };
    for (const [index, due] of days.slice(1).entries()) {
      const target = { ...TARGET, basis: 'gross' as const, due, baseline: { period: days[0]!, value: 900 } };
      // One household left each week.
      assert.equal(assess(document, target).achieved, index + 1);
    }
    // 500 targets that asked 500 sheets each would have asked 250,000 times.
    assert.ok(asked >= 500 && asked < 5000, `${asked} times`);
  });
});

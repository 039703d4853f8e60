import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { view } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.view.js';
import type {
  TrackerReader,
  TrackerRequest,
} from '../../../src/components/poverty-child-nutrition-tracker/request.view.js';
import { tableToCsv } from '../../../src/chart/csv.js';
import type { PovertyDocument, StatusLetter } from '../../../src/schema/document.js';

import { textWidth } from '../../../src/chart/labels.js';
import { wordsFor } from '../../../src/text/words-for.js';

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

/** The lines of its file. */
const csvOf = (view: ReturnType<typeof shown>): string[] => {
  const { source, status, statuses } = wordsFor('en');
  const statusWord = (letter: StatusLetter) => statuses[letter];
  return tableToCsv(view.table, view, { source, status, statusWord }).split('\r\n');
};

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
    assert.match(
      sentence,
      /and that of other households \(50%\) are 0 percentage points apart, not enough evidence to conclude that they differ\.$/,
    );
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
  it('that are written the same are not ranked', () => {
    // 100 of 799 are 12.52 %, 100 of 800 are 12.5 %.
    const { sentence } = shown([row(100, { measured: 799 }), row(100, { ...band(24, 36), measured: 800 })], {
      by: 'age',
    });
    assert.match(sentence, /is the same for all: 12\.5%\.$/);
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

describe('a target of the tracker', () => {
  const promise = (more: object = {}) => ({
    ...{ id: 't', territory: 'a', measure: 'stunting', kind: 'reduceToAtMost', value: 20, due: '2025' },
    ...{ baseline: { period: '2020' }, ...more },
  });
  const in2020 = (cases: number, more: object = {}) => row(cases, { period: '2020', ...more });
  const in2025 = (cases: number, more: object = {}) => row(cases, { period: '2025', ...more });
  /** What is said of one target in the end. */
  const told = (rows: readonly object[], more: object = {}, asked: Asked = {}) =>
    /Target.*$/.exec(shown(rows, { by: 'time', ...asked }, { targets: [promise(more)] }).sentence)?.[0];
  const DUE = 'by 31 December 2025';
  const FOR = 'Target for 12–23 months:';

  it('without an age means all children, and is judged by their figures alone', () => {
    // 10 % of 12–23 and 40 % of 24–35 months are 25 % of all.
    const ages = (older: number) => [
      ...[in2020(300), in2025(100)],
      ...[in2020(300, band(24, 36)), in2025(older, band(24, 36))],
    ];
    const all = `Target for 12–35 months: ≤\u00a020% ${DUE}`;
    assert.equal(told(ages(400), {}, { by: 'time age' }), `${all} (missed).`);
    assert.equal(told(ages(200), {}, { by: 'time age' }), `${all} (met).`);
    assert.equal(told(ages(400), {}, { fromMonths: 12, toMonths: 24 }), undefined);
    assert.equal(told(ages(400), band(12, 24), { by: 'time age' }), `${FOR} ≤\u00a020% ${DUE} (met).`);
  });
  it('that is a share of the baseline is a level below it', () => {
    // 80 % of 30 are 24.
    const half = { value: 80, unit: 'percentOfBaseline' };
    assert.equal(told([in2020(300), in2025(270)], half), `${FOR} ≤\u00a024% ${DUE} (missed).`);
    assert.equal(told([in2020(300), in2025(240)], half), `${FOR} ≤\u00a024% ${DUE} (met).`);
  });
  it('of exactly one value is not met beyond it', () => {
    const exactly = { comparator: 'exactly' };
    assert.equal(told([in2020(300), in2025(100)], exactly), `${FOR} 20% ${DUE} (missed).`);
    assert.equal(told([in2020(300), in2025(200)], exactly), `${FOR} 20% ${DUE} (met).`);
    assert.equal(told([in2020(300), row(100)], exactly), `${FOR} 20% ${DUE} (gone beyond it).`);
  });
  it('that is a range is told whole, and met from its easier end on', () => {
    const range = { kind: 'reduceBy', value: 3, valueMax: 5 };
    for (const [cases, state] of [
      [280, 'missed'],
      [270, 'met'],
      [260, 'met'],
      [240, 'met'],
    ] as const)
      assert.equal(told([in2020(300), in2025(cases)], range), `${FOR} 25%–27% ${DUE} (${state}).`);
  });
  it('has no verdict where two surveys of its year contradict each other', () => {
    assert.match(told([in2020(300), in2025(190), in2025(220)])!, /\(not enough evidence to conclude\)\.$/);
    assert.match(told([in2020(300), in2025(190), in2025(180)])!, /\(met\)\.$/);
  });
  it('has no verdict where the figure of its year is withheld', () => {
    assert.match(told([in2020(300), row(190), in2025(3)])!, /\(not enough evidence to conclude\)\.$/);
    assert.match(told([in2020(300), row(190), row(3, { period: '2024' })])!, /\(met\)\.$/);
  });
  it('of a change is told without a baseline, and that there is none', () => {
    const rows = [row(300), in2025(260)];
    const none = '(baseline of 2020: no figure).';
    assert.equal(told(rows, { kind: 'reduceBy', value: 3 }), `${FOR} down ≥\u00a03 percentage points ${DUE} ${none}`);
    assert.equal(
      told(rows, { kind: 'reduceBy', value: 10, unit: 'percentOfBaseline' }),
      `${FOR} down ≥\u00a010% of the baseline ${DUE} ${none}`,
    );
    const view = shown(rows, { by: 'time' }, { targets: [promise({ kind: 'reduceBy', value: 3 })] });
    assert.equal(view.drawing!.paths.has('target'), false);
    assert.ok(view.keys.every(({ kind }) => kind !== 'target'));
  });
  it('does not tell a baseline that is withheld, though it names it', () => {
    const hidden = { baseline: { period: '2020', value: 7.5 } };
    const rows = [in2020(3, { measured: 40 }), row(60)];
    const view = shown(rows, { by: 'time' }, { targets: [promise({ ...hidden, kind: 'reduceBy', value: 5 })] });
    assert.match(view.sentence, /down ≥\u00a05 percentage points .* \(baseline of 2020: not published\)\.$/);
    assert.equal(view.drawing!.paths.has('path') || view.drawing!.paths.has('target'), false);
    // A level is drawn, without the way to it.
    const level = shown(rows, { by: 'time' }, { targets: [promise({ ...hidden, value: 2 })] });
    assert.equal(level.drawing!.paths.has('target') && !level.drawing!.paths.has('path'), true);
  });
  it('that starts from another level than the figure says so', () => {
    const other = { baseline: { period: '2020', value: 30 } };
    assert.match(told([in2020(250), row(240)], other)!, /The target counts from 30%, the figure shown here is 25%\.$/);
    assert.doesNotMatch(told([in2020(300), row(240)], other)!, /counts from/);
  });
  it('tells which way and how fast it went', () => {
    // 10 points are promised for five years; two of them are over: 26 % are required.
    for (const [cases, state] of [
      [400, 'moved the wrong way'],
      [290, 'behind'],
      [250, 'on track'],
      [200, 'met'],
    ] as const)
      assert.equal(told([in2020(300), row(cases)]), `${FOR} ≤\u00a020% ${DUE} (${state}).`);
  });
  it('stands in picture, table, file and spoken marks alike', () => {
    const groups = [poor, other].flatMap((who) => [in2020(300, who), in2025(270, who)]);
    const targets = [promise({ ...poor, territory: 'a' })];
    const view = shown(groups, { by: 'time status' }, { targets });
    const said = `Target for 12–23 months, poor and near-poor households: ≤\u00a020% ${DUE} (missed).`;
    assert.deepEqual(
      view.marks.map(({ label, detail }) => [label.split(':')[0], detail.value]),
      [
        ['2020, poor and near-poor households', 30],
        ['2025, poor and near-poor households', 27],
        ['2020, other households', 30],
        ['2025, other households', 27],
        ['Target for 12–23 months, poor and near-poor households', 20],
      ],
    );
    const mark = view.marks.at(-1)!;
    assert.equal(mark.label, said);
    assert.ok(view.sentence.endsWith(said), view.sentence);
    assert.ok(view.drawing!.paths.get('target')!.startsWith(`M${mark.x} ${mark.y}m`));
    assert.deepEqual(
      view.table.columns.slice(-2).map(({ label }) => label),
      ['Target', 'Result against the target'],
    );
    const told = ['31 December 2025', 'poor and near-poor households', '≤\u00a020%', 'missed'];
    assert.deepEqual(
      view.table.rows
        .at(-1)!
        .filter(({ text }) => text)
        .map(({ text }) => text),
      told,
    );
    assert.equal(csvOf(view)[5], `${told[0]},${told[1]},,,,,,${told[2]},${told[3]}`);
  });
  it('without a level is in the table with its due date, also where time is no column', () => {
    const rows = [row(300, poor), row(200, other)];
    const change = promise({ ...poor, kind: 'reduceBy', value: 3 });
    const { table, marks } = shown(rows, { by: 'time status' }, { targets: [change] });
    assert.equal(marks.length, 2);
    assert.deepEqual(
      table.rows
        .at(-1)!
        .slice(-2)
        .map(({ text }) => text),
      ['down ≥\u00a03 percentage points (31 December 2025)', 'baseline of 2020: no figure'],
    );
  });
  it('is judged by what holds within all of the interval', () => {
    // 205 of 1,000 are 18.1–23.1 %; 150 of 1,000 are 12.9–17.3 %.
    const sample = { method: 'sample' };
    assert.match(told([in2020(300), in2025(205, sample)])!, /\(not enough evidence to conclude\)\.$/);
    assert.match(told([in2020(300), in2025(150, sample)])!, /\(met\)\.$/);
  });
});

describe('the heading of a tracker', () => {
  it('names the children who are not told apart, and so do table and files', () => {
    const girls = { sex: 'female', householdStatus: 'poor' };
    const rows = [row(300, { ...girls, period: '2020' }), row(250, girls)];
    const { heading, table } = shown(rows, { by: 'time', households: 'poor', sex: 'female' });
    assert.equal(heading, 'Prevalence of stunting by time, 12–23 months, poor households, girls, xã A, 2020–2022');
    assert.equal(table.caption, heading);
    assert.equal(
      shown(rows, { by: 'time', language: 'vi', sex: 'female' }).heading,
      'Tỷ lệ trẻ thấp còi theo thời gian, 12–23 tháng, hộ nghèo, trẻ gái, xã A, 2020–2022',
    );
    assert.equal(
      shown(rows, { by: 'age status' }).heading,
      'Prevalence of stunting by age and household, girls, xã A, 2022',
    );
  });
  it('tells the severe part of light children apart from heavy ones, in Vietnamese', () =>
    assert.match(
      shown([row(300, { indicator: 'severeUnderweight' })], { by: 'age', language: 'vi' }).heading,
      /^Tỷ lệ trẻ nhẹ cân mức độ nặng theo tuổi, /,
    ));
  it('names the poor where there are no figures of all households', () => {
    const rows = [row(200, other), row(450, { householdStatus: 'poor' })];
    assert.match(shown(rows, { by: 'time' }).heading, /12–23 months, poor households, xã A, 2022$/);
    assert.match(shown([...rows, row(250)], { by: 'time' }).heading, /12–23 months, xã A, 2022$/);
  });
  it('names the year of two months, and the month of one', () => {
    const months = [row(300, { period: '2022-03' }), row(250, { period: '2022-09' })];
    assert.match(shown(months, { by: 'time' }).heading, /xã A, 2022$/);
    assert.match(shown(months.slice(0, 1), { by: 'time' }).heading, /xã A, March 2022$/);
  });
});

describe('a tracker over the years', () => {
  const years = (...more: readonly object[]) => [row(300, { period: '2020' }), ...more, row(180, { period: '2024' })];
  const lines = ({ drawing }: ReturnType<typeof shown>) =>
    [...drawing!.paths]
      .filter(([kind]) => kind.startsWith('line'))
      .reduce((sum, [, path]) => sum + path.split('M').length - 1, 0);
  it('compares from the first year on while nothing breaks the series', () => {
    const view = shown(years(row(200)), { by: 'time' });
    assert.match(view.sentence, /Compared with 2020 \(30%\), the prevalence is 12 percentage points lower\.$/);
    assert.equal(lines(view), 2);
  });
  it('neither joins nor compares across a break of the series', () => {
    const view = shown(years(row(200, { status: { cases: 'B' } })), { by: 'time' });
    assert.match(view.sentence, /Compared with 2022 \(20%\), the prevalence is 2 percentage points lower\.$/);
    assert.equal(lines(view), 1);
    assert.ok(view.notes.includes('What is measured, or how, changes with 2022: earlier figures are not compared.'));
  });
  it('neither joins nor compares what was found by another reference or method', () => {
    const other = [
      row(200, { reference: 'mixed' }),
      row(180, { period: '2024', reference: 'mixed', method: 'sample' }),
    ];
    const view = shown([row(300, { period: '2020', reference: 'who2006' }), ...other], { by: 'time' });
    assert.doesNotMatch(view.sentence, /Compared/);
    assert.equal(lines(view), 0);
    assert.ok(view.notes.some((note) => /changes with 2022 and 2024:/.test(note)));
  });
  it('says first that the latest figure is withheld', () => {
    const rows = [
      row(300, { ...poor, period: '2020' }),
      row(200, { ...other, period: '2020' }),
      row(3, poor),
      row(290, other),
    ];
    assert.match(
      shown(rows, { by: 'time status', language: 'vi' }).sentence,
      /^12–23 tháng, hộ nghèo, cận nghèo, năm 2022: không công bố\. Năm 2020, tỷ lệ .* là 30%/,
    );
    assert.match(
      shown(rows.slice(1, 3).concat(rows[3]!), { by: 'time status' }).sentence,
      /^12–23 months, poor and near-poor households, 2022: not published\. The/,
    );
    assert.match(shown(rows.slice(0, 2), { by: 'time status' }).sentence, /^The prevalence/);
  });
});

describe('the notes of a tracker', () => {
  const notes = (...rows: readonly object[]) => shown(rows, { by: 'age' }).notes.join(' ');
  const ALL = /All children were to be measured/;
  const PART = /A part of the children was measured: 95% confidence intervals/;
  const NEITHER = /Without confidence intervals and numbers of children measured/;
  const UNKNOWN = /It is not told whether all children or a part of them were measured: 95%/;
  it('tell of each figure by which method it was found', () => {
    for (const [told, text] of [
      [[ALL], notes(row(250))],
      [[PART], notes(row(250, { method: 'sample' }))],
      [[PART], notes(row(250, { method: 'survey' }))],
      [[UNKNOWN], notes(row(250, { method: undefined, eligible: 1000 }))],
      [[], notes(row(250, { prevalence: 25, ciLow: 22, ciHigh: 28 }))],
      [[NEITHER], notes(row(0, { cases: null, measured: null, prevalence: 25, method: 'survey' }))],
      [[ALL], notes(row(0, { cases: null, measured: null, prevalence: 25 }))],
      [[ALL, PART], notes(row(250), row(250, { ...band(24, 36), method: 'sample' }))],
    ] as const)
      for (const note of [ALL, PART, UNKNOWN, NEITHER])
        assert.equal(note.test(text), (told as readonly RegExp[]).includes(note), text);
  });
  it('ask for coverage of a count of all children, not of a sample', () => {
    assert.doesNotMatch(notes(row(30, { measured: 100, eligible: 2000, method: 'sample' })), /Coverage/);
    assert.match(notes(row(30, { measured: 100, eligible: 200 })), /Coverage below 80%: 12–23 months \(50%\)/);
  });
  it('never write a coverage below 80% as 80%', () => {
    assert.match(
      notes(row(2000, { measured: 7999, eligible: 10_000 })),
      /Coverage below 80%: 12–23 months \(79\.99%\)/,
    );
    assert.doesNotMatch(notes(row(20, { measured: 100, eligible: 125 })), /Coverage/);
  });
  it('say that there is no ranking where intervals of one group of children overlap', () => {
    const territories = [
      { id: 'd', name: 'D', level: 'district' },
      ...['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), level: 'commune', parent: 'd' })),
    ];
    const league = (
      counts: readonly (readonly [territory: string, poor: number, other: number])[],
      by: string,
      households = '',
    ) =>
      shown(
        counts.flatMap(([territory, first, second]) => [
          row(first, { territory, ...poor, method: 'sample' }),
          row(second, { territory, ...other, method: 'sample' }),
        ]),
        { by, households },
        { territories },
      ).notes.some((note) => /no ranking/.test(note));
    // Of 1,000 each: 800 and 790 overlap, but are of one commune.
    const apart = [
      ['a', 800, 790],
      ['b', 200, 190],
    ] as const;
    // 30 % is 27.2–32.9 %, 29 % is 26.3–31.9 %.
    const together = [
      ['a', 300, 20],
      ['b', 290, 500],
    ] as const;
    for (const by of ['territory status', 'status territory']) {
      assert.equal(league(apart, by), false);
      assert.equal(league(together, by), true);
    }
    // 30 and 29 % of the poor; of all, 320 and 790 of 2,000, which are far apart.
    assert.equal(league(together, 'age territory', 'poorAndNearPoor'), true);
    assert.equal(league(together, 'age territory'), false);
  });
});

describe('a prevalence', () => {
  const texts = (cases: number, measured: number, asked: Asked, sections: object = {}) => {
    const view = shown([row(cases, { measured })], asked, sections);
    return [
      view.sentence,
      ...view.drawing!.texts.map(({ text }) => text),
      view.table.rows[0]!.map(({ text }) => text),
    ].join('|');
  };
  it('is written in its own class, wherever it is written', () => {
    assert.match(texts(1996, 10_000, { by: 'time' }), /\|19\.96%\|/);
    assert.match(texts(196, 1000, { by: 'age', variant: 'icons' }), /\|nearly 20 of 100 children\|medium level/);
    assert.match(texts(200, 1000, { by: 'age', variant: 'icons' }), /\|20 of 100 children\|high level/);
  });
  it('of a few is not none, and of nearly all not all', () => {
    assert.match(texts(8, 200_000, { by: 'age' }), /was 0\.004% \(8 of 200,000/);
    assert.match(texts(199_992, 200_000, { by: 'age' }), /was 99\.996% /);
    assert.match(texts(8, 2000, { by: 'age', variant: 'icons' }), /fewer than 1 of 100 children/);
    assert.match(texts(0, 2000, { by: 'age', variant: 'icons' }), /\|0 of 100 children/);
    const nearly = shown([row(996)], { by: 'age', variant: 'icons' });
    assert.ok(nearly.drawing!.texts.some(({ text }) => /^nearly 100 of 100/.test(text)));
    assert.equal(nearly.drawing!.paths.get('child ink')!.match(/M/g)!.length, 99);
  });
  it('that is doubtful says so as an icon, too', () =>
    assert.match(
      texts(5, 20, { by: 'age', variant: 'icons' }),
      /\|25 of 100 children \(low reliability\)\|high level/,
    ));
  it('that misses a target does not read as its level', () => {
    const targets = [
      {
        ...{ id: 't', territory: 'a', measure: 'stunting', kind: 'reduceToAtMost', value: 20, due: '2022' },
        baseline: { period: '2020', value: 30 },
      },
    ];
    assert.match(
      texts(2001, 10_000, { by: 'time' }, { targets }),
      /was 20\.01% .*≤\u00a020% by 31 December 2022 \(missed\)/,
    );
  });
});

describe('the file of a tracker', () => {
  const file = (measured: number, first: number, second: number) => {
    const rows = [
      row(first, { ...poor, measured, method: 'sample' }),
      row(second, { ...other, measured, method: 'sample' }),
    ];
    return csvOf(shown(rows, {}));
  };
  it('says of a gap whether it can be relied on', () => {
    // 25 and 24 of 100; 300 and 200 of 1,000.
    const [head, first] = file(100, 25, 24);
    assert.match(head!, /,Gap \(percentage points\),Gap \(percentage points\): Status$/);
    assert.match(first!, /,1,low reliability$/);
    assert.match(file(1000, 300, 200)[0]!, /,Gap \(percentage points\)$/);
  });
});

describe('a slip in what is asked of a tracker', () => {
  const rows = [row(2), row(200, band(24, 36))];
  const first = (suppressBelow: unknown) => shown(rows, { by: 'age', suppressBelow: suppressBelow as number });
  it('publishes nothing that is to be withheld', () => {
    for (const slip of ['', '  ', null, undefined, true, [], 'many', NaN, -1, '0,5', '1e999', Infinity]) {
      const { notes, marks } = first(slip);
      assert.match(notes[0]!, /^Groups with 1 to 4 cases, or of 1 child measured, are not published/, String(slip));
      assert.equal(marks[0]!.value, 'not published');
    }
    for (const none of [0, '0', 1]) assert.match(first(none).notes[0]!, /^No group is withheld/);
  });
  it('is told in whole children', () => {
    assert.match(first(2.5).notes[0]!, /^Groups with 1 to 2 cases, or/);
    const single = [row(1), row(200, band(24, 36))];
    assert.match(shown(single, { by: 'age', suppressBelow: 2 }).notes[0]!, /^Groups with 1 case, or/);
    assert.match(
      shown(single, { by: 'age', suppressBelow: 2, language: 'vi' }).notes[0]!,
      /^Không công bố nhóm có 1 trẻ mắc/,
    );
  });
  it('leaves the dimensions as they are by themselves', () => {
    for (const by of [5, {}, true, null] as unknown as string[])
      assert.match(shown(rows, { by }).heading, /by age and household/);
  });
});

describe('what a tracker explains', () => {
  const meaning = (fromMonths: number, toMonths: number) =>
    shown([row(200, { indicator: 'overweight', ...band(fromMonths, toMonths) })], { by: 'age' }).definitions[0]!;
  it('is the definition for the ages that are shown', () => {
    const young = 'weight for height (under 60 months) more than 2 standard deviations above the reference';
    const older = 'body-mass index for age (from 60 months) more than 1 standard deviation above the reference';
    assert.equal(meaning(24, 60), `Prevalence of overweight: ${young}.`);
    assert.equal(meaning(60, 84), `Prevalence of overweight: ${older}.`);
    assert.equal(meaning(24, 84), `Prevalence of overweight: ${young}; ${older}.`);
  });
  it('does not tell of two references up to 60 completed months', () =>
    assert.ok(
      shown([row(200, { ...band(12, 61), reference: 'who2006' })], { by: 'age' }).notes.includes(
        'Children under and over 60 months together, and so without a level: 12–60 months.',
      ),
    ));
  it('has the severe part of each survey beside its own figure', () => {
    // 10 and 20 of 1,000, in two surveys of one year.
    const severe = { indicator: 'severeStunting' };
    const { table } = shown([row(40), row(10, severe), row(30), row(20, severe)], { by: 'time' });
    const column = table.columns.findIndex(({ label }) => label === 'Of these severe');
    assert.deepEqual(
      table.rows.map((cells) => cells[column]!.text),
      ['1%', '2%'],
    );
  });
});

describe('the texts of a picture', () => {
  const long = 'Xã Người Dao Đỏ Thượng Nguồn Sông Ba Chẽ Miền Đông Bắc';
  const territories = [
    { id: 'd', name: 'D', level: 'district' },
    ...['a', 'b', 'c'].map((id) => ({ id, name: id === 'b' ? long : `Xã ${id}`, level: 'commune', parent: 'd' })),
  ];
  const rows = ['a', 'b', 'c'].flatMap((territory, index) => [
    row(130 + index * 70, { territory, ...poor, method: 'sample' }),
    row(140 + index * 20, { territory, ...other, method: 'sample' }),
  ]);
  /** Left and right end of a text, as wide as it may be. */
  const ends = ({ text, x, anchor, role }: { text: string; x: number; anchor: string; role: string }) => {
    const size = textWidth(text, role === 'tick' ? 12 : 13);
    const from = x - (anchor === 'start' ? 0 : anchor === 'end' ? size : size / 2);
    return [from, from + size] as const;
  };
  it('stay within it and apart from each other, at every width', () => {
    for (const by of ['territory status', 'status', 'territory', 'age status'])
      for (const variant of ['chart', 'icons'] as const)
        for (const language of ['vi', 'en'] as const)
          for (const width of [288, 343, 480, 528, 640, 928, 1248]) {
            const { drawing } = shown(
              rows,
              { by, variant, language, width, territory: by.includes('terr') ? 'd' : 'a' },
              { territories },
            );
            const placed = drawing!.texts.map((text) => ({ ...text, ends: ends(text) }));
            for (const one of placed) {
              const where = `${by} ${variant} ${language} ${width}: ${one.text}`;
              assert.ok(one.ends[0] >= -1 && one.ends[1] <= width + 1, where);
              for (const another of placed)
                if (another !== one && Math.abs(another.y - one.y) < 12)
                  assert.ok(
                    another.ends[0] >= one.ends[1] || one.ends[0] >= another.ends[1],
                    `${where} × ${another.text}`,
                  );
            }
          }
  });
});

describe('intervals of several lines at one time', () => {
  const years = (count: number, groups: readonly object[], more: object) =>
    Array.from({ length: count }, (_, year) =>
      groups.map((who, index) => row(200 + 10 * index, { ...who, ...more, period: String(2001 + year) })),
    ).flat();
  const places = (rows: readonly object[], asked: Asked) =>
    shown(rows, { by: 'time status', ...asked }).drawing!.placed.map(({ figure, x }) => ({
      year: figure.row.period,
      x,
    }));
  const sample = { method: 'sample' };
  it('stand side by side, each time about its own day', () => {
    // Three bands and the one that holds them.
    const bands = [12, 24, 36].map((from) => band(from, from + 12));
    for (const [groups, by, count] of [
      [[poor, other], 'time status', 2],
      [bands, 'time age', 4],
    ] as const)
      for (const width of [288, 640]) {
        const all = places(years(3, groups, sample), { width, by });
        for (const year of ['2001', '2002', '2003']) {
          const own = all.filter((place) => place.year === year).map(({ x }) => x);
          assert.equal(own.length, count);
          for (const [index, x] of own.entries())
            assert.ok(!index || x - own[index - 1]! >= 8, `${width}, ${year}: ${own.join()}`);
        }
      }
  });
  it('are as far from each other as many years leave room for, and in the order of time', () => {
    const xs = places(years(20, [poor, other], sample), { width: 288 })
      .sort((a, b) => a.year.localeCompare(b.year))
      .map(({ x }) => x);
    for (const [index, x] of xs.entries()) assert.ok(!index || x > xs[index - 1]!, xs.join());
  });
  it('are none in counts of all children, which stay on their day', () => {
    const all = places(years(2, [poor, other], {}), {});
    assert.equal(new Set(all.map(({ x }) => x)).size, 2);
  });
});

describe('a row of which only the share is published', () => {
  const share = (prevalence: number, more: object = {}) =>
    row(0, { cases: null, measured: undefined, prevalence, ...more });
  const texts = (rows: readonly object[]) =>
    shown(rows, { by: 'status' }).table.rows.map(([name, value]) => `${name!.text}: ${value!.text}`);
  it('stands once among rows with counts, as it was published', () => {
    // 325 and 300 of 1,000 are 31.25 % of 2,000: published as 31.3.
    const groups = [row(325, poor), row(300, other)];
    assert.deepEqual(texts([...groups, share(31.3)]), [
      'poor and near-poor households: 32.5%',
      'other households: 30%',
      'all households: 31.3%',
    ]);
    const view = shown([...groups, share(31.3)], { by: 'status' });
    assert.equal(view.drawing!.placed.length, 3);
    assert.deepEqual(
      view.table.rows.map((cells) => cells[3]!.text),
      ['1,000', '1,000', ''],
    );
  });
  it('stays where nothing is withheld beside it', () =>
    assert.deepEqual(texts([row(325, poor), share(30, other)]), [
      'poor and near-poor households: 32.5%',
      'other households: 30%',
    ]));
});

describe('many lines over time', () => {
  const ages = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      [2020, 2022].map((year) => row(200 + index, { period: String(year), ...band(12 + index, 13 + index) })),
    ).flat();
  const asked = { by: 'time age' };
  const shapes = (view: ReturnType<typeof shown>) =>
    view.keys.filter(({ kind }) => kind.startsWith('point')).map(({ path }) => path);
  it('have a shape each, and their words apart at their ends', () => {
    // Seven bands and the one that holds them.
    for (const width of [288, 640]) {
      const view = shown(ages(7), { ...asked, width });
      assert.equal(new Set(shapes(view)).size, 8);
      const texts = view.drawing!.texts.filter(({ role }) => role === 'value');
      assert.equal(texts.length, 8);
      const heights = texts.map(({ y }) => y).sort((a, b) => a - b);
      assert.ok(heights.every((y, index) => !index || y - heights[index - 1]! >= 16.9));
      for (const { x, text } of texts) assert.ok(x + textWidth(text, 13) <= width, text);
      assert.equal(
        texts.some(({ text }) => /months/.test(text)),
        width > 600,
      );
    }
  });
  it('are eight at most, and the table has all', () => {
    const { drawing, table, notes, ...view } = shown(ages(9), asked);
    assert.equal(shapes({ drawing, table, notes, ...view }).length, 8);
    assert.equal(drawing!.placed.length, 16);
    assert.equal(table.rows.length, 20);
    assert.ok(notes.includes('The picture shows the first 8 groups; the data table has all of them.'));
    assert.ok(shown(ages(7), asked).notes.every((note) => !/first 8/.test(note)));
  });
  it('of which there are two have the words of the higher one above', () => {
    const rows = [2020, 2022].flatMap((year) => [
      row(100, { ...poor, period: String(year) }),
      row(200, { ...other, period: String(year) }),
    ]);
    const { drawing } = shown(rows, { by: 'time status' });
    const at = (text: string) => drawing!.texts.find((one) => one.text === text && one.role === 'value')!.y;
    const [low, high] = [10, 20].map((value) => drawing!.placed.find(({ figure }) => figure.prevalence === value)!.y);
    assert.ok(at('20%') < high! && at('10%') > low!);
  });
  it('of one time are rows, and no lines', () => {
    const { heading, drawing } = shown([row(100), row(200, band(24, 36))], asked);
    assert.equal(heading, 'Prevalence of stunting by age, xã A, 2022');
    assert.equal(new Set(drawing!.placed.map(({ y }) => y)).size, 3);
  });
});

describe('names', () => {
  it('order territories that are equal, which are told as equal', () => {
    const names = ['Zeta', 'Alpha', 'Đa', 'Da'];
    const territories = [
      { id: 'd', name: 'D', level: 'district' },
      ...names.map((name, index) => ({ id: String(index), name, level: 'commune', parent: 'd' })),
    ];
    const view = shown(
      names.map((_, index) => row(200, { territory: String(index) })),
      { by: 'territory' },
      { territories },
    );
    assert.deepEqual(
      view.drawing!.texts.filter(({ role }) => role === 'name').map(({ text }) => text),
      ['Alpha', 'Da', 'Đa', 'Zeta'],
    );
    assert.match(view.sentence, /^Prevalence of stunting \(D, 12–23 months, 2022\) is the same for all: 20%\.$/);
  });
  it('tell two surveys apart that have no title', () => {
    const { marks, notes } = shown([row(400), row(300)], { by: 'time' });
    assert.deepEqual(
      marks.map(({ label }) => label!.split(':')[0]),
      ['2022, survey 1', '2022, survey 2'],
    );
    assert.ok(notes.includes('There are several surveys for 2022: 40% (survey 1) and 30% (survey 2).'));
  });
});

describe('what is missing and what is withheld', () => {
  it('are not one: a figure that was not collected is not said to be withheld', () => {
    const none = { cases: null, measured: null };
    assert.equal(shown([row(0, { ...none, status: { cases: 'L' } })], {}).empty, 'Not collected.');
    assert.equal(shown([row(0, none)], {}).empty, wordsFor('en').nothing);
    assert.match(shown([row(3)], {}).empty!, /^Groups with 1 to 4 cases, or of 1 child measured, are not published/);
    const office = row(0, { ...none, status: { cases: 'Q' } });
    assert.equal(shown([office], { suppressBelow: 0 }).empty, 'Not published.');
  });
});

describe('the doubt of a figure', () => {
  const notes = (more: object) => shown([row(400, { measured: 2000, ...more })], {}).notes.join('|');
  it('that the office has given says nothing of how many were measured', () => {
    assert.doesNotMatch(notes({ status: { prevalence: 'U' } }), /Fewer than 30/);
    assert.match(notes({ cases: 8, measured: 20 }), /Fewer than 30/);
  });
  it('is not swallowed by few measured children', () =>
    assert.match(
      shown([row(8, { measured: 20, status: { prevalence: 'P' } })], { by: 'age' }).sentence,
      /provisional, low reliability/,
    ));
});

describe('a tracker over time whose ages change', () => {
  it('reaches to the latest figures, and says which times it leaves out', () => {
    const rows = [row(300, { period: '2020', ...band(12, 60) }), row(200, { ...band(24, 60) })];
    const { sentence, notes } = shown(rows, { by: 'time' });
    assert.match(sentence, /2022/);
    assert.ok(notes.includes('There are figures of other children alone, not shown here: 2020.'), notes.join('|'));
  });
});

describe('the indicator that is shown without a choice', () => {
  it('is the first of the document, not that of its oldest year', () => {
    const rows = [row(300), row(50, { period: '2020', indicator: 'wasting' })];
    assert.match(shown(rows, { by: 'age' }).heading, /^Prevalence of stunting/);
  });
});

describe('the scale of a tracker', () => {
  const ticks = (cases: number, measured: number, by: string) =>
    shown([row(cases, { measured, method: 'sample' })], { by })
      .drawing!.texts.filter(({ role, text }) => role === 'tick' && text.endsWith('%'))
      .map(({ text }) => text);
  it('ends at the tick after the highest limit, with as little left over as four or five steps leave', () => {
    // 6 of 26 reach to 42.1 %, 95 of 500 to 22.7 %, 230 of 400 to 62.3 %, 400 of 400 to 100 %.
    for (const by of ['age', 'time']) {
      assert.deepEqual(ticks(6, 26, by), ['0%', '10%', '20%', '30%', '40%', '50%'], by);
      assert.deepEqual(ticks(95, 500, by), ['0%', '5%', '10%', '15%', '20%', '25%'], by);
      assert.deepEqual(ticks(230, 400, by), ['0%', '20%', '40%', '60%', '80%'], by);
      assert.deepEqual(ticks(400, 400, by), ['0%', '50%', '100%'], by);
    }
  });
  it('holds a figure that lies above its published limits', () => {
    const { drawing, height } = shown([row(900, { ciLow: 10, ciHigh: 20 })], { by: 'time' });
    assert.ok(drawing!.placed[0]!.y > 0 && drawing!.placed[0]!.y < height, String(drawing!.placed[0]!.y));
  });
});

describe('a limit of a tracker', () => {
  it('of 30 measured children makes 29 hollow, and says so; 30 are as any others', () => {
    for (const [measured, isFew] of [
      [29, true],
      [30, false],
    ] as const) {
      const { drawing, notes, marks, table, sentence, keys } = shown([row(10, { measured })], { by: 'age' });
      assert.equal(
        [...drawing!.paths.keys()].some((kind) => /doubt/.test(kind)),
        isFew,
      );
      assert.equal(notes.includes('Fewer than 30 children measured: low reliability.'), isFew);
      for (const text of [marks[0]!.label!, table.rows[0]![1]!.text, sentence])
        assert.equal(/low reliability/.test(text), isFew, text);
      assert.equal(
        keys.some(({ text }) => /hollow/.test(text)),
        isFew,
      );
    }
    assert.ok(
      shown([row(10, { measured: 29 })], { by: 'age', reliableFrom: 29 }).notes.every((note) => !/Fewer/.test(note)),
    );
  });
  it('of 5 cases withholds 4 in picture, sentence, table and file; 5 are shown', () => {
    const rows = (cases: number) => [row(cases, { measured: 50 }), row(200, band(36, 48))];
    const four = shown(rows(4), { by: 'age' });
    assert.equal(four.marks[0]!.label, '12–23 months: not published');
    assert.equal(four.marks[0]!.detail.value, null);
    assert.equal(csvOf(four)[1], '12–23 months,,not published,,not published,50,');
    assert.doesNotMatch([four.sentence, ...four.drawing!.texts.map(({ text }) => text)].join('|'), /8%|4\/50|4 of 50/);
    const five = shown(rows(5), { by: 'age' });
    assert.match(five.marks[0]!.label!, /^12–23 months: 10% \(5 of 50 children measured\)/);
    assert.match(csvOf(five)[1]!, /^12–23 months,10%?,/);
  });
});

describe('the figures of several groups in a row', () => {
  const bands = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      row(100 + 10 * index, { ...poor, ...band(12 + 12 * index, 24 + 12 * index) }),
    );
  const values = (count: number) =>
    shown(bands(count), { by: 'status age', width: 900 })
      .drawing!.texts.filter(({ role }) => role === 'value')
      .map(({ text }) => text.replace(/ \(.*/, ''));
  it('are named beside their values where more than three shapes would have to be looked up', () => {
    // Two bands and the one that holds them: 210 of 2,000. Three and theirs: 330 of 3,000.
    assert.deepEqual(values(2), ['10%', '11%', '10.5%']);
    assert.deepEqual(values(3), ['12–23 months: 10%', '24–35 months: 11%', '36–47 months: 12%', '12–47 months: 11%']);
  });
});

describe('the years below a course of time', () => {
  it('stand under the words of a figure at zero', () => {
    const years = [2020, 2022].flatMap((year) => [
      row(0, { ...poor, period: String(year) }),
      row(100, { ...other, period: String(year) }),
    ]);
    for (const language of ['vi', 'en'] as const)
      for (const width of [288, 640]) {
        const { drawing } = shown(years, { by: 'time status', language, width });
        const { texts, height } = drawing!;
        const zero = texts.filter(({ text, role }) => text === '0%' && role === 'value');
        assert.equal(zero.length, 2);
        for (const { text, y } of texts)
          if (/^20/.test(text)) {
            assert.ok(y >= zero[0]!.y + 12, `${y} is under ${zero[0]!.y}`);
            assert.ok(y < height, 'within the picture');
          }
      }
  });
});

describe('the steps of a level', () => {
  it('are five, of which one is full at the lowest level and all at the highest, and have a line in the legend', () => {
    // 1, 5, 15, 25 and 35 %.
    for (const [level, cases] of [10, 50, 150, 250, 350].entries()) {
      const { drawing, keys } = shown([row(cases)], { by: 'age' });
      const steps = (kind: string) => (drawing!.paths.get(kind) ?? '').split('M').length - 1;
      assert.deepEqual([steps(`level l${level}`), steps('level')], [level + 1, 4 - level]);
      assert.ok(keys.some(({ text }) => text === 'level (WHO, UNICEF), under five years only'));
    }
  });
  it('are none of children over five, nor in the legend', () => {
    const { drawing, keys } = shown([row(250, band(60, 84))], { by: 'age' });
    assert.ok([...drawing!.paths.keys()].every((kind) => !kind.startsWith('level')));
    assert.ok(keys.every(({ text }) => !/level/.test(text)));
  });
});

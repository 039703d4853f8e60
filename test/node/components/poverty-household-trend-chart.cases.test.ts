import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textWidth, wrapped } from '../../../src/chart/labels.js';
import type { TrendRequest } from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import { styles } from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.styles.js';
import { documentOf, drawn, OLD_AND_NEW, XA_A, yearEnds, type Row } from './trend-of-tests.js';

describe('a group of households', () => {
  // 80 and 60 of the 100 and 90 poor households are of ethnic minorities.
  const rows = [
    ...yearEnds(2020, 100, 90),
    ...yearEnds(2020, 80, 60).map((row) => ({ ...row, group: 'ethnicMinority' })),
  ];

  it('is named wherever its figures stand alone', () => {
    const { heading, sentence, table, marks } = drawn(documentOf(rows), { groups: ['ethnicMinority'] });
    assert.equal(heading, 'Poor households among ethnic-minority households, xã A, 2020–2021');
    assert.equal(
      sentence,
      'On 31 December 2021, xã A had 60 poor households among ethnic-minority households, down by 20 households since 31 December 2020 (80 poor households).',
    );
    assert.equal(table.columns[1]!.label, 'Poor households among ethnic-minority households');
    assert.match(marks[0]!.label, /^Poor households among ethnic-minority households, 31 December 2020: 80/);
  });

  it('is named beside all households', () => {
    const { heading, sentence } = drawn(documentOf(rows), { groups: ['total', 'ethnicMinority'] });
    assert.equal(heading, 'Poor households, xã A, 2020–2021');
    assert.equal(
      sentence,
      'On 31 December 2021, xã A had 90 poor households, down by 10 households since 31 December 2020 (100 poor households). Poor households among ethnic-minority households: 60, down by 20 households.',
    );
  });

  it('is the title of its panel and not said twice', () => {
    const { panels } = drawn(documentOf(rows), { groups: ['total', 'ethnicMinority'], layout: 'multiples' });
    assert.deepEqual(
      panels.map(({ title, series }) => [title, series[0]!.series.name]),
      [
        [['All households'], 'Poor households'],
        [['Ethnic-minority households'], 'Poor households'],
      ],
    );
  });
});

describe('a stack', () => {
  const heights = (rows: readonly Row[]) => {
    const { panels, notes } = drawn(documentOf(rows), { layout: 'stacked', measure: 'both' });
    const { box, yTicks, series } = panels[0]!;
    const top = yTicks.at(-1)!;
    const households = (y: number) =>
      Math.round(((box.y + box.height - y) / (box.y + box.height - top.y)) * Number(top.text));
    return { notes, series, drawn: series.map(({ points }) => points.map(({ y }) => households(y))) };
  };
  const both = (period: string, poorHouseholds: number | null, nearPoorHouseholds: number | null): Row => ({
    period,
    poorHouseholds,
    nearPoorHouseholds,
  });

  it('has nothing on top where the figure below is withheld, and says so', () => {
    const withheld = { ...both('2020-12-31', null, 190), status: { poorHouseholds: 'Q' as const } };
    const { drawn, series, notes } = heights([both('2019-12-31', 100, 200), withheld, both('2021-12-31', 90, 180)]);
    // 100 + 200 and 90 + 180.
    assert.deepEqual(drawn, [
      [100, 90],
      [300, 270],
    ]);
    assert.deepEqual(series[1]!.areas, []);
    assert.ok(notes.includes('Near-poor households: not drawn where the figure below is missing, 31 December 2020.'));
  });

  it('does not stand figures of other periods on zero', () => {
    const { drawn } = heights([
      { period: '2019-12-31', poorHouseholds: 100 },
      { period: '2020-12-31', poorHouseholds: 90 },
      { period: '2019', nearPoorHouseholds: 200 },
      { period: '2020', nearPoorHouseholds: 190 },
    ]);
    assert.deepEqual(drawn, [[100, 90], []]);
  });

  it('is not made of groups, which overlap', () => {
    const group = 'ethnicMinority';
    const rows = [...yearEnds(2020, 100, 90), ...yearEnds(2020, 80, 60).map((row) => ({ ...row, group }))];
    const { panels } = drawnGroups(rows);
    assert.deepEqual(
      panels[0]!.series.map(({ areas, lines }) => [areas.length, lines.length]),
      [
        [0, 1],
        [0, 1],
      ],
    );
    assert.equal(panels[0]!.yTicks.at(-1)!.text, '100');
  });
  const drawnGroups = (rows: readonly Row[]) =>
    drawn(documentOf(rows), { layout: 'stacked', groups: ['total', 'ethnicMinority'] });
});

describe('the axis of values', () => {
  const labels = (rows: readonly Row[], unit: 'households' | 'rate' = 'households') =>
    drawn(documentOf(rows), { unit }).panels[0]!.yTicks.map(({ text }) => text);

  it('counts in whole households, each once', () => {
    assert.deepEqual(labels(yearEnds(2020, 1, 1)), ['0', '1']);
    assert.deepEqual(labels(yearEnds(2020, 2, 1)), ['0', '1', '2']);
    assert.deepEqual(labels(yearEnds(2020, 3, 1)), ['0', '1', '2', '3']);
  });

  it('writes as many decimals as its steps have', () => {
    const rates = [0.01, 0.005].map((poorRate, index) => ({ period: `${2019 + index}-12-31`, poorRate }));
    assert.deepEqual(labels(rates, 'rate'), ['0%', '0.005%', '0.01%']);
  });
});

describe('the sentence', () => {
  const sentenceOf = (rows: readonly Row[], asked: Partial<TrendRequest> = {}, rest: object = {}) =>
    drawn(documentOf(rows, rest), asked).sentence;
  const P = { nearPoorHouseholds: 'P' as const };

  it('tells a second series with its own times and doubts', () => {
    assert.equal(
      sentenceOf(
        [
          { period: '2018-12-31', nearPoorHouseholds: 220 },
          { period: '2019-12-31', poorHouseholds: 100, nearPoorHouseholds: 200 },
          { period: '2020-12-31', poorHouseholds: 95, nearPoorHouseholds: 190, status: P },
          { period: '2021-12-31', poorHouseholds: 90 },
        ],
        { measure: 'both' },
      ),
      'On 31 December 2021, xã A had 90 poor households, down by 10 households since 31 December 2019 (100 poor households). The highest was 100 poor households (31 December 2019), the lowest 90 poor households (31 December 2021). Near-poor households: 190 (31 December 2020, provisional), down by 30 households since 31 December 2018 (220 near-poor households).',
    );
  });

  it('begins with the latest figure even where it is withheld', () => {
    const withheld = { period: '2021-12-31', poorHouseholds: null, status: { poorHouseholds: 'Q' as const } };
    assert.equal(
      sentenceOf([...yearEnds(2019, 100, 95), withheld]),
      'Poor households, 31 December 2021: not published. On 31 December 2020, xã A had 95 poor households, down by 5 households since 31 December 2019 (100 poor households).',
    );
  });

  it('tells the doubts of the first and of the extreme figures', () => {
    const E = { status: { poorHouseholds: 'E' as const } };
    assert.equal(
      sentenceOf([{ ...yearEnds(2019, 100)[0]!, ...E }, ...yearEnds(2020, 95, 90)]),
      'On 31 December 2021, xã A had 90 poor households, down by 10 households since 31 December 2019 (100 poor households, estimated). The highest was 100 poor households (31 December 2019, estimated), the lowest 90 poor households (31 December 2021).',
    );
  });

  it('makes no course of time of two figures for one period', () => {
    const rows = [...yearEnds(2019, 100), ...yearEnds(2019, 95)];
    assert.equal(sentenceOf(rows), 'On 31 December 2019, xã A had 100 poor households (95 also published).');
  });

  it('says “for one time so far” only where there is no other', () => {
    assert.match(
      sentenceOf(yearEnds(2019, 100)),
      /^There are figures for one time so far: on 31 December 2019, xã A had 100/,
    );
    assert.equal(
      sentenceOf(yearEnds(2019, 100, 95), { from: '2020' }),
      'On 31 December 2020, xã A had 95 poor households.',
    );
    const rows = [
      { period: '2015-12-31', standard: 'old', poorRate: 9.88 },
      { period: '2022-12-31', standard: 'new', poorRate: 4.03 },
    ];
    assert.equal(
      sentenceOf(rows, { unit: 'rate' }, { standards: OLD_AND_NEW }),
      'On 31 December 2022, the share of poor households in xã A was 4.03%. Figures up to 31 December 2015 (9.88%) cannot be compared: another poverty standard.',
    );
  });

  it('of small multiples tells a name whole that is cut in its title', () => {
    const name = `xã ${'Thiểu'.repeat(30)}`;
    const territories = [
      { id: 'h', name: 'huyện H', level: 'district' },
      { ...XA_A, name, parent: 'h' },
    ];
    const { panels, marks } = drawn(documentOf(yearEnds(2020, 3), { territories }), {
      territory: 'h',
      layout: 'multiples',
      width: 240,
    });
    assert.ok(panels[0]!.title.length > 2, 'cut');
    assert.equal(marks[0]!.label.split(',')[0], name);
  });

  it('of small multiples without a whole tells of the parts', () => {
    const part = (id: string, poorHouseholds: number) => ({ territory: id, period: '2022-12-31', poorHouseholds });
    const territories = [
      { id: 'a', name: 'huyện A', level: 'district' },
      ...['b', 'c', 'd'].map((id) => ({ id, name: `xã ${id}`, level: 'commune', parent: 'a' })),
    ];
    assert.equal(
      sentenceOf(
        [part('b', 12), part('c', 57), part('d', 3)],
        { layout: 'multiples', territory: 'a' },
        { territories },
      ),
      'Of 3 parts of huyện A with figures, the highest was 57 poor households (xã c, 31 December 2022), the lowest 3 poor households (xã d, 31 December 2022).',
    );
  });

  it('is prose for days, years, quarters and spans', () => {
    const of = (language: 'vi' | 'en', ...periods: readonly string[]) =>
      sentenceOf(
        periods.map((period, index) => ({ period, poorHouseholds: 100 - index })),
        { language },
      );
    assert.equal(of('vi', '2020', '2021'), 'Năm 2021, xã A có 99 hộ nghèo, giảm 1 hộ so với năm 2020 (100 hộ nghèo).');
    assert.match(of('vi', '2020-12-31', '2021-12-31'), /^Tại 31\/12\/2021, xã A có /);
    assert.match(of('en', '2020', '2021'), /^In 2021, xã A had .* since 2020 \(100 poor households\)\.$/);
    assert.match(of('en', '2019-Q2', '2019-Q3'), /^In Q3 2019, /);
    assert.match(of('en', '2019', '2020-01-01/2020-06-30'), /^Over 1 Jan 2020–30 Jun 2020, /);
  });

  it('says nothing of a range that is none, and calls a change too small to be written almost none', () => {
    assert.equal(
      sentenceOf(yearEnds(2019, 40, 40, 40)),
      'On 31 December 2021, xã A had 40 poor households, unchanged since 31 December 2019.',
    );
    const rates = (...values: readonly number[]) =>
      sentenceOf(
        values.map((poorRate, index) => ({ period: `${2019 + index}-12-31`, poorRate })),
        { unit: 'rate' },
      );
    assert.match(rates(3.489, 3.4881), /was 3\.49%, almost unchanged since/);
    assert.match(rates(3.5, 2.5), /down by 1 percentage point since/);
  });

  it('tells no share of a withheld whole', () => {
    const rows = [
      { period: '2019-12-31', poorHouseholds: 100, households: 1000 },
      { period: '2020-12-31', poorHouseholds: 90, households: 1100, status: { households: 'Q' as const } },
    ];
    assert.match(sentenceOf(rows), /down by 10 households since/);
  });
});

describe('rows that name no standard', () => {
  it('are not joined where the document has several', () => {
    const { panels, notes } = drawn(documentOf(yearEnds(2020, 100, 80, 150), { standards: OLD_AND_NEW }));
    assert.deepEqual(panels[0]!.series[0]!.lines, []);
    assert.match(notes[0]!, /figures under “no standard named” and “no standard named” cannot be compared/);
  });

  it('are joined where it has one or none', () => {
    for (const standards of [undefined, OLD_AND_NEW.slice(0, 1)])
      assert.equal(drawn(documentOf(yearEnds(2019, 100, 80), { standards })).panels[0]!.series[0]!.lines.length, 1);
  });
});

describe('what a line is not joined over', () => {
  it('is told where a year is left out without a row', () => {
    const { notes } = drawn(documentOf([...yearEnds(2017, 100, 95), ...yearEnds(2020, 90)]));
    assert.ok(
      notes.includes(
        'The line is not joined where figures are missing, poor households: between 31 December 2018 and 31 December 2020.',
      ),
    );
  });

  it('is not the change from years to quarters', () => {
    const periods = [
      '2018',
      '2019',
      '2020',
      ...[2021, 2022].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`)),
    ];
    const { panels } = drawn(documentOf(periods.map((period) => ({ period, poorHouseholds: 90 }))));
    assert.equal(panels[0]!.series[0]!.lines.length, 1);
  });

  it('is a missing quarter', () => {
    const periods = ['2021-Q1', '2021-Q2', '2021-Q4', '2022-Q1'];
    const { panels } = drawn(documentOf(periods.map((period) => ({ period, poorHouseholds: 90 }))));
    assert.equal(panels[0]!.series[0]!.lines.length, 2);
  });

  it('is not an empty row beside one with the figure', () => {
    const rows = [...yearEnds(2019, 100), { period: '2020-12-31', poorHouseholds: null }, ...yearEnds(2020, 95, 90)];
    const { points, lines, absent } = drawn(documentOf(rows)).panels[0]!.series[0]!;
    assert.deepEqual([lines.length, absent.length, points.length], [1, 0, 3]);
  });
});

describe('figures given ten thousand times for one day', () => {
  it('are told in one short note, at once', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => yearEnds(2020, index + 1)[0]!);
    const document = documentOf([]);
    const started = performance.now();
    const { notes } = drawn({ ...document, observations: rows.map((row) => ({ territory: 'a', ...row })) });
    assert.ok(performance.now() - started < 3000);
    assert.ok(
      notes.includes(
        'Several figures were published for 31 December 2020: 1 poor household, 2 poor households, 3 poor households, 4 poor households, 5 poor households and ….',
      ),
    );
  });
});

describe('a territory with a past', () => {
  const unit = (id: string, ...successors: readonly (readonly [id: string, type: 'full' | 'partial'])[]) => ({
    ...XA_A,
    id,
    name: `xã ${id}`,
    successors: successors.map(([id, type]) => ({ id, type })),
  });
  const seen = (territories: readonly object[], rows: readonly Row[], territory: string) => {
    const { panels, notes } = drawn(documentOf(rows, { territories }), { territory });
    const { lines, points } = panels[0]!.series[0]!;
    return { lines: lines.length, values: points.map(({ point }) => point.value), notes };
  };
  const of = (territory: string, year: number, poorHouseholds: number): Row => ({
    ...yearEnds(year, poorHouseholds)[0]!,
    territory,
  });

  it('goes back through all that came before it', () => {
    const chain = [unit('x', ['y', 'full']), unit('y', ['z', 'full']), unit('z')];
    const rows = [of('x', 2019, 100), of('y', 2020, 95), of('z', 2021, 90)];
    const { lines, values } = seen(chain, rows, 'z');
    assert.deepEqual([lines, values], [1, [100, 95, 90]]);
  });

  it('is not that of a unit of which more came', () => {
    const split = [unit('x', ['y', 'full'], ['z', 'full']), unit('y'), unit('z')];
    const { lines, values } = seen(split, [of('x', 2019, 100), of('x', 2020, 95), of('y', 2021, 40)], 'y');
    assert.deepEqual([lines, values], [1, [100, 95, 40]]);
    const { panels } = drawn(documentOf([of('x', 2020, 95), of('y', 2021, 40)], { territories: split }), {
      territory: 'y',
    });
    assert.deepEqual(panels[0]!.series[0]!.lines, []);
  });

  it('ends where several became one in part, and says so', () => {
    const merger = [unit('x', ['z', 'full']), unit('y', ['z', 'full'], ['x', 'partial']), unit('z')];
    const { values, notes } = seen(merger, [of('x', 2020, 60), of('y', 2020, 30), of('z', 2021, 85)], 'z');
    assert.deepEqual(values, [85]);
    assert.ok(notes.includes('xã z was formed from xã x and xã y: their earlier figures are not shown.'));
  });

  it('tells each change of one day', () => {
    const parts = ['b', 'c'].map((id) => ({ ...unit(id), parent: 'a' }));
    const before = ['b', 'c'].map((id) => unit(`old ${id}`, [id, 'partial']));
    const rows = ['b', 'c'].flatMap((id) => [of(`old ${id}`, 2020, 50), of(id, 2021, 40)]);
    const { notes } = drawn(documentOf(rows, { territories: [XA_A, ...parts, ...before] }), {
      territory: 'a',
      layout: 'multiples',
    });
    assert.equal(notes.filter((note) => /the boundaries changed/.test(note)).length, 2);
  });
});

describe('a target', () => {
  const target = (rest: object = {}) => ({
    id: 't',
    territory: 'a',
    measure: 'poorHouseholds',
    kind: 'reduceBy',
    value: 95,
    baseline: { period: '2020-12-31', value: 300 },
    due: '2025-12-31',
    ...rest,
  });
  const rows = yearEnds(2022, 195, 175, 155);
  const targetsOf = (asked: Partial<TrendRequest>, ...targets: readonly object[]) => {
    const { panels, keys, marks, notes } = drawn(documentOf(rows, { targets }), asked);
    return { placed: panels[0]!.targets, box: panels[0]!.box, keys, notes, detail: marks.at(-1)!.detail };
  };

  it('of an earlier baseline comes in at the edge, at the height of its way there', () => {
    for (const asked of [{}, { from: '2024' }]) {
      const { placed, box } = targetsOf(asked, target());
      const [[x, y], [x2, y2]] = placed[0]!.path
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number)) as [[number, number], [number, number]];
      assert.equal(x, box.x);
      assert.ok(x2 <= box.x + box.width && y < y2 && y > box.y);
    }
  });

  it('is drawn only where its due date is shown', () => {
    assert.equal(targetsOf({ to: '2023' }, target()).placed.length, 0);
    assert.equal(targetsOf({ from: '2024' }, target({ due: '2023-06-30' })).placed.length, 0);
    assert.equal(targetsOf({ to: '2023' }, target({ due: '2023-06-30' })).placed.length, 1);
  });

  it('is not reached by going beyond an exact level before it is due', () => {
    const text = (comparator: string) =>
      targetsOf({ layout: 'stacked' }, target({ comparator, due: '2025-12-31' })).notes.join();
    // 300 − 95 = 205, and 155 are poor at the end of 2024.
    assert.match(text('exactly'), /: 205 \(31 December 2025\)/);
    assert.match(text('atLeast'), /: ≤ 205, reached \(31 December 2025\)/);
  });

  it('tells both ends of a range, and is one of all households where it says total', () => {
    const { placed } = targetsOf({}, target({ valueMax: 110, group: 'total' }));
    // 300 − 110 and 300 − 95.
    assert.equal(placed[0]!.text, '190–205');
  });

  it('is told where the layout does not draw it', () => {
    const { placed, notes } = targetsOf(
      { layout: 'stacked' },
      target({ due: '2024-12-31' }),
      target({ id: 'u', basis: 'gross' }),
    );
    assert.equal(placed.length, 0);
    // 300 − 95 = 205, and 155 are poor at the end of 2024.
    assert.deepEqual(notes, [
      'Target for poor households: ≤ 205, reached (31 December 2024).',
      'The target for poor households due 31 December 2025 counts movements and has no level: it is not drawn here.',
    ]);
  });

  it('is told of a whole and of each of its parts in small multiples', () => {
    const territories = [XA_A, { id: 'b', name: 'xã B', level: 'commune' }].map((one) => ({ ...one, parent: 'h' }));
    const targets = [
      target({ territory: 'h', kind: 'reduceToAtMost', value: 250 }),
      target({ id: 'u', due: '2024-12-31', value: 150 }),
      target({ id: 'v', territory: 'b', basis: 'gross' }),
      target({ id: 'w', territory: 'elsewhere' }),
    ];
    const { panels, notes } = drawn(
      documentOf([...rows, ...rows.map((row) => ({ ...row, territory: 'b' }))], {
        territories: [{ id: 'h', name: 'huyện H', level: 'district' }, ...territories],
        targets,
      }),
      { territory: 'h', layout: 'multiples' },
    );
    assert.deepEqual(
      panels.map((panel) => panel.targets.length),
      [0, 0],
    );
    // 300 − 150 = 150 are fewer than the 155 of 2024.
    assert.deepEqual(notes, [
      'Target for poor households: ≤ 250 (31 December 2025).',
      'xã A: Target for poor households: ≤ 150, missed (31 December 2024).',
      'xã B: The target for poor households due 31 December 2025 counts movements and has no level: it is not drawn here.',
    ]);
  });

  it('that counts movements is told, not drawn', () => {
    const { placed, notes } = targetsOf({}, target({ basis: 'gross' }));
    assert.equal(placed.length, 0);
    assert.ok(
      notes.includes(
        'The target for poor households due 31 December 2025 counts movements and has no level: it is not drawn here.',
      ),
    );
  });

  it('within the interval of the figure is neither kept nor missed', () => {
    const rates: Row[] = [
      { period: '2020-12-31', poorRate: 9 },
      { period: '2021-12-31', poorRate: 5, intervals: { poorRate: [4, 6] } },
    ];
    const target = { id: 't', territory: 'a', measure: 'poorRate', kind: 'reduceToAtMost', value: 5.5 };
    const targets = [{ ...target, baseline: { period: '2020-12-31' }, due: '2021-12-31' }];
    const view = drawn(documentOf(rates, { targets }), { unit: 'rate', language: 'vi' });
    assert.equal(view.panels[0]!.targets[0]!.target.verdict, 'unclear');
    assert.ok(
      view.notes.includes('Chỉ tiêu tỷ lệ hộ nghèo: ≤ 5,5%, chưa đủ cơ sở kết luận (31/12/2021).'),
      view.notes.join('\n'),
    );
    assert.ok(view.keys.some(({ kind, text }) => kind === 'unclear' && text === 'chỉ tiêu, chưa đủ cơ sở kết luận'));
  });

  it('has its verdict in the legend, and its due date where it is chosen', () => {
    const { keys, detail } = targetsOf({}, target({ due: '2023-12-31' }), target({ id: 'u', value: 200 }));
    assert.deepEqual(
      keys.map(({ kind, text }) => [kind, text]),
      [
        ['reached', 'target, reached'],
        ['open', 'target'],
      ],
    );
    assert.deepEqual(detail, {
      territory: 'a',
      period: '2025-12-31',
      series: 'u',
      measure: 'poorHouseholds',
      value: 100,
    });
  });
});

describe('shares of persons', () => {
  it('are of persons, not of households', () => {
    // 30 of 400 and 24 of 400.
    const rows = [30, 24].map((poorPersons, index) => ({
      period: `${2020 + index}-12-31`,
      poorPersons,
      population: 400,
      poorHouseholds: 9,
      households: 100,
    }));
    const { sentence, axis } = drawn(documentOf(rows), { unit: 'personRate' });
    assert.equal(axis, 'Share');
    assert.equal(
      sentence,
      'On 31 December 2021, the share of persons in poor households in xã A was 6%, down by 1.5 percentage points since 31 December 2020 (7.5%).',
    );
  });
});

describe('a series of withheld figures alone', () => {
  it('has its name in the legend', () => {
    const rows = yearEnds(2019, 100, 95).map((row) => ({
      ...row,
      nearPoorHouseholds: null,
      status: { nearPoorHouseholds: 'Q' as const },
    }));
    const { keys } = drawn(documentOf(rows), { measure: 'both' });
    assert.ok(keys.some(({ kind, text }) => kind === 'series' && text === 'Near-poor households'));
  });

  it('is named, and one without a row is not', () => {
    const { keys } = drawn(documentOf(yearEnds(2019, 100, 95)), { measure: 'both', width: 320 });
    assert.ok(!keys.some(({ text }) => text === 'Near-poor households'));
  });
});

describe('targets of groups', () => {
  it('are told and drawn with the groups that are shown, and named by them', () => {
    const target = { territory: 'a', measure: 'poorHouseholds', kind: 'reduceToAtMost', due: '2022-12-31' };
    const promise = (id: string, value: number, group?: string) => {
      const start = { period: '2020-12-31' };
      return { ...target, id, value, baseline: start, ...(group ? { group } : {}) };
    };
    const rows = [
      ...yearEnds(2020, 60, 50, 40),
      ...yearEnds(2020, 30, 26, 22).map((row) => ({ ...row, group: 'ethnicMinority' })),
    ];
    const document = documentOf(rows, { targets: [promise('all', 45), promise('part', 20, 'ethnicMinority')] });
    const levels = (groups: string[]) =>
      drawn(document, { groups }).panels.flatMap(({ targets }) => targets.map((one) => one.target.level));
    assert.deepEqual([levels([]), levels(['ethnicMinority']), levels(['femaleHeaded'])], [[45], [20], []]);
    assert.deepEqual(levels(['total', 'ethnicMinority']), [45, 20]);
    const { notes } = drawn(document, { groups: ['ethnicMinority'] });
    assert.ok(
      notes.some((note) => /^Target for poor households among ethnic-minority households: ≤ 20, missed/.test(note)),
      notes.join('\n'),
    );
  });
});

describe('many groups', () => {
  const groupsOf = (count: number) => Array.from({ length: count }, (_, index) => `g${index}`);
  const among = (count: number, layout: TrendRequest['layout'] = 'lines') => {
    const groups = groupsOf(count);
    const rows = groups.flatMap((group, index) =>
      yearEnds(2021, 50 + index, 40 + index).map((row) => ({ ...row, group })),
    );
    const declared = groups.map((id) => ({ id, name: `nhóm ${id}` }));
    return drawn(documentOf(rows, { groups: declared }), { groups, layout, width: 320 });
  };

  it('are told as far as a sentence goes, and how many are left to the table', () => {
    const rows = groupsOf(6).flatMap((group, index) =>
      yearEnds(2020, 60 + index, 50).map((row) => ({ ...row, group })),
    );
    const document = documentOf(rows, { groups: groupsOf(6).map((id) => ({ id, name: id })) });
    assert.match(drawn(document, { groups: groupsOf(6) }).sentence, /g3[^.]*\. 2 more series: see the table\.$/);
    assert.ok(!drawn(document, { groups: groupsOf(4) }).sentence.includes('more series'));
  });
  it('up to six have dashes of their own, in the legend where their names have no room', () => {
    const { panels, keys, notes } = among(6);
    assert.deepEqual([panels.length, notes.length], [1, 0]);
    assert.deepEqual(
      keys.map(({ kind, variant }) => [kind, variant]),
      [0, 1, 2, 3, 4, 5].map((variant) => ['series', variant]),
    );
    const { cssText } = styles;
    const dashes = keys
      .slice(1)
      .map(({ variant }) => new RegExp(`\\.v${variant} \\.line \\{([^}]+)`).exec(cssText)?.[1]);
    assert.equal(new Set(dashes).add('solid').add(undefined).size, 7, 'five dashes, all unlike');
  });

  it('beyond six have a picture each, and it is said', () => {
    const { panels, notes, table } = among(7);
    assert.deepEqual(
      panels.map(({ series }) => series.map(({ series: { variant } }) => variant)),
      groupsOf(7).map(() => [0]),
    );
    assert.deepEqual(notes, ['More than 6 groups: each has a picture of its own.']);
    // The time, and a column for each.
    assert.equal(table.columns.length, 8);
    assert.deepEqual(among(7, 'multiples').notes, []);
  });
});

describe('small multiples', () => {
  it('wrap long titles, and stand lower for them', () => {
    const territories = [
      { id: 'a', name: 'huyện A', level: 'district' },
      { id: 'b', name: 'xã B', level: 'commune', parent: 'a' },
      { id: 'c', name: 'thị trấn Cực Kỳ Dài Thật Là Dài', level: 'commune', parent: 'a' },
    ];
    const rows = ['b', 'c'].map((territory) => ({ ...yearEnds(2022, 40)[0]!, territory }));
    const { panels } = drawn(documentOf(rows, { territories }), { territory: 'a', layout: 'multiples', width: 480 });
    assert.deepEqual(
      panels.map(({ title, box }) => [title.length, box.y]),
      [
        [1, 18 + 2 * 16],
        [2, 18 + 2 * 16],
      ],
    );
  });
});

describe('the axis of time', () => {
  it('names as many months as have room, each within the picture', () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      period: `2022-${String(index + 1).padStart(2, '0')}`,
      poorHouseholds: 50,
    }));
    for (const width of [240, 360, 480, 640, 1400]) {
      const { xTicks } = drawn(documentOf(rows), { width }).panels[0]!;
      const named = xTicks.filter(({ text }) => text);
      assert.equal(named.at(-1)!.text, 'December 2022', String(width));
      named.forEach(({ labelX, text }, index) => {
        const half = textWidth(text, 12) / 2;
        assert.ok(labelX - half >= 0 && labelX + half <= width, `${text} lies within ${width}`);
        const next = named[index + 1];
        if (next) assert.ok(labelX + half < next.labelX - textWidth(next.text, 12) / 2, `${text} at ${width}`);
      });
    }
  });

  it('names quarters where all figures are of quarters', () => {
    const rows = [1, 2, 3, 4].map((quarter) => ({ period: `2022-Q${quarter}`, poorHouseholds: 50 - quarter }));
    const named = (width: number) => drawn(documentOf(rows), { width }).panels[0]!.xTicks.map(({ text }) => text);
    assert.deepEqual(named(640), ['Q1 2022', 'Q2 2022', 'Q3 2022', 'Q4 2022']);
    const { xTicks, box } = drawn(documentOf(rows)).panels[0]!;
    assert.ok(
      xTicks.every(({ x }) => x >= box.x),
      'no tick before the axis',
    );
    assert.deepEqual(named(280), ['', 'Q2 2022', '', 'Q4 2022']);
  });
});

describe('what has no place in the picture', () => {
  const rows = yearEnds(2020, 100, 80);
  it('has no number, and keeps its footnote', () => {
    const notes = Array.from({ length: 30 }, (_, index) => ({ text: `Event ${index + 1}`, period: '2021-06-15' }));
    const dataset = { id: 'd', title: 'T', status: 'sample', notes };
    const view = drawn(documentOf(rows, { dataset }), { width: 320 });
    const { events, box } = view.panels[0]!;
    // 20 px each, from 9 px below the top.
    const fit = Math.floor((box.height - 18) / 20) + 1;
    assert.ok(events.length > 3 && events.length <= Math.min(20, fit), String(events.length));
    // The second has the line where it would stand: 90 households, a tenth below the top.
    const line = box.y + box.height / 10;
    const free = Array.from({ length: 20 }, (_, index) => box.y + 9 + 20 * index).filter(
      (y) => Math.abs(y - line) >= 20,
    );
    events.forEach(({ y, number }, index) => assert.deepEqual([number, y], [index + 1, free[index]]));
    const told = view.notes.filter((note) => note.includes('Event'));
    assert.equal(told.length, 30);
    assert.equal(told.filter((note) => note.startsWith('(')).length, events.length);
    assert.ok(told.includes('15 June 2021: Event 30'), told.at(-1));
  });

  it('is told once where two targets have one level and day', () => {
    const target = { territory: 'a', kind: 'reduceToAtMost', value: 50, due: '2021-12-31' };
    const of = (id: string, measure: string) => ({ id, measure, ...target, baseline: { period: '2020-12-31' } });
    const targets = [of('p', 'poorHouseholds'), of('n', 'nearPoorHouseholds')];
    const both = rows.map((row) => ({ ...row, nearPoorHouseholds: 70 }));
    const view = drawn(documentOf(both, { targets }), { measure: 'both' });
    assert.deepEqual(
      view.panels[0]!.targets.map(({ text }) => text),
      ['≤ 50', ''],
    );
    assert.equal(view.notes.filter((note) => note.startsWith('Target for')).length, 2);
  });

  it('is moved into it: the name of a break, a title of one word', () => {
    const standards = OLD_AND_NEW;
    const [old, now] = [{ standard: 'old' }, { standard: 'new' }];
    const broken = [
      { ...rows[0]!, ...old },
      { ...rows[1]!, ...now },
    ];
    for (const width of [240, 320, 700])
      for (const { labelX, text } of drawn(documentOf(broken, { standards }), { width }).panels[0]!.breaks) {
        assert.equal(text, 'New standard');
        assert.ok(labelX - textWidth(text, 12) / 2 >= 0 && labelX + textWidth(text, 12) / 2 <= width, String(width));
      }
    assert.deepEqual(wrapped('aaaaaaaaaa bb', 10, 24.8), ['aaaa', 'aaaa', 'aa', 'bb']);
  });
});

describe('a break of one day', () => {
  it('leaves air between the line that ends and the line that begins', () => {
    const rows = [
      { period: '2020-12-31', standard: 'old', poorHouseholds: 100 },
      { period: '2021-12-31', standard: 'old', poorHouseholds: 80 },
      { period: '2022-01-01', standard: 'new', poorHouseholds: 80 },
      { period: '2022-12-31', standard: 'new', poorHouseholds: 60 },
    ];
    const { all } = drawn(documentOf(rows, { standards: OLD_AND_NEW })).panels[0]!.series[0]!;
    const [, end, begin] = all.map(({ x }) => x);
    assert.ok(Math.abs(begin! - end! - 12) < 0.02);
  });
});

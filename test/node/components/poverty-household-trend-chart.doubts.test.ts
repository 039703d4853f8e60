import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentOf, drawn, XA_A, yearEnds } from './trend-of-tests.js';

const LETTERS = (letter: 'B' | 'U') => ({ status: { poorHouseholds: letter } });

describe('a year and a day of it', () => {
  const rows = [
    { period: '2021', poorHouseholds: 100 },
    { period: '2022-09-30', poorHouseholds: 80 },
    { period: '2022', poorHouseholds: 70 },
  ];

  it('stand in the order of their places: the line never runs back in time', () => {
    const { panels, table } = drawn(documentOf(rows));
    const places = panels[0]!.series[0]!.all.map(({ x }) => x);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.deepEqual(
      table.rows.map(([time]) => time!.text),
      ['2021', '2022', '30 September 2022'],
    );
  });

  it('are told by the one that ends last', () => {
    assert.match(
      drawn(documentOf(rows)).sentence,
      /^In 2022, xã A had 70 poor households, down by 30 households since 2021 \(100 poor households\)\./,
    );
  });
});

describe('a break that the publisher declares', () => {
  const [a, b, c, d] = yearEnds(2019, 12, 13, 14, 11);
  const broken = [{ ...a!, ...LETTERS('U') }, { ...b!, ...LETTERS('U') }, { ...c!, ...LETTERS('B') }, d!];

  it('breaks the line, and nothing is compared over it', () => {
    const { panels, sentence, notes } = drawn(documentOf(broken));
    assert.equal(panels[0]!.series[0]!.lines.length, 2);
    assert.deepEqual(
      panels[0]!.breaks.map(({ text }) => text),
      ['Break in series'],
    );
    assert.equal(
      sentence,
      'On 31 December 2022, xã A had 11 poor households, down by 3 households since 31 December 2021 (14 poor households, break in series). Figures up to 31 December 2020 (13 poor households, low reliability) cannot be compared: a break in the series.',
    );
    assert.equal(
      notes[0],
      'The line breaks between 31 December 2020 and 31 December 2021: the publisher marks a break in the series, the figures cannot be compared.',
    );
  });
});

describe('a change of area', () => {
  it('is marked on its day', () => {
    const territories = [
      { ...XA_A, id: 'old', validTo: '2021-03-31', successors: [{ id: 'a', type: 'partial' }] },
      { ...XA_A, validFrom: '2021-04-01' },
    ];
    const [before, after] = yearEnds(2020, 60, 50);
    const { panels } = drawn(documentOf([{ ...before!, territory: 'old' }, after!], { territories }), {
      territory: 'a',
    });
    const [from, to] = panels[0]!.series[0]!.all.map(({ x }) => x);
    // From the middle of 31 December to that of the next are 365 days, to the first hour of 1 April 90.5.
    assert.ok(Math.abs((panels[0]!.breaks[0]!.x - from!) / (to! - from!) - 90.5 / 365) < 0.001);
  });
});

describe('confidence limits', () => {
  it('have columns of their own in the table', () => {
    const rows = [
      { period: '2020', poorRate: 3.49, intervals: { poorRate: [3.1, 3.9] as [number, number] } },
      { period: '2021', poorRate: 2.5 },
    ];
    const { table } = drawn(documentOf(rows), { unit: 'rate' });
    assert.deepEqual(
      [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.map(({ text }) => text))],
      [
        [
          'Time',
          'Share of poor households',
          'Share of poor households: lower limit',
          'Share of poor households: upper limit',
        ],
        ['2020', '3.49%', '3.1%', '3.9%'],
        ['2021', '2.5%', '', ''],
      ],
    );
    assert.deepEqual(
      table.rows[0]!.map(({ value }) => value),
      [undefined, 3.49, 3.1, 3.9],
    );
  });
});

describe('what was asked for and is not there', () => {
  it('is said where there are figures at other times', () => {
    const empty = (from: string, to: string) => drawn(documentOf(yearEnds(2020, 5)), { from, to }).empty;
    assert.equal(empty('2030', '2031'), 'There are no figures on poor households in xã A for 2030–2031 yet.');
    assert.equal(empty('2030', ''), 'There are no figures on poor households in xã A for 2030–… yet.');
    assert.equal(empty('2019', '2019'), 'There are no figures on poor households in xã A for 2019 yet.');
  });

  it('is said beside what is', () => {
    const { notes } = drawn(documentOf(yearEnds(2020, 5, 4)), { measure: 'both' });
    assert.deepEqual(notes, ['There are no figures on near-poor households in xã A yet.']);
  });

  it('is an empty panel with the axes of the others', () => {
    const territories = [
      { ...XA_A, level: 'district' },
      ...['b', 'c', 'd'].map((id) => ({ id, name: `xã ${id}`, level: 'commune', parent: 'a' })),
    ];
    const [first, second] = yearEnds(2021, 5, 3);
    const rows = [
      { ...first!, territory: 'b' },
      { ...second!, territory: 'b' },
      { ...first!, territory: 'c' },
    ];
    const { panels, notes, marks } = drawn(documentOf(rows, { territories }), { territory: 'a', layout: 'multiples' });
    assert.deepEqual(notes, ['There are no figures on poor households in xã d yet.']);
    for (const { xTicks } of panels) assert.deepEqual(xTicks.map(({ text }) => text).filter(Boolean), ['2021', '2022']);
    assert.equal(marks[0]!.label, 'xã b, poor households, 31 December 2021: 5 poor households');
  });

  it('is a target without its baseline', () => {
    const target = {
      id: 't',
      territory: 'a',
      measure: 'poorHouseholds',
      kind: 'reduceBy',
      value: 9,
      due: '2022-12-31',
    };
    const { notes } = drawn(
      documentOf(yearEnds(2020, 50, 40), { targets: [{ ...target, baseline: { period: '2019-12-31' } }] }),
    );
    assert.deepEqual(notes, [
      'The target for poor households due 31 December 2022 has no level, for its baseline is missing: it is not drawn here.',
    ]);
  });
});

describe('a row for a time to come', () => {
  it('that is still blank makes the figures no newer', () => {
    const { heading, asOf } = drawn(
      documentOf([...yearEnds(2020, 5, 4), { period: '2022-12-31', poorHouseholds: null }]),
    );
    assert.equal(heading, 'Poor households, xã A, 2020–2021');
    assert.equal(asOf, 'Figures as of 31 December 2021.');
  });
});

describe('what would lie on each other', () => {
  it('is no number of a remark on a figure: it stands lower', () => {
    const rows = yearEnds(2010, ...Array.from({ length: 12 }, (_, index) => 100 - index));
    const { panels } = drawn(documentOf(rows.map((row, index) => ({ ...row, notes: [`Remark ${index}`] }))), {
      width: 320,
    });
    const [{ all }] = panels[0]!.series as [(typeof panels)[0]['series'][0]];
    const { events } = panels[0]!;
    assert.equal(events.length, 12);
    for (const [index, { x, y }] of events.entries())
      for (const other of [...all, ...events.slice(0, index)])
        assert.ok(Math.abs(other.x - x) >= 20 || Math.abs(other.y - y) >= 20, `${index}`);
  });

  it('is no level of a target under the mark of another: the notes tell it', () => {
    const target = (id: string, value: number) => ({
      id,
      territory: 'a',
      measure: 'poorHouseholds',
      kind: 'reduceToAtMost',
      value,
      baseline: { period: '2020-12-31' },
      due: '2022-12-31',
    });
    const { panels, notes } = drawn(
      documentOf(yearEnds(2020, 100, 95, 88), { targets: [target('s', 90), target('t', 83)] }),
    );
    assert.deepEqual(
      panels[0]!.targets.map(({ text }) => text),
      ['', '≤ 83'],
    );
    assert.ok(notes.includes('Target for poor households: ≤ 90, reached (31 December 2022).'), notes.join());
  });
});

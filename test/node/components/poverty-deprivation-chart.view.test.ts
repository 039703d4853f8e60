import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  view,
  type DeprivationRequest,
} from '../../../src/components/poverty-deprivation-chart/poverty-deprivation-chart.view.js';
import type { PovertyDocument } from '../../../src/schema/document.js';

const read = (name: string): PovertyDocument =>
  JSON.parse(
    readFileSync(new URL(`../../../stories/documents/${name}.json`, import.meta.url), 'utf8'),
  ) as PovertyDocument;

const viewOf = (document: PovertyDocument | string, asked: Partial<DeprivationRequest> = {}) =>
  view(typeof document === 'string' ? read(document) : document, {
    unit: 'rate',
    sort: 'document',
    language: 'vi',
    width: 640,
    ...asked,
  });
const textsOf = (document: string, role: string, asked: Partial<DeprivationRequest> = {}) =>
  viewOf(document, asked).bars!.texts.flatMap((text) => (text.role === role ? [text.text] : []));
const rowsOf = (document: PovertyDocument | string, asked: Partial<DeprivationRequest> = {}) =>
  viewOf(document, asked).table.rows.map((row) => row.map(({ text }) => text));

describe('the indicators of a deprivation chart', () => {
  it('are the twelve of the document in its order, under their six dimensions', () => {
    const names = textsOf('ba-che-sample', 'name', { width: 880 });
    assert.deepEqual(names.slice(0, 3), ['Việc làm', 'Người phụ thuộc trong hộ gia đình', 'Dinh dưỡng']);
    assert.equal(names.length, 12);
    assert.deepEqual(textsOf('ba-che-sample', 'group'), [
      'Việc làm',
      'Y tế',
      'Giáo dục',
      'Nhà ở',
      'Nước sinh hoạt và vệ sinh',
      'Thông tin',
    ]);
  });

  it('go by size without dimensions where that is asked for', () => {
    const asked = { sort: 'size', width: 880 } as const;
    // 121, 97, 88 of 195 poor households are the three largest.
    assert.deepEqual(textsOf('ba-che-sample', 'name', asked).slice(0, 3), [
      'Nhà tiêu hợp vệ sinh',
      'Chất lượng nhà ở',
      'Trình độ giáo dục của người lớn',
    ]);
    assert.deepEqual(textsOf('ba-che-sample', 'group', asked), []);
  });

  it('keep their key where the standard does not name them, and a row where no figure is given', () => {
    assert.deepEqual(
      rowsOf('deprivation/incomplete').map((row) => row.slice(0, 3)),
      [
        ['Nguồn nước sinh hoạt', 'Nước sinh hoạt và vệ sinh', '18'],
        ['Nhà tiêu hợp vệ sinh', 'Nước sinh hoạt và vệ sinh', '30'],
        ['electricity', '', '5'],
      ],
    );
    assert.equal(rowsOf('deprivation/doubtful').at(-1)![2], 'không có số liệu');
  });

  it('come from the rows where the document declares no standard', () => {
    assert.deepEqual(
      rowsOf({ ...read('deprivation/combined'), standards: [] }).map(([name]) => name),
      ['water', 'sanitation', 'employment', 'nutrition', 'housingQuality'],
    );
  });
});

describe('the figures of a deprivation chart', () => {
  it('are shares of each category, computed from its counts', () => {
    // 61/195 = 31.28 %, 88/603 = 14.59 %; 121/195 = 62.05 %, 171/603 = 28.36 %.
    assert.deepEqual(rowsOf('ba-che-sample')[0], ['Việc làm', 'Việc làm', '61', '31,3%', '88', '14,6%']);
    const { bars, marks } = viewOf('ba-che-sample');
    assert.ok(Math.abs(marks[0]!.detail.value! - 31.282) < 0.001);
    assert.ok(bars!.texts.some(({ text }) => text === '62,1%') && bars!.texts.some(({ text }) => text === '28,4%'));
  });

  it('are numbers of households where they are asked for', () => {
    const { bars, marks, heading } = viewOf('ba-che-sample', { unit: 'households' });
    assert.deepEqual(
      marks.slice(0, 2).map(({ detail }) => detail.value),
      [61, 88],
    );
    assert.ok(bars!.texts.some(({ text }) => text === '121'));
    assert.match(heading, /^Số hộ thiếu hụt/);
  });

  it('are the published shares where there are no counts', () => {
    assert.deepEqual(rowsOf('deprivation/rates-only')[0]!.slice(2), [
      'không có số liệu',
      '33,8%',
      'không có số liệu',
      '15,3%',
    ]);
  });

  it('are of the latest time, or of the one asked for', () => {
    assert.equal(rowsOf('deprivation/two-periods')[0]![2], '18');
    assert.equal(rowsOf('deprivation/two-periods', { period: '2022-01-01' })[0]![2], '25');
    assert.equal(
      viewOf('deprivation/two-periods', { period: '2021' }).empty,
      'Chưa có số liệu thiếu hụt của xã Mẫu cho năm 2021.',
    );
  });

  it('stand beside bars whose lengths are in their proportion, from one zero line', () => {
    const { bars } = viewOf('deprivation/two-periods', { unit: 'households' });
    // 18 and 31 households; the box is the bar and 3 px before it.
    const length = (index: number) => {
      const [, from, to] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(bars!.bars[index]!.path)!;
      return Number(to) - Number(from);
    };
    assert.ok(Math.abs(length(1) / length(0) - 31 / 18) < 0.001);
    assert.equal(new Set(bars!.bars.slice(0, 5).map(({ path }) => path.split(' ')[0])).size, 1);
  });

  it('fit into every width with their texts', () => {
    for (const name of ['ba-che-sample', 'deprivation/doubtful', 'deprivation/very-long-names']) {
      for (const width of [240, 320, 640, 1280]) {
        const { bars, width: whole } = viewOf(name, { width });
        for (const { box } of bars!.bars) assert.ok(box.x + box.width <= whole + 8, `${name} ${width}`);
      }
    }
  });
});

describe('doubtful deprivations', () => {
  const all = viewOf('deprivation/doubtful');
  const marks = all.marks.map(({ label }) => label.split(': ')[1]);

  it('carry their status in mark, table and sentence, once', () => {
    // 20/40 = 50 %, 24/80 = 30 %, 4/80 = 5 %.
    assert.equal(marks[0], '50%, 20 trên 40 hộ, sơ bộ');
    assert.equal(marks[3], '30%, 24 trên 80 hộ, ước tính');
    assert.equal(marks[9], '5%, 4 trên 80 hộ, độ tin cậy thấp');
    assert.match(all.bars!.bars[0]!.tone, /doubtful/);
    assert.deepEqual([all.table.rows[0]![3]!.text, all.table.rows[0]![3]!.status], ['50% (sơ bộ)', 'P']);
    assert.match(all.sentence, /\(30%, 24 trên 80 hộ, ước tính\)\.$/);
  });

  it('tell withheld, not collected, missing and zero apart', () => {
    assert.deepEqual([marks[4], marks[7], marks[8]], ['không công bố', 'không thu thập', 'không có số liệu']);
    assert.equal(marks[6], '0%, 0 trên 40 hộ');
    assert.deepEqual(
      [4, 6, 7, 8].map((index) => all.bars!.bars[index]!.path),
      ['', '', '', ''],
    );
  });

  it('are not given away where they are withheld: not by the share, not by the count, not by a published value', () => {
    const leaky = read('deprivation/combined');
    const [first, second, ...rest] = leaky.deprivations!;
    const shown = viewOf({
      ...leaky,
      deprivations: [
        { ...first!, rate: 30, status: { households: 'Q' } },
        { ...second!, rate: 45.8, status: { rate: 'Q' } },
        ...rest,
      ],
    });
    assert.doesNotMatch(JSON.stringify(shown), /\b(30%|36|45,8%|55)\b/);
  });
});

describe('the sentence of a deprivation chart', () => {
  it('names the largest deprivation of each category and of how many households it speaks', () => {
    assert.equal(
      viewOf('ba-che-sample').sentence,
      'Tại 01/01/2022, ở huyện Ba Chẽ, thiếu hụt nhiều nhất của 195 hộ nghèo là “Nhà tiêu hợp vệ sinh” (62,1%, 121 trên 195 hộ); thiếu hụt nhiều nhất của 603 hộ cận nghèo là “Nhà tiêu hợp vệ sinh” (28,4%, 171 trên 603 hộ).',
    );
    assert.equal(
      viewOf('ba-che-sample', { language: 'en' }).sentence,
      'At 1 January 2022, in Ba Chẽ district: among 195 poor households, the most common deprivation was “Hygienic latrine” (62.1%, 121 of 195); among 603 near-poor households, the most common deprivation was “Hygienic latrine” (28.4%, 171 of 603).',
    );
  });

  it('names all that share the first place', () => {
    const document = read('deprivation/combined');
    const tied = document.deprivations!.map((row) => ({
      ...row,
      households: row.indicator === 'water' ? 55 : row.households!,
    }));
    assert.match(
      viewOf({ ...document, deprivations: tied }).sentence,
      /“Nguồn nước sinh hoạt” và “Nhà tiêu hợp vệ sinh”/,
    );
  });

  it('says that it speaks of the published figures where others are withheld or missing', () => {
    assert.match(viewOf('deprivation/doubtful').sentence, /của 40 hộ nghèo \(theo các số liệu đã công bố\) là/);
  });

  it('speaks in the singular of a single household', () => {
    const document = read('deprivation/combined');
    const [row] = document.deprivations!;
    const { sentence } = viewOf(
      { ...document, deprivations: [{ ...row!, category: 'poor', households: 1, base: 1 }] },
      { language: 'en' },
    );
    assert.match(sentence, /among 1 poor household, /);
  });
});

describe('a deprivation chart', () => {
  it('says how many rows it leaves out, and that bases differ', () => {
    const { notes, sentence } = viewOf('deprivation/incomplete');
    assert.ok(notes.some((note) => note.endsWith(': 1.')));
    assert.match(sentence, /38–40 hộ nghèo/);
  });

  it('leaves out rows under another standard and says so', () => {
    const document = read('deprivation/combined');
    const standards = [...document.standards!, { ...document.standards![0]!, id: 'old' }];
    const deprivations = [
      { ...document.deprivations![0]!, standard: 'old' },
      ...document.deprivations!.map((row) => ({ ...row, standard: '2022-2025' })),
    ];
    const { table, notes } = viewOf({ ...document, standards, deprivations });
    assert.equal(table.rows.length, 5);
    assert.ok(notes.some((note) => note.endsWith(': 1.')));
  });

  it('shows the standard in force and names it, whatever comes last in the document', () => {
    const document = read('deprivation/combined');
    const standards = [
      ...document.standards!,
      { id: 'old', name: 'Chuẩn cũ', validFrom: '2016-01-01', validTo: '2021-12-31' },
    ];
    const deprivations = [
      ...document.deprivations!.map((row) => ({ ...row, standard: '2022-2025' })),
      { ...document.deprivations![0]!, standard: 'old' },
    ];
    const { table, notes } = viewOf({ ...document, standards, deprivations });
    assert.equal(table.rows.length, 5);
    assert.ok(notes.includes('Chuẩn áp dụng: Chuẩn nghèo 2022–2025.'));
  });

  it('says what is missing where there is nothing to draw', () => {
    assert.equal(viewOf('ba-che-2022', { territory: 'ba-che' }).empty, 'Chưa có số liệu thiếu hụt của huyện Ba Chẽ.');
    assert.equal(viewOf('ba-che-2022', { territory: 'x' }).empty, 'Tài liệu không có đơn vị “x”.');
  });

  it('draws a figure for rows that are all withheld', () => {
    const document = read('deprivation/combined');
    const deprivations = document.deprivations!.map((row) => ({
      ...row,
      households: null,
      status: { households: 'Q' } as const,
    }));
    const { empty, sentence } = viewOf({ ...document, deprivations });
    assert.equal(empty, null);
    assert.equal(sentence, 'Tại 31/12/2022, ở xã Mẫu, chưa có số liệu thiếu hụt của 120 hộ nghèo và hộ cận nghèo.');
  });
});

describe('deprivations of poor, near-poor and both', () => {
  type Rows = NonNullable<PovertyDocument['deprivations']>;
  const row = (category: Rows[number]['category'], households: number | null, base: number | null, more = {}) => ({
    territory: 'a',
    period: '2022',
    category,
    indicator: 'water',
    households,
    base,
    ...more,
  });
  const of = (...deprivations: object[]) =>
    ({
      schemaVersion: '1.0',
      dataset: { id: 'd', title: 'd', status: 'sample' },
      territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
      deprivations,
    }) as unknown as PovertyDocument;

  it('of which one is withheld give it away by none of the others', () => {
    // 13 − 10 = 3
    const hidden = { status: { households: 'Q' } };
    const water = (...rows: object[]) => rowsOf(of(...rows))[0]!.slice(2);
    const q = 'không công bố';
    assert.deepEqual(water(row('poor', 10, 50), row('nearPoor', null, 60, hidden), row('poorAndNearPoor', 13, 110)), [
      '10',
      '20%',
      q,
      q,
      q,
      q,
    ]);
    assert.deepEqual(
      water(row('poor', 10, 50), row('nearPoor', 3, 60), row('poorAndNearPoor', null, 110, hidden)),
      ['10', '20%', q, q, q, q],
      'of the two parts the smaller',
    );
    assert.deepEqual(
      water(row('poor', 10, 50), row('nearPoor', null, 60, hidden)),
      ['10', '20%', q, q],
      'two of them alone give nothing away',
    );
  });

  it('that are all zero name none as the most common', () => {
    const second = { indicator: 'toilet' };
    const document = of(row('poor', 0, 50), row('poor', 0, 50, second));
    assert.equal(viewOf(document).sentence, 'Trong năm 2022, ở xã A, không ghi nhận thiếu hụt nào của 50 hộ nghèo.');
    assert.equal(
      viewOf(document, { language: 'en' }).sentence,
      'In 2022, in xã A: 50 poor households had none of these deprivations.',
    );
  });

  it('of a few among many are not written as none', () => {
    // 1 / 3,000 = 0.033 %
    assert.deepEqual(rowsOf(of(row('poor', 1, 3000), row('nearPoor', 0, 3000)))[0]!.slice(2), [
      '1',
      '0,03%',
      '0',
      '0%',
    ]);
    // 1 / 9,000,000,000,000,000 = 0.000 000 000 000 011 %
    assert.equal(rowsOf(of(row('poor', 1, 9e15)))[0]![3], '0,00000000000001%');
    const least = { ...row('poor', 1, 50), households: null, base: null, rate: 1e-200 };
    assert.equal(rowsOf(of(least))[0]![3], '0%');
  });

  it('of nearly all are not written as all', () =>
    // 2,999 / 3,000 = 99.967 %
    assert.deepEqual(rowsOf(of(row('poor', 2999, 3000), row('nearPoor', 3000, 3000)))[0]!.slice(2), [
      '2.999',
      '99,97%',
      '3.000',
      '100%',
    ]));

  it('are counted where no share is told, and shares where no count is', () => {
    const counts = viewOf(of(row('poor', 20, null)));
    assert.match(counts.heading, /^Số hộ thiếu hụt/);
    assert.deepEqual(
      counts.bars!.texts.flatMap(({ role, text }) => (role === 'value' ? [text] : [])),
      ['Hộ nghèo', '20'],
    );
    assert.match(counts.sentence, /là “water” \(20 hộ\)/);
    assert.match(viewOf('deprivation/rates-only', { unit: 'households' }).heading, /^Tỷ lệ hộ thiếu hụt/);
    assert.match(viewOf(of(row('poor', 20, 50)), { unit: 'rate' }).heading, /^Tỷ lệ hộ thiếu hụt/);
  });

  it('of no household at all have no share', () => {
    const none = of(row('poor', 0, 0), row('nearPoor', 5, 50));
    assert.deepEqual(rowsOf(none)[0]!.slice(2), ['0', 'không tồn tại', '5', '10%']);
    assert.match(viewOf(none).sentence, /không ghi nhận thiếu hụt nào của 0 hộ nghèo; /);
    assert.equal(viewOf(none).marks[0]!.label, 'Hộ nghèo, water: 0 hộ');
  });

  it('are told in the unit that is drawn', () => {
    const document = of(row('poor', 20, 50), row('poor', null, 50, { indicator: 'toilet', rate: 90 }));
    assert.match(viewOf(document, { unit: 'households' }).sentence, /là “water” \(40%, 20 trên 50 hộ\)/);
    assert.match(viewOf(document, { unit: 'rate' }).sentence, /là “toilet” \(90%\)/);
  });
});

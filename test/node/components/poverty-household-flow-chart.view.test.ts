import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  view,
  type FlowRequest,
} from '../../../src/components/poverty-household-flow-chart/poverty-household-flow-chart.view.js';
import { textWidth } from '../../../src/chart/labels.js';
import type { Flow, PovertyDocument } from '../../../src/schema/document.js';

const read = (name: string): PovertyDocument =>
  JSON.parse(
    readFileSync(new URL(`../../../stories/documents/${name}.json`, import.meta.url), 'utf8'),
  ) as PovertyDocument;

const viewOf = (document: PovertyDocument | string, asked: Partial<FlowRequest> = {}) =>
  view(typeof document === 'string' ? read(document) : document, {
    category: 'poor',
    unit: '',
    language: 'vi',
    width: 640,
    ...asked,
  });
const changed = (name: string, more: Partial<Flow>): PovertyDocument => {
  const document = read(name);
  return { ...document, flows: [{ ...document.flows![0]!, ...more }] };
};
const column = (document: PovertyDocument | string, asked: Partial<FlowRequest> = {}) =>
  viewOf(document, asked).table.rows.map(([, cell]) => cell!.text);
/** Where a bar starts and ends, in the unit of the sheet: the opening of 195 has its length. */
function levels(document: PovertyDocument | string, opening: number, asked: Partial<FlowRequest> = {}) {
  // So wide that a household is more than the least length of a bar.
  const { bars } = viewOf(document, { width: 900, ...asked });
  const ends = bars!.bars.map(({ path }) => {
    const [, from, to] = /^M([\d.]+) [\d.]+H[\d.]+L([\d.]+)/.exec(path) ?? [];
    return [Number(from), Number(to)] as const;
  });
  const [zero, full] = ends[0]!;
  return ends.map((pair) => pair.map((x) => Math.round(((x - zero) / (full - zero)) * opening)));
}

describe('a balance of households', () => {
  it('is that of the last form that is filled in', () => {
    const document = read('ba-che-sample');
    const blank = { territory: 'ba-che', category: 'poor', unit: 'households', from: '2023-01-01', to: '2023-12-31' };
    const asked = { ...document, flows: [...document.flows!, blank as Flow] };
    assert.equal(viewOf(asked, { territory: 'ba-che' }).heading, 'Biến động hộ nghèo, huyện Ba Chẽ, năm 2022');
    assert.match(viewOf(asked, { territory: 'ba-che', period: '2023' }).empty!, /^Chưa có số liệu .* cho năm 2023\.$/);
  });

  it('shows five households among ten millions', () => {
    const { bars } = viewOf(changed('ba-che-sample', { opening: 10_000_000, closing: 9_999_955 }));
    assert.deepEqual(
      bars!.bars.map(({ path }) => path !== ''),
      bars!.bars.map(() => true),
    );
  });

  it('leads from opening to closing, term by term in the order of the form', () => {
    assert.deepEqual(column('ba-che-sample'), ['195', '−38', '−20', '−3', '+6', '+2', '+7', '+1', '150']);
    // 195 − 38 = 157, − 20 = 137, − 3 = 134, + 6 = 140, + 2 = 142, + 7 = 149, + 1 = 150.
    assert.deepEqual(levels('ba-che-sample', 195), [
      [0, 195],
      [195, 157],
      [157, 137],
      [137, 134],
      [134, 140],
      [140, 142],
      [142, 149],
      [149, 150],
      [0, 150],
    ]);
  });

  it('of near-poor households names their own movements', () => {
    const { table, heading } = viewOf('ba-che-sample', { category: 'nearPoor' });
    assert.equal(heading, 'Biến động hộ cận nghèo, huyện Ba Chẽ, năm 2022');
    assert.deepEqual(
      table.rows.slice(1, 3).map(([name, cell]) => [name!.text, cell!.value]),
      [
        ['Rơi xuống diện nghèo', -6],
        ['Vượt chuẩn cận nghèo', -214],
      ],
    );
  });

  it('shows what does not balance as a bar of its own, before the end', () => {
    // 195 − 61 + 16 = 150; 139 is 11 fewer.
    const { bars, table, sentence } = viewOf('flow/unbalanced');
    assert.deepEqual(
      table.rows.at(-2)!.map(({ text, value }) => value ?? text),
      ['Chênh lệch chưa giải thích', -11],
    );
    assert.equal(bars!.bars.at(-2)!.tone, 'residual');
    assert.deepEqual(levels('flow/unbalanced', 195).slice(-2), [
      [150, 139],
      [0, 139],
    ]);
    assert.match(sentence, / Bảng số liệu không cân đối: còn chênh lệch −11 hộ chưa giải thích được\.$/);
  });

  it('says of missing terms that they are missing, and draws no bar for them', () => {
    // 195 − 61 + 7 = 141; 150 is 9 more.
    const { bars, sentence } = viewOf('flow/missing-terms');
    assert.deepEqual(column('flow/missing-terms').slice(5), [
      'không có số liệu',
      'không có số liệu',
      '+1',
      '+9',
      '150',
    ]);
    assert.deepEqual([bars!.bars[5]!.path, bars!.bars[6]!.path], ['', '']);
    assert.match(sentence, /ít nhất 7 hộ vào diện nghèo/);
    assert.match(sentence, /Chưa biết: tái nghèo và phát sinh mới \(không có số liệu\)\./);
    assert.match(sentence, / Các khoản đã biết chưa giải thích hết: còn chênh lệch \+9 hộ\.$/);
    assert.doesNotMatch(sentence, /không cân đối/, 'what is not told cannot be out of balance');
  });

  it('without an opening leads to the end all the same, and says that it has none', () => {
    const { sentence, bars } = viewOf('flow/no-opening');
    assert.equal(bars!.bars[0]!.path, '');
    assert.match(sentence, /^Trong năm 2022, ở xã Mẫu chưa biết số đầu kỳ \(không có số liệu\); 61 hộ ra/);
    assert.equal(column('flow/no-opening').length, 9, 'no residual is made up');
  });

  it('without a closing ends where its terms lead, and says that it has none', () => {
    const { sentence, bars } = viewOf(changed('flow/unbalanced', { closing: null }));
    assert.equal(bars!.bars.at(-1)!.path, '');
    assert.match(sentence, /chưa biết số cuối kỳ \(không có số liệu\)\.$/);
  });

  it('holds more leaving than were there', () => {
    // 10 − 15 = −5, and the closing of 2 is 7 more.
    const none = {
      toOtherCategory: 15,
      aboveNearPoor: 0,
      otherDecrease: 0,
      fromOtherCategory: 0,
      relapsed: 0,
      newlyArisen: 0,
      otherIncrease: 0,
    };
    const { bars, table } = viewOf(changed('flow/unbalanced', { ...none, opening: 10, closing: 2 }));
    assert.equal(table.rows.at(-2)![1]!.value, 7);
    for (const { box } of bars!.bars) assert.ok(box.x >= -3 && box.x + box.width <= bars!.width + 8);
  });

  it('of nothing at all is drawn: zeros are figures', () => {
    const none = {
      opening: 0,
      toOtherCategory: 0,
      aboveNearPoor: 0,
      otherDecrease: 0,
      fromOtherCategory: 0,
      relapsed: 0,
      newlyArisen: 0,
      otherIncrease: 0,
      closing: 0,
    };
    const { sentence, bars } = viewOf(changed('flow/unbalanced', none));
    assert.equal(
      sentence,
      'Trong năm 2022, xã Mẫu có 0 hộ nghèo đầu kỳ; không hộ nào ra khỏi diện nghèo; không hộ nào vào diện nghèo; vẫn là 0 hộ nghèo cuối kỳ.',
    );
    assert.doesNotMatch(JSON.stringify(bars), /NaN|Infinity|null/);
  });
});

describe('the sentence of a balance', () => {
  it('tells who was there, who left, who came and who is there', () => {
    assert.equal(
      viewOf('ba-che-sample').sentence,
      'Trong năm 2022, huyện Ba Chẽ có 195 hộ nghèo đầu kỳ; 61 hộ ra khỏi diện nghèo (38 chuyển sang diện cận nghèo, 20 vượt chuẩn cận nghèo, 3 giảm vì lý do khác); 16 hộ vào diện nghèo (6 từ diện cận nghèo rơi xuống, 2 tái nghèo, 7 phát sinh mới, 1 tăng vì lý do khác); còn 150 hộ nghèo cuối kỳ.',
    );
    assert.equal(
      viewOf('flow/unbalanced', { language: 'en' }).sentence,
      'In 2022, Sample commune had 195 poor households at the start; 61 households left this group (38 became near-poor, 20 rose above the near-poor line, 3 left for another reason); 16 households entered this group (6 fell from near-poor, 2 fell back into poverty, 7 newly poor, 1 came for another reason); this left 139 poor households at the end. The sheet does not balance: a difference of −11 households is not explained.',
    );
  });

  it('tells a rise, and what is provisional', () => {
    // 150 − 15 + 28 = 163
    const { sentence, marks } = viewOf('flow/provisional');
    assert.match(sentence, /5 \(sơ bộ\) vượt chuẩn cận nghèo.*; tăng lên 163 hộ nghèo \(sơ bộ\) cuối kỳ\.$/);
    assert.equal(marks[2]!.label, 'Vượt chuẩn cận nghèo: −5 hộ (sơ bộ)');
    assert.equal(marks.at(-1)!.label, 'Cuối kỳ (31/12/2023): 163 hộ nghèo (sơ bộ)');
  });

  it('counts persons where the sheet does', () => {
    // 812 − 258 + 72 = 626
    const { sentence, table } = viewOf('flow/persons');
    assert.match(sentence, /có 812 nhân khẩu nghèo đầu kỳ; 258 người ra .*; 72 người vào .*; còn 626 nhân khẩu nghèo/);
    assert.equal(table.columns[1]!.label, 'Số người');
  });
});

describe('a withheld term', () => {
  const shown = JSON.stringify(viewOf('flow/suppressed'));

  it('is not given away by the balance: the smallest other movement is withheld with it', () => {
    // 195 − 61 + 6 + 7 = 147: of the 3 that are left nobody can tell 2 relapsed from 1 other, and the sheet balances.
    const terms = column('flow/suppressed');
    assert.deepEqual([terms[5], terms[7], terms[8]], ['không công bố', 'không công bố', '150']);
    assert.doesNotMatch(shown, /\+[1-3]\b|cân đối|chênh lệch/);
  });

  it('is not shown even where the document holds it', () => {
    const leaky = viewOf(changed('flow/suppressed', { relapsed: 2 }));
    assert.equal(JSON.stringify(leaky), shown);
  });

  it('is told with the reason, below the picture too', () => {
    const { notes, sentence } = viewOf('flow/suppressed');
    assert.match(sentence, /Chưa biết: tái nghèo và tăng vì lý do khác \(không công bố\)\./);
    assert.ok(notes[0]!.startsWith('Khoản không công bố'));
  });

  it('takes another one along beside a missing term too, which often is a zero', () => {
    const both = changed('flow/suppressed', { newlyArisen: null });
    assert.deepEqual(column(both).slice(5, 8), ['không công bố', 'không có số liệu', 'không công bố']);
  });

  it('may be the count at the end', () => {
    const { table } = viewOf(changed('flow/unbalanced', { status: { closing: 'Q' } }));
    const texts = table.rows.map(([, cell]) => cell!.text);
    assert.equal(texts.at(-1), 'không công bố');
    assert.equal(texts.filter((text) => text === 'không công bố').length, 2);
  });
});

describe('the sheet that is shown', () => {
  it('is the latest; of several that end on one day the longest', () => {
    assert.match(viewOf('flow/halves').heading, /năm 2022$/);
  });

  it('is the one asked for', () => {
    const half = viewOf('flow/halves', { period: '2022-01-01/2022-06-30' });
    assert.equal(half.heading, 'Biến động hộ nghèo, xã Mẫu, 01/01/2022–30/06/2022');
    assert.match(half.sentence, /^Từ 01\/01\/2022 đến 30\/06\/2022, .*; còn 182 hộ nghèo/);
    assert.match(viewOf('flow/halves', { period: '2022' }).heading, /năm 2022$/);
  });

  it('of a year may open with the count of the last day of the year before', () => {
    const { heading } = viewOf(changed('flow/unbalanced', { from: '2021-12-31' }), { period: '2022' });
    assert.equal(heading, 'Biến động hộ nghèo, xã Mẫu, năm 2022');
  });

  it('is of households before persons', () => {
    const [households] = read('flow/unbalanced').flows!;
    const [persons] = read('flow/persons').flows!;
    const both = { ...read('flow/persons'), flows: [persons!, households!] };
    assert.equal(column(both)[0], '195');
    assert.equal(column(both, { unit: 'persons' })[0], '812');
  });

  it('is of the standard in force that day, which is named, and of two alike the first', () => {
    const document = read('flow/unbalanced');
    const standards = [
      { id: 'old', name: 'Chuẩn cũ', validFrom: '2016-01-01', validTo: '2021-12-31' },
      { id: 'new', name: 'Chuẩn mới', validFrom: '2022-01-01' },
    ];
    const [sheet] = document.flows!;
    const flows = [
      { ...sheet!, standard: 'new', opening: 196 },
      { ...sheet!, standard: 'old', opening: 100 },
      { ...sheet!, standard: 'new', opening: 197 },
    ];
    const { table, notes } = viewOf({ ...document, standards, flows });
    assert.equal(table.rows[0]![1]!.value, 196);
    assert.ok(notes.includes('Chuẩn áp dụng: Chuẩn mới.'));
    assert.ok(!viewOf(document).notes.some((note) => note.startsWith('Chuẩn áp dụng')), 'the only one needs no name');
  });

  it('says what is missing where there is none', () => {
    assert.equal(
      viewOf('ba-che-2022', { territory: 'ba-che' }).empty,
      'Chưa có số liệu biến động hộ nghèo của huyện Ba Chẽ.',
    );
    assert.equal(
      viewOf('flow/halves', { period: '2020', language: 'en' }).empty,
      'There are no figures on the movement of poor households in Sample commune for 2020 yet.',
    );
    assert.equal(viewOf('flow/halves', { territory: 'x' }).empty, 'Tài liệu không có đơn vị “x”.');
  });

  it('strikes through no name with the links of its bars', () => {
    for (const width of [280, 320]) {
      const { links, texts } = viewOf('flow/missing-terms', { width }).bars!;
      const ways = [...links.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, ...way]) => way.map(Number));
      assert.ok(ways.length > 9, `${ways.length} links in ${width}`);
      for (const { x, y, text } of texts.filter(({ role }) => role === 'name')) {
        const struck = ways.filter(([at, from, to]) => at! < x + textWidth(text, 13) && from! < y + 3 && to! > y - 10);
        assert.deepEqual(struck, [], `${text} in ${width}`);
      }
    }
  });

  it('fits into every width with its texts', () => {
    for (const name of ['ba-che-sample', 'flow/missing-terms', 'flow/provisional']) {
      for (const width of [240, 320, 640, 1280]) {
        const { bars, width: whole } = viewOf(name, { width });
        for (const { box } of bars!.bars) assert.ok(box.x + box.width <= whole + 8, `${name} ${width}`);
      }
    }
  });
});

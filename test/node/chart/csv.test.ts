import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableToCsv, type CsvNotes } from '../../../src/chart/csv.js';
import type { Cell, Column, Table } from '../../../src/chart/table.js';

const notes: CsvNotes = { heading: 'Hộ nghèo, huyện Ba Chẽ', label: null, sources: [], asOf: null };
const words = {
  source: 'Nguồn',
  status: 'Tình trạng',
  statusWord: (letter: string) => ({ P: 'sơ bộ', Q: 'không công bố' })[letter] ?? '',
};
const table = (columns: readonly Column[], ...rows: readonly (readonly Cell[])[]): Table => ({
  caption: '',
  columns,
  rows,
});
const csv = (figures: Table, below: Partial<CsvNotes> = {}): string =>
  tableToCsv(figures, { ...notes, ...below }, words);

/** RFC 4180, as a spreadsheet reads it. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ',') continue;
    if (end) rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows of the table, without heading and remarks below it. */
const rowsOf = (figures: Table): string[][] => {
  const rows = read(csv(figures).slice(1));
  return rows.slice(
    1,
    rows.findIndex((row) => row.join('') === ''),
  );
};

const label = { label: 'Nội dung' };
const value = { label: 'Số hộ', numeric: true };

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    const text = csv(table([label], [{ text: 'Đồn Đạc – Ề Ỗ' }]));
    assert.equal(text, '\uFEFFNội dung\r\nĐồn Đạc – Ề Ỗ\r\n\r\n"Hộ nghèo, huyện Ba Chẽ"\r\n');
  });

  it('writes the number behind the words, unrounded, with a decimal point', () => {
    const figures = table([label, value], [{ text: 'a' }, { text: '3,49 %', value: 3.4890501 }]);
    assert.deepEqual(rowsOf(figures), [['a', '3.4890501']]);
  });

  it('keeps zero and negative numbers numbers', () => {
    const figures = table(
      [value, value],
      [
        { text: '0', value: 0 },
        { text: '−5', value: -5 },
      ],
    );
    assert.deepEqual(rowsOf(figures), [['0', '-5']]);
  });

  it('leaves a figure empty whose status says why there is none', () => {
    const figures = table([label, value], [{ text: 'a' }, { text: 'không công bố', value: null, status: 'Q' }]);
    assert.deepEqual(rowsOf(figures), [['a', '', 'không công bố']]);
  });

  for (const nothing of [null, undefined])
    it(`keeps the words of a numeric column where no number was meant (${nothing})`, () => {
      const figures = table([label, value], [{ text: 'Đánh giá' }, { text: 'Chậm tiến độ', value: nothing }]);
      assert.deepEqual(rowsOf(figures), [['Đánh giá', 'Chậm tiến độ']]);
    });

  it('writes the words of a column of words, whatever number sorts it', () => {
    assert.deepEqual(rowsOf(table([label], [{ text: '31/12/2022', value: 1672444800000 }])), [['31/12/2022']]);
  });

  it('brings quotes, commas, semicolons, line breaks and outer spaces through', () => {
    const tricky = ['"Ba Chẽ"', 'a, b', 'a; b', 'a\r\nb', ' a ', ''];
    const figures = table(
      tricky.map(() => label),
      tricky.map((text) => ({ text })),
    );
    assert.deepEqual(rowsOf(figures), [tricky]);
  });

  it('fills a row that is too short', () => {
    assert.deepEqual(rowsOf(table([label, value, label], [{ text: 'a' }])), [['a', '', '']]);
  });
});

describe('a status', () => {
  const figures = table(
    [label, value, { label: 'Tỷ lệ', numeric: true }],
    [{ text: '2021' }, { text: '240', value: 240 }, { text: '4', value: 4, status: 'A' }],
    [{ text: '2022' }, { text: '195 (sơ bộ)', value: 195, status: 'P' }, { text: '3', value: 3 }],
    [{ text: '2023' }, { text: 'không công bố', value: null, status: 'Q' }, { text: '3', value: 3 }],
  );

  it('stands in a column of its own, only beside figures of which one is not normal', () => {
    assert.deepEqual(read(csv(figures).slice(1)).slice(0, 4), [
      ['Nội dung', 'Số hộ', 'Số hộ: Tình trạng', 'Tỷ lệ'],
      ['2021', '240', '', '4'],
      ['2022', '195', 'sơ bộ', '3'],
      ['2023', '', 'không công bố', '3'],
    ]);
  });
});

describe('a text that a spreadsheet would run', () => {
  for (const text of ['=1+1', '+84', '-a', '@SUM(A1)', '\tx', '\r=1', '\n=1', '＝1', '-1+cmd|x', '-'])
    it(`is made a text: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(rowsOf(table([label], [{ text }])), [[`'${text}`]]);
    });

  for (const text of ['-5', '-1.234,5', '−5', '5-6', 'a=b'])
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.deepEqual(rowsOf(table([label], [{ text }])), [[text]]);
    });

  it('is made one in a header and below the table too', () => {
    const text = csv(table([{ label: '=1' }]), { heading: '@x', label: '=2' });
    assert.equal(text, "\uFEFF'=1\r\n\r\n'@x\r\n'=2\r\n");
  });
});

describe('below the table', () => {
  it('stand heading, label, sources, date and remarks', () => {
    const text = csv(table([label]), {
      heading: 'Hộ nghèo',
      label: 'Số liệu mẫu',
      sources: [{ text: 'Kế hoạch 10' }, { text: 'Báo cáo', url: 'https://example.org/a' }],
      asOf: 'Số liệu tính đến 31/12/2022.',
      notes: ['Chuẩn nghèo mới.'],
    });
    assert.deepEqual(read(text.slice(1)).slice(2), [
      ['Hộ nghèo'],
      ['Số liệu mẫu'],
      ['Nguồn: Kế hoạch 10'],
      ['Nguồn: Báo cáo (https://example.org/a)'],
      ['Số liệu tính đến 31/12/2022.'],
      ['Chuẩn nghèo mới.'],
    ]);
  });
});

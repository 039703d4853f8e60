import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  view,
  type TrendRequest,
} from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import type { PovertyDocument } from '../../../src/schema/document.js';
import { parse } from '../../../src/schema/parse.js';

const merged = readFileSync(new URL('../../../stories/documents/trend/merged.json', import.meta.url), 'utf8');
const drawn = (document: PovertyDocument | string, asked: Partial<TrendRequest> = {}) => {
  const { document: read, problems } = parse(typeof document === 'string' ? document : JSON.stringify(document));
  assert.ok(read, JSON.stringify(problems));
  return view(read, { measure: 'poor', unit: 'households', layout: 'lines', language: 'vi', width: 640, ...asked });
};
const LUONG_MINH = { territory: 'luong-minh' } as const;

describe('the past of a territory that several became', () => {
  it('is one line of their sums, told as such in sentence, table, label and note', () => {
    const { panels, sentence, table, marks, notes } = drawn(merged, LUONG_MINH);
    const { lines, all } = panels[0]!.series[0]!;
    // 30 + 20 of 600 + 400 households, 24 + 16 of as many, 33 of 1,010: 5 % and 3.27 %.
    assert.deepEqual(
      all.map(({ point, status }) => [point.value, status]),
      [
        [50, 'A'],
        [40, 'P'],
        [33, 'A'],
      ],
    );
    assert.deepEqual([lines.length, panels[0]!.breaks.length], [1, 0]);
    assert.equal(
      sentence,
      'Tại 31/12/2024, xã Lương Minh có 33 hộ nghèo, giảm 17 hộ (−1,73 điểm phần trăm) so với 31/12/2022 (50 hộ nghèo, tính gộp). Cao nhất là 50 hộ nghèo (31/12/2022, tính gộp), thấp nhất là 33 hộ nghèo (31/12/2024).',
    );
    const parts = 'Tính gộp xã Lương Mông và xã Minh Cầm';
    assert.deepEqual(
      [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.map(({ text }) => text))],
      [
        ['Thời điểm', 'Hộ nghèo', 'Ghi chú'],
        ['31/12/2022', '50', parts],
        ['31/12/2023', '40 (sơ bộ)', parts],
        ['31/12/2024', '33', 'Rà soát lần đầu sau sắp xếp.'],
      ],
    );
    assert.deepEqual(
      marks.map(({ label }) => label),
      [
        `Hộ nghèo, 31/12/2022: 50 hộ nghèo. ${parts}`,
        `Hộ nghèo, 31/12/2023: 40 hộ nghèo (sơ bộ). ${parts}`,
        'Hộ nghèo, 31/12/2024: 33 hộ nghèo. Rà soát lần đầu sau sắp xếp',
      ],
    );
    assert.deepEqual(notes, [
      'Số liệu của xã Lương Minh đến 31/12/2023 do biểu đồ này cộng gộp từ xã Lương Mông và xã Minh Cầm, không phải số liệu đã công bố.',
      '(1) 31/12/2024: Rà soát lần đầu sau sắp xếp.',
    ]);
  });

  it('has shares of the sums', () => {
    const { marks } = drawn(merged, { ...LUONG_MINH, unit: 'rate', language: 'en' });
    assert.deepEqual(
      marks.map(({ label }) => label),
      [
        'Share of poor households, 31 December 2022: 5%. Added up from Lương Mông commune and Minh Cầm commune',
        'Share of poor households, 31 December 2023: 4% (provisional). Added up from Lương Mông commune and Minh Cầm commune',
        'Share of poor households, 31 December 2024: 3.27%. First review after the merger',
      ],
    );
  });

  it('tells the sources and remarks of every part', () => {
    const document = JSON.parse(merged) as PovertyDocument;
    const sources = ['x', 'y'].map((id) => ({ id, title: `Báo cáo ${id}` }));
    const observations = document.observations!.map((row, index) =>
      index < 2 ? { ...row, source: 'xy'[index]!, notes: index ? ['Chưa rà soát thôn Khe Tâm.'] : [] } : row,
    );
    const { notes, sources: cited } = drawn({ ...document, sources, observations }, LUONG_MINH);
    assert.deepEqual(
      cited.map(({ text }) => text),
      ['Báo cáo x', 'Báo cáo y'],
    );
    assert.ok(notes.includes('(1) 31/12/2022: xã Minh Cầm: Chưa rà soát thôn Khe Tâm.'), notes.join('\n'));
  });

  it('ends where one of them handed on a part alone', () => {
    const document = JSON.parse(merged.replace('"full"', '"partial"')) as PovertyDocument;
    const { marks, notes } = drawn(document, LUONG_MINH);
    assert.equal(marks.length, 1);
    assert.ok(
      notes.includes(
        'xã Lương Minh được lập từ xã Lương Mông và xã Minh Cầm: số liệu trước đó của các đơn vị này không hiển thị.',
      ),
      notes.join('\n'),
    );
  });
});

describe('remarks on rows', () => {
  const row = (territory: string, year: number, ...notes: readonly string[]) => ({
    territory,
    period: `${year}-12-31`,
    poorHouseholds: 100 - (year - 2020),
    notes,
  });
  const documentOf = (...observations: readonly object[]) =>
    ({
      schemaVersion: '1.0',
      dataset: {
        id: 'd',
        title: 'T',
        status: 'sample',
        notes: [{ text: 'Xa trung tâm', territory: 'b' }],
      },
      territories: [
        { id: 'a', name: 'huyện A', level: 'district' },
        { id: 'b', name: 'xã B', level: 'commune', parent: 'a' },
        { id: 'c', name: 'xã C', level: 'commune', parent: 'a' },
      ],
      observations,
    }) as unknown as PovertyDocument;

  it('of one time are numbered in the picture, those of several times are told once', () => {
    const { panels, notes } = drawn(
      documentOf(row('a', 2020, 'Theo mẫu 1'), row('a', 2021, 'Theo mẫu 1', 'Chưa gồm thôn Nà Làng')),
      { territory: 'a' },
    );
    assert.deepEqual(
      panels[0]!.events.map(({ number }) => number),
      [1],
    );
    assert.deepEqual(notes, ['31/12/2020 và 31/12/2021: Theo mẫu 1', '(1) 31/12/2021: Chưa gồm thôn Nà Làng']);
  });

  it('do not number more than twenty events', () => {
    const rows = Array.from({ length: 30 }, (_, index) => row('a', 1990 + index, `Ghi chú ${index}`));
    const { panels, notes } = drawn(documentOf(...rows), { territory: 'a' });
    assert.equal(panels[0]!.events.length, 20);
    assert.deepEqual(notes.slice(19, 21), ['(20) 31/12/2009: Ghi chú 19', '31/12/2010: Ghi chú 20']);
  });

  it('say of which part or group they are', () => {
    const asked = { territory: 'a', layout: 'multiples' } as const;
    const { notes, table } = drawn(documentOf(row('b', 2020, 'Lũ lớn'), row('c', 2020)), asked);
    assert.deepEqual(notes, ['31/12/2020: xã B: Lũ lớn', 'xã B: Xa trung tâm']);
    assert.equal(table.rows[0]!.at(-1)!.text, 'xã B: Lũ lớn');
    const group = { ...row('a', 2020, 'Chưa đủ'), group: 'ethnicMinority' };
    const grouped = drawn(documentOf(row('a', 2020), group), { territory: 'a', groups: ['total', 'ethnicMinority'] });
    assert.deepEqual(grouped.notes, ['(1) 31/12/2020: hộ dân tộc thiểu số: Chưa đủ']);
  });
});

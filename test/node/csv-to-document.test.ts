import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { view } from '../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import { parse } from '../../src/schema/parse.js';

/**
 * Poor and near-poor households of Việt Nam as they were published: of 2015 by the standard of 2016–2021, of 2022 by that
 * of 2022–2025.
 */
const CSV = `Thời điểm,Chuẩn nghèo,Hộ nghèo,Tỷ lệ hộ nghèo,Hộ cận nghèo,Tỷ lệ hộ cận nghèo
31/12/2015,2016-2021,2.338.569,"9,88",1.235.784,"5,22"
31/12/2022,2022-2025,,"4,03",,"3,49"
`;

/** What the table does not say. */
const VALID_FROM = new Map([
  ['2016-2021', '2015-11-19'],
  ['2022-2025', '2022-01-01'],
]);

/** Cells of a table in which a cell with a comma stands in quotes. */
const cellsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain!));

/** 2.338.569 and 9,88 as Vietnamese tables write them; an empty cell is no figure. */
const numberIn = (cell: string): number | null =>
  cell === '' ? null : Number(cell.replaceAll('.', '').replace(',', '.'));

/** What a publisher does with such a table: a row becomes an observation. */
function documentOf(csv: string): string {
  const [, ...rows] = cellsOf(csv);
  const standards = [...new Set(rows.map(([, standard]) => standard!))];
  return JSON.stringify({
    schemaVersion: '1.0',
    dataset: {
      id: 'viet-nam',
      title: { vi: 'Hộ nghèo cả nước', en: 'Poor households of the nation' },
      status: 'official',
    },
    standards: standards.map((id) => ({ id, name: `Chuẩn nghèo ${id}`, validFrom: VALID_FROM.get(id) })),
    territories: [{ id: 'viet-nam', name: { vi: 'Việt Nam', en: 'Việt Nam' }, level: 'country' }],
    observations: rows.map(([date, standard, poor, poorRate, nearPoor, nearPoorRate]) => ({
      territory: 'viet-nam',
      period: date!.split('/').reverse().join('-'),
      standard,
      poorHouseholds: numberIn(poor!),
      poorRate: numberIn(poorRate!),
      nearPoorHouseholds: numberIn(nearPoor!),
      nearPoorRate: numberIn(nearPoorRate!),
    })),
  });
}

describe('the CSV of a national series', () => {
  const { document, problems } = parse(documentOf(CSV));
  const request = { measure: 'both', layout: 'lines', language: 'vi', width: 640 } as const;

  it('becomes a document without an error', () => {
    assert.deepEqual(
      problems.filter(({ level }) => level === 'error'),
      [],
    );
    assert.deepEqual(
      document!.observations!.map((row) => [row.period, row.poorHouseholds, row.poorRate, row.nearPoorHouseholds]),
      [
        ['2015-12-31', 2338569, 9.88, 1235784],
        ['2022-12-31', null, 4.03, null],
      ],
    );
  });

  it('is drawn with the break between its standards and no line across it', () => {
    const { panels, notes, sentence } = view(document!, { ...request, unit: 'rate' });
    assert.deepEqual(
      panels[0]!.series.map(({ lines, points }) => [lines, points.map(({ point }) => [point.value, point.broken])]),
      [
        [
          [],
          [
            [9.88, null],
            [4.03, 'standard'],
          ],
        ],
        [
          [],
          [
            [5.22, null],
            [3.49, 'standard'],
          ],
        ],
      ],
    );
    assert.equal(panels[0]!.breaks.length, 1);
    assert.match(notes[0]!, /“Chuẩn nghèo 2016-2021” và “Chuẩn nghèo 2022-2025” không so sánh được/);
    assert.match(sentence, /là 4,03%.*3,49%.*9,88%/);
    assert.doesNotMatch(sentence, /giảm|tăng/);
  });

  it('tells the households of the year for which they were published', () => {
    const { sentence, table } = view(document!, { ...request, unit: 'households' });
    assert.match(
      sentence,
      /Mới có số liệu một lần: tại 31\/12\/2015, Việt Nam có 2\.338\.569 hộ nghèo\. Hộ cận nghèo: 1\.235\.784\./,
    );
    assert.deepEqual(
      table.rows.map((row) => row[1]!.text),
      ['2.338.569', 'không có số liệu'],
    );
  });
});

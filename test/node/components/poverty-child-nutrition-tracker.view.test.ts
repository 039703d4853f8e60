import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { view } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.view.js';
import {
  dimensionsOf,
  type TrackerReader,
  type TrackerRequest,
} from '../../../src/components/poverty-child-nutrition-tracker/request.view.js';
import { nutritionFigures } from '../../../src/model/nutrition.js';
import type { PovertyDocument } from '../../../src/schema/document.js';
import { formatsFor } from '../../../src/text/formats.js';

const read = (name: string): PovertyDocument =>
  JSON.parse(
    readFileSync(new URL(`../../../stories/documents/${name}.json`, import.meta.url), 'utf8'),
  ) as PovertyDocument;

type Asked = Partial<TrackerRequest & TrackerReader>;
const viewIn = (document: PovertyDocument, { language = 'vi', width = 640, ...asked }: Asked = {}) =>
  view(
    document,
    {
      ...{ territory: '', indicator: '', by: 'age status', variant: 'chart', period: '', sex: '', households: '' },
      ...{ fromMonths: 0, toMonths: 0, suppressBelow: 5, reliableFrom: 30 },
      ...asked,
    },
    { language, width },
  );
const viewOf = (name: string, asked: Asked = {}) => viewIn(read(name), asked);
const column = (name: string, label: RegExp, asked: Asked = {}) => {
  const { columns, rows } = viewOf(name, asked).table;
  const index = columns.findIndex((one) => label.test(one.label));
  return rows.map((row) => row[index]?.text);
};

describe('the dimensions of a tracker', () => {
  it('are age and household where nothing else is asked', () => {
    for (const text of ['', 'colour']) assert.deepEqual(dimensionsOf(text), ['age', 'status']);
  });
  it('keep their order and are two at most', () => {
    assert.deepEqual(dimensionsOf('status time'), ['status', 'time']);
    assert.deepEqual(dimensionsOf('sex age time'), ['sex', 'age']);
  });
});

describe('the published prevalences of Việt Nam', () => {
  const asked = { by: 'time' };
  it('are all drawn, both of the year 2000 beside each other', () => {
    const { drawing } = viewOf('viet-nam-stunting', asked);
    const [first, one, two, last] = drawing!.placed.map(({ x }) => x);
    assert.equal(drawing!.placed.length, 4);
    assert.equal(two! - one!, 12);
    // 1988, 2000, 2020: twelve years, then twenty.
    const middle = (one! + two!) / 2;
    assert.ok(Math.abs((last! - middle) / (middle - first!) - 20 / 12) < 0.01);
  });
  it('have levels from very high to medium', () => {
    assert.deepEqual(column('viet-nam-stunting', /Mức/, asked), [
      'mức rất cao',
      'mức rất cao',
      'mức rất cao',
      'mức trung bình',
    ]);
    assert.match(viewOf('viet-nam-stunting', asked).marks.at(-1)!.label, /^Năm 2020: 19,6%, mức trung bình$/);
  });
  it('of one year are told with the surveys from which they come', () => {
    assert.ok(
      viewOf('viet-nam-stunting', asked).notes.includes(
        'Có nhiều cuộc điều tra cho năm 2000: 42,1% (Cuộc điều tra thứ nhất năm 2000) và 42,9% (Cuộc điều tra thứ hai năm 2000).',
      ),
    );
  });
  it('say why no difference is called one', () =>
    assert.ok(
      viewOf('viet-nam-stunting', asked).notes.includes(
        'Không có khoảng tin cậy và số trẻ được cân đo nên chưa đủ cơ sở kết luận về chênh lệch.',
      ),
    ));
  it('are not called different without intervals', () =>
    assert.match(
      viewOf('viet-nam-stunting', asked).sentence,
      /So với năm 1988 \(61,3%\), tỷ lệ chênh 41,7 điểm phần trăm, chưa đủ cơ sở kết luận là khác nhau\.$/,
    ));
});

describe('a tracker by age and household', () => {
  it('tells the widest band, and the gap in percentage points', () => {
    // 2022, 12–131 months: 247 of 1,082 are 22.83 %, 354 of 2,757 are 12.84 %; 22.83 − 12.84 = 9.99.
    assert.equal(
      viewOf('ba-che-sample').sentence,
      'Năm 2022, tỷ lệ trẻ thấp còi ở huyện Ba Chẽ (12–131 tháng, hộ nghèo, cận nghèo) là 22,8% (247 trong 1.082 trẻ được cân đo), độ bao phủ 92,7%. So với các hộ khác (12,8%), tỷ lệ ở hộ nghèo, cận nghèo cao hơn 10 điểm phần trăm.',
    );
    assert.equal(
      viewOf('ba-che-sample', { language: 'en' }).sentence,
      'The prevalence of stunting in Ba Chẽ district (12–131 months, poor and near-poor households; 2022) was 22.8% (247 of 1,082 children measured), coverage 92.7%. Compared with other households (12.8%), the prevalence in poor and near-poor households is 10 percentage points higher.',
    );
  });
  it('has a row for each band, the one that holds the others last', () => {
    assert.deepEqual(
      [...new Set(column('ba-che-sample', /Tuổi/))],
      ['12–23', '24–35', '36–47', '48–59', '60–83', '84–131', '12–131'].map((months) => `${months} tháng`),
    );
  });
  it('tells the gap of every row in the table', () => {
    // 12–23 months: 26 of 109 are 23.85 %, 36 of 274 are 13.14 %.
    assert.deepEqual(column('ba-che-sample', /Chênh lệch/).slice(0, 2), ['+10,7', '']);
  });
  it('has levels for bands under 60 months only, and says so of a band across them', () => {
    const levels = column('ba-che-sample', /Mức/);
    assert.deepEqual(levels.slice(6), ['mức cao', 'mức trung bình', '', '', '', '', '', '']);
    assert.ok(viewOf('ba-che-sample').notes.some((note) => /60 tháng.*không xếp mức: 12–131 tháng/.test(note)));
    assert.deepEqual(
      viewOf('nutrition/over-five').table.columns.filter(({ label }) => /Mức/.test(label)),
      [],
    );
    assert.ok(
      viewOf('nutrition/straddling', { by: 'age' }).notes.some((note) => /48–71 tháng và 24–95 tháng/.test(note)),
    );
  });
  it('has the severe part of each figure', () => {
    // 6 of 109 children of 12–23 months.
    assert.equal(column('ba-che-sample', /nặng/)[0], '5,5%');
  });
});

describe('a tracker by sex', () => {
  it('calls a difference one only where the interval allows it', () => {
    // 12–35 months: 40/200 and 44/210, 1 point apart; 36–59: 30/190 and 60/200, 14.2 points.
    const gaps = column('nutrition/sex', /Chênh lệch/, { by: 'age sex' });
    assert.deepEqual(gaps.slice(0, 3), ['−1 (chưa đủ cơ sở kết luận)', '', '−14,2']);
    const { drawing } = viewOf('nutrition/sex', { by: 'age sex' });
    const texts = drawing!.texts.map(({ text }) => text);
    assert.ok(texts.includes('chưa đủ cơ sở kết luận') && texts.includes('chênh 14,2 điểm phần trăm'));
  });
});

describe('a tracker by territory', () => {
  const asked = { by: 'territory' };
  it('orders places by prevalence, with intervals, and says that this is no ranking', () => {
    const { drawing, notes } = viewOf('ba-che-sample', asked);
    const shares = drawing!.placed.map(({ figure }) => figure.prevalence!);
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => b - a),
    );
    assert.ok(drawing!.placed.every(({ figure }) => figure.interval));
    assert.ok(notes.some((note) => /không phải là xếp hạng/.test(note)));
  });
  it('tells the highest and the lowest place, with the doubt of each', () => {
    // 6 of 26 are 23.1 %, fewer than 30 children; 26 of 240 are 10.8 %.
    assert.equal(
      viewOf('ba-che-sample', asked).sentence,
      'Tỷ lệ trẻ thấp còi (huyện Ba Chẽ, 12–59 tháng, năm 2022) cao nhất và thấp nhất: xã Minh Cầm 23,1% (độ tin cậy thấp); thị trấn Ba Chẽ 10,8%. So với thị trấn Ba Chẽ, tỷ lệ ở xã Minh Cầm chênh 12,2 điểm phần trăm, chưa đủ cơ sở kết luận là khác nhau.',
    );
  });
  it('puts withheld places last, at zero, by name', () => {
    const { drawing } = viewOf('ba-che-sample', { ...asked, households: 'poorAndNearPoor' });
    const hidden = drawing!.placed.slice(-2);
    assert.deepEqual(
      hidden.map(({ figure }) => [figure.territory, figure.prevalence]),
      [
        ['thi-tran-ba-che', null],
        ['nam-son', null],
      ],
    );
    const zero = drawing!.texts.find(({ text }) => text === '0%')!.x;
    assert.ok(hidden.every(({ x }) => x === zero));
  });
  it('shows the five levels of wasting', () => {
    // 9, 15, 30, 50 and 72 of 400: 2.25, 3.75, 7.5, 12.5 and 18 %.
    assert.deepEqual(column('nutrition/levels', /Mức/, asked), [
      'mức rất cao',
      'mức cao',
      'mức trung bình',
      'mức thấp',
      'mức rất thấp',
    ]);
  });
});

describe('a tracker over time', () => {
  it('shows the target with the way to it, and whether the pace is kept', () => {
    // From 27.5 % at the end of 2022 to 20 % at the end of 2025; two of three years on, 22.5 % are required, 25 % are there.
    const { drawing, sentence } = viewOf('nutrition/years', { by: 'time status' });
    assert.ok(drawing!.paths.get('path') && drawing!.paths.get('target'));
    assert.match(
      sentence,
      /Chỉ tiêu cho 12–59 tháng, hộ nghèo, cận nghèo: ≤\u00a020% vào 31\/12\/2025 \(chậm tiến độ\)\.$/,
    );
    assert.match(sentence, /So với năm 2022 \(27,5%\), tỷ lệ ở hộ nghèo, cận nghèo thấp hơn 2,5 điểm phần trăm\./);
  });
  it('says nothing of a pace in the first year', () =>
    assert.match(viewOf('nutrition/first-year', { by: 'time status' }).sentence, /≤\u00a020% vào 31\/12\/2025\.$/));
  it('shows the target only where the same children are shown', () =>
    assert.equal(viewOf('nutrition/years', { by: 'time' }).drawing!.paths.has('target'), false));
  it('holds the sums of narrow bands against a target for all of them', () =>
    // 2020: 274 of 1,060; required at the end of 2022: 25.8 − 5.8 × 2/5 = 23.5; found: 22.8.
    assert.match(
      viewOf('ba-che-sample', { by: 'time status' }).sentence,
      /Chỉ tiêu cho 12–131 tháng, hộ nghèo, cận nghèo: ≤\u00a020% vào 31\/12\/2025 \(đúng tiến độ\)/,
    ));
  it('does not join a census and a sample', () => {
    const { drawing } = viewOf('nutrition/census-and-sample', { by: 'time' });
    assert.equal(drawing!.placed.length, 3);
    assert.equal([...drawing!.paths].filter(([kind]) => kind.startsWith('line')).length, 1);
    assert.equal(drawing!.paths.get('line point ink')!.match(/M/g)!.length, 1);
  });
  it('takes published intervals as they are', () =>
    assert.deepEqual(column('nutrition/published', /Cận/, { by: 'time' }), ['22,1%', '20,8%', '17%']));
});

describe('a hundred children', () => {
  const full = (name: string, asked: Asked) =>
    [...viewOf(name, { variant: 'icons', ...asked }).drawing!.paths]
      .filter(([kind]) => kind.startsWith('child'))
      .reduce((sum, [, path]) => sum + path.match(/M/g)!.length, 0);
  it('are as many full cells as there are cases in a hundred', () => {
    // 22.8 and 12.8 and 15.7 %.
    assert.equal(full('ba-che-sample', { by: 'status' }), 23 + 13 + 16);
    const texts = viewOf('ba-che-sample', { by: 'status', variant: 'icons' }).drawing!.texts;
    assert.ok(texts.some(({ text }) => text === '23 trên 100 trẻ'));
  });
  it('stay near each other where there is much room', () => {
    const { drawing } = viewOf('ba-che-sample', { by: 'status', variant: 'icons', width: 1248 });
    const [one, two, three] = drawing!.placed.map(({ x }) => x);
    assert.deepEqual([two! - one!, three! - two!], [260, 260]);
  });
});

describe('what is written', () => {
  const only = (row: object) =>
    viewIn({
      dataset: { id: 'd', title: 'T', status: 'sample' },
      territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
      nutrition: [
        { territory: 'a', period: '2022', indicator: 'stunting', ageBand: { fromMonths: 0, toMonths: 60 }, ...row },
      ],
    } as unknown as PovertyDocument);
  it('never stands in another level than the figure: 19.96 % is not 20 %', () => {
    assert.match(only({ prevalence: 19.96 }).sentence, /là 19,96%, mức trung bình/);
    assert.match(only({ prevalence: 20 }).sentence, /là 20%, mức cao/);
  });
  it('says that coverage is low', () => {
    // 400 of 560 and 600 of 770 are 71.4 and 77.9 %.
    const { notes, sentence } = viewOf('nutrition/low-coverage', { by: 'status' });
    assert.ok(notes[0]!.endsWith('các hộ khác (71,4%) và tất cả các hộ (77,9%).'));
    assert.match(sentence, /chưa đủ cơ sở kết luận/);
  });
  it('says by which limits figures are withheld, also where none is', () => {
    const notes = (suppressBelow: number) => viewOf('nutrition/suppressed', { suppressBelow }).notes[0];
    assert.match(notes(5)!, /^Không công bố nhóm có 1 đến 4 trẻ mắc/);
    assert.match(notes(10)!, /1 đến 9 trẻ mắc/);
    assert.match(notes(0)!, /không ẩn nhóm nào/);
  });
  it('explains the indicator, the ages, the references', () => {
    const { definitions } = viewOf('ba-che-sample');
    assert.equal(definitions[0], 'Tỷ lệ trẻ thấp còi: chiều cao theo tuổi thấp hơn chuẩn quá 2 độ lệch chuẩn.');
    assert.match(definitions.join(' '), /đã tròn 12, chưa tròn 24 tháng.*WHO 2006.*WHO 2007/);
  });
  it('says that there is nothing yet', () => {
    assert.equal(viewOf('ba-che-2022').empty, 'Chưa có số liệu để hiển thị.');
    assert.equal(viewOf('ba-che-2022', { by: 'territory' }).empty, 'Chưa có số liệu để hiển thị.');
    assert.equal(viewOf('ba-che-2022', { territory: 'x' }).empty, 'Tài liệu không có đơn vị “x”.');
    assert.equal(
      only({ cases: 2, measured: 40 }).empty,
      'Không công bố nhóm có 1 đến 4 trẻ mắc hoặc chỉ có 1 trẻ được cân đo, và nhóm mà từ đó tính ra được nhóm ấy.',
    );
  });
  it('speaks of those that are shown where the first group is withheld whole', () => {
    const row = { territory: 'a', period: '2022', indicator: 'stunting', ageBand: { fromMonths: 0, toMonths: 60 } };
    const document = {
      dataset: { id: 'd', title: 'T', status: 'sample' },
      territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
      nutrition: [
        { ...row, householdStatus: 'poorAndNearPoor', measured: 40, cases: 3 },
        { ...row, householdStatus: 'other', measured: 200, cases: 30 },
      ],
    } as unknown as PovertyDocument;
    for (const by of ['age status', 'status', 'time status'])
      assert.match(viewIn(document, { by }).sentence, /\(0–59 tháng, các hộ khác\) là 15% \(30 trong 200/);
  });
  it('stays within the picture at every width', () => {
    for (const by of ['age status', 'time status', 'territory', 'status']) {
      for (const width of [240, 320, 640, 1280]) {
        for (const variant of ['chart', 'icons'] as const) {
          const { drawing, height } = viewOf('ba-che-sample', { by, width, variant, territory: 'ba-che' });
          for (const { x, y } of drawing!.placed)
            assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${by} ${variant} ${width}: ${x} ${y}`);
        }
      }
    }
  });
});

describe('an attacker who reads everything that is written', () => {
  const counts = fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 60 })),
    fc.integer({ min: 1, max: 90 }),
  );
  const kinds = ['poor', 'nearPoor', 'other'] as const;
  const document = fc.array(counts, { minLength: 9, maxLength: 9 }).map((cells) => {
    const rows = cells.flatMap(([cases, healthy], index) => {
      const fromMonths = 12 + Math.floor(index / 3) * 12;
      const common = {
        territory: 'a',
        period: '2022',
        method: index < 4 ? 'sample' : 'census',
        measured: cases + healthy,
      };
      const row = { ...common, ageBand: { fromMonths, toMonths: fromMonths + 12 }, householdStatus: kinds[index % 3]! };
      return [
        { ...row, indicator: 'stunting', cases },
        { ...row, indicator: 'severeStunting', cases: Math.floor(cases / 3) },
      ];
    });
    return {
      dataset: { id: 'd', title: 'T', status: 'sample' },
      territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
      nutrition: rows,
    } as unknown as PovertyDocument;
  });

  it('finds no figure but those that are shown', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('vi', 'en'), (given, language) => {
        const { percent, count } = formatsFor(language as 'vi');
        const told = nutritionFigures(given).filter(({ prevalence }) => prevalence !== null);
        const percents = new Set(['95%', '80%', '0%']);
        const fractions = new Set<string>();
        for (const { prevalence, interval, coverage, cases, measured } of told) {
          for (const digits of [1, 2, 3, 4]) percents.add(percent(prevalence!, digits));
          for (const limit of interval ?? []) percents.add(percent(limit, 1));
          if (coverage !== null) percents.add(percent(coverage, 1));
          fractions.add(`${count(cases!)}/${count(measured!)}`);
        }
        for (const by of ['age status', 'status age', 'age', 'status', 'time status', 'time']) {
          for (const variant of ['chart', 'icons'] as const) {
            const shown = viewIn(given, { by, language: language as 'vi', variant });
            const { drawing, marks, table, sentence, notes, heading, definitions, keys } = shown;
            const axis = /^\d+([.,]\d)?%$/;
            const written = [
              ...[sentence, heading, ...notes, ...definitions, ...keys.map(({ text }) => text)],
              ...(drawing?.texts ?? [])
                .filter(({ role, text }) => role !== 'tick' || !axis.test(text))
                .map(({ text }) => text),
              ...marks.flatMap(({ label, value }) => [label, value!]),
              ...table.rows.flat().map(({ text }) => text),
            ];
            for (const text of written) {
              for (const [found] of text.matchAll(/\d+([.,]\d+)?%/g)) assert.ok(percents.has(found), text);
              for (const [, cases, measured] of text.matchAll(/(\d+)(?:\/| trong | of )(\d+)/g))
                assert.ok(/100/.test(measured!) || fractions.has(`${cases}/${measured}`), text);
            }
            for (const { detail } of marks)
              assert.ok(detail.value === null || told.some(({ prevalence }) => prevalence === detail.value));
            for (const row of table.rows) {
              const withheld = row.some(({ status }) => status === 'Q');
              if (withheld) assert.ok(row.filter(({ status }) => status === 'Q').every(({ value }) => value == null));
            }
            for (const { figure, x } of drawing?.placed ?? []) {
              const zero = drawing!.placed.filter((other) => other.figure.prevalence === null).map((other) => other.x);
              if (variant === 'chart' && !by.startsWith('time') && figure.prevalence === null)
                assert.ok(zero.every((other) => other === x));
            }
          }
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { textWidth } from '../../../src/chart/labels.js';
import { projected, type Inset } from '../../../src/chart/projection.js';
import { WHOLE } from '../../../src/chart/zoom.js';
import { onBoundaries } from '../../../src/components/poverty-commune-map/boundaries.view.js';
import { colourOf } from '../../../src/components/poverty-commune-map/legend.view.js';
import { mapWordsFor } from '../../../src/components/poverty-commune-map/poverty-commune-map.text.js';
import {
  fileView,
  view,
  type PlannedRequest,
} from '../../../src/components/poverty-commune-map/poverty-commune-map.view.js';
import { markAfter, unitsNamed, markUnder } from '../../../src/components/poverty-commune-map/pointing.view.js';
import type { PlannedGeometry } from '../../../src/components/poverty-commune-map/places.view.js';
import type { Measure, Observation, PovertyDocument, Territory } from '../../../src/schema/document.js';
import { collection, feature, finish, read, square } from '../chart/boundaries-of-tests.js';

const fileOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../stories/documents/${name}`, import.meta.url), 'utf8'));
const read_ = (name: string): PovertyDocument => fileOf(`${name}.json`) as PovertyDocument;
const [BA_CHE, STATUSES, INVENTED] = ['ba-che-sample', 'map/statuses', 'map/invented'].map(read_) as [
  PovertyDocument,
  PovertyDocument,
  PovertyDocument,
];

function geometryOf(input: unknown, insets: readonly Inset[] = []): PlannedGeometry {
  const boundaries = read(input);
  return {
    boundaries,
    planes: finish(projected(boundaries, insets)),
    ...onBoundaries,
    names: insets.map(({ name }) => name),
  };
}
const BOUNDARIES = geometryOf(fileOf('map/invented.geojson'));

const request = (asked: Partial<PlannedRequest> = {}): PlannedRequest => ({
  territory: '',
  measure: 'poorRate',
  encoding: 'auto',
  classification: 'quantile',
  classes: 5,
  breaks: '',
  pivot: 'mean',
  period: '',
  compare: '',
  comparison: 'change',
  timeline: false,
  join: 'code',
  geometry: null,
  language: 'vi',
  width: 640,
  ...asked,
});
const viewOf = (document: PovertyDocument, asked: Partial<PlannedRequest> = {}) => view(document, request(asked));
const JANUARY = { territory: 'ba-che', period: '2022-01-01' } as const;
const facesOf = (map: ReturnType<typeof view>, turn = 0) => map.figures.colourings[turn]!.faces;
const labelFor = (map: ReturnType<typeof view>, id: string) =>
  map.marks[map.figures.units.findIndex(({ territory }) => territory?.id === id)]!.label;

/** Units with rates in order: 1 of 100 households is 1%. */
function rates(values: readonly (number | null)[]): PovertyDocument {
  const territories = values.map((_, index): Territory => ({
    id: `u${index}`,
    name: `xã ${index}`,
    level: 'commune',
    parent: 'w',
  }));
  return {
    schemaVersion: '1.0',
    dataset: { id: 'd', title: 'D', status: 'sample' },
    territories: [{ id: 'w', name: 'huyện W', level: 'district' }, ...territories],
    observations: values.flatMap((poorHouseholds, index) =>
      poorHouseholds === null ? [] : [{ territory: `u${index}`, period: '2022', households: 100, poorHouseholds }],
    ),
  };
}
const breaksOf = (document: PovertyDocument, asked: Partial<PlannedRequest> = {}) =>
  viewOf(document, asked).figures.breaks;
const stepsOf = (document: PovertyDocument, asked: Partial<PlannedRequest> = {}) =>
  facesOf(viewOf(document, asked)).map(({ step }) => step);

describe('the map of the eight communes of Ba Chẽ', () => {
  it('stands on the tiles of the document, with names and rates in them', () => {
    const { plan, values, heading } = viewOf(BA_CHE, JANUARY);
    assert.equal(heading, 'Tỷ lệ hộ nghèo các đơn vị của huyện Ba Chẽ, 01/01/2022');
    assert.equal(plan.tiles!.length, 8);
    const [first] = plan.tiles!;
    assert.deepEqual(
      plan.tiles!.map(({ x, y, width }) => [
        Math.round((x - plan.tiles![5]!.x) / (width + 4)),
        Math.round((y - 1) / (width + 4)),
      ]),
      [
        [3, 1],
        [2, 1],
        [1, 0],
        [1, 1],
        [3, 2],
        [0, 0],
        [2, 2],
        [0, 1],
      ],
    );
    assert.ok(first!.width === 112);
    assert.deepEqual(plan.labelsAt(WHOLE)[6]!.lines, ['Đồn Đạc']);
    assert.equal(values[0]![6], '4,28%');
  });

  it('tells the whole, the highest, the lowest and their distance in both languages', () => {
    // 195/5589 = 3.489; 17/300 = 5.667; 10/1190 = 0.840
    assert.equal(
      viewOf(BA_CHE, JANUARY).sentence,
      'Tỷ lệ hộ nghèo chung của huyện Ba Chẽ là 3,49%. Cao nhất là xã Minh Cầm (5,67%), thấp nhất là thị trấn Ba Chẽ (0,84%), chênh nhau 4,83 điểm phần trăm.',
    );
    assert.equal(
      viewOf(BA_CHE, { ...JANUARY, language: 'en' }).sentence,
      'Share of poor households in Ba Chẽ district as a whole: 3.49%. Highest: Minh Cầm commune (5.67%); lowest: Ba Chẽ township (0.84%); 4.83 percentage points apart.',
    );
  });

  it('tells a count of the whole without naming it twice', () => {
    const counts = { ...JANUARY, measure: 'poorHouseholds' } as const;
    assert.match(viewOf(BA_CHE, counts).sentence, /^Toàn huyện Ba Chẽ có 195 hộ nghèo\. Cao nhất/);
    assert.match(
      viewOf(BA_CHE, { ...counts, language: 'en' }).sentence,
      /^Ba Chẽ district as a whole: 195 poor households\. Highest/,
    );
  });

  it('reads a commune with count, rate, class and rank', () => {
    const map = viewOf(BA_CHE, JANUARY);
    assert.equal(labelFor(map, 'don-dac'), 'Xã Đồn Đạc, 41 hộ nghèo, 4,28%, nhóm 3 trên 5, hạng 4 trên 8');
    assert.deepEqual(map.marks[6]!.detail, {
      territory: 'don-dac',
      period: '2022-01-01',
      measure: 'poorRate',
      value: 4100 / 959,
    });
  });

  it('cuts the rates as a calculation by hand does', () => {
    // 0.84 3.04 3.61 4.22 4.28 4.49 5.24 5.67, type 7 at 1.4, 2.8, 4.2, 5.6: 3.268 4.098 4.322 4.94
    assert.deepEqual(breaksOf(BA_CHE, JANUARY), [3.27, 4.1, 4.32, 4.94]);
    // 0.84 + 4.83 × (0.2, 0.4, 0.6, 0.8)
    assert.deepEqual(breaksOf(BA_CHE, { ...JANUARY, classification: 'equal' }), [1.81, 2.77, 3.74, 4.7]);
    // 3.489 ± 2.649 (the lowest is farthest) × 0.6 and × 0.2
    assert.deepEqual(breaksOf(BA_CHE, { ...JANUARY, classification: 'diverging' }), [1.9, 2.96, 4.02, 5.08]);
    assert.deepEqual(breaksOf(BA_CHE, { ...JANUARY, classification: 'breaks', breaks: '5; 2 3.5' }), [2, 3.5, 5]);
    assert.deepEqual(
      viewOf(BA_CHE, { ...JANUARY, classification: 'breaks', breaks: '5 2 3.5' }).legend.map(({ text, count }) => [
        text,
        count,
      ]),
      [
        ['0,84% đến dưới 2%', 1],
        ['2% đến dưới 3,5%', 1],
        ['3,5% đến dưới 5%', 4],
        ['5% đến 5,67%', 2],
      ],
    );
  });

  it('shows the latest time with figures, and tells that they are provisional', () => {
    const { heading, sentence, legend } = viewOf(BA_CHE, { territory: 'ba-che' });
    assert.match(heading, /31\/12\/2022$/);
    assert.match(sentence, /Minh Cầm \(4,32%, sơ bộ\).*Sơ bộ: 8 đơn vị\.$/);
    assert.deepEqual(
      legend.filter(({ kind }) => kind === 'doubt').map(({ text, count }) => [text, count]),
      [['sơ bộ', 8]],
    );
  });

  it('does not compare across two standards', () => {
    const map = viewOf(BA_CHE, { territory: 'ba-che', period: '2022-12-31', compare: '2021-12-31' });
    assert.ok(facesOf(map).every(({ kind, value }) => kind === 'apart' && value === null));
    assert.ok(map.notes.includes('8 đơn vị không so sánh được giữa hai thời điểm vì đổi chuẩn nghèo.'));
    assert.equal(map.sentence, 'Không so sánh được: 8 đơn vị.');
  });

  it('is an empty figure with a reason where there is nothing to draw', () => {
    assert.match(viewOf(BA_CHE, { territory: 'nowhere' }).empty!, /không có đơn vị “nowhere”/);
    const { empty, heading } = viewOf(BA_CHE, { ...JANUARY, period: '1999' });
    assert.equal(
      empty,
      'Chưa có số liệu của các đơn vị thuộc huyện Ba Chẽ cho năm 1999. Có số liệu cho 31/12/2020, 31/12/2021, 01/01/2022 và 31/12/2022.',
    );
    assert.equal(heading, 'Tỷ lệ hộ nghèo các đơn vị của huyện Ba Chẽ');
    assert.match(viewOf(BA_CHE, { ...JANUARY, compare: '1999' }).empty!, /cho năm 1999\. Có số liệu cho/);
    assert.match(viewOf(BA_CHE, { ...JANUARY, period: 'abc' }).empty!, /cho “abc”\. Có số liệu cho/);
    assert.match(
      viewOf(BA_CHE, { ...JANUARY, period: '1999', language: 'en' }).empty!,
      /for 1999 yet\. There are figures for 31 December 2020, .* and 31 December 2022\.$/,
    );
    assert.match(viewOf(read_('map/empty')).empty!, /Chưa có số liệu của các đơn vị thuộc huyện Ba Chẽ/);
    assert.match(viewOf(rates([])).empty!, /không có đơn vị nào thuộc huyện W: .*\(parent\)/);
  });
});

describe('statuses', () => {
  const map = viewOf(STATUSES);

  it('keep withheld, missing, not collected and zero apart', () => {
    assert.deepEqual(
      facesOf(map).map(({ kind, value, status }) => [kind, value, status]),
      [
        ['value', 2, 'A'],
        ['value', 5, 'P'],
        ['withheld', null, 'Q'],
        ['value', 0, 'A'],
        ['none', null, 'O'],
        ['value', 5, 'A'],
        ['value', 10, 'U'],
        ['none', null, 'L'],
      ],
    );
    assert.equal(labelFor(map, 'thanh-lam'), 'Xã Thanh Lâm, không công bố');
    assert.equal(labelFor(map, 'dap-thanh'), 'Xã Đạp Thanh, 0 hộ nghèo, 0%, nhóm 1 trên 4, hạng 5 trên 5');
  });

  it('are told in sentence, legend and table', () => {
    assert.equal(
      map.sentence,
      'Tỷ lệ hộ nghèo chung của huyện Ba Chẽ là 3,4%. Cao nhất là xã Đồn Đạc (10%, độ tin cậy thấp), thấp nhất là xã Đạp Thanh (0%), chênh nhau 10 điểm phần trăm. Sơ bộ: 1 đơn vị; không công bố: 1 đơn vị; không có số liệu: 1 đơn vị; độ tin cậy thấp: 1 đơn vị; không thu thập: 1 đơn vị.',
    );
    assert.deepEqual(
      map.legend.filter(({ kind }) => kind !== 'class').map(({ kind, text, count }) => [kind, text, count]),
      [
        ['none', 'không có số liệu, không thu thập', 2],
        ['withheld', 'không công bố', 1],
        ['doubt', 'sơ bộ, độ tin cậy thấp', 2],
      ],
    );
    assert.deepEqual(
      map.table.rows.map((row) => [row[0]!.text, row[1]!.text, row.at(-1)!.text]),
      [
        ['Xã Đồn Đạc', '1', '10% (độ tin cậy thấp)'],
        ['Xã Lương Mông', '2', '5%'],
        ['Xã Thanh Sơn', '2', '5% (sơ bộ)'],
        ['Thị trấn Ba Chẽ', '4', '2%'],
        ['Xã Đạp Thanh', '5', '0%'],
        ['Xã Minh Cầm', '', 'không thu thập'],
        ['Xã Nam Sơn', '', 'không có số liệu'],
        ['Xã Thanh Lâm', '', 'không công bố'],
      ],
    );
  });

  it('are told of the counts too, in table and label', () => {
    const document = rates([4]);
    const status = { poorHouseholds: 'E' } as const;
    const map = viewOf({ ...document, observations: [{ ...document.observations![0]!, status }] });
    assert.deepEqual(
      map.table.rows[0]!.map(({ text }) => text),
      ['Xã 0', '1', '4 (ước tính)', '100', '4% (ước tính)'],
    );
    assert.match(labelFor(map, 'u0'), /^Xã 0, 4 hộ nghèo \(ước tính\), 4% \(ước tính\)/);
  });

  it('say that there is no share of no households, in the number column of the file too', () => {
    const document = rates([1, null]);
    const none = { territory: 'u1', period: '2022', households: 0, poorHouseholds: 0 };
    const { table } = viewOf({ ...document, observations: [...document.observations!, none] });
    assert.deepEqual(table.rows[1]!.at(-1), { text: 'không có số liệu', value: null, status: 'O' });
  });

  it('cut around a target where one is set', () => {
    const { figures, notes } = viewOf(STATUSES, { classification: 'diverging', pivot: 'target' });
    // the target is 4%; 10 is 6 away
    assert.deepEqual([figures.pivot, figures.breaks], [4, [0.4, 2.8, 5.2, 7.6]]);
    assert.ok(notes.includes('Mốc giữa là 4%, mức của chỉ tiêu.'));
    for (const pivot of ['2.5', '2,5'])
      assert.equal(viewOf(STATUSES, { classification: 'diverging', pivot }).figures.pivot, 2.5);
    assert.ok(
      viewOf(STATUSES, { classification: 'diverging' }).notes.includes(
        'Mốc giữa là 3,4%, mức chung của huyện Ba Chẽ (31/12/2024).',
      ),
    );
    assert.equal(
      viewOf(STATUSES, { classification: 'diverging', pivot: 'mean' }).figures.pivot!.toFixed(6),
      '3.400000',
    );
  });
});

describe('change between two times', () => {
  const change = { period: '2024-12-31', compare: '2023-12-31' } as const;

  it('is cut around zero, with falls and rises told', () => {
    const map = viewOf(STATUSES, change);
    // 3→2, 5→5, withheld, 0→0, none, 4→5, 12→10, none
    assert.deepEqual(
      facesOf(map).map(({ value, kind, step }) => [value, kind, step]),
      [
        [-1, 'value', 1],
        [0, 'value', 2],
        [null, 'withheld', -1],
        [0, 'value', 2],
        [null, 'none', -1],
        [1, 'value', 3],
        [-2, 'value', 0],
        [null, 'none', -1],
      ],
    );
    // ± 2 × (0.2, 0.6); nothing rose by 1.2
    assert.deepEqual(map.figures.breaks, [-1.2, -0.4, 0.4]);
    assert.match(map.sentence, /^2 đơn vị giảm, 1 đơn vị tăng, 2 đơn vị không đổi\. Mức thay đổi từ xã Đồn Đạc \(−2 /);
    assert.equal(map.legend[0]!.text, '−2 đến dưới −1,2 điểm phần trăm');
    assert.equal(map.legend[3]!.text, '+0,4 đến +1 điểm phần trăm');
    assert.deepEqual(
      map.table.rows.find(([name]) => name!.text === 'Xã Đồn Đạc')!.map(({ text }) => text),
      ['Xã Đồn Đạc', '5', '12%', '10% (độ tin cậy thấp)', '−2 điểm phần trăm (độ tin cậy thấp)'],
    );
  });

  it('counts a change that is written as none as none', () => {
    const document = rates([null, null]);
    const row = (index: number, period: string, poorRate: number) => ({ territory: `u${index}`, period, poorRate });
    const observations = [row(0, '2021', 1), row(1, '2021', 3), row(0, '2022', 1.004), row(1, '2022', 2)];
    const { sentence } = viewOf({ ...document, observations }, { compare: '2021' });
    assert.match(sentence, /^1 đơn vị giảm, 0 đơn vị tăng, 1 đơn vị không đổi\./);
  });

  it('is as doubtful as the more doubtful of its figures, and the table tells the doubt of each', () => {
    const document = rates([null]);
    const observations = (['U', 'P'] as const).map((letter, index) => ({
      territory: 'u0',
      period: String(2021 + index),
      poorRate: 5 - index,
      status: { poorRate: letter },
    }));
    const { table } = viewOf({ ...document, observations }, { compare: '2021' });
    assert.deepEqual(
      table.rows[0]!.map(({ text }) => text),
      ['Xã 0', '1', '5% (độ tin cậy thấp)', '4% (sơ bộ)', '−1 điểm phần trăm (độ tin cậy thấp)'],
    );
  });

  it('is told forwards, whichever time was asked for first, and not of a time with itself', () => {
    const document = rates([null]);
    const observations = [1, 2].map((poorRate) => ({ territory: 'u0', period: `202${poorRate}`, poorRate }));
    const rise = { ...document, observations };
    const backwards = viewOf(rise, { period: '2021', compare: '2022' });
    assert.equal(backwards.heading, viewOf(rise, { period: '2022', compare: '2021' }).heading);
    assert.deepEqual([facesOf(backwards)[0]!.value, backwards.time], [1, 0]);
    const same = viewOf(rise, { compare: '2022' });
    assert.equal(same.heading, 'Tỷ lệ hộ nghèo các đơn vị của huyện W, năm 2022');
    assert.match(same.notes[0]!, /^Thời điểm so sánh trùng/);
  });

  it('is not told of a unit that took over another one in between', () => {
    const document: PovertyDocument = {
      ...rates([]),
      territories: [
        { id: 'w', name: 'W', level: 'district' },
        { id: 'a', name: 'xã A', level: 'commune', parent: 'w' },
        {
          id: 'b',
          name: 'xã B',
          level: 'commune',
          parent: 'w',
          validTo: '2022-06-30',
          successors: [{ id: 'a', type: 'full' }],
        },
      ],
      observations: [
        { territory: 'a', period: '2020', poorRate: 6 },
        { territory: 'a', period: '2021', poorRate: 5 },
        { territory: 'a', period: '2023', poorRate: 7 },
        { territory: 'a', period: '2024', poorRate: 8 },
      ],
    };
    const faceFor = (period: string, compare: string) => facesOf(viewOf(document, { period, compare }))[0]!;
    assert.deepEqual([faceFor('2023', '2021').kind, faceFor('2023', '2021').area], ['apart', true]);
    // On both sides of it the area is one.
    assert.deepEqual([faceFor('2021', '2020').value, faceFor('2024', '2023').value], [-1, 1]);
    const { notes, units } = { ...viewOf(document, { compare: '2021' }), ...viewOf(document).figures };
    assert.ok(notes.includes('1 đơn vị không so sánh được giữa hai thời điểm vì đổi địa giới.'));
    assert.deepEqual(
      units.map(({ territory }) => territory!.id),
      ['a'],
      'who has ended is no unit without a figure',
    );
  });

  it('is one neutral class where nothing changed', () => {
    const document = rates([null]);
    const observations = ['2021', '2022'].map((period) => ({ territory: 'u0', period, poorRate: 5 }));
    const { figures, legend, notes } = viewOf({ ...document, observations }, { compare: '2021' });
    assert.deepEqual(
      legend.map(({ text, step }) => [text, colourOf(step, figures)]),
      [['0 điểm phần trăm', 3]],
    );
    assert.ok(!notes.join().includes('Phân nhóm'));
  });

  it('is two maps of one scale where that is asked for', () => {
    const map = viewOf(STATUSES, { ...change, comparison: 'maps' });
    assert.deepEqual(
      map.panels.map(({ title, x }) => [title, x]),
      [
        ['31/12/2023', 0],
        ['31/12/2024', 328],
      ],
    );
    assert.equal(map.marks.length, 16);
    // 0 0 2 3 3 4 5 5 5 10 12, type 7 at 2, 4, 6, 8
    assert.deepEqual(map.figures.breaks, [2, 3, 5]);
    assert.match(map.marks[0]!.label, /31\/12\/2023$/);
    const narrow = viewOf(STATUSES, { ...change, comparison: 'maps', width: 320 });
    assert.deepEqual(
      narrow.panels.map(({ x }) => x),
      [0, 0],
    );
    assert.ok(narrow.panels[1]!.y > narrow.panels[0]!.y + narrow.plan.height);
  });

  it('writes names into areas without the codes that tell them apart elsewhere', () => {
    const document = rates([1, 2]);
    const twins = document.territories.map((one) => (one.parent ? { ...one, name: 'xã Tân Thành' } : one));
    const map = viewOf(
      { ...document, territories: twins },
      { geometry: geometryOf(collection(feature('u0', [square(105, 20)]), feature('u1', [square(106, 20)]))) },
    );
    assert.deepEqual(
      map.plan.labelsAt(WHOLE).map(({ lines }) => lines),
      [['Tân Thành'], ['Tân Thành']],
    );
    assert.match(map.marks[1]!.label, /^Xã Tân Thành \(u1\)/);
  });

  it('tells no figure of the whole from which the only one that is withheld would follow', () => {
    const withheld = rates([4, 5, null]);
    const rows = (...more: Observation[]): PovertyDocument => ({
      ...withheld,
      observations: [
        { territory: 'w', period: '2022', households: 300, poorHouseholds: 11 },
        ...withheld.observations!,
        ...more,
      ],
    });
    const secret: Observation = {
      territory: 'u2',
      period: '2022',
      households: 100,
      poorHouseholds: null,
      status: { poorHouseholds: 'Q' },
    };
    const told = (document: PovertyDocument) => {
      const { sentence, notes, table } = viewOf(document, { classification: 'diverging' });
      return JSON.stringify([sentence, notes, table]);
    };
    // 11 − 4 − 5 = 2 of 100 households: 11 of 300 is 3.67%.
    assert.match(told(rows()), /là 3,67%.*Mốc giữa là 3,67%/, 'a figure that is missing is no secret');
    assert.doesNotMatch(told(rows(secret)), /3,67|chung của/);
    assert.match(told(rows(secret)), /Số chung không nêu ở đây/);
  });

  it('is told of both times where two maps are drawn, and the legend counts each', () => {
    const rate = (territory: string, period: string, poorRate: number | null) =>
      poorRate === null
        ? { territory, period, poorRate, status: { poorRate: 'Q' as const } }
        : { territory, period, poorRate };
    const map = viewOf(
      {
        ...rates([null, null, null]),
        observations: [
          ...['w', 'u0', 'u1', 'u2'].map((id, at) => rate(id, '2021', [6, 8, 4, null][at]!)),
          ...['w', 'u0', 'u1', 'u2'].map((id, at) => rate(id, '2022', [5, 3, 4, 8][at]!)),
        ],
      },
      { compare: '2021', comparison: 'maps', classification: 'breaks', breaks: '4 8' },
    );
    assert.equal(
      map.sentence,
      'Năm 2021: Số chung không nêu ở đây, vì từ đó tính ra được số không công bố của một đơn vị. Cao nhất là xã 0 (8%), thấp nhất là xã 1 (4%), chênh nhau 4 điểm phần trăm. Không công bố: 1 đơn vị. ' +
        'Năm 2022: Tỷ lệ hộ nghèo chung của huyện W là 5%. Cao nhất là xã 2 (8%), thấp nhất là xã 0 (3%), chênh nhau 5 điểm phần trăm.',
    );
    assert.deepEqual(
      map.legend.map(({ text, units }) => [text, units]),
      [
        ['3% đến dưới 4%', '0 và 1 đơn vị'],
        ['4% đến dưới 8%', '1 và 1 đơn vị'],
        ['8%', '1 và 1 đơn vị'],
        ['không công bố', '1 và 0 đơn vị'],
      ],
    );
  });

  it('follows a unit that took another one over whole, and no unit that took a part', () => {
    const successor = (type: 'full' | 'partial'): PovertyDocument => ({
      ...rates([]),
      territories: [
        { id: 'w', name: 'W', level: 'district' },
        { id: 'old', name: 'xã Cũ', level: 'commune', successors: [{ id: 'new', type }] },
        { id: 'new', name: 'xã Mới', level: 'commune', parent: 'w' },
        { id: 'same', name: 'xã Nguyên', level: 'commune', parent: 'w' },
      ],
      observations: [
        { territory: 'old', period: '2023', households: 100, poorHouseholds: 9 },
        { territory: 'same', period: '2023', households: 100, poorHouseholds: 3 },
        { territory: 'new', period: '2024', households: 100, poorHouseholds: 5 },
        { territory: 'same', period: '2024', households: 100, poorHouseholds: 3 },
      ],
    });
    const facesFor = (type: 'full' | 'partial') => facesOf(viewOf(successor(type), { compare: '2023' }));
    assert.equal(facesFor('full')[0]!.value, -4);
    assert.deepEqual([facesFor('partial')[0]!.kind, facesFor('partial')[0]!.value], ['apart', null]);
    const { notes } = viewOf(successor('partial'), { compare: '2023' });
    assert.ok(notes.includes('1 đơn vị không so sánh được giữa hai thời điểm vì đổi địa giới.'));
  });

  it('is told of a unit that several became whole, by their sum, and the table shows it', () => {
    const merged = (more: Partial<Observation> = {}, type: 'full' | 'partial' = 'full'): PovertyDocument => ({
      ...rates([]),
      territories: [
        { id: 'w', name: 'W', level: 'district' },
        {
          id: 'one',
          name: 'xã Một',
          level: 'commune',
          validTo: '2024-06-30',
          successors: [{ id: 'new', type: 'full' }],
        },
        { id: 'two', name: 'xã Hai', level: 'commune', validTo: '2024-06-30', successors: [{ id: 'new', type }] },
        { id: 'new', name: 'xã Mới', level: 'commune', parent: 'w', validFrom: '2024-07-01' },
        { id: 'same', name: 'xã Nguyên', level: 'commune', parent: 'w' },
      ],
      observations: [
        { territory: 'one', period: '2023', households: 100, poorHouseholds: 9 },
        { territory: 'two', period: '2023', households: 300, poorHouseholds: 15, ...more },
        { territory: 'same', period: '2023', households: 100, poorHouseholds: 3 },
        { territory: 'new', period: '2024', households: 400, poorHouseholds: 16 },
        { territory: 'same', period: '2024', households: 100, poorHouseholds: 3 },
      ],
    });
    // 24 of 400 are 6%, 16 of 400 are 4%.
    const map = viewOf(merged(), { compare: '2023' });
    assert.equal(facesOf(map)[0]!.value, -2);
    assert.deepEqual(
      map.table.rows.find(([name]) => name!.text === 'Xã Mới')!.map(({ text }) => text),
      ['Xã Mới', '2', '6%', '4%', '−2 điểm phần trăm'],
    );
    const sums =
      'Số liệu trước đây của 1 đơn vị do bản đồ này cộng gộp từ các đơn vị đã sáp nhập, không phải số liệu đã công bố.';
    assert.ok(map.notes.includes(sums), map.notes.join(' '));
    const counts = viewOf(merged(), { compare: '2023', measure: 'poorHouseholds' });
    assert.equal(facesOf(counts)[0]!.value, -8);
    const kindOf = (document: PovertyDocument) => facesOf(viewOf(document, { compare: '2023' }))[0]!;
    assert.equal(kindOf(merged({ status: { poorHouseholds: 'P' } })).status, 'P');
    const withheld = merged({ poorHouseholds: null, status: { poorHouseholds: 'Q' } });
    assert.equal(kindOf(withheld).kind, 'withheld');
    assert.ok(!viewOf(withheld, { compare: '2023' }).notes.includes(sums), 'nothing was added up');
    const partly = viewOf(merged({}, 'partial'), { compare: '2023' });
    assert.deepEqual([facesOf(partly)[0]!.kind, facesOf(partly)[0]!.area], ['apart', true]);
    assert.ok(!partly.notes.includes(sums));
    const cited = merged();
    const sources = [
      { id: 's', title: 'Báo cáo cũ' },
      { id: 'r', title: 'Báo cáo của xã Hai' },
    ];
    const parted = cited.observations!.filter(({ territory }) => territory !== 'same');
    const past = parted.map((row) =>
      row.period === '2023' ? { ...row, source: row.territory === 'two' ? 'r' : 's' } : row,
    );
    assert.deepEqual(
      viewOf({ ...cited, sources, observations: past }, { compare: '2023' }).sources.map(({ text }) => text),
      ['Báo cáo cũ', 'Báo cáo của xã Hai'],
    );
    // Where no unit is as old as the time, it is had all the same.
    const { territories, observations } = merged();
    const isNew = {
      territories: territories.slice(0, 4),
      observations: observations!.filter(({ territory }) => territory !== 'same'),
    };
    for (const asked of [{ compare: '2023' }, { period: '2023', compare: '2024' }])
      assert.equal(facesOf(viewOf({ ...merged(), ...isNew }, asked))[0]!.value, -2);
    assert.match(
      viewOf({ ...merged(), ...isNew }, { compare: '2019' }).empty!,
      /cho năm 2019\. Có số liệu cho năm 2024/,
    );
    // The units of a time may have gone through several mergers since.
    const older = ['a', 'b', 'c', 'd'].map((id, index) => ({
      id,
      name: `xã ${id}`,
      level: 'commune' as const,
      successors: [{ id: index < 2 ? 'one' : 'two', type: 'full' as const }],
    }));
    const oldest = older.map(({ id: territory }) => ({
      territory,
      period: '2019',
      households: 100,
      poorHouseholds: 10,
    }));
    const twice = {
      ...merged(),
      territories: [...isNew.territories, ...older],
      observations: [...oldest, ...isNew.observations],
    };
    // 40 of 400 are 10%.
    assert.equal(facesOf(viewOf(twice, { compare: '2019' }))[0]!.value, -6);
  });

  it('is drawn as circles for counts, full for a rise and empty for a fall', () => {
    const map = viewOf(STATUSES, { ...change, measure: 'poorHouseholds' });
    assert.deepEqual(
      map.legend.map(({ kind }) => kind),
      ['symbol', 'symbol', 'symbol', 'rise', 'fall', 'none', 'withheld', 'doubt'],
    );
    // the largest change is 20
    assert.deepEqual(
      map.legend.slice(0, 3).map(({ text }) => text),
      ['10', '15', '20'],
    );
  });

  it('has one scale for all times where a reader goes through them', () => {
    const [now, before] = ['2024-12-31', '2023-12-31'].map((period) => breaksOf(STATUSES, { period, timeline: true }));
    assert.deepEqual(now, before);
    assert.deepEqual(now, [2, 3, 5]);
    const { notes, times, time } = viewOf(BA_CHE, { territory: 'ba-che', timeline: true });
    assert.ok(notes.includes('Các thời điểm áp dụng những chuẩn nghèo khác nhau: không so sánh được với nhau.'));
    assert.deepEqual(
      times.map(({ text }) => text),
      ['31/12/2020', '31/12/2021', '01/01/2022', '31/12/2022'],
    );
    assert.equal(time, 3);
  });
});

describe('classes on the map', () => {
  it('put a unit exactly on a break into the upper class', () => {
    assert.deepEqual(stepsOf(rates([1, 2, 3]), { classification: 'breaks', breaks: '2 3' }), [0, 1, 2]);
  });

  it('are one where all values are equal, where there is one value, and where there is one unit', () => {
    assert.deepEqual([breaksOf(rates([4, 4, 4])), stepsOf(rates([4, 4, 4]))], [[], [0, 0, 0]]);
    assert.deepEqual(stepsOf(rates([null, 7, null])), [-1, 0, -1]);
    assert.deepEqual(stepsOf(rates([7])), [0]);
    const { sentence, legend } = viewOf(rates([4, 4, 4]));
    assert.equal(sentence, 'Mọi đơn vị có số liệu đều là 4%.');
    assert.deepEqual(
      legend.map(({ text, count }) => [text, count]),
      [['4%', 3]],
    );
  });

  it('hold 10,600 units, each class as many', () => {
    const values = Array.from({ length: 10_600 }, (_, index) => index / 100);
    const { legend, marks } = viewOf(rates(values));
    // type 7 at 2119.8, 4239.6, 6359.4 and 8479.2, written with two decimals: 21.20 42.40 63.59 84.79
    assert.deepEqual(
      legend.map(({ count }) => count),
      [2120, 2120, 2119, 2120, 2121],
    );
    assert.equal(marks.length, 10_600);
    assert.deepEqual(legend[0]!.units, '2.120 đơn vị');
  });

  it('tell what could not be made of what was asked for', () => {
    const remarks = (asked: Partial<PlannedRequest>) => viewOf(rates([1, 3, 6]), asked).notes.join(' ');
    assert.match(remarks({ classification: 'diverging' }), /^Không có số liệu chung để làm mốc giữa/);
    assert.match(remarks({ classification: 'diverging', pivot: 'target' }), /^Không có chỉ tiêu nào để làm mốc giữa/);
    assert.match(remarks({ classification: 'breaks' }), /^Không có mốc cho trước/);
    assert.match(remarks({ classification: 'breaks', breaks: '2,5,10 4' }), /^Không dùng được các mốc “2,5,10”/);
    assert.match(remarks({ classification: 'breaks', breaks: '1 2 3 4 5 6 7' }), /^Không dùng được các mốc “7”/);
    // No share lies below 0 or above 100 %; 3.001 and 3 are written alike.
    const shares = viewOf(rates([1, 3, 6]), { classification: 'breaks', breaks: '-2 0 3 3,001 120' });
    assert.deepEqual(
      [shares.figures.breaks, stepsOf(rates([1, 3, 6]), { classification: 'breaks', breaks: '-2 3' })],
      [[3], [0, 1, 1]],
    );
    assert.match(shares.notes[0]!, /^Không dùng được các mốc “-2 0 120”/);
    const { figures, notes } = viewOf(rates([1, 3, 6]), { classification: 'breaks', breaks: '2,5 5' });
    assert.deepEqual(figures.breaks, [2.5, 5]);
    assert.match(notes[0]!, /^Phân nhóm theo mốc cho trước, các mốc: 2,5% và 5%\./);
  });

  it('have one middle in all times where a reader goes through them', () => {
    const rate = (territory: string, year: number, poorRate: number) => ({ territory, period: String(year), poorRate });
    const observations = [rate('w', 2021, 2), rate('u0', 2021, 9), rate('w', 2022, 4), rate('u0', 2022, 8)];
    const document = { ...rates([null]), observations };
    const asked = { classification: 'diverging', timeline: true } as const;
    const [now, before] = ['2022', '2021'].map((period) => viewOf(document, { ...asked, period }));
    assert.deepEqual([now!.figures.pivot, before!.figures.pivot], [4, 4]);
    assert.ok(before!.notes.includes('Mốc giữa là 4%, mức chung của huyện W (năm 2022).'));
  });

  it('are told in the order of their limits, each with what it holds', () => {
    const keys = (document: PovertyDocument, asked: Partial<PlannedRequest> = {}) =>
      viewOf(document, asked).legend.map(({ text, count }) => [text, count]);
    assert.deepEqual(keys(rates([7, 7, 7, 29])), [
      ['7% đến dưới 29%', 3],
      ['29%', 1],
    ]);
    assert.deepEqual(keys(rates([1, 2]), { classification: 'breaks', breaks: '1 2 3' }), [
      ['dưới 1%', 0],
      ['1% đến dưới 2%', 1],
      ['2% đến dưới 3%', 1],
      ['từ 3%', 0],
    ]);
  });

  it('are neutral where they hold the middle, and darken alike on both sides of it', () => {
    const coloursOf = ({ figures }: ReturnType<typeof view>) =>
      [...figures.breaks, 0].map((_, step) => colourOf(step, figures));
    const diverging = (values: readonly number[], pivot: string) =>
      viewOf(rates(values), { classification: 'diverging', pivot });
    assert.deepEqual(coloursOf(diverging([0, 4, 8], '4')), [0, 1, 3, 5, 6]);
    assert.deepEqual(coloursOf(diverging([8, 10], '3')), [3, 5, 6]);
    assert.deepEqual(coloursOf(diverging([1, 3], '10')), [0, 1, 3]);
    const even = (values: readonly number[], pivot = '4') =>
      coloursOf(viewOf(rates(values), { classification: 'diverging', classes: 4, pivot }));
    assert.deepEqual(even([0, 4, 8]), [0, 2, 4, 6]);
    assert.deepEqual(even([3, 4, 20]), [2, 4, 6]);
    assert.deepEqual([even([8, 10]), even([1, 3]), even([4, 4])], [[4, 6], [0, 2], [3]]);
    const same = diverging([3, 3], '3');
    assert.deepEqual([coloursOf(same), same.legend.map(({ text }) => text)], [[3], ['3%']]);
    assert.deepEqual(coloursOf(viewOf(rates([1, 2, 3, 4, 5]))), [0, 2, 3, 5, 6]);
  });

  it('are one for figures that are written alike, and so is the rank', () => {
    const document = rates([null, null]);
    const observations = [4.2, 4.199999].map((poorRate, index) => ({
      territory: `u${index}`,
      period: '2022',
      poorRate,
    }));
    const map = viewOf({ ...document, observations });
    assert.equal(map.sentence, 'Mọi đơn vị có số liệu đều là 4,2%.');
    assert.deepEqual(
      facesOf(map).map(({ rank, step }) => [rank, step]),
      [
        [1, 0],
        [1, 0],
      ],
    );
    assert.deepEqual(
      map.legend.map(({ text }) => text),
      ['4,2%'],
    );
  });
});

describe('several rows of one unit and time', () => {
  const rows = (...observations: Partial<Observation>[]): PovertyDocument => ({
    ...rates([null]),
    observations: observations.map((row) => ({ territory: 'u0', period: '2022', ...row })),
  });

  it('are read together: the row that has the figure is taken', () => {
    const apart = viewOf(rows({ poorPersons: 5, population: 50 }, { poorRate: 1, households: 200 }));
    assert.equal(facesOf(apart)[0]!.value, 1);
    assert.ok(!apart.notes.join().includes('nhiều số liệu'));
    assert.equal(apart.table.rows[0]![3]!.text, '200');
    assert.equal(facesOf(viewOf(rows({ poorRate: null }, { poorRate: 1 })))[0]!.value, 1);
  });

  it('withhold what one of them withholds', () => {
    const withheld = { households: 1000, status: { poorHouseholds: 'Q' } } as const;
    const sheets = viewOf({
      ...rates([null, 5]),
      observations: [
        { territory: 'u0', period: '2022', poorPersons: 5 },
        { territory: 'u0', period: '2022', poorRate: 4.2 },
        { territory: 'u0', period: '2022', ...withheld },
        { territory: 'u1', period: '2022', poorRate: 2 },
      ],
    });
    assert.equal(facesOf(sheets)[0]!.kind, 'withheld');
    assert.ok(!JSON.stringify([sheets.table.rows, sheets.sentence, sheets.marks]).includes('4,2'));
  });

  it('are told where they contradict each other, at either time of a comparison', () => {
    const told = /nhiều số liệu cho cùng thời điểm.*xã 0/;
    assert.match(viewOf(rows({ poorRate: 1 }, { poorRate: 2 })).notes.join(), told);
    const earlier = { period: '2021', poorRate: 3 };
    const change = viewOf(rows(earlier, { ...earlier, poorRate: 4 }, { poorRate: 1 }), { compare: '2021' });
    assert.match(change.notes.join(), told);
    assert.ok(
      !viewOf(rows({ poorRate: 1 }, { poorRate: 1 }))
        .notes.join()
        .includes('nhiều số liệu'),
    );
  });
});

describe('what may not be shaded', () => {
  const COUNTS = { ...JANUARY, measure: 'poorHouseholds' } as const;

  it('is drawn as circles whose areas are as the counts', () => {
    const map = viewOf(BA_CHE, COUNTS);
    assert.equal(map.figures.encoding, 'symbols');
    assert.equal(labelFor(map, 'don-dac'), 'Xã Đồn Đạc, 41 hộ nghèo, hạng 1 trên 8', 'a circle has no class');
    const [twenty, forty] = map.legend;
    assert.deepEqual([twenty!.text, forty!.text], ['20', '40']);
    assert.ok(Math.abs((forty!.radius / twenty!.radius) ** 2 - 2) < 1e-9);
  });

  it('has its figures written in its tiles, above the circles', () => {
    for (const width of [640, 296]) {
      const { values, figures, plan } = viewOf(BA_CHE, { ...COUNTS, width });
      const faces = figures.colourings[0]!.faces;
      assert.deepEqual(
        values[0],
        faces.map(({ value }) => String(value)),
      );
      plan.labelsAt(WHOLE).forEach(({ unit, lines }) => {
        const { y, height } = plan.tiles![unit]!;
        const circle = plan.spots[unit]!.y - plan.reach;
        assert.ok(circle >= y + 16 * (lines.length + 1), 'name and figure stand above it');
        assert.ok(plan.spots[unit]!.y + plan.reach <= y + height, 'it stands in its tile');
      });
    }
  });

  it('is converted to the rate where there is one, with the reason', () => {
    const { figures, notes } = viewOf(BA_CHE, { ...COUNTS, encoding: 'choropleth' });
    assert.deepEqual([figures.measure, figures.encoding], ['poorRate', 'choropleth']);
    assert.match(notes[0]!, /gây hiểu sai.*tô theo tỷ lệ/);
  });

  it('is refused with the reason where there is no rate', () => {
    const { figures, notes } = viewOf(BA_CHE, { ...COUNTS, measure: 'households', encoding: 'choropleth' });
    assert.deepEqual([figures.measure, figures.encoding], ['households', 'symbols']);
    assert.match(notes[0]!, /^Không tô màu theo số lượng/);
  });

  it('is drawn as what there are figures of, with the reason', () => {
    const only = (measure: Measure): PovertyDocument => ({
      ...rates([null]),
      observations: [{ territory: 'u0', period: '2022', [measure]: 3 }],
    });
    const counts = viewOf(only('poorHouseholds'), { measure: 'poorHouseholds', encoding: 'choropleth' });
    assert.deepEqual([counts.empty, counts.figures.encoding], [null, 'symbols']);
    assert.match(counts.notes[0]!, /^Không tô màu theo số lượng/);
    const shares = viewOf(only('poorRate'), { encoding: 'symbols' });
    assert.deepEqual([shares.empty, shares.figures.encoding, shares.figures.measure], [null, 'choropleth', 'poorRate']);
    assert.match(shares.notes[0]!, /^Không có số lượng để vẽ vòng tròn/);
  });

  it('is counted where circles are asked for a rate', () => {
    const { figures, notes } = viewOf(BA_CHE, { ...JANUARY, encoding: 'symbols' });
    assert.deepEqual([figures.measure, figures.encoding], ['poorHouseholds', 'symbols']);
    assert.match(notes[0]!, /số lượng thay cho tỷ lệ/);
  });
});

describe('boundaries and figures', () => {
  const map = viewOf(INVENTED, { geometry: BOUNDARIES });

  it('are joined by code, leading zeros repaired, and what is left over is told with counts and names', () => {
    assert.deepEqual(
      map.figures.units.map(({ territory, boundary }) => [territory?.id ?? null, boundary]),
      [
        ['an', 0],
        ['binh', 1],
        ['cat', 2],
        ['dong-son', 3],
        ['ha', 4],
        ['dao-nho', 5],
        ['giang', 6],
        ['khe', -1],
        [null, 7],
      ],
    );
    assert.deepEqual(map.notes.slice(1), [
      '1 đơn vị không có ranh giới nên chỉ có trong bảng: xã Khe.',
      '1 ranh giới không có trong tệp số liệu: Láng Giềng.',
      '1 mã thiếu số 0 ở đầu đã được ghép với ranh giới; hãy ghi mã dạng chữ.',
    ]);
  });

  it('are joined by name only where that is asked for, accents left aside', () => {
    const anonymous = geometryOf(
      collection({ ...feature(undefined, [square(107, 21)]), properties: { name: 'Xa DONG SON' } }),
    );
    const boundaryOf = (join: 'code' | 'name') =>
      viewOf(INVENTED, { geometry: anonymous, join }).figures.units.find(
        ({ territory }) => territory?.id === 'dong-son',
      )!.boundary;
    assert.deepEqual([boundaryOf('code'), boundaryOf('name')], [-1, 0]);
  });

  it('are joined to one unit each, and to none where two codes differ by their zeros alone', () => {
    const twins = geometryOf(collection(feature('01', [square(0, 0)]), feature('001', [square(1, 0)])));
    const document: PovertyDocument = {
      ...rates([1, 2]),
      territories: [
        { id: 'w', name: 'W', level: 'district' },
        { id: 'u0', name: 'A', level: 'commune', parent: 'w', code: '1' },
        { id: 'u1', name: 'B', level: 'commune', parent: 'w', code: '01' },
      ],
    };
    assert.deepEqual(
      viewOf(document, { geometry: twins }).figures.units.map(({ territory, boundary }) => [territory?.id, boundary]),
      [
        ['u0', -1],
        ['u1', 0],
        [undefined, 1],
      ],
    );
  });

  it('are joined to those that are meant exactly before any code is repaired', () => {
    const geometry = geometryOf(collection(feature('0123', [square(0, 0)])));
    const document = rates([1, 2]);
    const [w, a, b] = document.territories as [Territory, Territory, Territory];
    const boundariesOf = (...territories: Territory[]) =>
      viewOf({ ...document, territories: [w, ...territories] }, { geometry });
    const { figures, notes } = boundariesOf({ ...a, code: '00123' }, { ...b, code: '0123' });
    assert.deepEqual(
      figures.units.map(({ boundary }) => boundary),
      [-1, 0],
    );
    assert.ok(notes.includes('1 đơn vị có mã trùng với đơn vị khác nên chỉ có trong bảng: xã 0.'));
    // Without their zeros the two are one: none of them is meant.
    assert.deepEqual(
      boundariesOf({ ...a, code: '123' }, { ...b, code: '00123' }).figures.units.map(({ boundary }) => boundary),
      [-1, -1, 0],
    );
  });

  it('tell two units of one code, and what was joined by name', () => {
    const geometry = geometryOf(
      collection(
        ...[
          ['c', 'xã Ba'],
          ['d', 'xã Đoàn Kết'],
        ].map(([id, name], index) => ({ ...feature(id, [square(index, 0)]), properties: { name } })),
      ),
    );
    const document = rates([1, 2, 3]);
    const [w, a, b, c] = document.territories as [Territory, Territory, Territory, Territory];
    const twins = viewOf({ ...document, territories: [w, { ...a, code: 'c' }, { ...b, code: 'c' }] }, { geometry });
    assert.ok(twins.notes.includes('1 đơn vị có mã trùng với đơn vị khác nên chỉ có trong bảng: xã 1.'));
    assert.ok(!twins.notes.join().includes('không có ranh giới'));
    const named = viewOf(
      {
        ...document,
        territories: [w, { ...a, name: 'xã Bà' }, { ...b, name: 'xã Ba' }, { ...c, name: 'Xa Doan Ket' }],
      },
      { geometry, join: 'name' },
    );
    assert.deepEqual(
      named.figures.units.map(({ boundary }) => boundary),
      [-1, 0, 1],
    );
    assert.ok(named.notes.includes('2 đơn vị được ghép với ranh giới theo tên, không theo mã.'));
  });

  it('belong to the unit that is there at the time, where a code was given anew', () => {
    const unit = (id: string, more: Partial<Territory>): Territory => ({
      id,
      name: `xã ${id}`,
      level: 'commune',
      parent: 'w',
      code: '06985',
      ...more,
    });
    const document: PovertyDocument = {
      ...rates([]),
      territories: [
        { id: 'w', name: 'huyện W', level: 'district' },
        unit('Lương Mông', { validTo: '2024-10-31', successors: [{ id: 'Lương Minh', type: 'full' }] }),
        unit('Minh Cầm', {
          code: '06991',
          validTo: '2024-10-31',
          successors: [{ id: 'Lương Minh', type: 'full' }],
        }),
        unit('Lương Minh', { validFrom: '2024-11-01' }),
      ],
      observations: [
        { territory: 'Lương Mông', period: '2023-12-31', poorRate: 6 },
        { territory: 'Lương Minh', period: '2024-12-31', poorRate: 4 },
      ],
    };
    const geometry = geometryOf(collection(feature('06985', [square(107, 21)])));
    const unitsOf = (period: string) => {
      const { figures, sentence, notes } = viewOf(document, { geometry, period });
      assert.ok(!sentence.includes('Không có số liệu') || period === '2023-12-31');
      assert.ok(!notes.join().includes('trùng'));
      return figures.units.map(({ territory, boundary }) => [territory?.id, boundary]);
    };
    assert.deepEqual(unitsOf('2024-12-31'), [['Lương Minh', 0]]);
    assert.deepEqual(unitsOf('2023-12-31'), [
      ['Lương Mông', 0],
      ['Minh Cầm', -1],
    ]);
    const change = viewOf(document, { geometry, compare: '2023-12-31' });
    assert.deepEqual(
      facesOf(change).map(({ kind, area }) => [kind, area]),
      [['apart', true]],
      'it came out of two',
    );
  });

  it('are drawn for the territory alone where the file covers much more', () => {
    const many = geometryOf(
      collection(
        feature('00003', [square(107, 21)]),
        ...[0, 1, 2, 3].map((index) => feature(`9${index}`, [square(100 + index, 10)])),
      ),
    );
    const { figures, notes, plan } = viewOf(INVENTED, { geometry: many });
    assert.equal(figures.units.filter(({ boundary }) => boundary >= 0).length, 1);
    assert.ok(notes.includes('4 ranh giới ngoài địa bàn không được vẽ.'));
    const [x0, , x1] = plan.frames[0]!.shapes[0]!.extent;
    assert.ok(x1 - x0 > 200, 'it fills the picture');
  });

  it('find the unit under a pointer: in a hole the one that lies there, near an islet the islet', () => {
    const at = (id: string) => {
      const unit = map.figures.units.findIndex(({ territory }) => territory?.id === id);
      const spot = map.plan.spots[unit]!;
      return [markUnder(map, [spot.x, spot.y], WHOLE), unit] as const;
    };
    for (const id of ['an', 'binh', 'ha', 'giang', 'dao-nho']) {
      const [found, unit] = at(id);
      assert.equal(found, unit, id);
    }
    const islet = map.plan.spots[5]!;
    assert.equal(markUnder(map, [islet.x - 8, islet.y + 4], WHOLE), 5, 'a tiny unit has a larger reach');
    assert.equal(markUnder(map, [1, 1], WHOLE), -1);
    const { box } = map.plan.frames[0]!;
    assert.ok(islet.x < box.x + box.width);
  });

  it('have their names where these have room: more of them as a large map is zoomed', () => {
    // 1,600 squares of 16 pixels each; "xã 7" needs some 30.
    const values = Array.from({ length: 1600 }, (_, index) => index % 90);
    const geometry = geometryOf(
      collection(
        ...values.map((_, index) => feature(`u${index}`, [square(100 + (index % 40), Math.floor(index / 40) - 20)])),
      ),
    );
    const { plan } = viewOf(rates(values), { geometry, width: 640 });
    const box = plan.frames[0]!.box;
    assert.equal(plan.labelsAt(WHOLE).length, 0);
    // Four times as large, a sixteenth of them is in sight: ten by ten and what is cut at the edges.
    const seen = plan.labelsAt({ k: 4, x: -1.5 * box.width, y: -1.5 * box.height });
    assert.ok(seen.length >= 90 && seen.length <= 144, `${seen.length} names`);
    const { x, y } = plan.spots[seen[50]!.unit]!;
    assert.ok(Math.hypot(seen[50]!.at[0] - x, seen[50]!.at[1] - y) < 3, 'in the middle of the unit');
    // Moved by half a unit, two columns are cut in the middle of their names.
    const zoom = { k: 4, x: -1.5 * box.width - 32, y: -1.5 * box.height };
    const ends = plan.labelsAt(zoom).map(({ lines, at }) => {
      const half = textWidth(lines[0]!, 12) / 2;
      return [4 * at[0] + zoom.x - half - box.x, 4 * at[0] + zoom.x + half - box.x] as const;
    });
    assert.ok(ends.length >= 81, `${ends.length} names`);
    assert.ok(
      ends.every(([left, right]) => left >= 0 && right <= box.width),
      'no name is cut',
    );
  });

  it('keep the plan while time and measure change', () => {
    const [now, before] = ['2024-12-31', '2023-12-31'].map((period) =>
      viewOf(INVENTED, { geometry: BOUNDARIES, period }),
    );
    assert.equal(now!.plan, before!.plan);
  });

  it('do not undo the work of another map of the same document on other boundaries, or in another width', () => {
    const others = geometryOf(fileOf('map/invented.geojson'));
    const asked: Partial<PlannedRequest>[] = [
      { geometry: BOUNDARIES },
      { geometry: others },
      { geometry: others, width: 320 },
    ];
    const [first, again] = [asked, asked].map((all) => all.map((one) => viewOf(INVENTED, one)));
    first!.forEach(({ plan, figures }, index) => {
      assert.equal(plan, again![index]!.plan);
      assert.equal(figures.units, again![index]!.figures.units);
    });
    assert.notEqual(first![0]!.figures.units, first![1]!.figures.units);
    assert.notEqual(first![1]!.plan, first![2]!.plan);
  });

  it('show the archipelagos in their frames whatever part of the country is shown', () => {
    const insets = [
      { name: 'Hoàng Sa', codes: ['20333'] },
      { name: 'Trường Sa', bounds: [109.4, 5.5, 118.5, 11.6] },
    ] as const;
    const geometry = geometryOf(
      collection(
        feature('00001', [square(107, 21)]),
        feature('00003', [square(108, 21)]),
        feature('20333', [square(112, 16, 0.01)]),
        feature(
          '22736',
          [square(109, 12, 0.5), square(114, 10, 0.01)].map((ring) => [ring]),
          'MultiPolygon',
        ),
      ),
      insets,
    );
    const { frames } = viewOf(INVENTED, { geometry, width: 320 }).plan;
    assert.deepEqual(
      frames.map(({ lines }) => lines),
      [[], ['Hoàng Sa'], ['Trường Sa']],
    );
    for (const { shapes, land, box } of frames.slice(1)) {
      assert.equal(shapes.filter(Boolean).length + land.length > 0, true);
      assert.ok(box.x >= 0 && box.x + box.width <= 320 && box.y > 0);
    }
  });
});

describe('short names', () => {
  it('leave the kind of a unit out, unless only a number would be left', () => {
    const [vi, en] = (['vi', 'en'] as const).map((language) => mapWordsFor(language).short);
    assert.deepEqual(['Phường Bãi Cháy', 'Phường 10', 'xã 1'].map(vi!), ['Bãi Cháy', 'Phường 10', 'xã 1']);
    assert.deepEqual(['Bãi Cháy ward', '10 ward'].map(en!), ['Bãi Cháy', '10 ward']);
  });
});

describe('units of one name', () => {
  // 5, 2 and 1 of 100; a commune of the same name in two places, and a ward that is called so too.
  const document: PovertyDocument = {
    ...rates([5, 2, 1, 3]),
    territories: [
      { id: 'w', name: 'tỉnh W', level: 'province' },
      ...(
        [
          ['u0', 'xã Tân Thành', '00042'],
          ['u1', 'xã Tân Thành', '00943'],
          ['u2', 'phường Hòa Bình', '00044'],
          ['u3', 'xã Hòa Bình'.normalize('NFD'), '00045'],
        ] as const
      ).map(([id, name, code]): Territory => ({ id, name, code, level: 'commune', parent: 'w' })),
    ],
  };
  const map = viewOf(document);

  it('are told apart by their codes, in sentence, label, table and search', () => {
    assert.match(map.sentence, /Cao nhất là xã Tân Thành \(00042\) \(5%\), thấp nhất là phường Hòa Bình \(1%\)/);
    assert.match(labelFor(map, 'u1'), /^Xã Tân Thành \(00943\), 2 hộ nghèo/);
    assert.deepEqual(
      map.table.rows.map(([name]) => name!.text),
      ['Xã Tân Thành (00042)', 'Xã Hòa Bình', 'Xã Tân Thành (00943)', 'Phường Hòa Bình'],
    );
    assert.deepEqual(unitsNamed(map, 'tan thanh'), [0, 1]);
    assert.deepEqual(unitsNamed(map, 'tan thanh (009'), [1]);
  });

  it('keep their kind in the picture where it tells them apart', () => {
    assert.deepEqual(
      map.plan.labelsAt(WHOLE).map(({ lines }) => lines.join(' ')),
      ['Tân Thành (00042)', 'Tân Thành (00943)', 'phường Hòa Bình', 'xã Hòa Bình'],
    );
  });

  it('are told apart by their keys where they have no codes, and by those of their boundaries', () => {
    const { territories, ...rest } = document;
    const bare = viewOf({ ...rest, territories: territories.map(({ code: _, ...one }) => one) });
    assert.match(labelFor(bare, 'u1'), /^Xã Tân Thành \(u1\), /);
    const named = (id: string, x: number) => ({ ...feature(id, [square(x, 10)]), properties: { name: 'Láng Giềng' } });
    const beside = viewOf(rates([1]), {
      geometry: geometryOf(collection(feature('u0', [square(100, 10)]), named('91', 102))),
    });
    assert.match(beside.notes.join(' '), /không có trong tệp số liệu: Láng Giềng\./);
    const both = viewOf(rates([1, 2]), {
      geometry: geometryOf(
        collection(
          feature('u0', [square(100, 10)]),
          feature('u1', [square(101, 10)]),
          named('91', 102),
          named('92', 103),
        ),
      ),
    });
    assert.match(both.notes.join(' '), /không có trong tệp số liệu: Láng Giềng \(91\), Láng Giềng \(92\)\./);
  });
});

describe('reading by keyboard', () => {
  const map = viewOf(BA_CHE, JANUARY);
  const idOf = (index: number | null) => map.figures.units[index!]!.territory!.id;
  const indexOf = (id: string) => map.figures.units.findIndex(({ territory }) => territory!.id === id);

  it('goes to the neighbour of an arrow and stays where there is none', () => {
    const from = indexOf('thanh-son');
    assert.equal(idOf(markAfter(map, from, 'ArrowLeft')), 'dap-thanh');
    assert.equal(idOf(markAfter(map, from, 'ArrowRight')), 'thi-tran-ba-che');
    assert.equal(idOf(markAfter(map, from, 'ArrowDown')), 'don-dac');
    assert.equal(idOf(markAfter(map, indexOf('luong-mong'), 'ArrowUp')), 'luong-mong');
  });

  it('goes along the ranks, from the highest to the lowest', () => {
    assert.equal(idOf(markAfter(map, -1, 'ArrowRight')), 'minh-cam');
    assert.equal(idOf(markAfter(map, 0, 'Home')), 'minh-cam');
    assert.equal(idOf(markAfter(map, indexOf('minh-cam'), 'PageDown')), 'luong-mong');
    assert.equal(idOf(markAfter(map, indexOf('luong-mong'), 'PageUp')), 'minh-cam');
    assert.equal(idOf(markAfter(map, 0, 'End')), 'thi-tran-ba-che');
    assert.equal(markAfter(map, 0, 'Tab'), null);
  });

  it('reaches every unit along the ranks, those without a figure too', () => {
    const statuses = viewOf(STATUSES);
    const seen = new Set<number>();
    let at = markAfter(statuses, -1, 'PageDown')!;
    for (let step = 0; step < 10; step++) {
      seen.add(at);
      at = markAfter(statuses, at, 'PageDown')!;
    }
    assert.equal(seen.size, 8);
  });

  it('reaches both maps of a comparison by arrows, and goes along the ranks of the one it is in', () => {
    for (const width of [900, 320]) {
      const maps = viewOf(STATUSES, { period: '2024-12-31', compare: '2023-12-31', comparison: 'maps', width });
      const reached = new Set([0]);
      for (const mark of reached)
        for (const way of ['Left', 'Right', 'Up', 'Down']) reached.add(markAfter(maps, mark, `Arrow${way}`)!);
      assert.equal(reached.size, 16);
      for (const turn of [0, 1]) {
        const home = markAfter(maps, turn * 8 + 3, 'Home')!;
        assert.equal(Math.floor(home / 8), turn);
        assert.equal(facesOf(maps, turn)[home % 8]!.rank, 1);
      }
    }
  });

  it('finds units by name without accents, those that begin with it first', () => {
    assert.deepEqual(unitsNamed(map, 'don dac').map(idOf), ['don-dac']);
    assert.deepEqual(unitsNamed(map, 'ĐÔN').map(idOf), ['don-dac']);
    assert.deepEqual(unitsNamed(map, 'thanh').map(idOf), ['thanh-son', 'thanh-lam', 'dap-thanh']);
    assert.deepEqual(unitsNamed(map, '  '), []);
    assert.deepEqual(unitsNamed(map, 'hà nội'), []);
  });
});

describe('a map that is saved', () => {
  it('has its legend below it', () => {
    const map = viewOf(BA_CHE, { ...JANUARY, width: 320 });
    const file = fileView(map);
    assert.equal(file.keys.length, map.legend.length);
    assert.ok(file.keys.every(({ y, x }) => y > map.height && y < file.height && x < 320));
    assert.equal(file.sentence, map.sentence);
  });
});

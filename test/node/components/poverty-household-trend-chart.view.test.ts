import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  view,
  type TrendRequest,
} from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import type { PovertyDocument } from '../../../src/schema/document.js';
import { parse } from '../../../src/schema/parse.js';

const read = (name: string): PovertyDocument =>
  JSON.parse(
    readFileSync(new URL(`../../../stories/documents/${name}.json`, import.meta.url), 'utf8'),
  ) as PovertyDocument;

const viewOf = (name: string, asked: Partial<TrendRequest> = {}) =>
  view(read(name), { measure: 'poor', unit: 'households', layout: 'lines', language: 'vi', width: 640, ...asked });
const BA_CHE = { territory: 'ba-che', measure: 'both' } as const;
const linesOf = (name: string, asked: Partial<TrendRequest> = {}) =>
  viewOf(name, asked).panels.flatMap(({ series }) => series.flatMap(({ lines }) => lines));

describe('the lines of a trend', () => {
  it('are two where the standard changes, with a mark and the reason in words', () => {
    const { panels, notes } = viewOf('trend/standard');
    assert.equal(panels[0]!.series[0]!.lines.length, 2);
    assert.deepEqual(
      panels[0]!.breaks.map(({ text }) => text),
      ['Đổi chuẩn nghèo'],
    );
    assert.ok(
      notes.includes(
        'Đường bị ngắt giữa 31/12/2021 và 31/12/2022: số liệu theo “Chuẩn nghèo 2016–2021” và “Chuẩn nghèo 2022–2025” không so sánh được.',
      ),
    );
  });

  it('are one where the standards are declared comparable', () => {
    assert.equal(linesOf('trend/standard-comparable').length, 1);
    assert.equal(viewOf('trend/standard-comparable').panels[0]!.breaks.length, 0);
  });

  it('are two where the area changes in part, one where it is taken over whole', () => {
    assert.equal(linesOf('trend/geography', { territory: 'moi' }).length, 2);
    const { notes, marks, table } = viewOf('trend/geography', { territory: 'moi' });
    assert.match(notes[0]!, /địa giới thay đổi \(xã Cũ, xã Mới\)/);
    // Who reads the marks or the table alone is told as well.
    const said = ['', '', 'Đổi địa giới', ''];
    assert.deepEqual(
      marks.map(({ label }) => label.split('nghèo. ')[1] ?? ''),
      said,
    );
    assert.deepEqual(
      table.rows.map((row) => row.at(-1)!.text),
      said,
    );
    assert.equal(linesOf('trend/geography-full', { territory: 'moi' }).length, 1);
  });

  it('are not joined over a gap, and a withheld figure stands as a cross on the axis', () => {
    assert.equal(linesOf('trend/missing-year').length, 2);
    const { panels, notes } = viewOf('trend/suppressed');
    const [series] = panels[0]!.series;
    assert.equal(series!.lines.length, 2);
    assert.deepEqual(
      series!.absent.map(({ y }) => y),
      [panels[0]!.box.y + panels[0]!.box.height],
    );
    assert.ok(notes.some((note) => note.includes('31/12/2020 (không công bố)')));
  });

  it('of a single figure are none, and the figure has its mark', () => {
    const { panels, sentence } = viewOf('trend/one-point');
    assert.deepEqual(panels[0]!.series[0]!.lines, []);
    assert.equal(panels[0]!.series[0]!.points.length, 1);
    assert.equal(sentence, 'Mới có số liệu một lần: tại 31/12/2022, xã Mẫu có 41 hộ nghèo.');
  });

  it('of a thousand months show no point but the doubtful and the lone', () => {
    const { panels, marks } = viewOf('trend/thousand', { measure: 'both' });
    assert.equal(marks.length, 2000);
    assert.deepEqual(
      panels[0]!.series.map(({ points, all }) => [points.length, all.length]),
      [
        [0, 1000],
        [0, 1000],
      ],
    );
  });

  it('of the nation draw the published figures with the break and no joined line', () => {
    const asked = { territory: 'viet-nam', unit: 'rate', measure: 'both' } as const;
    const { panels, notes, table } = viewOf('viet-nam-2015-2022', asked);
    assert.deepEqual(linesOf('viet-nam-2015-2022', asked), []);
    assert.equal(panels[0]!.series.flatMap(({ points }) => points).length, 4);
    assert.ok(notes.some((note) => /không so sánh được/.test(note)));
    assert.deepEqual(
      table.rows.map((row) => row.slice(0, 3).map(({ text }) => text)),
      [
        ['31/12/2015', '9,88%', '5,22%'],
        ['31/12/2022', '4,03%', '3,49%'],
      ],
    );
  });
});

describe('the places of a trend', () => {
  it('start counts at zero', () => {
    for (const name of ['trend/standard', 'trend/interval']) {
      const { panels } = viewOf(name, name.endsWith('interval') ? { unit: 'rate' } : {});
      const { box, yTicks } = panels[0]!;
      assert.equal(yTicks[0]!.y, box.y + box.height);
      assert.match(yTicks[0]!.text, /^0%?$/);
    }
  });

  it('are true in time: equal spans take equal room', () => {
    const { panels } = viewOf('trend/missing-year');
    const x = panels[0]!.series[0]!.points.map((point) => point.x);
    // 2017, 2018, 2020: one year, then two.
    assert.ok(Math.abs((x[2]! - x[1]!) / (x[1]! - x[0]!) - 2) < 0.01);
  });

  it('stay within the picture at every width', () => {
    for (const name of ['ba-che-sample', 'trend/thousand', 'viet-nam-2015-2022']) {
      for (const width of [240, 320, 640, 1280]) {
        for (const layout of ['lines', 'stacked', 'multiples'] as const) {
          const asked =
            name === 'ba-che-sample'
              ? { ...BA_CHE, layout, width }
              : ({ measure: 'both', unit: name.startsWith('viet') ? 'rate' : 'households', layout, width } as const);
          const { panels, width: whole, height } = viewOf(name, asked);
          for (const { x, y } of panels.flatMap(({ series }) => series.flatMap(({ all }) => all))) {
            assert.ok(x >= 0 && x <= whole && y >= 0 && y <= height, `${name} ${layout} ${width}: ${x} ${y}`);
          }
        }
      }
    }
  });

  it('end in their last figure, unless time goes on there', () => {
    const ends = (name: string, asked: Parameters<typeof viewOf>[1]) =>
      viewOf(name, asked).panels[0]!.series.map(({ label }) => label?.text ?? null);
    assert.deepEqual(ends('ba-che-sample', BA_CHE), ['Hộ nghèo: 150', 'Hộ cận nghèo: 430']);
    assert.deepEqual(ends('trend/one-point', {}), ['41']);
    // The way to the target ends beside them.
    assert.deepEqual(ends('ba-che-2022', BA_CHE), ['Hộ nghèo', 'Hộ cận nghèo']);
    assert.deepEqual(ends('trend/target-open', {}), [null]);
  });

  it('name lines at their ends without touching, and in a legend where there is no room', () => {
    const wide = viewOf('ba-che-sample', BA_CHE);
    const [poor, near] = wide.panels[0]!.series.map(({ label }) => label!.y);
    assert.ok(Math.abs(poor! - near!) >= 18);
    assert.ok(!wide.keys.some(({ kind }) => kind === 'series'));
    const narrow = viewOf('ba-che-sample', { ...BA_CHE, width: 320 });
    assert.deepEqual(
      narrow.panels[0]!.series.map(({ label }) => label),
      [null, null],
    );
    assert.deepEqual(
      narrow.keys.filter(({ kind }) => kind === 'series').map(({ text }) => text),
      ['Hộ nghèo', 'Hộ cận nghèo'],
    );
  });

  it('name breaks in the picture, and in a legend where there is no room', () => {
    const keysOf = (asked: Partial<TrendRequest>) =>
      viewOf('ba-che-sample', { ...BA_CHE, ...asked }).keys.flatMap(({ kind, text }) => (kind === 'break' ? text : []));
    assert.deepEqual(keysOf({}), []);
    assert.deepEqual(keysOf({ layout: 'multiples' }), ['Đổi chuẩn nghèo']);
  });

  it('share one scale in small multiples', () => {
    const { panels } = viewOf('ba-che-sample', { ...BA_CHE, layout: 'multiples', width: 960 });
    assert.equal(panels.length, 8);
    assert.equal(new Set(panels.map(({ yTicks }) => yTicks.map(({ text }) => text).join())).size, 1);
    assert.deepEqual(panels[0]!.title, ['thị trấn Ba Chẽ']);
  });

  it('stack poor and near-poor to their sum', () => {
    const { panels } = viewOf('ba-che-sample', { ...BA_CHE, layout: 'stacked', from: '2022-12-31' });
    const [poor, near] = panels[0]!.series.map(({ points }) => points.at(-1)!.y);
    const { box, yTicks } = panels[0]!;
    const last = yTicks.at(-1)!;
    const perHousehold = (box.y + box.height - last.y) / Number(last.text.replace('.', ''));
    // 150 poor, and 430 near-poor on top of them.
    assert.ok(Math.abs(box.y + box.height - poor! - 150 * perHousehold) < 0.1);
    assert.ok(Math.abs(box.y + box.height - near! - 580 * perHousehold) < 0.1);
  });
});

describe('doubtful figures', () => {
  it('carry their mark in picture, legend, tooltip, table and sentence', () => {
    const { panels, keys, marks, table, sentence } = viewOf('trend/provisional');
    assert.deepEqual(
      panels[0]!.series[0]!.points.map(({ status }) => status),
      ['A', 'E', 'A', 'U', 'P'],
    );
    assert.deepEqual(
      keys.map(({ text }) => text),
      ['ước tính', 'độ tin cậy thấp', 'sơ bộ'],
    );
    assert.equal(marks.at(-1)!.label, 'Hộ nghèo, 31/12/2022: 52 hộ nghèo (sơ bộ)');
    assert.deepEqual([table.rows.at(-1)![1]!.text, table.rows.at(-1)![1]!.status], ['52 (sơ bộ)', 'P']);
    assert.match(sentence, /^Tại 31\/12\/2022, xã Mẫu có 52 hộ nghèo \(sơ bộ\), /);
  });

  it('published twice for one period are both shown and said', () => {
    const { panels, notes, table } = viewOf('trend/double');
    assert.equal(panels[0]!.series[0]!.points.length, 4);
    assert.ok(notes.includes('Có nhiều số liệu được công bố cho 31/12/2020: 72 hộ nghèo và 75 hộ nghèo.'));
    assert.deepEqual(
      table.rows.map((row) => row[1]!.text),
      ['80', '72', '75', '66'],
    );
  });

  it('within an interval say it', () => {
    const { panels, marks, keys } = viewOf('trend/interval', { unit: 'rate' });
    assert.deepEqual(
      keys.map(({ kind, text }) => [kind, text]),
      [['interval', 'khoảng tin cậy']],
    );
    const [low, high] = panels[0]!.series[0]!.points[0]!.interval!;
    assert.ok(low < high, 'the upper limit stands higher');
    assert.equal(marks[0]!.label, 'Tỷ lệ hộ nghèo, năm 2018: 8,2%, khoảng tin cậy 7,1% đến 9,3%');
  });
});

describe('targets in a trend', () => {
  const target = (name: string) => viewOf(name).panels[0]!.targets[0]!;
  it('stand at their level and due date, with the way from the baseline', () => {
    const { x, path, target: reached } = target('trend/target-met');
    const { panels } = viewOf('trend/target-met');
    assert.ok(Math.abs(x - panels[0]!.series[0]!.points.at(-1)!.x) < 0.01);
    assert.match(path, /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
    assert.equal(reached.verdict, 'reached');
  });
  it('are reached, missed, or still open', () => {
    assert.equal(target('trend/target-missed').target.verdict, 'missed');
    assert.equal(target('trend/target-open').target.verdict, 'open');
    assert.notEqual(viewOf('trend/target-open').panels[0]!.future, null);
    assert.equal(viewOf('trend/target-met').panels[0]!.future, null);
  });
  it('of the seed are its plan, drawn from one figure', () => {
    const { panels, sentence } = viewOf('ba-che-2022', BA_CHE);
    assert.deepEqual(
      panels[0]!.targets.map(({ target: { level, start } }) => [start, level]),
      [
        [195, 135],
        [603, 443],
      ],
    );
    assert.equal(sentence, 'Mới có số liệu một lần: tại 01/01/2022, huyện Ba Chẽ có 195 hộ nghèo. Hộ cận nghèo: 603.');
  });
});

describe('the sentence of a trend', () => {
  it('states last, change in number and points, first, and what cannot be compared', () => {
    // 150 of 5612 less 195 of 5589 is 2.673 − 3.489 = −0.816 points; near-poor 7.662 − 10.789 = −3.127.
    const { households } = read('ba-che-sample').observations!.find(
      ({ territory, period }) => territory === 'ba-che' && period === '2022-12-31',
    )!;
    assert.equal(households, 5612);
    assert.equal(
      viewOf('ba-che-sample', BA_CHE).sentence,
      'Tại 31/12/2022, huyện Ba Chẽ có 150 hộ nghèo (sơ bộ), giảm 45 hộ (−0,82 điểm phần trăm) so với 01/01/2022 (195 hộ nghèo). Hộ cận nghèo: 430 (sơ bộ), giảm 173 hộ (−3,13 điểm phần trăm). Số liệu đến 31/12/2021 (73 hộ nghèo) không so sánh được: chuẩn nghèo khác.',
    );
  });
  it('names the highest and the lowest of three and more', () => {
    assert.equal(
      viewOf('trend/target-met', { language: 'en' }).sentence,
      'On 31 December 2022, Sample commune had 44 poor households, down by 36 households (−3.6 percentage points) since 31 December 2019 (80 poor households). The highest was 80 poor households (31 December 2019), the lowest 44 poor households (31 December 2022).',
    );
  });
});

describe('a trend', () => {
  it('says what is missing where there is nothing to draw', () => {
    assert.equal(viewOf('ba-che-sample', { territory: 'x' }).empty, 'Tài liệu không có đơn vị “x”.');
    assert.equal(
      viewOf('ba-che-sample', { territory: 'quang-ninh' }).empty,
      'Chưa có số liệu hộ nghèo của tỉnh Quảng Ninh.',
    );
  });
  it('shows only the periods asked for', () => {
    const { table } = viewOf('ba-che-sample', { ...BA_CHE, from: '2022', to: '2022-06-30' });
    assert.deepEqual(
      table.rows.map(([time]) => time!.text),
      ['01/01/2022'],
    );
  });
  it('compares groups', () => {
    const { panels, table } = viewOf('ba-che-sample', {
      territory: 'ba-che',
      groups: ['ethnicMinority', 'femaleHeaded'],
    });
    assert.deepEqual(
      panels[0]!.series.map(({ series }) => series.variant),
      [0, 1],
    );
    assert.deepEqual(
      table.columns.map(({ label }) => label),
      ['Thời điểm', 'Hộ nghèo trong nhóm hộ dân tộc thiểu số', 'Hộ nghèo trong nhóm hộ có chủ hộ là nữ', 'Chuẩn nghèo'],
    );
  });
  it('numbers events in the picture and tells them below', () => {
    const { panels, notes } = viewOf('trend/events');
    assert.deepEqual(
      panels[0]!.events.map(({ number }) => number),
      [1, 2],
    );
    assert.ok(notes.includes('(1) tháng 10/2020: Mưa lũ lớn.'));
  });
  it('numbers the events of the page among those of the document, in order of time', () => {
    const annotations = [
      { period: '2021', text: 'Dịch COVID-19' },
      { period: '2019-05-01', text: 'Đường mới' },
    ];
    const { panels, notes } = viewOf('trend/events', { annotations });
    assert.deepEqual(
      panels[0]!.events.map(({ number }) => number),
      [1, 2, 3, 4],
    );
    assert.deepEqual(notes, [
      '(1) 01/05/2019: Đường mới',
      '(2) tháng 10/2020: Mưa lũ lớn.',
      '(3) tháng 03/2021: Bắt đầu chương trình tín dụng.',
      '(4) năm 2021: Dịch COVID-19',
    ]);
  });
  it('puts the numbers of events that are near each other below each other', () => {
    const annotations = [
      { period: '2020-10', text: 'Bão' },
      { period: '2020-11', text: 'Lũ' },
    ];
    const [first, second, third, fourth] = viewOf('trend/events', { annotations, width: 320 }).panels[0]!.events;
    assert.ok(second!.y - first!.y >= 18 && third!.y - second!.y >= 18, 'circles of 18 px do not touch');
    assert.ok(fourth!.x - third!.x >= 18 || fourth!.y - third!.y >= 18);
  });
  it('names in its heading only what it has figures of', () => {
    assert.equal(viewOf('trend/provisional', { measure: 'both' }).heading, 'Hộ nghèo, xã Mẫu, 2018–2022');
  });
  it('tells events outside the time that is drawn below the picture, without a mark', () => {
    const annotations = [{ period: '2010', text: 'Thành lập xã' }];
    const { panels, notes } = viewOf('trend/events', { annotations, to: '2020' });
    assert.deepEqual(
      panels[0]!.events.map(({ number }) => number),
      [1],
    );
    assert.deepEqual(notes, [
      'Năm 2010: Thành lập xã',
      '(1) tháng 10/2020: Mưa lũ lớn.',
      'Tháng 03/2021: Bắt đầu chương trình tín dụng.',
    ]);
  });
  it('of small multiples tells events below the pictures, which have no room for marks', () => {
    const { panels, notes } = viewOf('trend/events', { layout: 'multiples' });
    assert.deepEqual(panels.at(-1)!.events.length, panels.length === 1 ? 2 : 0);
    assert.ok(notes.some((note) => note.endsWith('Mưa lũ lớn.')));
  });
  it('tells in every mark what its table tells', () => {
    const { marks, table } = viewOf('trend/suppressed');
    assert.deepEqual(
      marks.map(({ label }) => label.split(': ')[1]!.replace(' hộ nghèo', '')),
      table.rows.map((row) => row[1]!.text),
    );
  });
  it('reads its own fixtures without an error', () => {
    for (const name of ['standard', 'geography', 'double', 'mixed-periods', 'thousand', 'events']) {
      assert.deepEqual(
        parse(read(`trend/${name}`)).problems.filter(({ level }) => level === 'error'),
        [],
        name,
      );
    }
  });
});

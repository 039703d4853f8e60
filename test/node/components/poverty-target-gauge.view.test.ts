import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { shareText } from '../../../src/components/poverty-target-gauge/telling.view.js';
import { view, type GaugeVariant } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.view.js';
import type { PovertyDocument } from '../../../src/schema/document.js';
import { formatsFor, type Language } from '../../../src/text/formats.js';

const read = (name: string): PovertyDocument =>
  JSON.parse(
    readFileSync(new URL(`../../../stories/documents/${name}.json`, import.meta.url), 'utf8'),
  ) as PovertyDocument;

interface Asked {
  readonly language?: Language;
  readonly variant?: GaugeVariant;
  readonly width?: number;
  readonly target?: string;
  readonly territory?: string;
}
const viewOf = (name: string, { language = 'vi', variant = 'arc', width = 340, ...rest }: Asked = {}) =>
  view(read(name), { language, variant, width, ...rest });
const fact = (name: string, label: string, asked: Asked = {}) =>
  viewOf(name, asked).facts.find((one) => one.label === label)?.value;

describe('the sentence of a gauge', () => {
  const sentences: readonly (readonly [document: string, vi: string, en: string])[] = [
    [
      'ba-che-2022',
      'Tính đến 01/01/2022, huyện Ba Chẽ có 195 hộ nghèo; chỉ tiêu đến 31/12/2022 là giảm ít nhất 60 hộ, tức còn không quá 135 hộ nghèo. Chưa có số liệu về kết quả.',
      'As of 1 January 2022, Ba Chẽ district had 195 poor households; the target for 31 December 2022 is to reduce by at least 60 households, which means at most 135 poor households. No result has been published yet.',
    ],
    [
      'ba-che-2022-result',
      'Tính đến 31/12/2022, huyện Ba Chẽ giảm 45 hộ nghèo, đạt 75% chỉ tiêu giảm ít nhất 60 hộ; còn 15 hộ. Đã đến hạn mà chưa đạt chỉ tiêu.',
      'As of 31 December 2022, the number of poor households in Ba Chẽ district fell by 45, which is 75% of the target to reduce by at least 60 households; 15 households to go. The target was due and has not been met.',
    ],
    [
      'states/met',
      'Tính đến 31/12/2022, huyện Ba Chẽ giảm 60 hộ nghèo, đạt chỉ tiêu giảm ít nhất 60 hộ.',
      'As of 31 December 2022, the number of poor households in Ba Chẽ district fell by 60, meeting the target to reduce by at least 60 households.',
    ],
    [
      'states/exceeded',
      'Tính đến 31/12/2022, huyện Ba Chẽ giảm 75 hộ nghèo, vượt chỉ tiêu giảm ít nhất 60 hộ, đạt 125%.',
      'As of 31 December 2022, the number of poor households in Ba Chẽ district fell by 75, more than the target to reduce by at least 60 households, 125% of it.',
    ],
    [
      'states/wrong-way',
      'Tính đến 30/09/2022, huyện Ba Chẽ tăng 12 hộ nghèo, ngược chiều với chỉ tiêu giảm ít nhất 60 hộ; còn 72 hộ.',
      'As of 30 September 2022, the number of poor households in Ba Chẽ district rose by 12, against the target to reduce by at least 60 households; 72 households to go.',
    ],
    [
      'states/zero-held',
      'Tính đến 31/12/2022, số hộ nghèo của huyện Ba Chẽ không thay đổi, đạt chỉ tiêu không để tăng.',
      'As of 31 December 2022, the number of poor households in Ba Chẽ district was unchanged, meeting the target to prevent a rise.',
    ],
    [
      'states/suppressed',
      'Tính đến 01/01/2022, huyện Ba Chẽ có 195 hộ nghèo; chỉ tiêu đến 31/12/2022 là giảm ít nhất 60 hộ, tức còn không quá 135 hộ nghèo. Kết quả 31/12/2022: không công bố, nên không đánh giá được chỉ tiêu.',
      'As of 1 January 2022, Ba Chẽ district had 195 poor households; the target for 31 December 2022 is to reduce by at least 60 households, which means at most 135 poor households. The result of 31 December 2022: not published, so the target cannot be judged.',
    ],
  ];
  for (const [document, vi, en] of sentences) {
    it(`of ${document} is complete prose in both languages`, () => {
      assert.equal(viewOf(document).sentence, vi);
      assert.equal(viewOf(document, { language: 'en' }).sentence, en);
    });
  }

  it('promises a change without a baseline and claims nothing more', () => {
    const document = read('states/met');
    const bare = { ...document, observations: document.observations!.slice(1) };
    const told = (language: Language) => view(bare, { language, variant: 'arc', width: 340 }).sentence;
    assert.equal(
      told('vi'),
      'Tính đến 31/12/2022, huyện Ba Chẽ có 135 hộ nghèo; chỉ tiêu là giảm ít nhất 60 hộ. Không có số liệu gốc nên không tính được phần đã thực hiện.',
    );
    assert.equal(
      told('en'),
      'As of 31 December 2022, Ba Chẽ district had 135 poor households; the target is to reduce by at least 60 households. Without a baseline the share achieved cannot be told.',
    );
  });

  it('of a gross target tells movements, and which ones are wanting', () => {
    const document = read('states/gross');
    const [target] = document.targets!;
    const [flow] = document.flows!;
    const told = (flows: PovertyDocument['flows'], more: object = {}) =>
      view({ ...document, flows, targets: [{ ...target!, ...more }] }, { language: 'en', variant: 'arc', width: 340 });
    const lacking = told([{ ...flow!, otherDecrease: null }]);
    assert.equal(
      lacking.sentence,
      'As of 1 January 2022, Ba Chẽ district had 195 poor households; the target for 31 December 2022 is to reduce by at least 70 households. The movements by which this gross target is judged are not all there.',
    );
    // 6 + 2 + 7 + 1 came.
    const came = told([flow!], { kind: 'increaseBy', value: 10 });
    assert.match(came.sentence, /16 poor households joined the list in Ba Chẽ district/);
    assert.equal(came.notes[0], 'A gross target: it counts those who came and does not deduct those who left.');
    // 38 + 20 + 3 left; baseline and current count are levels, which have no place among movements.
    const left = told([flow!]);
    assert.deepEqual(
      left.marks.map(({ label }) => label),
      [
        'Left the list, 31 December 2022: 61 households (87%)',
        'Target, 31 December 2022: Reduce by at least 70 households',
      ],
    );
    assert.deepEqual(
      left.picture!.marks.map(({ kind }) => kind),
      ['current', 'target'],
    );
  });

  /** A figure of one target, with these rows of poor households or their share. */
  const toldOf = (
    target: object,
    rows: readonly (readonly [period: string, value: number | null, letter?: string])[],
    language: Language = 'vi',
  ) => {
    const document = read('states/met');
    const whole = { ...document.targets![0]!, title: undefined, ...target };
    const observations = rows.map(([period, value, letter = value === null ? 'O' : 'A']) => ({
      territory: whole.territory,
      period,
      [whole.measure]: value,
      status: { [whole.measure]: letter },
    }));
    const held = { ...document, observations, targets: [whole] } as unknown as PovertyDocument;
    return view(held, { language, variant: 'arc', width: 340 });
  };
  const START = ['2022-01-01', 195] as const;

  it('names the ends of a range in order, and its title what is counted', () => {
    // 195 − 80 = 115, 195 − 60 = 135; 5 − 1,5 = 3,5, 5 − 1 = 4.
    const counts = toldOf({ valueMax: 80 }, [START]);
    assert.match(counts.sentence, /là giảm từ 60 đến 80 hộ, tức còn từ 115 đến 135 hộ nghèo\./);
    assert.equal(counts.heading, 'Giảm từ 60 đến 80 hộ nghèo đến 31/12/2022, huyện Ba Chẽ');
    const rates = { measure: 'poorRate', value: 1, valueMax: 1.5 };
    const rate = toldOf(rates, [['2022-01-01', 5]], 'en');
    assert.equal(
      rate.heading,
      'Share of poor households: reduce by between 1 and 1.5 percentage points by 31 December 2022, Ba Chẽ district',
    );
    assert.match(rate.sentence, /which means between 3\.5 and 4%\./);
    const levels = toldOf({ kind: 'reduceToAtMost', value: 100, valueMax: 120 }, [START, ['2022-12-31', 110]]);
    assert.match(levels.sentence, /đạt chỉ tiêu giảm xuống còn từ 100 đến 120 hộ nghèo\.$/);
    assert.match(toldOf({ value: 0 }, [START]).heading, /^Hộ nghèo: không để tăng đến 31\/12\/2022,/);
  });

  it('praises nothing beyond an exact range, and tells no share of a range that is reached', () => {
    const range = { valueMax: 80 };
    const end = (poorHouseholds: number) => [START, ['2022-12-31', poorHouseholds]] as const;
    // 195 − 105 = 90.
    const over = toldOf({ ...range, comparator: 'exactly' }, end(105));
    assert.equal(
      over.sentence,
      'Tính đến 31/12/2022, huyện Ba Chẽ giảm 90 hộ nghèo, vượt chỉ tiêu giảm từ 60 đến 80 hộ. Chỉ tiêu là đúng mức đã nêu nên vượt mức đó cũng là không đạt.',
    );
    assert.equal(over.status!.text, 'Không đạt');
    const within = toldOf(range, end(125), 'en');
    assert.match(within.sentence, /the number of poor households in Ba Chẽ district fell by 70, meeting the target/);
    assert.equal(within.facts.find(({ label }) => label === 'Reduced so far')!.value, '70 households');
    assert.equal(within.picture!.texts[0]!.text, '125');
    assert.match(toldOf(range, end(145)).sentence, /giảm 50 hộ nghèo, đạt 83% chỉ tiêu/);
    assert.match(toldOf(range, [START, ['2022-07-02', 145]], 'en').sentence, /50% was to be reached by this date\.$/);
  });

  it('gives no verdict where the interval of the figure leaves more than one', () => {
    // 5 − 1,3 = 3,7; 5 − 1,25 = 3,75 is the target.
    const limits = { poorRate: [3.5, 3.9] };
    const told = (language: Language) => {
      const document = read('states/met');
      const rows = [
        { territory: 'ba-che', period: '2022-01-01', poorRate: 5 },
        { territory: 'ba-che', period: '2022-12-31', poorRate: 3.7, intervals: limits },
      ];
      const target = { ...document.targets![0]!, measure: 'poorRate', value: 1.25 };
      const held = { ...document, observations: rows, targets: [target] } as unknown as PovertyDocument;
      return view(held, { language, variant: 'arc', width: 340 });
    };
    assert.equal(
      told('vi').sentence,
      'Tính đến 31/12/2022, huyện Ba Chẽ giảm tỷ lệ hộ nghèo 1,3 điểm phần trăm, đạt 104% chỉ tiêu giảm ít nhất 1,25 điểm phần trăm. Với khoảng tin cậy từ 3,5% đến 3,9%, chưa đủ cơ sở kết luận.',
    );
    assert.match(
      told('en').sentence,
      /With a confidence interval between 3\.5% and 3\.9%, the verdict is not yet certain\.$/,
    );
    assert.deepEqual(told('vi').status, { code: 'unclear', tone: 'unclear', text: 'Chưa đủ cơ sở kết luận' });
  });

  it('writes rates so that their differences are those that a reader reckons', () => {
    // 23,1234 − 10,876 = 12,2474; with two decimals 23,12 − 10,88 would not be 12,25.
    const rows = [
      ['2022-01-01', 23.1234],
      ['2022-12-31', 10.876],
    ] as const;
    const { facts, sentence } = toldOf({ measure: 'poorRate', value: 12.3 }, rows);
    assert.deepEqual(
      facts.map(({ value }) => value),
      ['23,123%', '10,876%', 'Không quá 10,823%', '12,247 điểm phần trăm (99,6%)', '0,053 điểm phần trăm'],
    );
    assert.match(sentence, /giảm tỷ lệ hộ nghèo 12,247 điểm phần trăm/);
  });

  it('of no change promises what keeps it, and counts movements where it is gross', () => {
    const none = { value: 0, comparator: 'exactly' };
    assert.match(toldOf(none, [START]).sentence, /là không để tăng, tức còn không quá 195 hộ nghèo\./);
    assert.equal(toldOf(none, [START]).picture!.texts.at(-1)!.text, '≤ 195');
    const withheld = toldOf({ value: 0 }, [START, ['2022-07-02', 195], ['2022-12-31', null, 'Q']]);
    assert.match(
      withheld.sentence,
      /, số hộ nghèo của huyện Ba Chẽ không thay đổi, đạt chỉ tiêu không để tăng\. Kết quả 31\/12\/2022: không công bố/,
    );
    assert.match(toldOf({ value: 0 }, [START], 'en').sentence, /to prevent a rise, which means at most 195 poor/);
    const gross = toldOf({ value: 0, basis: 'gross' }, [START], 'en');
    assert.match(gross.sentence, /is to reduce by at least 0 households\./);
    assert.match(gross.table.caption, /^Reduce by at least 0 poor households by 31 December 2022/);
  });

  it('names what is counted, and the unit of a change', () => {
    const same = toldOf({ measure: 'households' }, [START, ['2022-12-31', 195]]);
    assert.match(same.sentence, /số hộ dân của huyện Ba Chẽ không thay đổi, đạt 0% chỉ tiêu/);
    const still = toldOf({ measure: 'poorRate', value: 1 }, [
      ['2022-01-01', 5],
      ['2022-12-31', 5],
    ]);
    assert.match(still.sentence, /, tỷ lệ hộ nghèo của huyện Ba Chẽ không thay đổi, đạt 0%/);
    const rate = toldOf({ measure: 'poorRate', value: 1.25 }, [['2022-01-01', 5]]);
    assert.deepEqual(
      rate.picture!.texts.filter(({ role }) => role !== 'value').map(({ text }) => text),
      ['≥ 1,25', 'điểm phần trăm cần giảm'],
    );
  });

  it('says without a baseline too that the target is missed, or gone beyond', () => {
    const level = { kind: 'reduceToAtMost', value: 135, baseline: { period: '2022-01-01' } };
    const missed = toldOf(level, [['2022-12-31', 150]], 'en').sentence;
    assert.match(missed, /15 households to go\. Without a baseline .* The target was due and has not been met\.$/);
    const past = (language: Language) => toldOf(level, [['2022-12-31', 120]], language).sentence;
    assert.match(past('vi'), /là giảm xuống còn không quá 135 hộ nghèo, đã vượt\. Không có số liệu gốc/);
    assert.match(past('en'), /is to reduce to at most 135 poor households, which is exceeded\. Without a baseline/);
    const beyond = toldOf({ ...level, comparator: 'exactly' }, [['2022-12-31', 120]], 'en').sentence;
    assert.match(beyond, /The target is exact, so going beyond it does not meet it\.$/);
  });

  it('of a level that was there from the start promises to keep it, and no share of nothing', () => {
    const kept = toldOf({ kind: 'reduceToAtMost', value: 200 }, [START, ['2022-12-31', 198]]);
    assert.equal(
      kept.sentence,
      'Tính đến 31/12/2022, huyện Ba Chẽ tăng 3 hộ nghèo, đạt chỉ tiêu giữ không quá 200 hộ nghèo.',
    );
    assert.equal(kept.facts.find(({ label }) => label === 'Đã tăng')!.value, '3 hộ');
    assert.deepEqual(kept.picture!.texts[0]!.text, '198');
    assert.equal(toldOf({ kind: 'reduceToAtMost', value: 200 }, [START]).picture!.texts[0]!.text, 'không có số liệu');
  });

  it('of a share of the baseline tells the share, with the baseline and without', () => {
    // 10 % of 195 are 19,5: 20 households.
    const share = { value: 10, unit: 'percentOfBaseline' };
    assert.match(
      toldOf(share, [START]).sentence,
      /giảm ít nhất 20 hộ \(10% số liệu gốc\), tức còn không quá 175 hộ nghèo/,
    );
    const bare = toldOf({ ...share, kind: 'reduceToAtMost', value: 80 }, [['2022-12-31', 150]], 'en');
    assert.equal(
      bare.sentence,
      'As of 31 December 2022, Ba Chẽ district had 150 poor households; the target is to reduce to at most 80% of the baseline. Without a baseline the share achieved cannot be told.',
    );
    assert.equal(bare.status!.text, 'Cannot be judged');
  });

  it('draws as success what is success, and no figure where a baseline has none', () => {
    const bullet = (target: object, rows = [START] as readonly (readonly [string, number | null])[]) => {
      const document = read('states/met');
      const { territory } = document.targets![0]!;
      const observations = rows.map(([period, poorHouseholds]) => ({ territory, period, poorHouseholds }));
      const held = { ...document, observations, targets: [{ ...document.targets![0]!, ...target }] };
      return view(held as PovertyDocument, { language: 'vi', variant: 'bullet', width: 220 }).picture!;
    };
    // From 0 to 200 on 200 px: 195 − 60 = 135, 195 − 80 = 115, each 10 px further right.
    assert.equal(bullet({}).zone, 'M10 40H145');
    assert.equal(bullet({ valueMax: 80 }).zone, 'M125 40H145');
    assert.equal(bullet({ comparator: 'exactly' }).zone, null);
    assert.equal(bullet({ kind: 'increaseBy', value: 3 }).zone, 'M210 40H208');
    // Of movements alone, from 0 to 80: 60 and 80 of them.
    assert.equal(bullet({ valueMax: 80, comparator: 'exactly', basis: 'gross' }).zone, 'M210 40H160');
    const { texts, marks } = bullet({}, [['2022-12-31', 150]]);
    assert.deepEqual(
      texts.flatMap(({ text, role }) => (role === 'value' ? text : [])),
      ['≥ 60'],
    );
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['target'],
    );
  });

  it('has a shape beside a figure where the picture has it, and nowhere else', () => {
    const document = read('states/gross');
    const share = { value: 30, unit: 'percentOfBaseline', baseline: { period: '2022-01-01' } };
    for (const target of [{}, { ...share }, { ...share, basis: 'net' }, { basis: 'net', baseline: share.baseline }])
      for (const observations of [document.observations!, document.observations!.slice(1)])
        for (const variant of ['arc', 'bar', 'bullet'] as const) {
          const targets = [{ ...document.targets![0]!, ...target }] as PovertyDocument['targets'];
          const { facts, picture } = view(
            { ...document, observations, targets },
            { language: 'vi', variant, width: 340 },
          );
          assert.deepEqual(
            facts.flatMap(({ kind }) => kind ?? []).sort(),
            picture!.marks.map(({ kind }) => kind).sort(),
            JSON.stringify([target, observations.length, variant]),
          );
        }
  });

  it('says of a figure that came too late that it judges nothing, while none came in time', () => {
    const late = ['2023-01-15', 130] as const;
    const told = (...rows: (readonly [string, number | null])[]) => toldOf({}, [START, ...rows]).notes;
    const note = 'Số liệu 15/01/2023 là sau thời hạn nên không dùng để đánh giá chỉ tiêu.';
    assert.deepEqual(told(late, ['2023-12-31', 90]), [note]);
    assert.deepEqual(told(['2022-06-30', 150], late), [note]);
    assert.deepEqual(told(['2022-12-31', 140], late), []);
    assert.deepEqual(told(['2023-01-01', 140], late), []);
    assert.match(toldOf({}, [START, late], 'en').notes[0]!, /of 15 January 2023 is later than the due date/);
  });

  it('of more is better says what it comes to, not what is left', () => {
    assert.match(
      toldOf({ kind: 'increaseBy' }, [START]).sentence,
      /tăng ít nhất 60 hộ, tức đạt ít nhất 255 hộ nghèo\./,
    );
  });

  it('says the doubt of a baseline, and that it is withheld', () => {
    const provisional = toldOf({}, [['2022-01-01', 195, 'P']], 'en');
    assert.match(provisional.sentence, /^As of 1 January 2022 \(provisional\), Ba Chẽ district had 195 poor/);
    assert.equal(provisional.facts[0]!.value, '195 poor households (provisional)');
    const withheld = toldOf({}, [['2022-01-01', null, 'Q']]);
    assert.match(withheld.sentence, /^Không có số liệu gốc 01\/01\/2022 \(không công bố\) của huyện Ba Chẽ;/);
    assert.equal(withheld.facts[0]!.value, 'không công bố');
  });

  it('of exactly one value says nothing of going beyond while the figure that decides is withheld', () => {
    // 195 − 60 = 135 in June, and nobody knows the end.
    const { sentence } = toldOf({ comparator: 'exactly' }, [START, ['2022-06-30', 135], ['2022-12-31', null, 'Q']]);
    assert.equal(
      sentence,
      'Tính đến 30/06/2022, huyện Ba Chẽ giảm 60 hộ nghèo, đạt 100% chỉ tiêu giảm đúng 60 hộ. Kết quả 31/12/2022: không công bố, nên không đánh giá được chỉ tiêu.',
    );
  });

  it('says both of two figures for one time, and which one is used', () => {
    const document = read('states/met');
    const [start, end] = document.observations!;
    const two = {
      ...document,
      observations: [start!, { ...end!, poorHouseholds: 120 }, { ...end!, poorHouseholds: 190 }],
    };
    const told = (language: Language) => view(two, { language, variant: 'arc', width: 340 }).notes[0];
    assert.equal(
      told('vi'),
      'Có nhiều số liệu khác nhau cho 31/12/2022: 120 hộ nghèo và 190 hộ nghèo; ở đây dùng 190 hộ nghèo.',
    );
    assert.match(told('en')!, /120 poor households and 190 poor households; this gauge uses 190 poor households/);
    const same = { ...document, observations: [start!, end!, end!] };
    assert.deepEqual(view(same, { language: 'vi', variant: 'arc', width: 340 }).notes, []);
  });

  it('tells the last published figure with its date, and that a later one is withheld', () => {
    const document = read('states/met');
    const [start, end] = document.observations!;
    const told = (hidden: string, language: Language) => {
      const rows = [
        start!,
        { ...end!, period: '2022-07-02', poorHouseholds: 150 },
        { ...end!, period: hidden, poorHouseholds: null, status: { poorHouseholds: 'Q' as const } },
      ];
      return view({ ...document, observations: rows }, { language, variant: 'arc', width: 340 });
    };
    // 195 − 150 = 45 of 60 households are 75 %; on 2 July half of the time has passed: 30 were to be reached.
    const before = told('2022-10-01', 'vi');
    assert.equal(
      before.sentence,
      'Tính đến 02/07/2022, huyện Ba Chẽ giảm 45 hộ nghèo, đạt 75% chỉ tiêu giảm ít nhất 60 hộ; còn 15 hộ. Đúng tiến độ: đến ngày này cần đạt 50%. Nếu giữ nhịp độ này, đến 31/12/2022 sẽ đạt 150% chỉ tiêu. Kết quả 01/10/2022: không công bố.',
    );
    assert.deepEqual(before.status, { code: 'onTrack', tone: 'onTrack', text: 'Đúng tiến độ' });
    const latest = before.facts.find(({ label }) => label === 'Số liệu mới nhất')!;
    assert.deepEqual([latest.value, latest.time, latest.status], ['không công bố', '01/10/2022', 'Q']);
    // The figure that decides: what is known is told, and no verdict given.
    const due = told('2022-12-31', 'en');
    assert.equal(
      due.sentence,
      'As of 2 July 2022, the number of poor households in Ba Chẽ district fell by 45, which is 75% of the target to reduce by at least 60 households; 15 households to go. The result of 31 December 2022: not published, so the target cannot be judged.',
    );
    assert.deepEqual(due.status, { code: 'none', tone: 'none', text: 'Not published' });
    assert.equal(due.marks.find(({ detail }) => detail.series === 'current')!.detail.value, 150);
    assert.ok(!due.facts.some(({ label }) => label === 'Projected at due date'));
  });

  it('names the group whose figures it tells, in heading, sentence, facts and marks', () => {
    const document = read('states/met');
    const group = 'ethnicMinority';
    const observations = document.observations!.map((row) => ({ ...row, group }));
    const told = (language: Language, more: object = {}, rows = observations) =>
      view(
        { ...document, observations: rows, targets: [{ ...document.targets![0]!, group, title: undefined, ...more }] },
        { language, variant: 'arc', width: 340 },
      );
    assert.match(told('vi').heading, /^Giảm ít nhất 60 hộ nghèo trong nhóm hộ dân tộc thiểu số đến /);
    assert.match(told('vi').sentence, /huyện Ba Chẽ giảm 60 hộ nghèo trong nhóm hộ dân tộc thiểu số, đạt chỉ tiêu/);
    assert.match(
      told('en', {}, observations.slice(0, 1)).sentence,
      /had 195 poor households among ethnic-minority house/,
    );
    assert.match(told('vi').marks[0]!.label, /195 hộ nghèo trong nhóm hộ dân tộc thiểu số$/);
    const rate = { measure: 'poorRate', value: 1, baseline: { period: observations[0]!.period } };
    assert.match(told('en', rate).sentence, /among ethnic-minority households in Ba Chẽ district fell by/);
  });

  it('writes no two numbers alike of which one is more', () => {
    const document = read('states/met');
    const [start, end] = document.observations!;
    const told = (rows: readonly object[], more: object = {}) =>
      view(
        { ...document, observations: rows as never, targets: [{ ...document.targets![0]!, ...more }] },
        { language: 'en', variant: 'bar', width: 340 },
      );
    // 195 / 5589 = 3.48900 %, less 1 is 2.48900 %; 139 / 5584 = 2.48926 %: missed by 0.00026 points.
    const rate = told([start!, { ...end!, households: 5584, poorHouseholds: 139 }], {
      measure: 'poorRate',
      value: 1,
      baseline: { period: start!.period },
    });
    assert.match(
      rate.sentence,
      /fell by 0\.9997 percentage points, which is 99\.97% of .*; 0\.0003 percentage points to go\./,
    );
    assert.deepEqual(
      rate.facts.filter(({ kind }) => kind === 'current' || kind === 'target').map(({ value }) => value),
      ['2.4893%', 'At most 2.489%'],
    );
    // 44 of 60 are 73.33 %; from 1 January to 25 September are 267 of 364 days: 73.35 %.
    const pace = told([start!, { ...end!, period: '2022-09-25', poorHouseholds: 151 }]);
    assert.match(pace.sentence, /73\.3% of the target .* Behind: 73\.4% was to be reached/);
  });

  it('praises no result beyond a promise of exactly one value, and says why', () => {
    // 195 − 130 = 65 of exactly 60: 108,3 %.
    const { sentence, status, facts } = viewOf('states/exactly');
    assert.equal(
      sentence,
      'Tính đến 31/12/2022, huyện Ba Chẽ giảm 65 hộ nghèo, vượt chỉ tiêu giảm đúng 60 hộ, đạt 108%. Chỉ tiêu là đúng mức đã nêu nên vượt mức đó cũng là không đạt.',
    );
    assert.equal(status!.text, 'Không đạt');
    assert.ok(!facts.some(({ label }) => label === 'Còn phải giảm'));
    const document = read('states/exactly');
    const early = {
      ...document,
      observations: document.observations!.map((row, index) => (index ? { ...row, period: '2022-10-01' } : row)),
    };
    const open = view(early, { language: 'vi', variant: 'arc', width: 340 });
    assert.deepEqual(open.status, { code: 'exceeded', tone: 'behind', text: 'Vượt' });
  });

  it('says that a figure is provisional', () => {
    assert.match(viewOf('states/provisional').sentence, /^Tính đến 30\/09\/2022 \(sơ bộ\), /);
  });

  it('speaks of percentage points where a rate changes', () => {
    // 195 / 5589 − 153 / 5589 = 0.7515 points
    assert.match(
      viewOf('states/rate-range').sentence,
      /giảm tỷ lệ hộ nghèo 0,75 điểm phần trăm, đạt 75% chỉ tiêu giảm từ 1 đến 1,5 điểm phần trăm/,
    );
  });
});

describe('a share of the promise in words', () => {
  const formats = formatsFor('vi');
  it('is never rounded across what matters', () => {
    assert.deepEqual(
      [0, 0.001, 0.0001, 0.5, 0.994, 0.996, 0.9996, 1, 1.0004, 1.004, 1.25, -0.2, -0.001].map((share) =>
        shareText(share, { formats }),
      ),
      ['0%', '0,1%', '0,01%', '50%', '99%', '99,6%', '99,96%', '100%', '100,04%', '100,4%', '125%', '−20%', '−0,1%'],
    );
  });
});

describe('the facts of a gauge', () => {
  it('are what its table says, word for word', () => {
    for (const name of ['ba-che-2022', 'ba-che-2022-result', 'states/previous', 'states/interval', 'states/gross']) {
      const { facts, table } = viewOf(name);
      assert.deepEqual(
        table.rows.slice(0, -1).map(([label, value, time]) => [label!.text, value!.text, time!.text]),
        facts.map(({ label, value, time }) => [label, value, time]),
      );
    }
  });

  it('state baseline, current, target, what is achieved and what remains', () => {
    const name = 'ba-che-2022-result';
    assert.equal(fact(name, 'Số liệu gốc'), '195 hộ nghèo');
    assert.equal(fact(name, 'Hiện tại'), '150 hộ nghèo');
    assert.equal(fact(name, 'Chỉ tiêu'), 'Không quá 135 hộ nghèo');
    assert.equal(fact(name, 'Đã giảm'), '45 hộ (75%)');
    assert.equal(fact(name, 'Còn phải giảm'), '15 hộ');
  });

  it('tell missing from zero', () => {
    assert.equal(fact('ba-che-2022', 'Hiện tại'), 'không có số liệu');
    assert.equal(fact('states/down-to-zero', 'Hiện tại'), '0 hộ nghèo');
    assert.equal(fact('states/down-to-zero', 'Chỉ tiêu'), '0 hộ nghèo', 'there is no less than none');
    assert.equal(fact('states/suppressed', 'Hiện tại'), 'không công bố');
  });

  it('call a move the wrong way by its name', () => {
    assert.equal(fact('states/wrong-way', 'Đã tăng'), '12 hộ (−20%)');
    assert.equal(fact('states/wrong-way', 'Increased so far', { language: 'en' }), '12 households (−20%)');
    assert.equal(fact('states/wrong-way', 'Đã giảm'), undefined);
  });

  it('mark a provisional figure in picture, facts and table alike', () => {
    const { tentative, table } = viewOf('states/provisional');
    assert.equal(tentative, true);
    assert.equal(fact('states/provisional', 'Hiện tại'), '158 hộ nghèo (sơ bộ)');
    assert.ok(table.rows.some((row) => row[1]!.status === 'P' && row[1]!.value === 158));
  });

  it('use the singular in English where there is one', () => {
    const document = read('states/met');
    const one = {
      ...document,
      observations: document.observations!.map((row, index) => (index ? { ...row, poorHouseholds: 136 } : row)),
    };
    const { facts } = view(one, { language: 'en', variant: 'arc', width: 340 });
    assert.equal(facts.find(({ label }) => label === 'Still to reduce')?.value, '1 household');
  });
});

describe('the picture of a gauge', () => {
  const markOf = (name: string, kind: string, asked: Asked = {}) =>
    viewOf(name, asked).picture!.marks.find((mark) => mark.kind === kind);

  it('has no bar and no current mark while there is no result', () => {
    const { picture } = viewOf('ba-che-2022');
    assert.equal(picture!.bar, null);
    assert.deepEqual(
      picture!.marks.map(({ kind }) => kind),
      ['baseline', 'target'],
    );
  });

  it('puts half of the way at the top of the arc', () => {
    const document = read('states/met');
    const half = {
      ...document,
      observations: document.observations!.map((row, index) => (index ? { ...row, poorHouseholds: 165 } : row)),
    };
    const { picture } = view(half, { language: 'vi', variant: 'arc', width: 340 });
    const current = picture!.marks.find(({ kind }) => kind === 'current')!;
    assert.equal(current.x, picture!.width / 2);
    assert.equal(current.turn, 0);
  });

  it('ends at the target where it is met, and beyond where it is exceeded', () => {
    const met = viewOf('states/met', { variant: 'bar' }).picture!;
    assert.equal(
      met.marks.find(({ kind }) => kind === 'current')!.x,
      met.marks.find(({ kind }) => kind === 'target')!.x,
    );
    const exceeded = viewOf('states/exceeded', { variant: 'bar' }).picture!;
    assert.ok(
      exceeded.marks.find(({ kind }) => kind === 'current')!.x >
        exceeded.marks.find(({ kind }) => kind === 'target')!.x,
    );
  });

  it('goes left of the baseline where the figure moved the wrong way', () => {
    const { marks } = viewOf('states/wrong-way', { variant: 'bar' }).picture!;
    assert.ok(marks.find(({ kind }) => kind === 'current')!.x < marks.find(({ kind }) => kind === 'baseline')!.x);
  });

  it('shows levels where nothing is to change: a share of nothing has no place', () => {
    for (const variant of ['arc', 'bar', 'bullet'] as const) {
      const at = (kind: string, name = 'states/zero-lost') => markOf(name, kind, { variant, width: 340 })!;
      // 199 households instead of 195, from zero to 200.
      assert.ok(at('current').x > at('target').x, variant);
      assert.equal(at('baseline').x, at('target').x, variant);
      assert.equal(at('current', 'states/zero-held').x, at('target', 'states/zero-held').x, variant);
    }
  });

  it('marks what the even pace would have reached, in every variant', () => {
    const document = read('states/met');
    const [start, end] = document.observations!;
    // On 2 July half of the time has passed: 30 of 60 households, a level of 165; 150 are more than asked.
    const half = { ...document, observations: [start!, { ...end!, period: '2022-07-02', poorHouseholds: 150 }] };
    const marks = (variant: GaugeVariant) => view(half, { language: 'vi', variant, width: 400 }).marks;
    for (const variant of ['arc', 'bar', 'bullet'] as const)
      assert.ok(
        marks(variant).some(({ detail }) => detail.series === 'expected'),
        variant,
      );
    // 165 of 200 on 380 px between paddings of 10.
    assert.equal(marks('bullet').find(({ detail }) => detail.series === 'expected')!.x, 323.5);
    assert.deepEqual(
      marks('bar').map(({ detail }) => [detail.series, detail.period]),
      [
        ['baseline', start!.period],
        ['expected', '2022-07-02'],
        ['current', '2022-07-02'],
        ['target', document.targets![0]!.due],
      ],
    );
  });

  it('says in two lines what is to change where the arc has no room for one', () => {
    const units = (width: number) =>
      viewOf('ba-che-2022', { target: 'giam-ho-can-ngheo-2022', language: 'en', width })
        .picture!.texts.filter(({ role }) => role === 'unit')
        .map(({ text }) => text);
    assert.deepEqual(units(340), ['near-poor households to reduce']);
    assert.deepEqual(units(250), ['near-poor households', 'to reduce']);
  });

  it('starts the bullet at zero', () => {
    const { picture } = viewOf('ba-che-2022-result', { variant: 'bullet', width: 400 });
    const ticks = picture!.texts.filter(({ role }) => role === 'tick').map(({ text }) => text);
    assert.deepEqual(ticks, ['0', '50', '100', '150', '200']);
    // 150 of 200 on 380 px between paddings of 10.
    assert.equal(markOf('ba-che-2022-result', 'current', { variant: 'bullet', width: 400 })!.x, 295);
  });

  it('divides no household on its scale', () => {
    const ticksOf = (start: number, measure: string) => {
      const document = read('states/met');
      const { territory } = document.targets![0]!;
      const targets = [{ ...document.targets![0]!, measure, value: 1 }];
      const observations = [{ territory, period: '2022-01-01', [measure]: start }];
      const held = { ...document, observations, targets } as unknown as PovertyDocument;
      const { texts } = view(held, { language: 'vi', variant: 'bullet', width: 400 }).picture!;
      return texts.filter(({ role }) => role === 'tick').map(({ text }) => text);
    };
    assert.deepEqual(ticksOf(2, 'poorHouseholds'), ['0', '1', '2']);
    assert.deepEqual(ticksOf(1, 'poorHouseholds'), ['0', '1']);
    assert.deepEqual(ticksOf(0.4, 'poorHouseholds'), ['0', '1']);
    assert.deepEqual(ticksOf(2, 'poorRate'), ['0%', '0,5%', '1%', '1,5%', '2%']);
  });

  it('shows the previous value as a ghost and the interval as a whisker', () => {
    assert.notEqual(viewOf('states/previous').picture!.ghost, null);
    assert.notEqual(viewOf('states/interval').picture!.whisker, null);
    assert.equal(viewOf('ba-che-2022-result').picture!.ghost, null);
  });

  it('stays within its room, down to 240 px and with seven digits', () => {
    for (const name of [
      'ba-che-2022',
      'states/exceeded',
      'states/wrong-way',
      'states/very-long-names',
      'states/interval',
    ]) {
      for (const variant of ['arc', 'bar', 'bullet'] as const) {
        for (const width of [240, 320, 640, 1280]) {
          const { picture } = viewOf(name, { variant, width });
          assert.ok(picture!.width <= width, `${name} ${variant} ${width}`);
          for (const { x, y } of [...picture!.marks, ...picture!.texts]) {
            assert.ok(
              x >= 0 && x <= picture!.width && y >= 0 && y <= picture!.height,
              `${name} ${variant} ${width}: ${x} ${y}`,
            );
          }
        }
      }
    }
  });

  it('says in the label of every mark what the facts say', () => {
    const { marks } = viewOf('ba-che-2022-result');
    assert.deepEqual(
      marks.map(({ label }) => label),
      [
        'Số liệu gốc, 01/01/2022: 195 hộ nghèo',
        'Hiện tại, 31/12/2022: 150 hộ nghèo',
        'Chỉ tiêu, 31/12/2022: Không quá 135 hộ nghèo',
      ],
    );
  });
});

describe('a gauge', () => {
  it('draws the target that is asked for, else the first one of the territory', () => {
    assert.match(viewOf('ba-che-2022', { target: 'giam-ho-can-ngheo-2022' }).heading, /^Giảm 160 hộ cận nghèo/);
    assert.match(viewOf('ba-che-2022', { territory: 'ba-che' }).heading, /^Giảm 60 hộ nghèo/);
  });

  it('says what is missing where there is nothing to draw', () => {
    assert.equal(viewOf('ba-che-2022', { target: 'x' }).empty, 'Tài liệu không có chỉ tiêu “x”.');
    const elsewhere = { territory: 'quang-ninh', target: 'giam-ho-can-ngheo-2022' };
    assert.equal(
      viewOf('ba-che-2022', elsewhere).empty,
      'Tài liệu không có chỉ tiêu “giam-ho-can-ngheo-2022” cho đơn vị này.',
    );
    assert.equal(viewOf('ba-che-2022', { territory: 'x' }).empty, 'Tài liệu không có đơn vị “x”.');
    assert.equal(viewOf('states/no-targets').empty, 'Chưa có chỉ tiêu nào cho đơn vị này.');
  });

  it('says of a target of nutrition that it is told elsewhere, and takes another where none is named', () => {
    const document = read('states/met');
    const [target] = document.targets!;
    const stunting = { ...target!, id: 'stunting', measure: 'stunting' } as const;
    const both = { ...document, targets: [stunting, target!] };
    const asked = { language: 'en', variant: 'arc', width: 340 } as const;
    assert.equal(view(both, asked).empty, null);
    assert.equal(
      view(both, { ...asked, target: 'stunting' }).empty,
      'A target for the prevalence of stunting is not shown here, but with the nutrition of children.',
    );
    assert.equal(view({ ...document, targets: [stunting] }, asked).status, null);
  });

  it('names its source and the day of its figures', () => {
    const { sources, asOf, label } = viewOf('ba-che-2022');
    assert.match(sources[0]!.text, /Cổng thông tin điện tử huyện Ba Chẽ\), 01\/03\/2022$/);
    assert.equal(asOf, 'Số liệu tính đến 01/01/2022.');
    assert.equal(label, null);
  });

  it('labels sample data', () => {
    assert.equal(viewOf('ba-che-2022-result').label, 'Số liệu mẫu, không phải số liệu thật');
  });
});

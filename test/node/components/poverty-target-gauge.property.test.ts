import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gaugeWordsFor } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.text.js';
import { view, type GaugeVariant } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.view.js';
import { assess } from '../../../src/model/target.js';
import type { Language } from '../../../src/text/formats.js';
import { parse } from '../../../src/schema/parse.js';

const PERIODS = [
  '2021',
  '2021-12-31',
  '2022-01-01',
  '2022-03',
  '2022-Q2',
  '2022-07-02',
  '2022-12-31',
  '2023-01-01',
  '2023',
];
const amount = fc.oneof(fc.constantFrom(0, 1, 60, 195, 10_000_000), fc.nat(400));
const percent = fc.oneof(
  fc.constantFrom(0, 100, 3.49),
  fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 300 }).map((value) => value / 7) },
);
const letter = fc.constantFrom('A', 'P', 'E', 'B', 'U', 'Q', 'L', 'O', 'M');

/** A target of any kind with figures of any kind, as an office might have typed them. */
const documents = fc.constantFrom('poorHouseholds', 'nearPoorPersons', 'poorRate').chain((measure) => {
  const value = measure === 'poorRate' ? percent : amount;
  const row = fc
    .record({
      period: fc.constantFrom(...PERIODS),
      value: fc.option(value),
      letter: fc.option(letter),
      standard: fc.constantFrom('s', 't'),
    })
    .map(({ period, value, letter, standard }) => ({
      territory: 'a',
      period,
      standard,
      [measure]: value,
      ...(letter ? { status: { [measure]: letter } } : {}),
      ...(value === null ? {} : { intervals: { [measure]: [Math.max(0, value - 2), value] } }),
    }));
  const start = fc.record({ period: fc.constantFrom('2021', '2022-01-01'), value }, { requiredKeys: ['period'] });
  const target = fc.record(
    {
      id: fc.constant('t'),
      territory: fc.constant('a'),
      measure: fc.constant(measure),
      kind: fc.constantFrom('reduceBy', 'increaseBy', 'reduceToAtMost', 'reachAtLeast'),
      value,
      baseline: start,
      due: fc.constantFrom('2022', '2022-12-31'),
      valueMax: value,
      unit: fc.constant('percentOfBaseline'),
      comparator: fc.constantFrom('atLeast', 'exactly'),
      basis: fc.constantFrom('net', 'gross'),
    },
    { requiredKeys: ['id', 'territory', 'measure', 'kind', 'value', 'baseline', 'due'] },
  );
  const term = fc.option(fc.nat(40));
  const flow = fc.record({ toOtherCategory: term, aboveNearPoor: term, otherDecrease: term, newlyArisen: term });
  const span = { territory: 'a', from: '2022-01-01', to: '2022-12-31', category: 'poor', unit: 'households' };
  return fc.record({ rows: fc.array(row, { maxLength: 6 }), target, flow }).map(({ rows, target, flow }) => ({
    schemaVersion: '1.0',
    dataset: { id: 'd', title: 'D', status: 'official' },
    territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
    standards: ['s', 't'].map((id) => ({ id, name: id, validFrom: '2016-01-01' })),
    observations: rows,
    targets: [target],
    flows: [{ ...span, ...flow }],
  }));
});

/** The number at the start of a text, as a reader takes it. */
const readNumber = (text: string | undefined, language: string): number =>
  Number.parseFloat(
    (language === 'vi' ? text?.replaceAll('.', '').replace(',', '.') : text?.replaceAll(',', ''))?.replace('−', '-') ??
      '',
  );

describe('a gauge of whatever target', () => {
  it('is written whole, and shows in the picture what it tells beside it', () => {
    let drawn = 0;
    const asked = [
      fc.constantFrom<GaugeVariant>('arc', 'bar', 'bullet'),
      fc.constantFrom<Language>('vi', 'en'),
      fc.constantFrom(240, 640),
    ] as const;
    const holds = fc.property(documents, ...asked, (input, variant, language, width) => {
      const { document } = parse(input);
      const [target] = document!.targets!;
      if (!target) return;
      drawn++;
      const { status, remaining, comparator } = { ...assess(document!, target), ...target };
      if (status === 'met') assert.ok(!remaining, 'what is met has nothing left');
      if (status === 'missed' && comparator !== 'exactly')
        assert.ok(remaining !== 0, 'what is missed has something left');
      const { picture, facts, heading, sentence, notes, marks } = view(document!, { variant, language, width });
      const texts = [
        heading,
        sentence,
        ...notes,
        ...facts.map(({ value }) => value),
        ...marks.map(({ label }) => label),
      ];
      for (const text of texts)
        assert.doesNotMatch(text, /undefined|true|false|NaN|Infinity|null|\[object| {2}|\(\)|\.\.|−0(?![,.\d])/);
      assert.match(sentence, /\.$/);
      assert.doesNotMatch(JSON.stringify(picture), /NaN|Infinity|undefined/);
      for (const { x, y } of picture!.marks)
        assert.ok(x >= 0 && x <= picture!.width && y >= 0 && y <= picture!.height, `a mark at ${x}, ${y}`);
      const own = gaugeWordsFor(language).facts;
      const [start, now, moved] = [[own.baseline], [own.current], own.achieved].map((labels) =>
        readNumber(facts.find(({ label }) => labels.includes(label))?.value, language),
      ) as [number, number, number];
      const off = Math.abs(Math.abs(start - now) - Math.abs(moved));
      // With the sixth decimal it ends.
      assert.ok(!(off > 1.5e-6), `${start} − ${now} is not ${moved}`);
      const kinds = facts.flatMap(({ kind }) => kind ?? []);
      assert.deepEqual(kinds.sort(), picture!.marks.map(({ kind }) => kind).sort());
    });
    fc.assert(holds, { numRuns: 1500 });
    assert.ok(drawn > 500, `${drawn} were drawn`);
  });
});

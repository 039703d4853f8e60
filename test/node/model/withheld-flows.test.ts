import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { INFLOWS, MOVES, OUTFLOWS, TERMS, type FlowTerm } from '../../../src/model/flow.js';
import { published } from '../../../src/model/withheld-flows.js';
import type { Flow, PovertyDocument } from '../../../src/schema/document.js';
import { POOR_OF_2022 } from '../flow-of-tests.js';

const withFlows = (...flows: readonly object[]) =>
  ({
    schemaVersion: '1.0',
    dataset: { id: 'd', title: 'd', status: 'sample' },
    territories: [
      { id: 'd', name: 'huyện D', level: 'district' },
      { id: 'a', name: 'xã A', level: 'commune', parent: 'd' },
      { id: 'b', name: 'xã B', level: 'commune', parent: 'd' },
    ],
    flows,
  }) as unknown as PovertyDocument;

const POOR = POOR_OF_2022;
// 603 − 6 − 214 − 9 + 38 + 12 + 25 + 4 = 453
const NEAR_POOR = {
  ...POOR,
  category: 'nearPoor',
  opening: 603,
  toOtherCategory: 6,
  aboveNearPoor: 214,
  otherDecrease: 9,
  fromOtherCategory: 38,
  relapsed: 12,
  newlyArisen: 25,
  otherIncrease: 4,
  closing: 453,
};
const withheldIn = (document: PovertyDocument) =>
  document.flows!.map((flow) => TERMS.filter((term) => published(document, flow).status?.[term] === 'Q'));

describe('a withheld figure of a sheet', () => {
  it('is as it was where nothing is withheld', () => {
    const document = withFlows(POOR, NEAR_POOR);
    assert.equal(published(document, document.flows![0]!), document.flows![0]);
  });

  it('takes the smallest movement of its sheet along', () => {
    assert.deepEqual(withheldIn(withFlows({ ...POOR, status: { relapsed: 'Q' } })), [['relapsed', 'otherIncrease']]);
  });

  it('is not told by the sheet of the other category', () => {
    const document = withFlows({ ...POOR, status: { toOtherCategory: 'Q' } }, NEAR_POOR);
    // Beside the 38 that are one figure in both sheets, each sheet loses its smallest movement.
    assert.deepEqual(withheldIn(document), [
      ['toOtherCategory', 'otherIncrease'],
      ['fromOtherCategory', 'otherIncrease'],
    ]);
    assert.equal(published(document, document.flows![1]!).fromOtherCategory, null);
  });

  it('is not told by the opening of the next sheet, however its day is written', () => {
    for (const from of ['2023-01-01', '2022-12-31']) {
      const next = { ...POOR, from, to: '2023-12-31', opening: 150, closing: 105 };
      for (const flows of [
        [{ ...POOR, status: { closing: 'Q' } }, next],
        [next, { ...POOR, status: { closing: 'Q' } }],
      ])
        assert.ok(
          withheldIn(withFlows(...flows))
            .flat()
            .includes('opening'),
          from,
        );
    }
  });

  it('is not told by the sum over communes, nor by the halves of a year', () => {
    const district = { ...POOR, territory: 'd', opening: 390, closing: 300, relapsed: 4, newlyArisen: 14 };
    const communes = withFlows({ ...POOR, status: { relapsed: 'Q' } }, { ...POOR, territory: 'b' }, district);
    const [a, b, d] = withheldIn(communes);
    assert.ok(a!.includes('relapsed') && (b!.includes('relapsed') || d!.includes('relapsed')));
    const first = { ...POOR, to: '2022-06-30', closing: 182, relapsed: 0 };
    const second = { ...POOR, from: '2022-07-01', opening: 182, relapsed: 2, status: { relapsed: 'Q' } };
    const [half, , year] = withheldIn(withFlows(first, second, POOR));
    assert.ok(half!.includes('relapsed') || year!.includes('relapsed'));
  });
  it('is one of thousands: four times the communes take far less than sixteen times as long', () => {
    const of = (communes: number) => {
      const ids = Array.from({ length: communes }, (_, index) => `c${index}`);
      const flows = ['2020', '2021', '2022'].flatMap((year, round) =>
        ['poor', 'nearPoor'].flatMap((category) => {
          const sheets = ids.map((territory, index) => {
            const term = TERMS[(index + round) % 9]!;
            const isSecret = (index * 7 + round) % 3 === 0;
            const dates = { from: `${year}-01-01`, to: `${year}-12-31` };
            return {
              ...POOR,
              ...dates,
              territory,
              category,
              ...(isSecret ? { [term]: null, status: { [term]: 'Q' } } : {}),
            };
          });
          const sums = Object.fromEntries(TERMS.map((term) => [term, POOR[term] * communes]));
          return [...sheets, { ...sheets[0]!, ...sums, territory: 'd', status: {} }];
        }),
      );
      return { ...withFlows(...flows), territories: [{ id: 'd' }, ...ids.map((id) => ({ id, parent: 'd' }))] };
    };
    const time = (communes: number) =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const document = of(communes) as unknown as PovertyDocument;
          const start = performance.now();
          published(document, document.flows![0]!);
          return performance.now() - start;
        }),
      );
    time(50);
    const [small, large] = [time(150), time(600)];
    assert.ok(large < 10 * small, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
  });
});

/** The rank of a matrix, by plain elimination. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-6);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at]!, left[found]!];
    const pivot = left[found]!;
    for (const row of left)
      if (row !== pivot) {
        const factor = row[column]! / pivot[column]!;
        row.forEach((value, index) => (row[index] = value - factor * pivot[index]!));
      }
    found++;
  }
  return found;
}

const SPANS = [
  ['2022-01-01', '2022-06-30', 0, 1],
  ['2022-07-01', '2022-12-31', 1, 2],
  ['2022-01-01', '2022-12-31', 0, 2],
] as const;
const PLACES = ['a', 'b', 'd'] as const;

describe('an attacker who adds and subtracts whatever is shown', () => {
  it('learns nothing of what is withheld', () => {
    const moves = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 28, maxLength: 28 });
    const secret = fc.tuple(fc.nat(17), fc.constantFrom(...TERMS));
    fc.assert(
      fc.property(moves, fc.array(secret, { minLength: 1, maxLength: 5 }), (numbers, secrets) => {
        const sheets: { flow: Flow & { status: Record<string, string> }; names: Map<FlowTerm, string> }[] = [];
        for (const place of PLACES)
          for (const category of ['poor', 'nearPoor'])
            for (const [from, to, first, last] of SPANS) {
              const flow = { territory: place, category, unit: 'households', from, to, status: {} } as never as Flow &
                Record<string, number> & { status: Record<string, string> };
              const names = new Map<FlowTerm, string>();
              let level = 0;
              for (const term of MOVES) {
                // What one category gives is what the other takes.
                const owner = term === 'fromOtherCategory' ? (category === 'poor' ? 'nearPoor' : 'poor') : category;
                const what = term === 'fromOtherCategory' ? 'toOtherCategory' : term;
                const each = (commune: string, half: number) =>
                  numbers[(commune.charCodeAt(0) * 7 + half * 11 + owner.length * 5 + what.length) % numbers.length]!;
                let sum = 0;
                for (const commune of place === 'd' ? ['a', 'b'] : [place])
                  for (let half = first; half < last; half++) sum += each(commune, half);
                Object.assign(flow, { [term]: sum });
                level += (OUTFLOWS as readonly string[]).includes(term) ? -sum : sum;
                names.set(term, [place, owner, from, to, what].join());
              }
              const before = sheets.find(({ flow: one }) => one.territory === place && one.category === category);
              const opening = first ? before!.flow.closing! : place === 'd' ? 1000 : 500;
              Object.assign(flow, { opening, closing: opening + level });
              names.set('opening', [place, category, first].join()).set('closing', [place, category, last].join());
              sheets.push({ flow, names });
            }
        for (const [index, term] of secrets) sheets[index]!.flow.status[term] = 'Q';
        const document = withFlows(...sheets.map(({ flow }) => flow));

        const hidden = new Set<string>();
        for (const { flow, names } of sheets)
          for (const term of TERMS) if (published(document, flow)[term] === null) hidden.add(names.get(term)!);
        const columns = [...hidden];
        const equations: Map<string, number>[] = sheets.map(({ names }) => {
          const sign = (term: FlowTerm) => ([...INFLOWS, 'opening'].includes(term as never) ? 1 : -1);
          return new Map(TERMS.map((term) => [names.get(term)!, sign(term)]));
        });
        const nameOf = (place: string, category: string, span: number, term: FlowTerm) =>
          sheets
            .find(
              ({ flow }) =>
                flow.territory === place &&
                flow.category === category &&
                flow.from === SPANS[span]![0] &&
                flow.to === SPANS[span]![1],
            )!
            .names.get(term)!;
        for (const category of ['poor', 'nearPoor']) {
          for (let span = 0; span < 3; span++)
            for (const term of TERMS)
              equations.push(
                new Map([
                  [nameOf('d', category, span, term), 1],
                  [nameOf('a', category, span, term), -1],
                  [nameOf('b', category, span, term), -1],
                ]),
              );
          for (const place of PLACES)
            for (const term of MOVES)
              equations.push(
                new Map([
                  [nameOf(place, category, 2, term), 1],
                  [nameOf(place, category, 0, term), -1],
                  [nameOf(place, category, 1, term), -1],
                ]),
              );
        }
        const matrix = equations.map((equation) => columns.map((name) => equation.get(name) ?? 0));
        const all = rank(matrix);
        columns.forEach((name, index) => {
          const alone = columns.map((_, at) => Number(at === index));
          assert.equal(rank([...matrix, alone]), all + 1, `${name} follows from what is shown`);
        });
      }),
      { numRuns: 60 },
    );
  });
});

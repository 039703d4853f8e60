import type { Cell, Table } from '../../chart/table.js';
import { isRate, partsOfRate } from '../../model/observation.js';
import type { Measure } from '../../schema/document.js';
import { capitalised, whyAbsent, withStatus } from '../../text/words.js';
import type { Snapshot } from '../../model/snapshot.js';
import { rawOf, sourceOf, type Raw } from './faces.view.js';
import type { MapFigures } from './map-figures.view.js';
import { namesOf } from './names.view.js';
import type { MapContext } from './request.view.js';
import { said } from './telling.view.js';

/** Indexes of all units from the highest to the lowest value; those without one at the end, by name. */
export function byRank(figures: MapFigures, context: MapContext, turn = figures.colourings.length - 1): number[] {
  const { faces } = figures.colourings[turn]!;
  const names = namesOf(figures, context).whole;
  const rank = (index: number) => faces[index]!.rank || Infinity;
  return names
    .map((_, index) => index)
    .sort((a, b) => (rank(a) === rank(b) ? context.formats.compare(names[a]!, names[b]!) : rank(a) - rank(b)));
}

/** All units in the order of their rank, with everything that the map shows of them. */
export function tableOf(figures: MapFigures, caption: string, context: MapContext): Table {
  const { words, own, formats } = context;
  const { colourings, measure, change, units, snapshot, before } = figures;
  const { faces } = colourings.at(-1)!;
  const names = namesOf(figures, context).whole;
  const title = (one: Measure) => capitalised(words.measures[one]);
  const made = (from: Snapshot | null, one: Measure) => (unit: number) =>
    sourceOf(from, units[unit]!.territory?.id ?? '', measure, one);
  const past = (unit: number) => rawOf(figures.rows[0]![unit], measure);
  const at = (one: Snapshot | null) => `${title(measure)}, ${formats.period(one!.iso)}`;
  // What the drawn figures are made of: both times of a change, the counts of a rate.
  const sources: (readonly [Measure, string, (unit: number) => Raw])[] = change
    ? [
        [measure, at(before), past],
        [measure, at(snapshot), made(snapshot, measure)],
      ]
    : isRate(measure)
      ? partsOfRate(measure).map((count) => [count, title(count), made(snapshot, count)])
      : [];
  const cellOf = (one: Measure, { value, status }: Raw): Cell => {
    if (value === null) return { text: whyAbsent(status, words), value, status };
    const text = isRate(one) ? formats.percent(value) : formats.count(value);
    return { text: withStatus(text, status, words), value, status };
  };
  const drawn = change ? own.change : title(measure);
  let rows: Cell[][] | undefined;
  const write = (): Cell[][] =>
    byRank(figures, context).map((index) => {
      const { rank } = faces[index]!;
      return [
        { text: capitalised(names[index]!) },
        rank ? { text: formats.count(rank), value: rank } : { text: '' },
        ...sources.map(([one, , figure]) => cellOf(one, figure(index))),
        ...colourings.map((one): Cell => {
          const face = one.faces[index]!;
          return { text: said(figures, face, context), value: face.value, status: face.status };
        }),
      ];
    });
  return {
    caption,
    columns: [
      { label: own.unit },
      { label: own.rankColumn, numeric: true },
      ...sources.map(([, label]) => ({ label, numeric: true })),
      ...colourings.map((one) => ({ label: colourings.length > 1 ? `${drawn}, ${one.title}` : drawn, numeric: true })),
    ],
    count: units.length,
    get rows() {
      return (rows ??= write());
    },
  };
}

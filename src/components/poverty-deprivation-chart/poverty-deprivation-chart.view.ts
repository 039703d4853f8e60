import { placeBars, type Bar, type BarRow, type BarsPicture } from '../../chart/bars.js';
import { remarksOf, smallPrint, type Writing } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure } from '../../chart/figure.js';
import type { Cell } from '../../chart/table.js';
import { baseOf, CATEGORIES, deprivationsAt, deprived, indicatorsOf, type Deprived } from '../../model/deprivation.js';
import { lastDay } from '../../model/period.js';
import { standardOf } from '../../model/standard.js';
import { territories, territoryWith } from '../../model/territory.js';
import type { Deprivation, PovertyDocument } from '../../schema/document.js';
import { formatsFor, type Language } from '../../text/formats.js';
import { withStatus } from '../../text/words.js';
import { wordsFor } from '../../text/words-for.js';
import {
  deprivationWordsFor,
  type DeprivationTelling,
  type DeprivationWords,
} from './poverty-deprivation-chart.text.js';

export type DeprivationUnit = 'rate' | 'households';
export type DeprivationSort = 'document' | 'size';

/** What is drawn, how, and for whom. */
export interface DeprivationRequest {
  /** Key of a territory; the first one with figures when empty. */
  readonly territory?: string | undefined;
  /** ISO period of the figures; the latest one when empty. */
  readonly period?: string | undefined;
  readonly unit: DeprivationUnit;
  readonly sort: DeprivationSort;
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/** Everything that a deprivation chart shows. */
export interface DeprivationView extends Figure {
  /** Null where there is nothing to draw. */
  readonly bars: BarsPicture | null;
}

interface Context extends Writing {
  readonly own: DeprivationWords;
}

/** One category of households: its row for each indicator, and all its households in words. */
interface Series {
  readonly category: Deprivation['category'];
  readonly rows: ReadonlyMap<string, Deprivation>;
  readonly base: string;
}

const NONE: Deprived = { value: null, status: 'O' };
const figureOf = ({ rows }: Series, id: string, unit: DeprivationUnit): Deprived => {
  const row = rows.get(id);
  return row ? deprived(row, unit) : NONE;
};

/** A figure as it is read: its number with its doubt, or the reason why there is none. */
function cellOf({ value, status }: Deprived, unit: DeprivationUnit, { formats, words }: Writing): Cell {
  const number = value === null ? '' : unit === 'rate' ? formats.percent(value, 1) : formats.count(value);
  return { text: number ? withStatus(number, status, words) : words.statuses[status] || words.missing, value, status };
}

/** The largest deprivation of a category, or those that share the first place. */
function tellingOf(series: Series, ids: ReadonlyMap<string, string>, context: Context): DeprivationTelling {
  const { formats, own } = context;
  const shares = [...ids.keys()].map((id) => figureOf(series, id, 'rate').value);
  const unit = shares.some((share) => share !== null) ? 'rate' : 'households';
  const figures = [...ids].map(([id, name]) => ({ id, name, value: figureOf(series, id, unit).value }));
  const most = Math.max(...figures.map(({ value }) => value ?? -1));
  const first = figures.filter(({ value }) => value === most);
  return {
    households: own.households(series.category, series.base).trim(),
    names: formats.list(first.map(({ name }) => `“${name}”`)),
    value: first.length ? readingOf(series, first[0]!.id, context) : '',
    partly: figures.some(({ value }) => value === null),
  };
}

/** Share and count of an indicator together: "62,1%, 121 trên 195 hộ". */
function readingOf(series: Series, id: string, context: Context): string {
  const [rate, count] = (['rate', 'households'] as const).map((unit) => figureOf(series, id, unit));
  const [share, number] = [cellOf(rate!, 'rate', context), cellOf(count!, 'households', context)];
  if (count!.value === null) return share.text;
  const base = series.base ? context.own.of(number.text, series.base) : number.text;
  return rate!.value === null ? base : `${share.text}, ${base}`;
}

/** The finished chart of a territory; where there is nothing to draw, an empty figure that says why. */
export function view(document: PovertyDocument, request: DeprivationRequest): DeprivationView {
  const { unit, language } = request;
  const [formats, words, own] = [formatsFor(language), wordsFor(language), deprivationWordsFor(language)];
  const context: Context = { formats, words, own };
  const territory = territoryWith(document, request.territory, document.deprivations);
  const place = territories(document).get(territory);
  const none = (why: string): DeprivationView => ({ ...emptyFigure(document, context, why), bars: null });
  if (!place) return none(words.noTerritory(territory));
  const found = deprivationsAt(document, territory, request.period);
  const name = formats.text(place.name);
  if (!found) return none(own.noFigures(name, request.period ? formats.period(request.period) : ''));

  const { period } = found;
  const standard = standardOf(document, found.rows.at(-1)!.standard);
  const rows = found.rows.filter((row) => standardOf(document, row.standard) === standard);
  const dimensions = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { id, name, dimension } of indicatorsOf(document, rows)) {
    names.set(id, formats.text(name));
    dimensions.set(id, dimension ? formats.text(dimension) : '');
  }
  const doubles = new Set<string>();
  const series = CATEGORIES.flatMap((category): Series[] => {
    const own = new Map<string, Deprivation>();
    for (const row of rows.filter((row) => row.category === category)) {
      if (own.has(row.indicator)) doubles.add(names.get(row.indicator)!);
      else own.set(row.indicator, row);
    }
    const base = baseOf([...own.values()])?.map(formats.count);
    return own.size ? [{ category, rows: own, base: base ? [...new Set(base)].join('–') : '' }] : [];
  });
  const size = (id: string) => Math.max(...series.map((one) => figureOf(one, id, unit).value ?? -1));
  const bySize = request.sort === 'size';
  const ids = [...names.keys()];
  if (bySize) ids.sort((a, b) => size(b) - size(a));

  const time = formats.period(rows[0]!.period);
  const heading = own.heading(unit, name, time);
  let dimension = '';
  const barRows = ids.map((id): BarRow => {
    const starts = !bySize && dimensions.get(id) !== dimension;
    dimension = dimensions.get(id)!;
    const bars = series.map((one): Bar => {
      const figure = figureOf(one, id, unit);
      const { value, status } = figure;
      const label = `${own.categories[one.category]}, ${names.get(id)!}: ${readingOf(one, id, context)}`;
      const detail = { territory, period: rows[0]!.period, series: one.category, measure: id, value };
      const tone = `${one.category}${status === 'A' ? '' : ' doubtful'}`;
      return { from: 0, to: value ?? 0, text: cellOf(figure, unit, context).text, tone, label, detail };
    });
    return { heading: starts ? dimension : undefined, label: names.get(id)!, bars };
  });
  const keys = series.map(
    ({ category, base }) => [category, `${own.categories[category]} ${base && own.base(base)}`.trim()] as const,
  );
  const bars = placeBars(barRows, request.width, { keys });
  const units = ['households', 'rate'] as const;
  return {
    heading,
    sentence: own.sentence(
      own.when(time, period.kind === 'day'),
      name,
      series.map((one) => tellingOf(one, names, context)),
    ),
    empty: null,
    width: bars.width,
    height: bars.height,
    marks: bars.marks,
    bars,
    table: {
      caption: heading,
      columns: [
        { label: own.indicator },
        { label: own.dimension },
        ...keys.flatMap(([, key]) =>
          [own.count, own.rate].map((what) => ({ label: `${key}: ${what}`, numeric: true })),
        ),
      ],
      rows: ids.map((id) => [
        { text: names.get(id)! },
        { text: dimensions.get(id)! },
        ...series.flatMap((one) => units.map((of) => cellOf(figureOf(one, id, of), of, context))),
      ]),
    },
    notes: [
      own.several,
      ...(rows.length < found.rows.length ? [own.otherStandard] : []),
      ...(doubles.size ? [own.twice(formats.list([...doubles]))] : []),
      ...remarksOf(document, context, territory, period),
    ],
    ...smallPrint(document, context, { sourceIds: [], asOf: lastDay(period) }),
    fileName: `${document.dataset.id}-${territory}-deprivations`,
  };
}

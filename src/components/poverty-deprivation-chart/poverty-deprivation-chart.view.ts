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
import { capitalised, withStatus } from '../../text/words.js';
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

/** One category of households: its row for each indicator. */
interface Series {
  readonly category: Deprivation['category'];
  readonly rows: ReadonlyMap<string, Deprivation>;
  /** How many households it has, "195"; empty where no row tells. */
  readonly base: string;
  /** "195 hộ nghèo", or "hộ nghèo" */
  readonly households: string;
  /** "Hộ nghèo" */
  readonly name: string;
}

function seriesOf(rows: readonly Deprivation[], { formats, words }: Context): Series[] {
  return CATEGORIES.flatMap((category): Series[] => {
    const own = new Map<string, Deprivation>();
    for (const row of rows) {
      if (row.category === category && !own.has(row.indicator)) own.set(row.indicator, row);
    }
    if (!own.size) return [];
    const bases = baseOf([...own.values()]) ?? [];
    const base = [...new Set(bases)].map(formats.count).join('–');
    const { poorHouseholds, nearPoorHouseholds } = words.measures;
    const named = (count: number, text: string) =>
      (category === 'poorAndNearPoor'
        ? `${text} ${formats.list([poorHouseholds, nearPoorHouseholds])}`
        : words.counted(count, text, `${category}Households`)
      ).trim();
    return [{ category, rows: own, base, households: named(bases[1] ?? 2, base), name: capitalised(named(2, '')) }];
  });
}

const NONE: Deprived = { value: null, status: 'O' };
const figureOf = ({ rows }: Series, id: string, unit: DeprivationUnit): Deprived => {
  const row = rows.get(id);
  return row ? deprived(row, unit) : NONE;
};

const numberOf = (value: number, unit: DeprivationUnit, { formats }: Writing): string =>
  unit === 'rate' ? formats.percent(value, 1) : formats.count(value);

/** A figure as it is read: its number with its doubt, or the reason why there is none. */
function cellOf({ value, status }: Deprived, unit: DeprivationUnit, writing: Writing): Cell {
  const { words } = writing;
  const number = value === null ? '' : numberOf(value, unit, writing);
  return { text: number ? withStatus(number, status, words) : words.statuses[status] || words.missing, value, status };
}

/** Share and count of an indicator together: "62,1%, 121 trên 195 hộ (sơ bộ)". */
function readingOf(series: Series, id: string, context: Context): string {
  const { formats, words, own } = context;
  const [rate, { value, status }] = [figureOf(series, id, 'rate'), figureOf(series, id, 'households')];
  if (value === null) return cellOf(rate, 'rate', context).text;
  const number = formats.count(value);
  const [base] = baseOf([series.rows.get(id)!]) ?? [];
  const count = base ? `${number} ${own.base(formats.count(base))}` : words.units(value, number, 'households');
  return rate.value === null
    ? withStatus(count, status, words)
    : withStatus(`${numberOf(rate.value, 'rate', context)}, ${count}`, rate.status, words);
}

/** An indicator in the reader's language. */
type Named = { readonly [Part in 'id' | 'name' | 'dimension']: string };

/** The largest deprivation of a category, or those that share the first place. */
function tellingOf(series: Series, indicators: readonly Named[], context: Context): DeprivationTelling {
  const valuesIn = (unit: DeprivationUnit) => indicators.map(({ id }) => figureOf(series, id, unit).value);
  const rates = valuesIn('rate');
  const values = rates.some((rate) => rate !== null) ? rates : valuesIn('households');
  const most = Math.max(...values.map((value) => value ?? -1));
  const first = indicators.filter((_, index) => values[index] === most);
  return {
    households: series.households,
    names: context.formats.list(first.map(({ name }) => `“${name}”`)),
    value: first.length ? readingOf(series, first[0]!.id, context) : '',
    partly: values.includes(null),
  };
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
  const placeName = formats.text(place.name);
  if (!found) return none(own.none(placeName, request.period ? formats.period(request.period) : ''));

  const { period } = found;
  const standard = standardOf(document, found.rows.at(-1)!.standard);
  const rows = found.rows.filter((row) => standardOf(document, row.standard) === standard);
  const series = seriesOf(rows, context);
  const indicators = indicatorsOf(document, rows).map(({ id, name, dimension }): Named => ({
    id,
    name: formats.text(name),
    dimension: dimension ? formats.text(dimension) : '',
  }));
  const bySize = request.sort === 'size';
  if (bySize) {
    const size = ({ id }: Named) => Math.max(...series.map((one) => figureOf(one, id, unit).value ?? -1));
    indicators.sort((a, b) => size(b) - size(a));
  }

  const iso = rows[0]!.period;
  const time = formats.period(iso);
  const heading = own.heading(unit === 'rate', placeName, time);
  const barRows = indicators.map(({ id, name, dimension }, index): BarRow => {
    const bars = series.map((one): Bar => {
      const figure = figureOf(one, id, unit);
      const { value, status } = figure;
      return {
        from: 0,
        to: value ?? 0,
        text: cellOf(figure, unit, context).text,
        tone: one.category + (status === 'A' ? '' : ' doubtful'),
        label: `${one.name}, ${name}: ${readingOf(one, id, context)}`,
        detail: { territory, period: iso, series: one.category, measure: id, value },
      };
    });
    const starts = !bySize && dimension !== indicators[index - 1]?.dimension;
    return { heading: starts ? dimension : undefined, label: name, bars };
  });
  const keys = series.map(
    ({ category, name, base }) => [category, base ? `${name} (${own.base(base)})` : name] as const,
  );
  const bars = placeBars(barRows, request.width, { keys });
  const [indicator, dimension, ...kinds] = own.columns;
  const leftOut = found.rows.length - series.reduce((sum, one) => sum + one.rows.size, 0);
  return {
    heading,
    sentence: own.sentence(
      time,
      period.kind === 'day',
      placeName,
      series.map((one) => tellingOf(one, indicators, context)),
    ),
    empty: null,
    width: bars.width,
    height: bars.height,
    marks: bars.marks,
    bars,
    table: {
      caption: heading,
      columns: [
        { label: indicator },
        { label: dimension },
        ...keys.flatMap(([, key]) => kinds.map((kind) => ({ label: `${key}: ${kind}`, numeric: true }))),
      ],
      rows: indicators.map(({ id, name, dimension }) => [
        { text: name },
        { text: dimension },
        ...series.flatMap((one) =>
          (['households', 'rate'] as const).map((of) => cellOf(figureOf(one, id, of), of, context)),
        ),
      ]),
    },
    notes: [
      own.several,
      ...(leftOut ? [own.leftOut(leftOut)] : []),
      ...remarksOf(document, context, territory, period),
    ],
    ...smallPrint(document, context, { sourceIds: [], asOf: lastDay(period) }),
    fileName: `${document.dataset.id}-${territory}-deprivations`,
  };
}

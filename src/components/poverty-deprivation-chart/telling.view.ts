import type { Telling } from '../../chart/bars-figure.js';
import type { Writing } from '../../chart/citation.js';
import type { Cell } from '../../chart/table.js';
import { baseOf, CATEGORIES, deprived, type Deprived } from '../../model/deprivation.js';
import type { Deprivation } from '../../schema/document.js';
import { plain, type Prose } from '../../text/prose.js';
import { capitalised, whyAbsent, withStatus } from '../../text/words.js';
import type { DeprivationTelling, DeprivationWords } from './poverty-deprivation-chart.text.js';

export type DeprivationUnit = 'rate' | 'households';

/** With what a deprivation is told. */
export interface DeprivationContext extends Telling {
  readonly own: DeprivationWords;
}

/** One category of households: its row for each indicator. */
export interface Series {
  readonly category: Deprivation['category'];
  readonly rows: ReadonlyMap<string, Deprivation>;
  /** How many households it has, "195"; empty where no row tells. */
  readonly base: string;
  /** "195 hộ nghèo", or "hộ nghèo" */
  readonly households: string;
  /** "Hộ nghèo" */
  readonly name: string;
}

export function seriesOf(rows: readonly Deprivation[], { formats, words }: DeprivationContext): Series[] {
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
export const figureOf = ({ rows }: Series, id: string, unit: DeprivationUnit): Deprived => {
  const row = rows.get(id);
  return row ? deprived(row, unit) : NONE;
};

/** A share that is not nothing is never written as nothing, nor one that is not all as all. */
const numberOf = (value: number, unit: DeprivationUnit, { formats }: Writing): string => {
  if (unit === 'households') return formats.count(value);
  const toEnd = Math.min(Math.abs(value), Math.abs(100 - value)) || 1;
  // No browser writes more than 20 decimals for sure.
  return formats.percent(value, Math.min(20, Math.max(1, -Math.floor(Math.log10(toEnd)))));
};

/** A figure as it is read: its number with its doubt, or the reason why there is none. */
export function cellOf({ value, status }: Deprived, unit: DeprivationUnit, writing: Writing): Cell {
  const { words } = writing;
  const text = value === null ? whyAbsent(status, words) : withStatus(numberOf(value, unit, writing), status, words);
  return { text, value, status };
}

/** Share and count of an indicator together: "62,1%, 121 trên 195 hộ, sơ bộ". */
export function readingOf(series: Series, id: string, context: DeprivationContext): string {
  const { formats, words, own } = context;
  const [rate, { value, status }] = [figureOf(series, id, 'rate'), figureOf(series, id, 'households')];
  if (value === null) return cellOf(rate, 'rate', context).text;
  const number = formats.count(value);
  const [base] = baseOf([series.rows.get(id)!]) ?? [];
  const count = base ? `${number} ${own.base(formats.count(base))}` : words.units(value, number, 'households');
  // Sentences write this in brackets, so that a doubt has none of its own.
  const [share, doubt] = rate.value === null ? ['', status] : [numberOf(rate.value, 'rate', context), rate.status];
  return [share, count, words.statuses[doubt]].filter(Boolean).join(', ');
}

/** An indicator, in the reader's language where it has a name in it. */
export interface Named {
  readonly id: string;
  readonly name: Prose;
  readonly dimension: Prose;
}

/** The largest deprivation of a category, or those that share the first place. */
export function tellingOf(
  series: Series,
  indicators: readonly Named[],
  unit: DeprivationUnit,
  context: DeprivationContext,
): DeprivationTelling {
  const valuesIn = (unit: DeprivationUnit) => indicators.map(({ id }) => figureOf(series, id, unit).value);
  const drawn = valuesIn(unit);
  const values = drawn.some((value) => value !== null) ? drawn : valuesIn(unit === 'rate' ? 'households' : 'rate');
  const most = Math.max(...values.map((value) => value ?? -1));
  const first = indicators.filter((_, index) => values[index] === most);
  return {
    households: series.households,
    names: most ? context.formats.list(first.map(({ name }) => `“${plain(name)}”`)) : null,
    value: first.length ? readingOf(series, first[0]!.id, context) : '',
    partly: values.includes(null),
  };
}

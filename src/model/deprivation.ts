import type { Deprivation, PovertyDocument, StatusLetter, Text } from '../schema/document.js';
import { worse } from './observation.js';
import { comparePeriods, lastDay, parsePeriod, type Period } from './period.js';
import { standardOf, underOneStandard } from './standard.js';

/** Households counted, in the order in which they are shown. */
export const CATEGORIES = ['poor', 'nearPoor', 'poorAndNearPoor'] as const;

/** One figure of a row: its value, and what it is worth. */
export interface Deprived {
  /** Households, or percent 0–100; null where there is no figure, which is not zero. */
  readonly value: number | null;
  readonly status: StatusLetter;
}

/** An indicator of a standard, as the document names it; a key that the standard does not have names itself. */
export interface Indicator {
  readonly id: string;
  readonly name: Text;
  readonly dimension?: Text | undefined;
}

type Measure = 'households' | 'base' | 'rate';

const letterOf = (row: Deprivation, measure: Measure): StatusLetter =>
  row.status && Object.hasOwn(row.status, measure) ? row.status[measure]! : row[measure] == null ? 'O' : 'A';

/**
 * How many households of a row are deprived, as a count or as a share of their category.
 *
 * The share is computed where count and base are both given, and as doubtful as the worse of them; else it is the
 * published one. A count and a share that would give a withheld one away are withheld with it.
 */
export function deprived(row: Deprivation, measure: 'households' | 'rate'): Deprived {
  const { households, base, rate } = row;
  const letter = (of: Measure) => letterOf(row, of);
  if ([letter('households'), letter('rate')].includes('Q') || (measure === 'rate' && letter('base') === 'Q'))
    return { value: null, status: 'Q' };
  if (measure === 'households') return { value: households ?? null, status: letter('households') };
  // A share without a figure or a letter of its own is as its count is.
  const silent = rate == null && !row.status?.['rate'];
  // Of no household there is no share.
  if (base === 0) return { value: null, status: 'M' };
  if (households == null || !base)
    return { value: rate ?? null, status: letter(silent && households == null ? 'households' : 'rate') };
  const own = silent ? 'A' : letter('rate');
  return { value: (households * 100) / base, status: [letter('households'), letter('base')].reduce(worse, own) };
}

/** All households of the category of some rows: lowest and highest where they differ; null where none is told. */
export function baseOf(rows: readonly Deprivation[]): readonly [low: number, high: number] | null {
  const bases = rows.flatMap((row) => (row.base == null || letterOf(row, 'base') === 'Q' ? [] : [row.base]));
  return bases.length ? [Math.min(...bases), Math.max(...bases)] : null;
}

/**
 * Rows as they may be shown: poor and near-poor together tell the third of them, so that a withheld one of an indicator takes
 * another along, the sum before a part and the smaller part before the larger.
 */
function published(rows: readonly Deprivation[]): readonly Deprivation[] {
  const isHidden = (row: Deprivation) => deprived(row, 'households').status === 'Q';
  const taken = new Set<Deprivation>();
  for (const indicator of new Set(rows.filter(isHidden).map((row) => row.indicator))) {
    const own = rows.filter((row) => row.indicator === indicator);
    const told = own.filter((row) => !isHidden(row));
    if (new Set(own.map(({ category }) => category)).size < 3 || new Set(told.map(({ category }) => category)).size < 2)
      continue;
    const size = ({ category, households, rate }: Deprivation) =>
      category === 'poorAndNearPoor' ? -1 : (households ?? rate ?? Infinity);
    const { category } = told.reduce((least, row) => (size(row) < size(least) ? row : least));
    for (const row of told) if (row.category === category) taken.add(row);
  }
  return taken.size
    ? rows.map((row) => (taken.has(row) ? { ...row, status: { households: 'Q', rate: 'Q' } } : row))
    : rows;
}

/**
 * The rows of a territory at the period asked for, else at its latest one, without what is withheld; null where there are
 * none. Rows under another standard than the one shown are only counted.
 */
export function deprivationsAt(document: PovertyDocument, territory: string, wanted: string | undefined) {
  const dated = (document.deprivations ?? []).flatMap((row) => {
    const period = row.territory === territory && parsePeriod(row.period);
    return period ? [{ row, period }] : [];
  });
  const at: Period | null | undefined = wanted
    ? parsePeriod(wanted)
    : dated
        .map(({ period }) => period)
        .sort(comparePeriods)
        .at(-1);
  const all = dated.filter(({ period }) => at && !comparePeriods(period, at)).map(({ row }) => row);
  if (!at || !all.length) return null;
  const { standard, rows } = underOneStandard(document, all, lastDay(at));
  return { rows: published(rows), others: all.length - rows.length, standard, period: at };
}

/** The indicators of a standard in its order, and after them what the rows name besides. */
export function indicatorsOf(document: PovertyDocument, rows: readonly Deprivation[]): Indicator[] {
  const known: readonly Indicator[] = standardOf(document, rows[0]?.standard)?.indicators ?? [];
  const others = new Set(rows.map(({ indicator }) => indicator));
  for (const { id } of known) others.delete(id);
  return [...known, ...[...others].map((id) => ({ id, name: id }))];
}

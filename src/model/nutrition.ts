import type { Nutrition, PovertyDocument } from '../schema/document.js';
import { withheld } from './disclosure.js';
import { groupBy } from './group-by.js';
import { casesOf, withSums } from './nutrition-sums.js';
import { comparePeriods, parsePeriod, type Period } from './period.js';
import { differenceLimits, wilson, type Limits } from './proportion.js';
import { severityOf, type Severity } from './severity.js';
import { SEVERE_PART, type Tally } from './tally.js';

/** What is shown of small numbers. */
export interface SmallNumbers {
  /** Fewest cases, besides none, that are shown: fewer could point to a child. */
  readonly suppressBelow: number;
  /** Fewest measured children that make a reliable figure. */
  readonly reliableFrom: number;
}

/** The limits where a page sets none: 1–4 cases are withheld, fewer than 30 measured children are flagged. */
export const SMALL_NUMBERS: SmallNumbers = { suppressBelow: 5, reliableFrom: 30 };
/** A count of all children that reached fewer of them says little of those it missed. In percent. */
export const LOW_COVERAGE = 80;

/** How many children of a kind have a condition, as far as it may be shown. Percentages are 0–100. */
export interface NutritionFigure extends Omit<Tally, 'period' | 'kind'> {
  readonly period: Period;
  readonly prevalence: number | null;
  /** 95 % limits, published or by Wilson; null for a census and where nothing is shown. */
  readonly interval: Limits | null;
  /** Measured children among those who should have been; null where it is not told, and for a part of the children. */
  readonly coverage: number | null;
  readonly severity: Severity | null;
  /** Letter of the document, also where few measured children are the greater doubt. */
  readonly given: Tally['status'];
}

/** Whether a band holds children under and over 60 months. */
export const straddlesSixty = ({ from, to }: Pick<NutritionFigure, 'from' | 'to'>): boolean => from < 60 && to > 60;

/**
 * How a prevalence compares with another one, in percentage points.
 *
 * A difference is one only where its 95 % interval does not hold 0. Counts of all children need no interval, but must have
 * reached 80 % of them; and no figure of few children shows a difference.
 *
 * @returns null where one of them is not shown
 */
export function differenceOf(
  a: NutritionFigure,
  b: NutritionFigure,
): { readonly points: number; readonly isProven: boolean } | null {
  if (a.prevalence === null || b.prevalence === null) return null;
  const limits = (figure: NutritionFigure): Limits => figure.interval ?? [figure.prevalence!, figure.prevalence!];
  const [low, high] = differenceLimits(a.prevalence, limits(a), b.prevalence, limits(b));
  return { points: a.prevalence - b.prevalence, isProven: isSound(a) && isSound(b) && low * high > 0 };
}

/** Whether more than the figure itself is known of it: an interval, or that nearly all children were measured. */
export const isSound = ({ status, coverage, interval, row }: NutritionFigure): boolean =>
  status !== 'U' && (interval !== null || (row.method === 'census' && (coverage === null || coverage >= LOW_COVERAGE)));

const ALIKE = ['territory', 'source', 'turn', 'from', 'to', 'sex', 'households'] as const;

/** The severe part of a figure, where it was counted. */
export function severePartOf(figures: readonly NutritionFigure[], figure: NutritionFigure): NutritionFigure | null {
  const severe = SEVERE_PART.get(figure.indicator);
  const isOf = (other: NutritionFigure) =>
    other.row.period === figure.row.period && ALIKE.every((key) => other[key] === figure[key]);
  return figures.find((other) => other.indicator === severe && isOf(other)) ?? null;
}

function tallyOf(row: Nutrition, turn: number): Tally {
  const { territory, period, source, indicator, ageBand, sex = 'all', householdStatus: households = 'all' } = row;
  const { eligible = null, measured = null, prevalence = null, status: letters } = row;
  const cases = row.cases ?? (prevalence === null || measured === null ? null : casesOf(prevalence, measured));
  const letter = letters?.['prevalence'] ?? letters?.['cases'] ?? (cases === null && prevalence === null ? 'O' : 'A');
  // Of a row of which a number is withheld the others could tell it.
  const status = Object.values(letters ?? {}).includes('Q') ? 'Q' : letter;
  const { fromMonths: from, toMonths: to } = ageBand;
  const place = { territory, period, source, turn, indicator, from, to, sex, households };
  return { ...place, eligible, measured, cases, status, row, kind: 'row' };
}

function figureOf(tally: Tally, isWithheld: boolean, { reliableFrom }: SmallNumbers): NutritionFigure {
  const { row, kind, eligible, to, indicator } = tally;
  const published = kind === 'row' ? row : ({} as Partial<Nutrition>);
  // What a reader could count is not what was published.
  const measured = kind === 'row' ? (row.measured ?? null) : tally.measured;
  const counted = tally.cases !== null && measured ? (tally.cases * 100) / measured : null;
  const isShown = !isWithheld && !'QLOM'.includes(tally.status);
  const prevalence = isShown ? (published.prevalence ?? counted) : null;
  const { ciLow, ciHigh } = published;
  const interval: Limits | null =
    prevalence === null
      ? null
      : ciLow != null && ciHigh != null
        ? [ciLow, ciHigh]
        : row.method !== 'census' && measured
          ? (wilson(prevalence / 100, measured).map((limit) => limit * 100) as unknown as Limits)
          : null;
  const absent = isWithheld ? 'Q' : tally.status === 'A' ? 'O' : tally.status;
  return {
    ...tally,
    measured,
    period: parsePeriod(tally.period)!,
    prevalence,
    cases: prevalence !== null && (kind !== 'row' || row.cases != null) ? tally.cases : null,
    interval,
    coverage:
      measured !== null && eligible && (row.method ?? 'census') === 'census' ? (measured * 100) / eligible : null,
    severity: severityOf(indicator, to, prevalence),
    given: tally.status,
    // Few measured children are a greater doubt than any that a shown figure may carry.
    status: prevalence === null ? absent : measured !== null && measured < reliableFrom ? 'U' : tally.status,
  };
}

const known = new WeakMap<PovertyDocument, Map<string, NutritionFigure[]>>();

/**
 * All figures of child nutrition of a document, with the sums that its rows allow, in order of time.
 *
 * What may not be shown is gone from them: nothing that is made from these figures can give it away. All figures of a
 * document are looked at together, for what one picture hides another one must not tell.
 */
export function nutritionFigures(document: PovertyDocument, limits: SmallNumbers = SMALL_NUMBERS): NutritionFigure[] {
  const byLimits = known.get(document) ?? new Map<string, NutritionFigure[]>();
  known.set(document, byLimits);
  const name = `${limits.suppressBelow} ${limits.reliableFrom}`;
  let figures = byLimits.get(name);
  if (!figures) byLimits.set(name, (figures = figuresOf(document, limits)));
  return figures;
}

function figuresOf(document: PovertyDocument, limits: SmallNumbers): NutritionFigure[] {
  const tallies: [survey: string, tally: Tally][] = [];
  const turns = new Map<string, number>();
  const seen = new Set<string>();
  for (const row of document.nutrition ?? []) {
    const { territory, period, source, indicator, ageBand, sex = 'all', householdStatus = 'all' } = row;
    const span = parsePeriod(period);
    if (!span) continue;
    const time = `${span.start}–${span.end}`;
    const key = JSON.stringify([territory, time, source, indicator, ageBand, sex, householdStatus]);
    // The same row twice is one row.
    const whole = key + JSON.stringify([row.eligible, row.measured, row.cases, row.prevalence, row.status]);
    if (seen.has(whole)) continue;
    seen.add(whole);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    tallies.push([`${time}\n${source}`, tallyOf(row, turn)]);
  }
  const bands = (document.targets ?? []).flatMap(({ ageBand }) => ageBand ?? []);
  const found = [...groupBy(tallies, ([survey]) => survey).values()].flatMap((survey) => {
    const rows = survey.map(([, tally]) => tally);
    // What is neither counted nor withheld may follow from what is.
    const isCounted = ({ cases, status, row }: Tally) => cases !== null || status === 'Q' || row.prevalence != null;
    const shown = withSums(rows.filter(isCounted), bands);
    const hidden = withheld(document, shown, limits.suppressBelow);
    const name = (tally: Tally) => [tally.indicator, ...ALIKE.map((key) => tally[key])].join('\n');
    // Where others add up to children who have no figure, the sum is theirs.
    const told = new Set(shown.map(name));
    const silent = rows.filter((row) => !isCounted(row) && !told.has(name(row)));
    return [...shown, ...silent].map((tally) => figureOf(tally, hidden.has(tally), limits));
  });
  return found.sort((a, b) => comparePeriods(a.period, b.period));
}

import type { Measure, PovertyDocument, Standard, StatusLetter, Target } from '../schema/document.js';
import { INFLOWS, movementsOf, OUTFLOWS, sheetsSince, statusOfTerm, sumOfTerms } from './flow.js';
import { endingWithin, series, worse, type Datum } from './observation.js';
import { once } from './once.js';
import { lastDay, parsePeriod, type Period } from './period.js';
import { isGross, reduces } from './promise.js';
import { comparable, standardOf } from './standard.js';
import { published } from './withheld-flows.js';

/** What is known of a target's course, as far as it is published. Numbers are in the measure's unit, unrounded. */
export interface Result {
  readonly baseline: { readonly value: number | null; readonly period: Period; readonly status: StatusLetter };
  readonly due: Period;
  /** Latest published figure since the baseline; a withheld one where there is no other; null while there is none. */
  readonly current: Datum | null;
  /** The figure before it. */
  readonly previous: Datum | null;
  /** What came after all that is published, and is withheld. */
  readonly withheld: (Pick<Datum, 'period' | 'status'> & Partial<Datum>) | null;
  /** Letter of what is judged: the greater doubt of baseline and current figure, or the greatest among movements. */
  readonly doubt: StatusLetter;
  /** The day as of which all this is said; null without a figure. */
  readonly asOf: number | null;
  /** Figures that contradict each other: several for the time of the baseline, or of the current figure. */
  readonly rivals: readonly (readonly Datum[])[];
  /** Figures since the baseline under a standard that cannot be compared. */
  readonly incomparable: readonly Datum[];
  /** Figures since the one of which the publisher says that it breaks the series. */
  readonly broken: readonly Datum[];
  /** Figures that came too late to judge a target of whose end nothing is known. */
  readonly late: readonly Datum[];
  /** What left, or came, by movements alone; undefined for a net target. */
  readonly moved: number | null | undefined;
}

interface Parts {
  readonly fitting: Datum[];
  readonly incomparable: Datum[];
}
/** Letters that say why there is no figure, and that none will come: withheld, not collected, cannot exist. */
const SILENT = 'QLM';

const partsOf = once((_figures: readonly Datum[]) => new Map<Standard | null | undefined, Parts>());

/** A row that is waiting for its figure says nothing; one that says why it has none does. */
const speaks = ({ value, status }: Datum): boolean => (value === null ? SILENT.includes(status) : status !== 'O');

/** The figures of a series apart by whether their standard can be compared with one. */
function parted(document: PovertyDocument, figures: readonly Datum[], standard: Standard | null | undefined): Parts {
  const known = partsOf(figures);
  let parts = known.get(standard);
  if (!parts) {
    known.set(standard, (parts = { fitting: [], incomparable: [] }));
    for (const figure of figures) {
      const fits = comparable(standard, standardOf(document, figure.row.standard));
      if (speaks(figure)) parts[fits ? 'fitting' : 'incomparable'].push(figure);
    }
  }
  return parts;
}

/**
 * Up to the due date: a figure after it says nothing about a promise for that date, but the opening count of the next
 * day is the closing count of that date where none was published.
 */
function untilDue(figures: readonly Datum[], baseline: Period, due: Period): readonly Datum[] {
  const closed = endingWithin(figures, baseline.end + 1, due.end + 1);
  return closed.at(-1)?.period.end === due.end ? closed : endingWithin(figures, baseline.end + 1, due.end + 2);
}

type Moves = Pick<Result, 'moved' | 'asOf' | 'doubt' | 'withheld'>;
const NO_MOVES: Moves = { moved: null, asOf: null, doubt: 'O', withheld: null };

/**
 * Change by movements alone, however many came the other way: the measure of a gross target. They end before a sheet of
 * which a term is not known.
 */
function movesOf(document: PovertyDocument, target: Target, baseline: Period, due: Period): Moves {
  const key = movementsOf(target);
  if (!key) return NO_MOVES;
  const terms = reduces(target) ? OUTFLOWS : INFLOWS;
  let moves = NO_MOVES;
  for (const { flow, period } of sheetsSince(document, key, lastDay(baseline), lastDay(due))) {
    const sheet = published(document, flow);
    const sum = sumOfTerms([sheet], terms);
    const status = terms.map((term) => statusOfTerm(sheet, term)).reduce(worse);
    if (sum === null) return SILENT.includes(status) ? { ...moves, withheld: { period, status } } : moves;
    const doubt = moves.moved === null ? status : worse(moves.doubt, status);
    moves = { moved: (moves.moved ?? 0) + sum, asOf: lastDay(period), doubt, withheld: null };
  }
  return moves;
}

/** What is published of the course of a target. */
export function resultOf(document: PovertyDocument, target: Target): Result {
  const [baseline, due] = [parsePeriod(target.baseline.period)!, parsePeriod(target.due)!];
  const { territory, group } = target;
  const all = series(document, { territory, group, measure: target.measure as Measure });
  const starts = endingWithin(all, baseline.end, baseline.end + 1).filter(
    (figure) =>
      speaks(figure) &&
      (!target.standard || standardOf(document, figure.row.standard) === standardOf(document, target.standard)),
  );
  const start = starts.find(({ value }) => value !== null) ?? starts[0];
  const standard = standardOf(document, target.standard ?? start?.row.standard);
  const parts = parted(document, all, standard);
  const since = untilDue(parts.fitting, baseline, due);
  const cut = since.findIndex(({ status, value }) => status === 'B' && value !== null);
  const figures = cut < 0 ? since : since.slice(0, cut);
  const last = figures.at(-1) ?? null;
  const told = figures.findLast(({ value }) => value !== null);
  const current = told ?? last;
  // A figure that is withheld is not told by a target that starts from it.
  const value = start?.status === 'Q' ? null : (target.baseline.value ?? start?.value ?? null);
  const status = start?.value === value ? start.status : value === null ? 'O' : 'A';
  // A break at the baseline lies before all that is judged.
  const began = value === null || status === 'B' ? 'A' : status;
  const rivals = [starts, current ? endingWithin(figures, current.period.end, current.period.end + 1) : []];
  return {
    baseline: { value, period: baseline, status },
    due,
    current,
    // Two figures for one period are no course of time.
    previous: figures.findLast(({ period }) => period.end < current!.period.end) ?? null,
    withheld: last && last.period.end > (told?.period.end ?? 0) ? last : null,
    doubt: current ? worse(current.status, began) : 'O',
    asOf: current && lastDay(current.period),
    rivals: rivals.filter((several) => new Set(several.map(({ value }) => value)).size > 1),
    late: last && last.period.end >= due.end ? [] : endingWithin(parts.fitting, due.end + 2, Infinity),
    incomparable: endingWithin(parts.incomparable, baseline.end + 1, due.end + 2),
    broken: since.slice(figures.length),
    moved: undefined,
    ...(isGross(target) ? movesOf(document, target, baseline, due) : {}),
  };
}

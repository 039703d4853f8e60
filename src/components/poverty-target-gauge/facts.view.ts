import { isoDate, lastDay, parsePeriod } from '../../model/period.js';
import { isGross, unitOfTarget } from '../../model/promise.js';
import type { Assessment } from '../../model/target.js';
import type { StatusLetter } from '../../schema/document.js';
import { among } from '../../text/group.js';
import { capitalised, withStatus } from '../../text/words.js';
import { evenShare, type MarkKind } from './picture.view.js';
import type { TellingContext } from './quantities.view.js';
import { intervalText, levelText, promiseText, shareOf, shareText } from './telling.view.js';

/** A line under the picture: what a mark stands for and what it says. */
export interface GaugeFact {
  /** Shape in the picture; null for a figure that has no place there. */
  readonly kind: MarkKind | null;
  readonly label: string;
  readonly value: string;
  readonly time: string;
  /** ISO period of which it speaks. */
  readonly period: string;
  readonly number: number | null;
  readonly status: StatusLetter;
}

/** Facts in the order in which they are read; those without a figure are left out, except the current one. */
export function factsOf(a: Assessment, context: TellingContext): GaugeFact[] {
  const { formats, words, own, q } = context;
  const facts: GaugeFact[] = [];
  const up = a.direction < 0 ? 0 : 1;
  const isMoved = isGross(a.target);
  const asOf = a.asOf === null ? '' : isoDate(a.asOf);
  const { due } = a.target;
  const dateOf = (period: string) => (period ? formats.date(lastDay(parsePeriod(period)!)) : '');
  const add = (
    kind: MarkKind | null,
    label: string,
    value: string,
    number: number | null = null,
    period = asOf,
    status: StatusLetter = 'A',
  ) => facts.push({ kind, label, value, number, time: dateOf(period), period, status });
  const level = (kind: MarkKind, value: number | null, period: string, status: StatusLetter) => {
    const text =
      value === null
        ? words.statuses[status]
        : withStatus(among(q.level(value), a.target.group, context), status, words);
    // What has no figure has no place in the picture; nor has a level among movements.
    add(
      value === null || a.level === null ? null : kind,
      own.facts[kind],
      text || words.missing,
      value,
      period,
      status,
    );
  };

  level('baseline', a.baseline.value, a.target.baseline.period, a.baseline.status);
  if (a.previous) level('previous', a.previous.value, a.previous.row.period, a.previous.status);
  if (a.current) level('current', a.current.value, a.current.row.period, a.current.status);
  else add(null, own.facts.current, words.missing, null, '', 'O');
  const { withheld } = a;
  if (withheld && withheld !== a.current) {
    const { period, status } = withheld;
    add(null, own.facts.latest, words.statuses[status], null, isoDate(lastDay(period)), status);
  }
  const interval = intervalText(a, q, own);
  if (interval) add(null, own.facts.interval, interval);
  const target = levelText(a, q, own) ?? promiseText(a, q, own);
  add('target', own.facts.target, capitalised(target), a.level ?? a.promised, due);
  if (a.achieved !== null) {
    const share = shareOf(a, formats);
    const label = own.facts[isMoved ? 'moved' : 'achieved'][up]!;
    add(
      isMoved && a.promised !== null ? 'current' : null,
      label,
      q.plain(a.achieved) + (share ? ` (${share})` : ''),
      a.achieved,
    );
  }
  if (a.remaining) add(null, own.facts.remaining[up]!, q.plain(a.remaining), a.remaining);
  const pace = evenShare(a);
  if (pace !== null) {
    const even = a.promised! * pace;
    // Households are whole: 44.8 are expected once 45 are reached.
    const whole = unitOfTarget(a.target) === 'percent' ? even : Math.ceil(even - 1e-9);
    add('expected', own.facts.expected, `${shareText(pace, formats, a.progress)} (${q.plain(whole)})`, whole);
  }
  const projected = shareOf(a, formats, a.projectedProgress);
  if (projected) add(null, own.facts.projected, projected, null, due);
  return facts;
}

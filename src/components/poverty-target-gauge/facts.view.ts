import { isoDate, lastDay, parsePeriod } from '../../model/period.js';
import { isGross } from '../../model/promise.js';
import type { StatusLetter } from '../../schema/document.js';
import { among } from '../../text/group.js';
import { capitalised, whyAbsent, withStatus } from '../../text/words.js';
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
export function factsOf(c: TellingContext): GaugeFact[] {
  const { a, formats, words, own, q } = c;
  const names = own.facts;
  const facts: GaugeFact[] = [];
  const up = a.direction < 0 ? 0 : 1;
  const asOf = a.asOf === null ? '' : isoDate(a.asOf);
  const { due } = a.target;
  const add = (
    kind: MarkKind | null,
    label: string,
    value: string | null,
    number: number | null = null,
    period = asOf,
    status: StatusLetter = 'A',
  ) => {
    const time = period && formats.date(lastDay(parsePeriod(period)!));
    if (value) facts.push({ kind, label, value, number, time, period, status });
  };
  const level = (kind: MarkKind, value: number | null, period: string, status: StatusLetter) => {
    const text =
      value === null ? whyAbsent(status, words) : withStatus(among(q.level(value), a.target.group, c), status, words);
    // What has no figure has no place in the picture; nor has a level among movements.
    add(value === null || a.level === null ? null : kind, names[kind], text, value, period, status);
  };

  level('baseline', a.baseline.value, a.target.baseline.period, a.baseline.status);
  if (a.previous) level('previous', a.previous.value, a.previous.row.period, a.previous.status);
  level('current', a.current?.value ?? null, a.current?.row.period ?? '', a.current?.status ?? 'O');
  const { withheld } = a;
  if (withheld && withheld !== a.current) {
    const { period, status } = withheld;
    add(null, names.latest, words.statuses[status], null, isoDate(lastDay(period)), status);
  }
  add(null, names.interval, intervalText(c));
  add('target', names.target, capitalised(levelText(c) ?? promiseText(c)), a.level ?? a.promised, due);
  if (a.achieved !== null) {
    const isMoved = isGross(a.target);
    const share = shareOf(c);
    const kind = isMoved && a.promised !== null ? 'current' : null;
    // What has risen has not "fallen by −12".
    const label = names[isMoved ? 'moved' : 'achieved'][a.achieved < 0 ? 1 - up : up]!;
    const size = Math.abs(a.achieved);
    add(kind, label, q.plain(size) + (share ? ` (${share})` : ''), size);
  }
  if (a.remaining) add(null, names.remaining[up], q.plain(a.remaining), a.remaining);
  const pace = evenShare(a);
  if (pace !== null) {
    const even = a.promised! * pace;
    // Households are whole: 44.8 are expected once 45 are reached.
    const whole = c.isRate ? even : Math.ceil(even - 1e-9);
    add('expected', names.expected, `${shareText(pace, c, a.progress)} (${q.plain(whole)})`, whole);
  }
  add(null, names.projected, shareOf(c, a.projectedProgress), null, due);
  return facts;
}

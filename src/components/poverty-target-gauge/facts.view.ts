import { lastDay } from '../../model/period.js';
import { unitOfTarget, type Assessment } from '../../model/target.js';
import type { StatusLetter } from '../../schema/document.js';
import { capitalised, withStatus } from '../../text/words.js';
import type { MarkKind } from './picture.view.js';
import { levelText, promiseText, shareText, type TellingContext } from './telling.view.js';

/** A line under the picture: what a mark stands for and what it says. */
export interface GaugeFact {
  /** Shape in the picture; null for a figure that has no place there. */
  readonly kind: MarkKind | null;
  readonly label: string;
  readonly value: string;
  readonly time: string;
  readonly number: number | null;
  readonly status: StatusLetter;
}

/** Facts in the order in which they are read; those without a figure are left out, except the current one. */
export function factsOf(a: Assessment, { formats, words, own, q }: TellingContext): GaugeFact[] {
  const facts: GaugeFact[] = [];
  const asOf = a.asOf === null ? '' : formats.date(a.asOf);
  const due = formats.date(lastDay(a.due));
  const add = (fact: Partial<GaugeFact> & Pick<GaugeFact, 'label' | 'value'>) =>
    facts.push({ kind: null, time: asOf, number: null, status: 'A', ...fact });

  const { value: baseline, period } = a.baseline;
  add({
    kind: 'baseline',
    label: own.facts.baseline,
    value: baseline === null ? words.missing : q.level(baseline),
    number: baseline,
    time: formats.date(lastDay(period)),
    status: baseline === null ? 'O' : 'A',
  });
  for (const [kind, figure] of [
    ['previous', a.previous],
    ['current', a.current],
  ] as const) {
    if (!figure) continue;
    const text = figure.value === null ? words.missing : q.level(figure.value);
    add({
      kind: figure.value === null ? null : kind,
      label: own.facts[kind],
      value: figure.value === null ? words.statuses[figure.status] || text : withStatus(text, figure.status, words),
      number: figure.value,
      time: formats.date(lastDay(figure.period)),
      status: figure.status,
    });
  }
  if (!a.current) add({ label: own.facts.current, value: words.missing, status: 'O', time: '' });
  if (a.current?.interval && a.current.value !== null) {
    const [low, high] = a.current.interval;
    add({ label: own.facts.interval, value: own.range(q.short(low), q.short(high)) });
  }
  add({
    kind: 'target',
    label: own.facts.target,
    value: capitalised(levelText(a, q, own) ?? promiseText(a, q, own)),
    number: a.level ?? a.promised,
    time: due,
  });
  if (a.achieved !== null) {
    const share = a.progress === null || !a.promised ? '' : ` (${shareText(a.progress, formats)})`;
    add({ label: own.facts.achieved(a.direction), value: q.plain(a.achieved) + share, number: a.achieved });
  }
  if (a.remaining !== null && a.status !== 'met' && a.status !== 'exceeded') {
    add({ label: own.facts.remaining(a.direction), value: q.plain(a.remaining), number: a.remaining });
  }
  if (a.expectedProgress !== null && a.expectedProgress < 1 && a.promised) {
    const even = a.promised * a.expectedProgress;
    // Households are whole: 44.8 are expected once 45 are reached.
    const due = unitOfTarget(a.target) === 'percent' ? even : Math.ceil(even - 1e-9);
    add({
      kind: 'expected',
      label: own.facts.expected,
      value: `${shareText(a.expectedProgress, formats)} (${q.plain(due)})`,
      number: due,
    });
  }
  if (a.projectedProgress !== null) {
    add({ label: own.facts.projected, value: shareText(a.projectedProgress, formats), time: due });
  }
  return facts;
}

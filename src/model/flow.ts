import type { Flow, PovertyDocument, StatusLetter, Target } from '../schema/document.js';
import { groupBy } from './group-by.js';
import { once } from './once.js';
import { comparePeriods, lastDay, parsePeriod, type Period } from './period.js';
import { underOneStandard } from './standard.js';

/** Which movements are meant. */
export interface FlowKey {
  readonly territory: string;
  readonly category: Flow['category'];
  readonly unit: Flow['unit'];
}

/**
 * The movements by which a change of a target is counted; null where none are. They are counted for all households, so they
 * say nothing about a group or a rate.
 */
export function movementsOf({ territory, measure, group = 'total' }: Target): FlowKey | null {
  const [, category, unit] = /^(poor|nearPoor)(Households|Persons)$/.exec(measure) ?? [];
  if (!category || group !== 'total') return null;
  return {
    territory,
    category: category as FlowKey['category'],
    unit: unit!.toLowerCase() as FlowKey['unit'],
  };
}

/** Terms that take households out of a category, in the order of the report form. */
export const OUTFLOWS = ['toOtherCategory', 'aboveNearPoor', 'otherDecrease'] as const;
/** Terms that bring households into a category. */
export const INFLOWS = ['fromOtherCategory', 'relapsed', 'newlyArisen', 'otherIncrease'] as const;

interface Sheet {
  readonly flow: Flow;
  readonly period: Period;
}

const keyOf = ({ territory, category, unit }: FlowKey): string => [territory, category, unit].join('\n');

/** The sheets of a document by what they speak of, in order of time. */
const sheets = once((document: PovertyDocument) => {
  const dated = (document.flows ?? []).flatMap((flow): Sheet[] => {
    const period = parsePeriod(`${flow.from}/${flow.to}`);
    return period ? [{ flow, period }] : [];
  });
  const found = groupBy(dated, ({ flow }) => keyOf(flow));
  for (const known of found.values()) known.sort((a, b) => a.period.end - b.period.end);
  return found;
});

/** Whether a sheet says anything: next year's form may lie there, still blank. */
const isFilled = (flow: Flow): boolean => TERMS.some((term) => statusOfTerm(flow, term) !== 'O');

/** The movements of a territory and category, in order of time. */
const flowsOf = (document: PovertyDocument, key: FlowKey): readonly Sheet[] => sheets(document).get(keyOf(key)) ?? [];

/** Sheets by the day on which they start. */
const starting = once((all: readonly Sheet[]) => groupBy(all, ({ period }) => period.start));

/**
 * The sheets that follow each other from a day on, up to another: the longest at every step, for the sheet of a year
 * holds those of its quarters. They end before a gap, since nobody knows who came and went in it.
 */
export function sheetsSince(document: PovertyDocument, key: FlowKey, from: number, to: number) {
  const sheetsFrom = starting(flowsOf(document, key));
  const chain: Sheet[] = [];
  for (let day = from; ;) {
    // The last day of a sheet is the first of the next one, or the day before it; so it is with the last day of all.
    const next = [day - 1, day, day + 1]
      .flatMap((start) => sheetsFrom.get(start) ?? [])
      .filter(({ period: { end } }) => end - 1 > day && end - 1 <= to + 1)
      .sort((a, b) => a.period.end - b.period.end)
      .at(-1);
    if (!next) return chain;
    chain.push(next);
    day = lastDay(next.period);
  }
}

/** The sum of some terms over some movements; null where a term is missing, for a missing term is not zero. */
export function sumOfTerms(flows: readonly Flow[], terms: readonly (keyof Flow)[]): number | null {
  const values = flows.flatMap((flow) => terms.map((term) => flow[term] as number | null | undefined));
  return values.length && values.every((value) => value != null)
    ? values.reduce((sum: number, value) => sum + value!, 0)
    : null;
}

/**
 * By how much a sheet does not balance: closing less what opening, outflow and inflow give.
 *
 * Missing terms count as nothing here; null where opening or closing itself is missing, or where any term is withheld: the
 * difference would tell it.
 */
export function residual(flow: Flow): number | null {
  if (flow.opening == null || flow.closing == null || Object.values(flow.status ?? {}).includes('Q')) return null;
  const sum = (terms: readonly (keyof Flow)[]) =>
    terms.reduce((total, term) => total + ((flow[term] as number | null) ?? 0), 0);
  return flow.closing - (flow.opening - sum(OUTFLOWS) + sum(INFLOWS));
}

/** The movements of a sheet, in the order of the report form. */
export const MOVES = [...OUTFLOWS, ...INFLOWS] as const;
/** All figures of a sheet. */
export const TERMS = ['opening', ...MOVES, 'closing'] as const;
/** A figure of a sheet. */
export type FlowTerm = (typeof TERMS)[number];

/** The status of a figure of a sheet: O where neither figure nor letter is given. */
export const statusOfTerm = (flow: Flow, term: FlowTerm): StatusLetter =>
  flow.status?.[term] ?? (flow[term] == null ? 'O' : 'A');

/**
 * The sheet of a territory and category for a period, else the latest one; null where there is none.
 *
 * Households come before persons where no unit is asked for, a whole year before its last quarter. A count as of the
 * last day of the year before opens a year as well as one of its first day does. Of two sheets of one span the one under the
 * standard in force is taken, and then the first.
 */
export function flowAt(
  document: PovertyDocument,
  key: Omit<FlowKey, 'unit'> & { readonly unit: FlowKey['unit'] | '' },
  wanted: string | undefined,
) {
  const span = wanted ? parsePeriod(wanted) : null;
  const units = key.unit ? [key.unit] : (['households', 'persons'] as const);
  for (const unit of units) {
    const fitting = flowsOf(document, { ...key, unit }).filter(
      ({ flow, period: { start, end } }) =>
        isFilled(flow) && (!wanted || (span && end === span.end && span.start - start < 2 && span.start >= start)),
    );
    const last = fitting.sort((a, b) => a.period.end - b.period.end || b.period.start - a.period.start).at(-1);
    if (!last) continue;
    const { period } = last;
    const alike = fitting.filter((one) => !comparePeriods(one.period, period)).map(({ flow }) => flow);
    const { standard, rows } = underOneStandard(document, alike, lastDay(period));
    return { flow: rows[0]!, period, standard };
  }
  return null;
}

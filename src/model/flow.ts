import type { Flow, PovertyDocument } from '../schema/document.js';
import { parsePeriod, type Period } from './period.js';

/** Which movements are meant. */
export interface FlowKey {
  readonly territory: string;
  readonly category: Flow['category'];
  readonly unit: Flow['unit'];
}

/** Terms that take households out of a category, in the order of the report form. */
export const OUTFLOWS = ['toOtherCategory', 'aboveNearPoor', 'otherDecrease'] as const;
/** Terms that bring households into a category. */
export const INFLOWS = ['fromOtherCategory', 'relapsed', 'newlyArisen', 'otherIncrease'] as const;

/** The movements of a territory and category that lie within a span, in order of time. */
export function flowsWithin(document: PovertyDocument, key: FlowKey, span: Pick<Period, 'start' | 'end'>) {
  const found: { readonly flow: Flow; readonly period: Period }[] = [];
  for (const flow of document.flows ?? []) {
    if (flow.territory !== key.territory || flow.category !== key.category || flow.unit !== key.unit) continue;
    const period = parsePeriod(`${flow.from}/${flow.to}`);
    if (period && period.start >= span.start && period.end <= span.end) found.push({ flow, period });
  }
  return found.sort((a, b) => a.period.end - b.period.end);
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
 * Missing terms count as nothing here; null where opening or closing itself is missing.
 */
export function residual(flow: Flow): number | null {
  if (flow.opening == null || flow.closing == null) return null;
  const sum = (terms: readonly (keyof Flow)[]) =>
    terms.reduce((total, term) => total + ((flow[term] as number | null) ?? 0), 0);
  return flow.closing - (flow.opening - sum(OUTFLOWS) + sum(INFLOWS));
}

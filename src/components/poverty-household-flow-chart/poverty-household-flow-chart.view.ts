import { placeBars, type Bar, type BarRow } from '../../chart/bars.js';
import { barsFigure, type BarsFigure, type BarsRequest } from '../../chart/bars-figure.js';
import { flowAt, MOVES, OUTFLOWS, residual } from '../../model/flow.js';
import { published } from '../../model/withheld-flows.js';
import type { Flow, PovertyDocument } from '../../schema/document.js';
import { capitalised } from '../../text/words.js';
import { flowWordsFor, type Move } from './poverty-household-flow-chart.text.js';
import { cellOf, measureOf, sentenceOf, signed, wholeYear, type FlowContext, type Said } from './telling.view.js';

/** What is drawn, how, and for whom. */
export interface FlowRequest extends BarsRequest {
  readonly category: Flow['category'];
  /** Households before persons when empty. */
  readonly unit: Flow['unit'] | '';
}

/** A line of the balance, with its bar from level to level. */
type Line = Pick<Bar, 'from' | 'to' | 'tone'> & Said & { readonly label: string; readonly series: string };

/** The balance line by line. What does not balance has a line of its own, just before the end. */
function linesOf(context: FlowContext): Line[] {
  const { flow, formats, words, own } = context;
  const { category, opening, closing } = flow;
  const sumOf = (moves: readonly Move[]) => moves.reduce((sum, move) => sum + signed(flow, move), 0);
  // Without an opening the movements still need a place: that from which they lead to the end.
  let level = opening ?? (closing == null ? -sumOf(OUTFLOWS) : closing - sumOf(MOVES));
  const lines: Line[] = [];
  const add = (series: string, label: string, cell: Said, kind: string) => {
    const { value, status } = cell;
    const isEnd = kind === category;
    const from = isEnd && value != null ? 0 : level;
    level = value == null ? level : from + value;
    lines.push({ ...cell, label, series, from, to: level, tone: kind + (status === 'A' ? '' : ' doubtful') });
  };
  const addEnd = (term: 'opening' | 'closing', name: string, day: string) =>
    add(term, `${name} (${formats.period(day)})`, cellOf(context, term), category);
  addEnd('opening', own.ends[0], flow.from);
  for (const move of MOVES) add(move, capitalised(own.moves[category][move]), cellOf(context, move), 'move');
  const value = residual(flow);
  if (value) {
    const text = formats.signed(value, 0);
    add('residual', own.residual, { text, said: words.units(value, text, flow.unit), value, status: 'A' }, 'residual');
  }
  addEnd('closing', own.ends[1], flow.to);
  return lines;
}

/** The finished chart of a sheet; where there is nothing to draw, an empty figure that says why. */
export const view = (document: PovertyDocument, request: FlowRequest): BarsFigure =>
  barsFigure(document, request, document.flows, (telling) => {
    const { territory, formats, words } = telling;
    const { category, unit } = request;
    const own = flowWordsFor(request.language);
    const found = flowAt(document, { territory, category, unit }, request.period);
    if (!found) return own.movement(words.measures[measureOf({ category, unit: unit || 'households' })])[1];
    const { period, standard } = found;
    const flow = published(document, found.flow);
    const measure = measureOf(flow);
    const span = `${flow.from}/${flow.to}`;
    const context: FlowContext = { ...telling, own, flow };
    const lines = linesOf(context);
    const rows = lines.map(({ label, from, to, series, tone, text, said, value = null }): BarRow => {
      const detail = { territory, period: span, series, measure, value };
      const moves = series !== 'opening' && series !== 'closing';
      const bar: Bar = { from, to, text, tone, moves, label: `${label}: ${said}`, detail };
      return { label, bars: [bar] };
    });
    return {
      what: own.movement(words.measures[measure])[0],
      time: formats.period(wholeYear(period) ?? span),
      sentence: sentenceOf(context, period),
      bars: placeBars(rows, request.width, { linked: true }),
      columns: [{ label: own.item }, { label: own.units[flow.unit], numeric: true }],
      rows: lines.map((line) => [{ text: line.label }, line]),
      notes: Object.values(flow.status ?? {}).includes('Q') ? [own.withheld] : [],
      period,
      standard,
      about: `${measure}-flow`,
    };
  });

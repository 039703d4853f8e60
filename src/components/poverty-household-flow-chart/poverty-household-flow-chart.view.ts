import { placeBars, type Bar, type BarRow, type BarsPicture } from '../../chart/bars.js';
import { remarksOf, smallPrint, type Writing } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure } from '../../chart/figure.js';
import type { Cell } from '../../chart/table.js';
import {
  flowAt,
  INFLOWS,
  MOVES,
  OUTFLOWS,
  published,
  residual,
  statusOfTerm,
  type FlowTerm,
} from '../../model/flow.js';
import { lastDay, parsePeriod, plainDate, type Period } from '../../model/period.js';
import { territories, territoryWith } from '../../model/territory.js';
import type { Flow, PovertyDocument } from '../../schema/document.js';
import { formatsFor, type Language } from '../../text/formats.js';
import { capitalised, withStatus } from '../../text/words.js';
import { wordsFor } from '../../text/words-for.js';
import { flowWordsFor, type FlowWords, type Move, type MovesTelling } from './poverty-household-flow-chart.text.js';

/** What is drawn, how, and for whom. */
export interface FlowRequest {
  /** Key of a territory; the first one with figures when empty. */
  readonly territory?: string | undefined;
  readonly category: Flow['category'];
  /** Households before persons when empty. */
  readonly unit: Flow['unit'] | '';
  /** ISO period of the sheet; the latest one when empty. */
  readonly period?: string | undefined;
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/** Everything that a flow chart shows. */
export interface FlowView extends Figure {
  /** Null where there is nothing to draw. */
  readonly bars: BarsPicture | null;
}

interface Context extends Writing {
  readonly own: FlowWords;
  /** The sheet, without what is withheld. */
  readonly flow: Flow;
}

/** A line of the balance, from level to level. */
interface Line {
  readonly label: string;
  readonly cell: ReturnType<typeof cellOf>;
  readonly from: number;
  readonly to: number;
  readonly series: string;
  readonly tone: string;
}

const isOut = (move: Move): boolean => (OUTFLOWS as readonly Move[]).includes(move);
const signed = (flow: Flow, move: Move): number => (flow[move] ?? 0) * (isOut(move) ? -1 : 1);
const measureOf = ({ category, unit }: Pick<Flow, 'category' | 'unit'>) =>
  `${category}${unit === 'persons' ? 'Persons' : 'Households'}` as const;

/** A figure as it is read, alone and with what is counted: its number with its doubt, or why there is none. */
function cellOf({ flow, formats, words }: Context, term: FlowTerm): Cell & { readonly said: string } {
  const status = statusOfTerm(flow, term);
  const figure = flow[term];
  if (figure == null) {
    const why = words.statuses[status] || words.missing;
    return { text: why, said: why, value: null, status };
  }
  const total = term === 'opening' || term === 'closing';
  const value = total ? figure : signed(flow, term);
  const number = total ? formats.count(value) : formats.signed(value, 0);
  const said = total ? words.counted(value, number, measureOf(flow)) : words.units(value, number, flow.unit);
  return { text: withStatus(number, status, words), said: withStatus(said, status, words), value, status };
}

/** The balance line by line. What does not balance has a line of its own, just before the end. */
function linesOf(context: Context): Line[] {
  const { flow, formats, words, own } = context;
  const { category, opening, closing } = flow;
  const net = MOVES.reduce((sum, move) => sum + signed(flow, move), 0);
  const out = OUTFLOWS.reduce((sum, move) => sum + (flow[move] ?? 0), 0);
  // Without an opening the movements still need a place: that from which they lead to the end.
  let level = opening ?? (closing == null ? out : closing - net);
  const lines: Line[] = [];
  const add = (series: string, label: string, cell: Line['cell'], kind: string, from = level) => {
    const to = cell.value == null ? level : kind === 'total' ? cell.value : level + cell.value;
    const doubt = cell.status && cell.status !== 'A' ? ' doubtful' : '';
    lines.push({
      label,
      cell,
      from: cell.value == null ? to : from,
      to,
      series,
      tone: `${kind === 'total' ? category : kind}${doubt}`,
    });
    level = to;
  };
  const day = (iso: string) => formats.date(parsePeriod(iso)!.start);
  add('opening', `${own.opening} (${day(flow.from)})`, cellOf(context, 'opening'), 'total', 0);
  for (const move of MOVES) add(move, capitalised(own.moves[category][move]), cellOf(context, move), 'move');
  const rest = residual(flow);
  if (rest) {
    const partly = MOVES.some((move) => flow[move] == null);
    const text = formats.signed(rest, 0);
    add(
      'residual',
      own.residual(partly),
      { text, said: words.units(rest, text, flow.unit), value: rest, status: 'A' },
      'residual',
    );
  }
  add('closing', `${own.closing} (${day(flow.to)})`, cellOf(context, 'closing'), 'total', 0);
  return lines;
}

/** The movements of one direction in words. */
function movesTold(context: Context, moves: readonly Move[]): MovesTelling {
  const { flow, formats, words, own } = context;
  const told = moves.filter((move) => flow[move]);
  const sum = told.reduce((total, move) => total + flow[move]!, 0);
  return {
    sum: sum ? words.units(sum, formats.count(sum), flow.unit) : null,
    list: told
      .map((move) => {
        const number = withStatus(formats.count(flow[move]!), statusOfTerm(flow, move), words);
        return `${number} ${own.moves[flow.category][move]}`;
      })
      .join(', '),
    partly: moves.some((move) => flow[move] == null),
  };
}

function sentenceOf(context: Context, territory: string, when: string): string {
  const { flow, formats, words, own } = context;
  const { category, unit, opening, closing } = flow;
  const rest = residual(flow);
  const unknown = MOVES.filter((move) => flow[move] == null).map(
    (move) => `${own.moves[category][move]} (${cellOf(context, move).text})`,
  );
  return own.sentence({
    when,
    territory,
    category,
    unit,
    opening: cellOf(context, 'opening').said,
    closing: cellOf(context, 'closing').said,
    hasOpening: opening != null,
    hasClosing: closing != null,
    moved: opening == null || closing == null ? null : (Math.sign(closing - opening) as -1 | 0 | 1),
    out: movesTold(context, OUTFLOWS),
    into: movesTold(context, INFLOWS),
    unknown: formats.list(unknown),
    residual: rest ? { size: words.units(rest, formats.count(Math.abs(rest)), unit), more: rest > 0 } : null,
  });
}

/** The year that a sheet covers whole; null for any other span. */
function wholeYear({ start, end }: Period): string | null {
  const { year } = plainDate(end - 1);
  const whole = parsePeriod(String(year))!;
  return end === whole.end && whole.start - start < 2 && start <= whole.start ? String(year) : null;
}

/** The finished chart of a sheet; where there is nothing to draw, an empty figure that says why. */
export function view(document: PovertyDocument, request: FlowRequest): FlowView {
  const { category, language } = request;
  const [formats, words, own] = [formatsFor(language), wordsFor(language), flowWordsFor(language)];
  const writing = { formats, words };
  const none = (why: string): FlowView => ({ ...emptyFigure(document, writing, why), bars: null });
  const territory = territoryWith(document, request.territory, document.flows);
  const place = territories(document).get(territory);
  if (!place) return none(words.noTerritory(territory));
  const name = formats.text(place.name);
  const found = flowAt(document, { territory, category, unit: request.unit }, request.period);
  if (!found) {
    const time = request.period ? formats.period(request.period) : '';
    return none(own.noFlows(words.measures[measureOf({ category, unit: request.unit || 'households' })], name, time));
  }
  const { period } = found;
  const flow = published(found.flow);
  const context: Context = { ...writing, own, flow };
  const lines = linesOf(context);
  const year = wholeYear(period);
  const iso = year ?? `${flow.from}/${flow.to}`;
  const heading = own.heading(words.measures[measureOf(flow)], name, formats.period(iso));
  const when = year
    ? own.year(formats.period(year))
    : own.span(formats.date(period.start), formats.date(lastDay(period)));
  const rows = lines.map(({ label, cell, from, to, series, tone }): BarRow => {
    const { text, said, value = null } = cell;
    const detail = { territory, period: `${flow.from}/${flow.to}`, series, measure: measureOf(flow), value };
    const moves = series !== 'opening' && series !== 'closing';
    const bar: Bar = { from, to, text, tone, moves, label: `${label}: ${said}`, detail };
    return { label, bars: [bar] };
  });
  const bars = placeBars(rows, request.width, { linked: true });
  return {
    heading,
    sentence: sentenceOf(context, name, when),
    empty: null,
    width: bars.width,
    height: bars.height,
    marks: bars.marks,
    bars,
    table: {
      caption: heading,
      columns: [{ label: own.item }, { label: own.units[flow.unit], numeric: true }],
      rows: lines.map(({ label, cell }) => [{ text: label }, cell]),
    },
    notes: [
      ...(Object.values(flow.status ?? {}).includes('Q') ? [own.withheld] : []),
      ...remarksOf(document, writing, territory, period),
    ],
    ...smallPrint(document, writing, { sourceIds: [], asOf: lastDay(period) }),
    fileName: `${document.dataset.id}-${territory}-${measureOf(flow)}-flow`,
  };
}

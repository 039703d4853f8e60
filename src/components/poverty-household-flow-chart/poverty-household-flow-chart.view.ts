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
import { flowWordsFor, type FlowWords, type Move } from './poverty-household-flow-chart.text.js';

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

const isOut = (move: Move): boolean => (OUTFLOWS as readonly Move[]).includes(move);
const signed = (flow: Flow, move: Move): number => (flow[move] ?? 0) * (isOut(move) ? -1 : 1);
const measureOf = ({ category, unit }: Pick<Flow, 'category' | 'unit'>) =>
  `${category}${unit === 'persons' ? 'Persons' : 'Households'}` as const;

/** A figure as it is read, alone and with what is counted. */
interface Said extends Cell {
  readonly said: string;
}

/** A figure of the sheet in words: its number with its doubt, or why there is none. */
function cellOf({ flow, formats, words }: Context, term: FlowTerm): Said {
  const status = statusOfTerm(flow, term);
  const figure = flow[term];
  if (figure == null) {
    const why = words.statuses[status] || words.missing;
    return { text: why, said: why, value: null, status };
  }
  const isEnd = term === 'opening' || term === 'closing';
  const value = isEnd ? figure : signed(flow, term);
  const number = isEnd ? formats.count(value) : formats.signed(value, 0);
  const said = isEnd ? words.counted(value, number, measureOf(flow)) : words.units(value, number, flow.unit);
  return { text: withStatus(number, status, words), said: withStatus(said, status, words), value, status };
}

/** A line of the balance, with its bar from level to level. */
type Line = Pick<Bar, 'from' | 'to' | 'tone'> & Said & { readonly label: string; readonly series: string };

/** The balance line by line. What does not balance has a line of its own, just before the end. */
function linesOf(context: Context): Line[] {
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

/** The movements of one direction as a clause; none where nothing is known of them. */
function movesTold(context: Context, moves: readonly Move[], direction: string): string[] {
  const { flow, formats, words, own } = context;
  const { category, unit } = flow;
  const told = moves.filter((move) => flow[move]);
  const partly = moves.some((move) => flow[move] == null);
  if (!told.length) return partly ? [] : [`${own.nobody[unit]} ${direction}`];
  const sum = told.reduce((total, move) => total + flow[move]!, 0);
  const list = told.map((move) => {
    const number = withStatus(formats.count(flow[move]!), statusOfTerm(flow, move), words);
    return `${number} ${own.moves[category][move]}`;
  });
  const all = words.units(sum, formats.count(sum), unit);
  return [`${partly ? own.atLeast : ''}${all} ${direction} (${list.join(', ')})`];
}

function sentenceOf(context: Context, territory: string, when: string): string {
  const { flow, formats, words, own } = context;
  const { category, unit, opening, closing } = flow;
  const [out, into] = own.directions[category];
  const clauses = [
    own.opening(territory, cellOf(context, 'opening').said, opening != null),
    ...movesTold(context, OUTFLOWS, out),
    ...movesTold(context, INFLOWS, into),
    own.closing(
      cellOf(context, 'closing').said,
      closing != null,
      opening == null || closing == null ? null : closing - opening,
    ),
  ];
  const unknown = MOVES.filter((move) => flow[move] == null).map(
    (move) => `${own.moves[category][move]} (${cellOf(context, move).text})`,
  );
  const rest = residual(flow);
  return [
    `${when}, ${clauses.join('; ')}.`,
    unknown.length ? own.unknown(formats.list(unknown)) : '',
    rest ? own.unexplained(words.units(rest, formats.signed(rest, 0), unit)) : '',
  ].join('');
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
    return none(own.none(words.measures[measureOf({ category, unit: request.unit || 'households' })], name, time));
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
  const rows = lines.map(({ label, from, to, series, tone, text, said, value = null }): BarRow => {
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
      rows: lines.map((line) => [{ text: line.label }, line]),
    },
    notes: [
      ...(Object.values(flow.status ?? {}).includes('Q') ? [own.withheld] : []),
      ...remarksOf(document, writing, territory, period),
    ],
    ...smallPrint(document, writing, { sourceIds: [], asOf: lastDay(period) }),
    fileName: `${document.dataset.id}-${territory}-${measureOf(flow)}-flow`,
  };
}

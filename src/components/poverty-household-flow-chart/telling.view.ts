import type { Telling } from '../../chart/bars-figure.js';
import type { Cell } from '../../chart/table.js';
import { INFLOWS, MOVES, OUTFLOWS, residual, statusOfTerm, type FlowTerm } from '../../model/flow.js';
import { lastDay, parsePeriod, plainDate, type Period } from '../../model/period.js';
import type { Flow } from '../../schema/document.js';
import { whyAbsent, withStatus } from '../../text/words.js';
import type { FlowWords, Move } from './poverty-household-flow-chart.text.js';

/** With what a sheet is told. */
export interface FlowContext extends Telling {
  readonly own: FlowWords;
  /** The sheet, without what is withheld. */
  readonly flow: Flow;
}

const isOut = (move: Move): boolean => (OUTFLOWS as readonly Move[]).includes(move);
/** A movement as a change of the count. */
export const signed = (flow: Flow, move: Move): number => (flow[move] ?? 0) * (isOut(move) ? -1 : 1);
/** What a sheet counts. */
export const measureOf = ({ category, unit }: Pick<Flow, 'category' | 'unit'>) =>
  `${category}${unit === 'persons' ? 'Persons' : 'Households'}` as const;

/** A figure as it is read, alone and with what is counted. */
export interface Said extends Cell {
  readonly said: string;
}

/** A figure of the sheet in words: its number with its doubt, or why there is none. */
export function cellOf({ flow, formats, words }: FlowContext, term: FlowTerm): Said {
  const status = statusOfTerm(flow, term);
  const figure = flow[term];
  if (figure == null) {
    const why = whyAbsent(status, words);
    return { text: why, said: why, value: null, status };
  }
  const isEnd = term === 'opening' || term === 'closing';
  const value = isEnd ? figure : signed(flow, term);
  const number = isEnd ? formats.count(value) : formats.signed(value, 0);
  const said = isEnd ? words.counted(value, number, measureOf(flow)) : words.units(value, number, flow.unit);
  return { text: withStatus(number, status, words), said: withStatus(said, status, words), value, status };
}

/** The movements of one direction as a clause; none where nothing is known of them. */
function movesTold(context: FlowContext, moves: readonly Move[], direction: string): string[] {
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

/** The year that a sheet covers whole; null for any other span. */
export function wholeYear({ start, end }: Period): string | null {
  const { year } = plainDate(end - 1);
  const whole = parsePeriod(String(year))!;
  return end === whole.end && whole.start - start < 2 && start <= whole.start ? String(year) : null;
}

/** The sentence of a sheet: who was there, who left and came, and who is there. */
export function sentenceOf(context: FlowContext, period: Period): string {
  const { flow, formats, words, own, place } = context;
  const year = wholeYear(period);
  const when = year
    ? own.year(formats.period(year))
    : own.span(formats.date(period.start), formats.date(lastDay(period)));
  const { category, unit, opening, closing } = flow;
  const [out, into] = own.directions[category];
  const clauses = [
    own.opening(place, cellOf(context, 'opening').said, opening != null),
    ...movesTold(context, OUTFLOWS, out),
    ...movesTold(context, INFLOWS, into),
    own.closing(
      cellOf(context, 'closing').said,
      closing != null,
      opening == null || closing == null ? null : closing - opening,
    ),
  ];
  const unknown = new Map<string, string[]>();
  for (const move of MOVES.filter((move) => flow[move] == null)) {
    const why = cellOf(context, move).text;
    unknown.set(why, [...(unknown.get(why) ?? []), own.moves[category][move]]);
  }
  const rest = residual(flow);
  return [
    `${when}, ${clauses.join('; ')}.`,
    unknown.size ? own.unknown([...unknown].map(([why, moves]) => `${formats.list(moves)} (${why})`).join('; ')) : '',
    rest ? own.unexplained(words.units(rest, formats.signed(rest, 0), unit), unknown.size > 0) : '',
  ].join('');
}

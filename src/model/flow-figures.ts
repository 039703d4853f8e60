import { groupBy } from './group-by.js';
import type { Flow, PovertyDocument } from '../schema/document.js';
import { MOVES, OUTFLOWS, statusOfTerm, TERMS, type FlowTerm } from './flow.js';
import { parsePeriod } from './period.js';

/** A number that one or several sheets hold: what leaves one category arrives in the other, a closing is an opening. */
export interface Figure {
  value: number | null;
  readonly isMove: boolean;
  isHidden: boolean;
  /** The equations in which it stands. */
  readonly equations: Equation[];
}

/** Figures that add up to nothing. */
export interface Equation {
  /** Each figure with its factor. */
  readonly terms: ReadonlyMap<Figure, number>;
  /** How many of them are hidden. */
  hidden: number;
}

/** The figures of a sheet by their term. */
type Sheet = ReadonlyMap<FlowTerm, Figure>;

interface Span {
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
}

const isMove = (term: FlowTerm): boolean => term !== 'opening' && term !== 'closing';
const isTakenOff = (term: FlowTerm): boolean => term === 'closing' || (OUTFLOWS as readonly FlowTerm[]).includes(term);

/** The shorter ones that follow each other through a span, the longest first; none where one is missing. */
function within({ start, end }: Span, spans: readonly Span[]): Flow[] {
  const found: Flow[] = [];
  for (let day = start; day < end - 1;) {
    const next = spans
      .filter((one) => Math.abs(one.start - day) < 2 && one.end > day + 1 && one.end <= end)
      .filter((one) => one.end - one.start < end - start)
      .reduce<Span | null>((longest, one) => (longest && longest.end >= one.end ? longest : one), null);
    if (!next) return [];
    found.push(next.flow);
    day = next.end;
  }
  return found;
}

/** The figures of all sheets, tied by what adds up: a sheet, the parts of a territory, the parts of a year. */
export function sheetsOf(document: PovertyDocument): ReadonlyMap<Flow, Sheet> {
  const figures = new Map<string, Figure>();
  const sheets = new Map<Flow, Sheet>();
  const kinds = new Map<string, Span[]>();
  const known = new Map<string, Flow>();
  const tie = (terms: readonly (readonly [Figure, number])[]): void => {
    const equation = { terms: new Map(terms), hidden: terms.filter(([{ isHidden }]) => isHidden).length };
    for (const [figure] of terms) figure.equations.push(equation);
  };
  const addUp = (whole: Flow, parts: readonly Flow[], terms: readonly FlowTerm[]): void => {
    const figure = (flow: Flow, term: FlowTerm) => sheets.get(flow)!.get(term)!;
    for (const term of parts.length ? terms : [])
      tie([[figure(whole, term), 1], ...parts.map((part) => [figure(part, term), -1] as const)]);
  };

  for (const flow of document.flows ?? []) {
    const period = parsePeriod(`${flow.from}/${flow.to}`);
    if (!period) continue;
    const { start, end } = period;
    const kindOf = (category: Flow['category']) => [flow.territory, category, flow.unit, flow.standard].join('\n');
    const kind = kindOf(flow.category);
    const nameOf = (term: FlowTerm): string => {
      const span = `\n${start}\n${end}\n`;
      if (term === 'fromOtherCategory')
        return `${kindOf(flow.category === 'poor' ? 'nearPoor' : 'poor')}${span}toOtherCategory`;
      if (isMove(term)) return kind + span + term;
      // The last day of a sheet is the first of the next one, or the day before it.
      const [day, near] = term === 'opening' ? [start, start + 1] : [end, end - 1];
      const at = (when: number) => `${kind}\n${when}`;
      return at(!figures.has(at(day)) && figures.has(at(near)) ? near : day);
    };
    const sheet = new Map<FlowTerm, Figure>();
    for (const term of TERMS) {
      const name = nameOf(term);
      const figure = figures.get(name) ?? { value: null, isMove: isMove(term), isHidden: false, equations: [] };
      figure.value ??= flow[term] ?? null;
      figure.isHidden ||= statusOfTerm(flow, term) === 'Q';
      figures.set(name, figure);
      sheet.set(term, figure);
    }
    sheets.set(flow, sheet);
    const spans = kinds.get(kind);
    if (spans) spans.push({ flow, start, end });
    else kinds.set(kind, [{ flow, start, end }]);
    known.set(`${kind}\n${start}\n${end}`, flow);
  }

  for (const sheet of sheets.values()) tie([...sheet].map(([term, figure]) => [figure, isTakenOff(term) ? -1 : 1]));
  for (const spans of kinds.values()) for (const span of spans) addUp(span.flow, within(span, spans), MOVES);
  const children = groupBy(document.territories, ({ parent }) => parent);
  for (const [name, flow] of known) {
    const rest = name.slice(flow.territory.length);
    const parts = (children.get(flow.territory) ?? []).map(({ id }) => known.get(id + rest));
    if (!parts.includes(undefined)) addUp(flow, parts as Flow[], TERMS);
  }
  return sheets;
}

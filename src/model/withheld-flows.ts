import type { Flow, PovertyDocument } from '../schema/document.js';
import { Elimination, type Sum } from './elimination.js';
import { sheetsOf, type Equation, type Figure } from './flow-figures.js';
import { once } from './once.js';

/** The equations around a figure: what is hidden links them. */
function around(figure: Figure): Set<Equation> {
  const reached = new Set([figure]);
  const found = new Set<Equation>();
  for (const { equations } of reached)
    for (const equation of equations) {
      if (found.has(equation)) continue;
      found.add(equation);
      for (const other of equation.terms.keys()) if (other.isHidden) reached.add(other);
    }
  return found;
}

/** The hidden figures that follow from those that are shown: what is shown is known, and leaves the equations. */
function computed(equations: Iterable<Equation>): Figure[] {
  const left = new Elimination();
  const found = new Map<Figure, readonly [key: number, alone: Sum]>();
  const keyOf = (figure: Figure): number => {
    let known = found.get(figure);
    if (!known) found.set(figure, (known = [found.size, left.add(new Map([[found.size, 1]]))]));
    return known[0];
  };
  const sums = [...equations].map(({ terms }) =>
    left.add(new Map([...terms].flatMap(([figure, factor]) => (figure.isHidden ? [[keyOf(figure), factor]] : [])))),
  );
  for (const sum of sums.sort((a, b) => a.size - b.size)) left.know(sum);
  return [...found].flatMap(([figure, [, alone]]) => (alone.size ? [] : [figure]));
}

function hide(figure: Figure, isHidden: boolean): void {
  figure.isHidden = isHidden;
  for (const equation of figure.equations) equation.hidden += isHidden ? 1 : -1;
}

/** A movement before a count, what stands in few equations before what stands in many, a small one first and a zero last. */
const dear = ({ isMove, equations, value }: Figure): number =>
  (isMove ? 0 : 1e15) + equations.length * 1e10 + (value || 1e9);

/** What is hidden beside a figure that follows from its equation, where fewest are hidden; null where nothing is left. */
function helperOf({ equations }: Figure): Figure | null {
  for (const { terms } of [...equations].sort((a, b) => a.hidden - b.hidden)) {
    const shown = [...terms.keys()].filter(({ isHidden, value }) => !isHidden && value !== null);
    if (shown.length) return shown.reduce((a, b) => (dear(b) < dear(a) ? b : a));
  }
  return null;
}

/** Hides others with what is hidden until none of it follows from what is shown; tells which ones. */
function hideMore(hidden: Iterable<Figure>): Figure[] {
  const helpers: Figure[] = [];
  const settled = new Set<Figure>();
  for (const figure of hidden) {
    if (settled.has(figure)) continue;
    let equations = around(figure);
    for (let before = -1; before !== helpers.length; equations = around(figure)) {
      before = helpers.length;
      const touched = new Set<Equation>();
      for (const secret of computed(equations)) {
        const helper = secret.equations.some((equation) => touched.has(equation)) ? null : helperOf(secret);
        if (!helper) continue;
        hide(helper, true);
        helpers.push(helper);
        for (const equation of helper.equations) touched.add(equation);
      }
    }
    for (const { terms } of equations) for (const other of terms.keys()) if (other.isHidden) settled.add(other);
  }
  return helpers;
}

/**
 * Shows again what helped on the way and is needless at the end: without it each of its equations has others that are hidden.
 * All are tried at once and what then follows is hidden again, for to try one after the other takes the square of the time.
 */
function showNeedless(helpers: readonly Figure[]): void {
  for (const helper of [...helpers].sort((a, b) => dear(b) - dear(a))) {
    hide(helper, false);
    if (helper.equations.some(({ hidden }) => hidden === 1)) hide(helper, true);
  }
}

/**
 * Sheets as they may be shown: without what is withheld, and without as much else as it takes that nothing withheld follows
 * from the balance of a sheet, from the sheet of the other category, from those before and after, or from the parts of a
 * territory or of a year. A missing term counts as known, for it often is a zero.
 */
const shown = once((document: PovertyDocument): ReadonlyMap<Flow, Flow> => {
  const found = new Map<Flow, Flow>();
  if (!document.flows?.some(({ status }) => status && Object.values(status).includes('Q'))) return found;
  const sheets = sheetsOf(document);
  const hidden = () =>
    new Set([...sheets.values()].flatMap((sheet) => [...sheet.values()].filter(({ isHidden }) => isHidden)));
  showNeedless(hideMore(hidden()));
  hideMore(hidden());
  for (const [flow, sheet] of sheets) {
    const withheld = [...sheet].flatMap(([term, { isHidden }]) => (isHidden ? [term] : []));
    const each = <T>(value: T) => Object.fromEntries(withheld.map((term) => [term, value]));
    if (withheld.length) found.set(flow, { ...flow, ...each(null), status: { ...flow.status, ...each('Q' as const) } });
  }
  return found;
});

/** A sheet of a document as it may be shown. */
export const published = (document: PovertyDocument, flow: Flow): Flow => shown(document).get(flow) ?? flow;

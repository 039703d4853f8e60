import type { PovertyDocument } from '../schema/document.js';
import type { Sum } from './elimination.js';
import { groupBy } from './group-by.js';
import { SEVERE_PART, type Tally } from './tally.js';
import { territories } from './territory.js';

type Kind = Pick<Tally, 'territory' | 'sex' | 'households' | 'from' | 'to'>;
/** Names along one dimension, each with the smallest groups that it holds. */
type Axis = ReadonlyMap<string, readonly number[]>;

/** Children that can be named, and those of them with the condition, as sums of the smallest groups of children. */
export interface Cell {
  readonly territory: string;
  /** All that it has in common with others of other places. */
  readonly kind: string;
  readonly cases: Sum;
  readonly measured: Sum;
}

/** A territory that has parts in a survey. */
export interface Whole {
  readonly territory: string;
  /** The nearest territories below it that have figures. */
  readonly parts: readonly string[];
  /** Whether some of it is known to lie elsewhere. */
  readonly hasMore: boolean;
}

/** What a cell has in common with those of other places. */
export const kindOf = ({
  sex,
  households,
  from,
  to,
  indicator,
}: Omit<Kind, 'territory'> & { indicator: string }): string => [sex, households, from, to, indicator].join(' ');

/** The name of what lies in none of the parts of a territory. */
export const elsewhereIn = (territory: string): string => `${territory}\n`;

/** Adds the territories that lie between others that have figures: what they hold may follow. */
function withBetween(document: PovertyDocument, counted: ReadonlySet<string>): Set<string> {
  const all = territories(document);
  const places = new Set(counted);
  for (const id of places) {
    const parent = all.get(id)?.parent;
    if (parent) places.add(parent);
  }
  return places;
}

const wholesOf = (document: PovertyDocument, places: ReadonlySet<string>): Whole[] => {
  const children = groupBy(document.territories, ({ parent = '' }) => parent);
  const below = (territory: string): Whole => {
    const found = (children.get(territory) ?? []).map(({ id }) =>
      places.has(id) ? { territory: id, parts: [id], hasMore: false } : below(id),
    );
    return {
      territory,
      parts: found.flatMap(({ parts }) => parts),
      hasMore: !found.length || found.some(({ hasMore }) => hasMore),
    };
  };
  return [...places].map(below).filter(({ parts }) => parts.length);
};

function placesOf(names: ReadonlySet<string>, wholes: readonly Whole[]): Axis {
  const byName = new Map(wholes.map((whole) => [whole.territory, whole]));
  const places = new Map<string, readonly number[]>();
  let count = 0;
  const own = (name: string): readonly number[] => {
    let found = places.get(name);
    if (found) return found;
    const whole = byName.get(name);
    found = whole ? [...whole.parts, elsewhereIn(name)].flatMap(own) : [count++];
    places.set(name, found);
    return found;
  };
  for (const name of names) own(name);
  return places;
}

const SEXES = { female: [0], male: [1], all: [0, 1] };
const HOUSEHOLDS = { poor: [0], nearPoor: [1], poorAndNearPoor: [0, 1], other: [2], all: [0, 1, 2] };
const PROGRAMMES = { poorAndNearPoor: [0], other: [1], all: [0, 1] };
const ONE = { all: [0] };
/** Layer of the measured children, beside those of the cases that are not severe and of those that are. */
const MEASURED = [2];
const axisOf = (axis: Readonly<Record<string, readonly number[]>>): Axis => new Map(Object.entries(axis));

/** The part of a condition that is not severe has no row, but can be computed. */
function conditionsOf(indicators: ReadonlySet<string>): Axis {
  const [first] = indicators;
  const [whole, severe] = [...SEVERE_PART].find((pair) => pair.every((name) => indicators.has(name))) ?? [];
  return axisOf(whole ? { [whole]: [0, 1], [severe!]: [1], [`-${whole}`]: [0] } : { [first!]: [0] });
}

/** Of how many groups sums are made until fewer figures are looked at. */
const MOST_GROUPS = 2e6;

/** How many groups the names of an axis hold, all together. */
const extent = (axis: Axis): number => [...axis.values()].reduce((sum, { length }) => sum + length, 0);

export type Cells = NonNullable<ReturnType<typeof cellsOf>>;

/** All children that can be named in a survey of one condition; null where they are too many. */
export function cellsOf(document: PovertyDocument, tallies: readonly Tally[]) {
  const names = (key: keyof Kind | 'indicator') => new Set(tallies.map((tally) => String(tally[key])));
  const isSplit = (own: ReadonlySet<string>) => own.size > 1 || !own.has('all');
  const territoryNames = withBetween(document, names('territory'));
  const wholes = wholesOf(document, territoryNames);
  const statuses = names('households');
  const indicators = names('indicator');
  const months = [...new Set(tallies.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const steps = new Map(months.map((month, index) => [month, index]));
  const places = placesOf(territoryNames, wholes);
  const sexes = axisOf(isSplit(names('sex')) ? SEXES : ONE);
  const programmes = isSplit(statuses) ? PROGRAMMES : ONE;
  const households = axisOf(statuses.has('poor') || statuses.has('nearPoor') ? HOUSEHOLDS : programmes);
  const conditions = conditionsOf(indicators);
  const bands = months.length ** 3 / 6;
  if (extent(places) * extent(sexes) * extent(households) * bands * (extent(conditions) + 1) > MOST_GROUPS) return null;
  const [bySex, byHouseholds, byAge] = [sexes.get('all')!.length, households.get('all')!.length, months.length];
  const size = places.size * bySex * byHouseholds * byAge;
  const groupsOf = ({ territory, sex, households: status, from, to }: Kind): number[] => {
    const found: number[] = [];
    for (const p of places.get(territory)!)
      for (const s of sexes.get(sex)!)
        for (const h of households.get(status)!)
          for (let step = steps.get(from)!; step < steps.get(to)!; step++)
            found.push(((p * bySex + s) * byHouseholds + h) * byAge + step);
    return found;
  };
  const sumOf = (groups: readonly number[], layers: readonly number[]): Sum => {
    const sum: Sum = new Map();
    for (const layer of layers) for (const group of groups) sum.set(layer * size + group, 1);
    return sum;
  };
  const all: Cell[] = [];
  for (const territory of places.keys())
    for (const sex of sexes.keys() as Iterable<Kind['sex']>)
      for (const status of households.keys() as Iterable<Kind['households']>)
        for (const [index, from] of months.entries())
          for (const to of months.slice(index + 1)) {
            const groups = groupsOf({ territory, sex, households: status, from, to });
            const measured = sumOf(groups, MEASURED);
            for (const [condition, layers] of conditions) {
              const kind = kindOf({ sex, households: status, from, to, indicator: condition });
              all.push({ territory, kind, cases: sumOf(groups, layers), measured });
            }
          }
  return {
    wholes,
    all,
    casesOf: (kind: Kind & Pick<Tally, 'indicator'>) => sumOf(groupsOf(kind), conditions.get(kind.indicator)!),
    measuredOf: (kind: Kind) => sumOf(groupsOf(kind), MEASURED),
  };
}

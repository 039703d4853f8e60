import { later } from '../../chart/later.js';
import { remembering } from '../../chart/remembering.js';
import { territories } from '../../model/territory.js';
import type { MapFigures } from './map-figures.view.js';
import type { MapContext } from './request.view.js';

/** The names of all units. */
export interface Names {
  readonly whole: readonly string[];
  /** The same without codes: on a map its place tells a unit apart. */
  readonly bare: readonly string[];
  /** The same without their kind, where no other unit is then called so. */
  readonly short: readonly string[];
}

/** The names that several have. */
function shared(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const name of names) (seen.has(name) ? found : seen).add(name);
  return found;
}

/** The last names of each join: they are the same for every time and measure. */
const made = remembering<Names>();

/** The names of all units, of their territory, else of their boundary; those of one name are told apart by their code. */
export function namesOf({ units }: Pick<MapFigures, 'units'>, { formats, own, request }: MapContext): Names {
  const boundaries = request.geometry?.boundaries.units;
  return made(units, [formats, boundaries], () => {
    const named = units.map(({ territory, boundary }) => {
      const shape = boundaries?.[boundary];
      const [name, code] = territory
        ? [formats.text(territory.name).normalize(), territory.code ?? territory.id]
        : [shape?.name || shape?.id || '–', shape?.id];
      return { name, code: code && code !== name ? ` (${code})` : '' };
    });
    const twice = shared(named.map(({ name }) => name));
    const whole = named.map(({ name, code }) => (twice.has(name) ? name + code : name));
    const short = later(() => {
      const all = whole.map(own.short);
      const alike = shared(all);
      return all.map((name, unit) => (alike.has(name) ? whole[unit]! : name));
    });
    return {
      whole,
      bare: named.map(({ name }) => name),
      get short() {
        return short();
      },
    };
  });
}

/** The name of a unit. */
export const nameOf = (figures: Pick<MapFigures, 'units'>, unit: number, context: MapContext): string =>
  namesOf(figures, context).whole[unit]!;

export const wholeName = ({ whole }: Pick<MapFigures, 'whole'>, { document, formats }: MapContext): string => {
  const row = territories(document).get(whole);
  return row ? formats.text(row.name) : whole;
};

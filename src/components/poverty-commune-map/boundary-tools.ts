import { readBoundaries, type Boundaries } from '../../chart/boundaries.js';
import { projected, type Inset, type Plane } from '../../chart/projection.js';
import type { Problem } from '../../schema/problem.js';
import { onBoundaries } from './boundaries.view.js';
import type { PlannedGeometry } from './places.view.js';

export { zoomTools } from './zoom-tools.js';
export { CanvasController } from './canvas-controller.js';
export { ZoomController } from './zoom-controller.js';

/** The two archipelagos of Việt Nam: unit code, and where they lie. */
const VIETNAM: readonly Inset[] = [
  { name: '', codes: ['20333'], bounds: [110.5, 15, 113.2, 17.8] },
  { name: '', codes: ['22736'], bounds: [109.4, 5.5, 118.5, 11.6] },
];
const ARCHIPELAGOS = ['Hoàng Sa (20333)', 'Trường Sa (22736)'];
/** A file that reaches from south of the one to north of the other holds the whole country, in degrees north. */
const [SOUTH, NORTH] = [10, 22];

/** How boundaries are wanted. */
export interface Wanted {
  readonly geometryObject: string;
  readonly geometryKey: string;
  readonly profile: string;
  readonly insets: readonly Inset[];
}

export interface Prepared {
  readonly geometry: PlannedGeometry | null;
  readonly problems: readonly Problem[];
}

/** Says so where boundaries of the whole country lack its archipelagos. */
function archipelagosMissing({ units }: Boundaries, [, ...planes]: readonly Plane[]): Problem[] {
  const reaches = (test: (y: number) => boolean) =>
    units.some(({ polygons }) => polygons.some(([outer]) => outer!.some(([, y]) => test(y))));
  const missing = ARCHIPELAGOS.filter((_, index) => !planes[index]!.rings.some(({ length }) => length));
  if (!missing.length || !reaches((y) => y < SOUTH) || !reaches((y) => y > NORTH)) return [];
  const message = {
    vi: `Tệp ranh giới cả nước thiếu quần đảo ${missing.join(' và ')}. Hãy dùng tệp có đủ hai quần đảo.`,
    en: `The boundaries of the whole country lack ${missing.join(' and ')}. Use a file that has both archipelagos.`,
  };
  return [{ code: 'geometry.archipelago', level: 'error', pointer: '', message }];
}

/** Reads and projects boundaries, a few at a time. */
export function* preparing(
  value: object,
  { geometryObject, geometryKey, profile, insets }: Wanted,
): Generator<void, Prepared> {
  const vn = profile === 'vn';
  const boundaries = yield* readBoundaries(value, { object: geometryObject, key: geometryKey });
  const { units, problems } = boundaries;
  if (!units.length) return { geometry: null, problems };
  const planes = yield* projected(boundaries, [...(vn ? VIETNAM : []), ...insets]);
  const names = [...(vn ? [null, null] : []), ...insets.map(({ name }) => name)];
  const missing = vn ? archipelagosMissing(boundaries, planes) : [];
  return { geometry: { boundaries, planes, names, ...onBoundaries }, problems: [...problems, ...missing] };
}

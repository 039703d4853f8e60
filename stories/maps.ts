/** Documents and boundaries that are made for stories and benchmarks: invented figures, on boundaries that may be shipped. */
import type { PovertyDocument, Territory } from '../src/schema/document.js';

interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/** A share between 0 and 30 %, always the same for the same place. */
const rateAt = (index: number, year: number): number =>
  15 * (1 + Math.sin(index / 37 + year)) * (0.4 + 0.6 * Math.abs(Math.sin(index * 12.9898)));

/** Sample figures for every feature of some boundaries, for two years. */
export function sampleFor(features: readonly Feature[], name: string): PovertyDocument {
  const territories = features.map((feature, index): Territory => {
    const named = feature.properties?.['name'];
    return {
      id: `u${index}`,
      name: typeof named === 'string' ? named : `Unit ${index}`,
      level: 'other',
      parent: 'whole',
      code: String(feature.id),
    };
  });
  return {
    schemaVersion: '1.0',
    dataset: { id: 'invented', title: name, status: 'sample' },
    territories: [{ id: 'whole', name, level: 'country' }, ...territories],
    observations: ['2021', '2022'].flatMap((period, year) =>
      territories.flatMap(({ id: territory }, index) => {
        if (index % 61 === 7) return [];
        const withheld = index % 53 === 11;
        const poorHouseholds = withheld ? null : Math.round(rateAt(index, year) * 100);
        const status = withheld
          ? { poorHouseholds: 'Q' as const }
          : index % 29 === 3
            ? { poorHouseholds: 'P' as const }
            : undefined;
        return [{ territory, period, households: 10_000, poorHouseholds, ...(status && { status }) }];
      }),
    ),
  };
}

type Ring = readonly (readonly [number, number])[];
const block = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = (id: string, name: string, rings: readonly Ring[]) => ({
  type: 'Feature',
  id,
  properties: { name },
  geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
});

/** A country as a diagram of blocks, from the south to the north, with both archipelagos or without the second one. */
export function diagram(whole: boolean): { readonly type: string; readonly features: ReturnType<typeof feature>[] } {
  const land = [
    [105, 8.5, 107, 10.5],
    [106, 10.5, 109, 12.5],
    [107.2, 12.5, 109.2, 14.5],
    [107, 14.5, 108.8, 16.5],
    [105.4, 16.5, 107.2, 18.5],
    [104, 18.5, 106, 20.5],
    [104, 20.5, 107.6, 23],
  ] as const;
  const islets = (places: readonly (readonly [number, number])[]) =>
    places.map(([x, y]) => block(x, y, x + 0.1, y + 0.06));
  return {
    type: 'FeatureCollection',
    features: [
      ...land.map((place, index) =>
        feature(`0${index + 1}`, `Vùng ${index + 1}`, [block(place[0], place[1], place[2], place[3])]),
      ),
      feature(
        '20333',
        'Hoàng Sa',
        islets([
          [111.2, 15.8],
          [111.7, 16.5],
          [112.3, 16.9],
          [112.6, 16.3],
        ]),
      ),
      ...(whole
        ? [
            feature(
              '22736',
              'Trường Sa',
              islets([
                [111.9, 8.6],
                [113.8, 10.4],
                [114.3, 9.9],
                [115.5, 10.7],
                [112.9, 7.9],
              ]),
            ),
          ]
        : []),
    ],
  };
}

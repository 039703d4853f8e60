import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collection, feature, read, square } from './boundaries-of-tests.js';

const codes = (input: unknown) => read(input).problems.map(({ code }) => code);

const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [1, 1], translate: [100, 10] },
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ],
  ],
  objects: {
    few: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '1', arcs: [[0]] }] },
    many: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '1', arcs: [[0]] },
        { type: 'Polygon', id: '2', arcs: [[7]] },
        { type: null, id: '3' },
        { type: 'Polygon', id: '4', arcs: [[]] },
        { type: 'MultiPolygon', id: '5', arcs: [[[]]] },
      ],
    },
  },
};

describe('boundaries', () => {
  it('are read from GeoJSON, with the id or the code of a feature as text', () => {
    const { units, problems } = read(
      collection(feature(6970, [square(107, 21)]), {
        ...feature(undefined, [[square(108, 21)]], 'MultiPolygon'),
        properties: { code: '06973', name: 'xã Thanh Sơn' },
      }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      units.map(({ id, name, polygons }) => [id, name, polygons.length]),
      [
        ['6970', 'xã 6970', 1],
        ['06973', 'xã Thanh Sơn', 1],
      ],
    );
  });

  it('are read from the largest object of a TopoJSON file, or the one that is named', () => {
    const { units, problems } = read(TOPOLOGY);
    assert.deepEqual(units, [
      {
        id: '1',
        name: '',
        polygons: [
          [
            [
              [100, 10],
              [101, 10],
              [101, 11],
              [100, 11],
              [100, 10],
            ],
          ],
        ],
      },
    ]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['geometry.arcs', 'geometry.empty'],
    );
    assert.equal(
      problems[0]!.message.en,
      'Features of arcs that do not exist, not drawn: 1 (2). Export the TopoJSON file again.',
    );
    assert.match(problems[1]!.message.vi, /^3 đối tượng không có hình nên không vẽ \(3, 4, 5\)\./);
    assert.deepEqual(read(TOPOLOGY, { object: 'few' }).problems, []);
  });

  it('are read from several objects where several are named', () => {
    const { units, problems } = read(TOPOLOGY, { object: 'few many' });
    assert.deepEqual(
      units.map(({ id, polygons }) => [id, polygons.length]),
      [['1', 2]],
      'features of one key are one unit',
    );
    assert.equal(problems.length, 2);
  });

  it('guess the object that was meant', () => {
    const [problem] = read(TOPOLOGY, { object: 'meny' }).problems;
    assert.match(problem!.message.en, /no object “meny”.*Did you mean “many”\?/);
  });

  it('cost only the feature that is wrong', () => {
    const input = collection(
      feature('good', [square(107, 21)]),
      { type: 'Feature', id: 'null', geometry: null, properties: null },
      feature(
        'line',
        [
          [1, 2],
          [3, 4],
        ],
        'LineString',
      ),
      feature('metres', [square(500_000, 2_300_000, 100)]),
      feature('text', [
        [
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ],
      ]),
      feature('short', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      null,
    );
    const { units, problems } = read(input);
    assert.deepEqual(
      units.map(({ id }) => id),
      ['good'],
    );
    assert.deepEqual(
      problems.map(({ code, message }) => [code, /\(([^)]*)\)\. /.exec(message.en)?.[1]]),
      [
        ['geometry.empty', 'null, short'],
        ['geometry.type', 'line'],
        ['geometry.projected', 'metres'],
        ['geometry.coordinates', 'text'],
      ],
    );
  });

  it('tell the first names of what is wrong, and none where there is none', () => {
    const lacking = (ids: readonly unknown[]) =>
      read(collection(...ids.map((id) => ({ type: 'Feature', id, geometry: null })))).problems[0]!.message;
    assert.equal(lacking(['', undefined]).vi, '2 đối tượng không có hình nên không vẽ. Hãy bổ sung ranh giới.');
    assert.equal(
      lacking([undefined, 1, 2, 3, 4, 5, 6]).en,
      'Features without geometry, not drawn: 7 (1, 2, 3, 4, 5, …). Add their boundaries.',
    );
  });

  it('are not swapped back where only some places give latitude first', () => {
    const [first, ...others] = square(107, 21);
    const { units, problems } = read(collection(feature('a', [[[...first!].reverse(), ...others]])));
    assert.deepEqual([units.length, problems.map(({ code }) => code)], [0, ['geometry.coordinates']]);
  });

  it('are swapped back where latitude comes first, and say so', () => {
    const { units, problems } = read(collection(feature('a', [square(21, 107)])));
    assert.deepEqual(units[0]!.polygons[0]![0]![1], [107, 22]);
    assert.deepEqual(
      problems.map(({ code, level }) => [code, level]),
      [['geometry.swapped', 'warning']],
    );
  });

  it('say that there is nothing in them', () => {
    for (const input of [null, 7, 'x', {}, collection(), { type: 'Topology', objects: null }])
      assert.deepEqual(codes(input), ['geometry.content'], JSON.stringify(input));
  });

  it('never throw for a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        read(value);
        read(collection(value, feature('x', value)));
        read({
          type: 'Topology',
          arcs: value,
          objects: { a: { type: 'GeometryCollection', geometries: [value, { type: 'Polygon', arcs: value }] } },
        });
      }),
    );
  });
});

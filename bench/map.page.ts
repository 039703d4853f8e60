/** Contestants that draw the same map: counties, or a generated tessellation of 10,600 units. */
import { geoIdentity, geoPath } from 'd3-geo';
import { init, registerMap, use } from 'echarts/core';
import { MapChart } from 'echarts/charts';
import { VisualMapComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import L from 'leaflet';
import { feature } from 'topojson-client';
import '../src/components/poverty-commune-map/define.js';
import type { PovertyCommuneMap } from '../src/components/poverty-commune-map/poverty-commune-map.js';
import { frame, mountFigures, offer, type Contestant } from './harness.js';

use([MapChart, VisualMapComponent, CanvasRenderer]);

const [WIDTH, HEIGHT] = [960, 640];
const COLOURS = ['#f0ecf9', '#bfb1e1', '#a18ed0', '#5f45a0', '#3b2272'];
const YEARS = ['2021', '2022'];

type Units = FeatureCollection<Polygon, { readonly name: string }>;

/** A tessellation of wavy quadrilaterals that share their sides, 106 by 100. */
function tessellation(columns = 106, rows = 100): Units {
  const place = (x: number, y: number): Position => [
    100 + (x + 0.3 * Math.sin(x * 1.3 + y)) / 10,
    10 + (y + 0.3 * Math.cos(x + y * 1.7)) / 10,
  ];
  const side = ([ax, ay]: Position, [bx, by]: Position): Position[] =>
    Array.from({ length: 8 }, (_, step) => {
      const share = step / 8;
      // The same whichever way the side is walked.
      const bend = 0.012 * Math.sin(Math.PI * share) * Math.sign(bx! - ax! + (by! - ay!) * 3);
      return [ax! + (bx! - ax!) * share + bend, ay! + (by! - ay!) * share + bend];
    });
  const features = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const corners = [place(x, y), place(x + 1, y), place(x + 1, y + 1), place(x, y + 1)];
    const ring = corners.flatMap((corner, at) => side(corner, corners[(at + 1) % 4]!));
    return {
      type: 'Feature' as const,
      id: String(index),
      properties: { name: `u${index}` },
      geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] },
    };
  });
  return { type: 'FeatureCollection', features };
}

const rateOf = (index: number, year: number) => 15 + 14 * Math.sin(index * 0.37 + year * 2);

const documentOf = (units: Units): object => ({
  schemaVersion: '1.0',
  dataset: { id: 'bench', title: 'Bench', status: 'sample' },
  territories: [
    { id: 'w', name: 'cả nước', level: 'country' },
    ...units.features.map(({ id, properties }) => ({
      id,
      code: id,
      name: properties.name,
      level: 'commune',
      parent: 'w',
    })),
  ],
  observations: YEARS.flatMap((period, year) =>
    units.features.map(({ id }, index) => ({
      territory: id,
      period,
      households: 10_000,
      poorHouseholds: Math.round(rateOf(index, year) * 100),
    })),
  ),
});

/** Lower ends of five quantile classes. */
function breaksOf(year: number, count: number): number[] {
  const sorted = Array.from({ length: count }, (_, index) => rateOf(index, year)).sort((a, b) => a - b);
  return [1, 2, 3, 4].map((fifth) => sorted[Math.floor((fifth * count) / 5)]!);
}
const colourOf = (value: number, breaks: readonly number[]): string =>
  COLOURS[breaks.filter((one) => value >= one).length]!;

const large = new URLSearchParams(location.search).get('units') === '10600';
const units: Units = large
  ? tessellation()
  : await fetch('/node_modules/us-atlas/counties-10m.json')
      .then((answer) => answer.json() as Promise<Parameters<typeof feature>[0]>)
      .then((atlas) => feature(atlas, atlas.objects['counties']!) as unknown as Units);
units.features.forEach((one, index) => Object.assign(one, { id: String(one.id ?? index) }));
const own = documentOf(units);
const total = units.features.length;

/** The least that a careful developer would write: d3 projects, one canvas is filled, colours are looked up. */
class HandWritten {
  readonly #paths: Path2D[];
  readonly #context: CanvasRenderingContext2D;

  constructor(box: HTMLElement) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [WIDTH, HEIGHT];
    box.append(canvas);
    this.#context = canvas.getContext('2d')!;
    const path = geoPath(geoIdentity().reflectY(true).fitSize([WIDTH, HEIGHT], units));
    this.#paths = units.features.map((one) => new Path2D(path(one) ?? ''));
    this.colour(0);
  }

  colour(year: number): void {
    const context = this.#context;
    const breaks = breaksOf(year, total);
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.lineWidth = 0.25;
    context.strokeStyle = '#555c6b';
    this.#paths.forEach((path, index) => {
      context.fillStyle = colourOf(rateOf(index, year), breaks);
      context.fill(path, 'evenodd');
      context.stroke(path);
    });
  }
}

/** The fastest that colours can be changed: every pixel knows its unit, and takes the colour that a table has for it. */
class LookUpTable {
  readonly #context: CanvasRenderingContext2D;
  readonly #image = new ImageData(WIDTH, HEIGHT);
  /** The unit of each pixel from 1; 0 for none. */
  readonly #units: Uint32Array;

  constructor(box: HTMLElement) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [WIDTH, HEIGHT];
    box.append(canvas);
    this.#context = canvas.getContext('2d', { willReadFrequently: true })!;
    const path = geoPath(geoIdentity().reflectY(true).fitSize([WIDTH, HEIGHT], units));
    units.features.forEach((one, index) => {
      this.#context.fillStyle = `#${(index + 1).toString(16).padStart(6, '0')}`;
      this.#context.fill(new Path2D(path(one) ?? ''), 'evenodd');
    });
    const { data } = this.#context.getImageData(0, 0, WIDTH, HEIGHT);
    this.#units = Uint32Array.from({ length: WIDTH * HEIGHT }, (_, pixel) => {
      const [red, green, blue, alpha] = data.subarray(4 * pixel, 4 * pixel + 4);
      const unit = (red! << 16) | (green! << 8) | blue!;
      return alpha === 255 && unit <= total ? unit : 0;
    });
    this.colour(0);
  }

  colour(year: number): void {
    const breaks = breaksOf(year, total);
    // Red lies in the lowest byte.
    const inks = COLOURS.map((colour) => 0xff000000 + parseInt(colour.slice(1).match(/../g)!.reverse().join(''), 16));
    const table = new Uint32Array(total + 1);
    for (let index = 0; index < total; index++)
      table[index + 1] = inks[breaks.filter((one) => rateOf(index, year) >= one).length]!;
    const pixels = new Uint32Array(this.#image.data.buffer);
    for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = table[this.#units[pixel]!]!;
    this.#context.putImageData(this.#image, 0, 0);
  }
}

let hand: HandWritten | undefined;
let table: LookUpTable | undefined;
let layer: L.GeoJSON | undefined;
let leaflet: L.Map | undefined;
let chart: ReturnType<typeof init> | undefined;

function holder(box: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { width: `${WIDTH}px`, height: `${HEIGHT}px` });
  box.append(element);
  return element;
}

const styleOf = (year: number) => {
  const breaks = breaksOf(year, total);
  const places = new Map(units.features.map(({ id }, index) => [id, index]));
  return (one?: { readonly id?: string | number | undefined }) => ({
    weight: 0.5,
    fillOpacity: 1,
    fillColor: colourOf(rateOf(places.get(one?.id) ?? 0, year), breaks),
  });
};

const seriesOf = (year: number) => ({
  series: [
    {
      type: 'map' as const,
      map: 'units',
      silent: true,
      data: units.features.map(({ properties }, index) => ({ name: properties.name, value: rateOf(index, year) })),
    },
  ],
});

const mapIn = (box: HTMLElement): PovertyCommuneMap => box.querySelector('poverty-commune-map')!;

const contestants = new Map<string, Contestant>([
  [
    'poverty-commune-map',
    {
      mount: async (box) => {
        const map = document.createElement('poverty-commune-map');
        // The document is read once; boundaries anew, as by the first map of a page: what was read from a value is kept with it.
        Object.assign(map, { document: own, geometry: { ...units }, period: YEARS[0] });
        map.style.width = `${WIDTH}px`;
        await mountFigures(box, [map]);
      },
      update: async (box) => {
        mapIn(box).period = YEARS[1]!;
        await mapIn(box).updateComplete;
      },
    },
  ],
  [
    'hand-written d3 → canvas',
    {
      mount: async (box) => {
        hand = new HandWritten(box);
      },
      update: async () => hand!.colour(1),
    },
  ],
  [
    'look-up table',
    {
      mount: async (box) => {
        table = new LookUpTable(box);
      },
      update: async () => table!.colour(1),
    },
  ],
  [
    'Leaflet',
    {
      mount: async (box) => {
        leaflet = L.map(holder(box), {
          preferCanvas: true,
          zoomControl: false,
          attributionControl: false,
          fadeAnimation: false,
          zoomAnimation: false,
        });
        layer = L.geoJSON(units, { style: styleOf(0) }).addTo(leaflet);
        leaflet.fitBounds(layer.getBounds());
      },
      update: async () => {
        layer!.setStyle(styleOf(1));
      },
      unmount: () => void leaflet!.remove(),
    },
  ],
  [
    'ECharts',
    {
      mount: async (box) => {
        registerMap('units', units as never);
        chart = init(holder(box));
        chart.setOption({ visualMap: { show: false, min: 0, max: 30, inRange: { color: COLOURS } }, ...seriesOf(0) });
      },
      update: async () => chart!.setOption(seriesOf(1)),
      unmount: () => chart!.dispose(),
    },
  ],
]);

/** Median time from a pointer's move to the frame with another unit highlighted, without the wait for the frame, in ms. */
async function hoverTime(): Promise<number> {
  const box = document.querySelector<HTMLElement>('#box')!;
  await contestants.get('poverty-commune-map')!.mount(box, 1);
  const map = mapIn(box);
  const figure = map.renderRoot.querySelector('.figure')!;
  const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
  const times: number[] = [];
  for (let step = 0; step < 40; step++) {
    const { x, y } = map.figure!.marks[(step * 263) % total]!;
    const start = performance.now();
    figure.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y, bubbles: true }));
    await map.updateComplete;
    map.renderRoot.querySelector('[part=tooltip]')?.getBoundingClientRect();
    times.push(performance.now() - start);
    await frame();
  }
  box.replaceChildren();
  return times.sort((a, b) => a - b)[20]!;
}

/** The longest task of a first picture, in ms. */
async function longestTask(): Promise<number> {
  const box = document.querySelector<HTMLElement>('#box')!;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  await contestants.get('poverty-commune-map')!.mount(box, 1);
  for (let turn = 0; turn < 10; turn++) await frame();
  observer.disconnect();
  box.replaceChildren();
  return longest;
}

offer(contestants, { hoverTime, longestTask, total });

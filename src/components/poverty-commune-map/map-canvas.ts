import { ringsAt, type Shape } from '../../chart/shapes.js';
import { isDoubtful } from './faces.view.js';
import { LIGHT_DOTS, lookOf, TEXTURES, TILE, type PictureState } from './map-picture.js';
import type { MapView } from './poverty-commune-map.view.js';

const traced = new WeakMap<Shape, Path2D>();

function trace(rings: Shape['rings']): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0]!, ring[1]!);
    for (let at = 2; at < ring.length; at += 2) path.lineTo(ring[at]!, ring[at + 1]!);
    path.closePath();
  }
  return path;
}

function pathFor(shape: Shape, k: number): Path2D {
  const rings = ringsAt(shape, k);
  if (rings !== shape.rings) return trace(rings);
  let path = traced.get(shape);
  if (!path) traced.set(shape, (path = trace(rings)));
  return path;
}

/** A tile of texture, in the colours of the page. */
function patternOf(
  id: string,
  { ground, ink, light }: Readonly<Record<'ground' | 'ink' | 'light', string>>,
  scale: number,
): CanvasPattern {
  const [d, width] = TEXTURES.get(id)!;
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE * scale;
  const context = tile.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = ink;
  context.lineWidth = width;
  if (width) context.stroke(new Path2D(d));
  context.strokeStyle = light;
  if (id === 'doubt') context.stroke(new Path2D(LIGHT_DOTS));
  const pattern = context.createPattern(tile, 'repeat')!;
  return pattern;
}

type Ink = string | CanvasPattern;

/** Colours and textures of the page, read from the palette of the picture. */
function inksOf(root: ParentNode, texture: boolean, scale: number) {
  const styleOf = (query: string) => getComputedStyle(root.querySelector(`.palette ${query}`)!);
  const fills = [...root.querySelectorAll('.palette .unit')].map((element) => getComputedStyle(element).fill);
  const ink = styleOf('.hatch').stroke;
  const light = styleOf('.light').stroke;
  const land = fills[7]!;
  const textured = texture || matchMedia('(forced-colors: active)').matches;
  const made = new Map<string, Ink>();
  /** At a zoom textures stay as fine as they are. */
  const inkOf = (id: string, k: number): Ink => {
    let found = made.get(id);
    if (found === undefined) {
      const isClass = id[0] === 't';
      const colour = isClass ? fills[Number(id[1])]! : land;
      const ground = id === 'doubt' ? 'transparent' : colour;
      found = id && (textured || !isClass) ? patternOf(id, { ground, ink, light }, scale) : colour;
      made.set(id, found);
    }
    if (typeof found !== 'string') found.setTransform(new DOMMatrix().scale(1 / scale / k));
    return found;
  };
  return { line: styleOf('.land').stroke, inkOf };
}

/** Paints the areas of a large map; names, symbols and what is pointed at lie above them as SVG. */
export function paint(
  canvas: HTMLCanvasElement,
  view: MapView,
  { zoom, chosen, texture }: PictureState & { readonly texture: boolean },
): void {
  const scale = Math.min(2, devicePixelRatio || 1);
  const { width, height, plan, figures, panels } = view;
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const { line, inkOf } = inksOf(canvas.getRootNode() as ShadowRoot, texture, scale);
  const { k, x, y } = zoom;
  const fine = figures.units.length > 2000 ? 0.25 : 0.5;
  panels.forEach((panel, turn) => {
    const { faces } = figures.colourings[turn]!;
    plan.frames.forEach(({ shapes, box, land }, frame) => {
      context.save();
      context.translate(panel.x, panel.y);
      context.beginPath();
      context.rect(box.x, box.y, box.width, box.height);
      context.clip();
      if (!frame) context.transform(k, 0, 0, k, x, y);
      context.lineWidth = fine / (frame ? 1 : k);
      context.strokeStyle = line;
      const draw = (shape: Shape, id: string, doubt = false): void => {
        const zoomed = frame ? 1 : k;
        const path = pathFor(shape, zoomed);
        context.fillStyle = inkOf(id, zoomed);
        context.fill(path, 'evenodd');
        if (doubt) {
          context.fillStyle = inkOf('doubt', zoomed);
          context.fill(path, 'evenodd');
        }
        context.stroke(path);
      };
      for (const shape of land) draw(shape, '');
      for (let unit = 0; unit < faces.length; unit++) {
        const shape = shapes[figures.units[unit]!.boundary];
        if (!shape) continue;
        const face = faces[unit]!;
        const { texture: id } = lookOf(face, view);
        context.globalAlpha = chosen >= 0 && face.step !== chosen ? 0.2 : 1;
        draw(shape, id, isDoubtful(face) && figures.encoding === 'choropleth');
      }
      context.restore();
    });
  });
}

import { ringsAt, type Shape } from '../../chart/shapes.js';
import type { Zoom } from '../../chart/zoom.js';
import { inksOf, type Ink } from './canvas-inks.js';
import { isDoubtful } from './faces.view.js';
import { lookOf, type PictureState } from './map-picture.js';
import type { Frame, Plan } from './places.view.js';
import type { MapView } from './poverty-commune-map.view.js';

/** How strong what is not of the highlighted class is painted. */
const DIM = 0.2;

function trace(rings: Shape['rings']): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0]!, ring[1]!);
    for (let at = 2; at < ring.length; at += 2) path.lineTo(ring[at]!, ring[at + 1]!);
    path.closePath();
  }
  return path;
}

const traced = new WeakMap<Frame, readonly (Path2D | null)[]>();

/**
 * The paths of a frame at a zoom, one for each boundary: browsers fill ten thousand small ones many times faster than one
 * large one for each colour.
 */
function pathsAt(frame: Frame, k: number): readonly (Path2D | null)[] {
  const { shapes } = frame;
  let paths = traced.get(frame);
  if (!paths) traced.set(frame, (paths = shapes.map((shape) => shape && trace(ringsAt(shape, 1)))));
  if (k === 1 || !shapes.some((shape) => shape?.speck)) return paths;
  return paths.map((path, boundary) => {
    const shape = shapes[boundary];
    return shape?.speck ? trace(ringsAt(shape, k)) : path;
  });
}

/** The canvas for a picture of some CSS pixels, empty. */
function emptied(canvas: HTMLCanvasElement, [width, height]: readonly [number, number], scale: number) {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.globalAlpha = 1;
  context.clearRect(0, 0, width, height);
  return context;
}

/** How a picture is drawn: as it is zoomed, with borders of a colour and a width, in pixels of the page. */
interface Pen {
  readonly zoom: Zoom;
  readonly line: string;
  readonly width: number;
}

/** Draws what each frame holds, within its box. */
function inFrames(
  context: CanvasRenderingContext2D,
  { frames }: Plan,
  { zoom, line, width }: Pen,
  draw: (frame: Frame, paths: readonly (Path2D | null)[], k: number) => void,
): void {
  context.strokeStyle = line;
  frames.forEach((frame, index) => {
    const { box } = frame;
    const k = index ? 1 : zoom.k;
    context.save();
    context.beginPath();
    context.rect(box.x, box.y, box.width, box.height);
    context.clip();
    if (!index) context.transform(k, 0, 0, k, zoom.x, zoom.y);
    context.lineWidth = width / k;
    draw(frame, pathsAt(frame, k), k);
    context.restore();
  });
}

interface Borders {
  readonly key: readonly unknown[];
  readonly canvas: HTMLCanvasElement;
}

/** The borders above the colours of a canvas, as they were last drawn: another colouring has the same ones. */
const drawn = new WeakMap<HTMLCanvasElement, Borders>();

function bordersFor(canvas: HTMLCanvasElement, plan: Plan, pen: Pen, scale: number): HTMLCanvasElement {
  const key = [plan, pen.zoom, pen.line, scale];
  const last = drawn.get(canvas);
  if (last && key.every((value, index) => value === last.key[index])) return last.canvas;
  const own = last?.canvas ?? document.createElement('canvas');
  const context = emptied(own, [plan.width, plan.height], scale);
  inFrames(context, plan, pen, ({ shapes }, paths) => {
    // Where many specks stand together, borders above all of them would be all that is seen.
    paths.forEach((path, boundary) => path && !shapes[boundary]!.speck && context.stroke(path));
  });
  drawn.set(canvas, { key, canvas: own });
  return own;
}

/** Paints the areas of a large map; names, symbols and what is pointed at lie above them as SVG. */
export function paint(
  canvas: HTMLCanvasElement,
  view: MapView,
  { zoom, chosen, texture }: PictureState & { readonly texture: boolean },
): void {
  const scale = Math.min(2, devicePixelRatio || 1);
  const { width, height, plan, figures, panels } = view;
  const { units, colourings, encoding } = figures;
  const context = emptied(canvas, [width, height], scale);
  const { line, inkOf } = inksOf(canvas.getRootNode() as ShadowRoot, texture, scale);
  const pen: Pen = { zoom, line, width: units.length > 2000 ? 0.2 : 0.4 };
  const borders = bordersFor(canvas, plan, pen, scale);
  panels.forEach(({ x, y }, turn) => {
    const { faces } = colourings[turn]!;
    context.save();
    context.translate(x, y);
    inFrames(context, plan, pen, ({ land, shapes }, paths, k) => {
      const inks = new Map<string, Ink>();
      const fill = (boundary: number, ids: readonly string[]): void => {
        const path = paths[boundary]!;
        for (const id of ids) {
          if (!inks.has(id)) inks.set(id, inkOf(id, k));
          context.fillStyle = inks.get(id)!;
          context.fill(path);
        }
        if (shapes[boundary]!.speck) context.stroke(path);
      };
      for (const boundary of land) fill(boundary, ['']);
      units.forEach(({ boundary }, unit) => {
        if (!paths[boundary]) return;
        const face = faces[unit]!;
        const { texture: id } = lookOf(face, view);
        context.globalAlpha = chosen < 0 || face.step === chosen ? 1 : DIM;
        fill(boundary, encoding === 'choropleth' && isDoubtful(face) ? [id, 'doubt'] : [id]);
      });
    });
    context.globalAlpha = chosen < 0 ? 1 : DIM;
    context.drawImage(borders, 0, 0, plan.width, plan.height);
    context.restore();
  });
}

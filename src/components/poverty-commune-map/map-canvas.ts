import { rastered } from '../../chart/raster.js';
import { ringsAt, type Shape } from '../../chart/shapes.js';
import type { Zoom } from '../../chart/zoom.js';
import { whenIdle } from '../../element/when-idle.js';
import { inksOf } from './canvas-inks.js';
import { isDoubtful } from './faces.view.js';
import { MANY, type PictureState } from './map-picture.js';
import type { Frame, Plan } from './places.view.js';
import type { MapView } from './poverty-commune-map.view.js';
import { lookOf } from './textures.js';

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

interface Coloured {
  readonly scale: number;
  /** Null until the page was at rest. */
  readonly paint: ReturnType<typeof rastered> | null;
}

/** What the areas of a plan cover: to give them other colours is then a look-up for each pixel. */
const coloured = new WeakMap<Plan, Coloured>();

function colouring(canvas: HTMLCanvasElement, plan: Plan, scale: number): Coloured['paint'] {
  const known = coloured.get(plan);
  if (known?.scale === scale) return known.paint;
  coloured.set(plan, { scale, paint: null });
  const [width, height] = [plan.width, plan.height].map((side) => Math.round(side * scale)) as [number, number];
  const work = (): void => {
    coloured.delete(plan);
    // While a window is drawn larger there is a plan for every step: only the one that stays is worth it.
    if (!canvas.isConnected || drawn.get(canvas)?.key[0] !== plan) return;
    const areas = plan.frames.flatMap(({ shapes }) =>
      shapes.flatMap((shape, key) => (shape && !shape.speck ? { key, shape } : [])),
    );
    coloured.set(plan, { scale, paint: rastered(areas, { width, height, scale }) });
  };
  // The first picture is on the page before this begins.
  requestAnimationFrame(() => whenIdle(work));
  return null;
}

/** Paints the areas of a large map; names, symbols and what is pointed at lie above them as SVG. */
export function paint(
  canvas: HTMLCanvasElement,
  view: MapView,
  { zoom, chosen, texture }: PictureState & { readonly texture: boolean },
): void {
  const scale = Math.min(2, devicePixelRatio || 1);
  const { width, height, plan, figures, panels, times } = view;
  const { units, colourings, encoding } = figures;
  const context = emptied(canvas, [width, height], scale);
  const inks = inksOf(canvas.getRootNode() as ShadowRoot, texture, scale);
  const pen: Pen = { zoom, line: inks.line, width: units.length > MANY ? 0.2 : 0.4 };
  const borders = bordersFor(canvas, plan, pen, scale);
  const isPlain = zoom.k === 1 && chosen < 0 && times.length > 1;
  const pixels = isPlain ? colouring(canvas, plan, scale) : null;
  panels.forEach(({ x, y }, turn) => {
    const { faces } = colourings[turn]!;
    const idsOf = (unit: number): readonly string[] => {
      const face = faces[unit]!;
      const { texture: id } = lookOf(face, view);
      return encoding === 'choropleth' && isDoubtful(face) ? [id, 'doubt'] : [id];
    };
    if (pixels) {
      const colours = inks.coloursOf(units, (unit) => idsOf(unit)[0]!, plan.frames[0]!.shapes.length);
      const [w, h] = [Math.round(plan.width * scale), Math.round(plan.height * scale)];
      context.putImageData(new ImageData(pixels(colours), w, h), Math.round(x * scale), Math.round(y * scale));
    }
    context.save();
    context.translate(x, y);
    inFrames(context, plan, pen, ({ land, shapes }, paths, k) => {
      const fill = (boundary: number, ids: readonly string[]): void => {
        const path = paths[boundary]!;
        const { speck } = shapes[boundary]!;
        for (const [index, id] of ids.entries()) {
          const ink = inks.inkOf(id, k);
          // The pixels have it already.
          if (pixels && !speck && !index && typeof ink === 'string') continue;
          context.fillStyle = ink;
          context.fill(path);
        }
        context.globalAlpha = 1;
        if (speck) context.stroke(path);
      };
      for (const boundary of land) fill(boundary, ['']);
      units.forEach(({ boundary }, unit) => {
        if (!paths[boundary]) return;
        context.globalAlpha = chosen < 0 || faces[unit]!.step === chosen ? 1 : DIM;
        fill(boundary, idsOf(unit));
      });
    });
    // Outlines stay: what is not highlighted is still there.
    context.drawImage(borders, 0, 0, plan.width, plan.height);
    context.restore();
  });
}

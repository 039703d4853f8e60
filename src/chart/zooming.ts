import type { Box, Place } from './shapes.js';
import { zoomedPlace, type Zoom } from './zoom.js';

const GREATEST = 16;

/** The nearest zoom that leaves no part of the box bare. */
export function withinBox({ k, x, y }: Zoom, box: Box): Zoom {
  const clamp = (value: number, from: number, size: number) =>
    Math.min(from * (1 - k), Math.max((from + size) * (1 - k), value)) || 0;
  return { k, x: clamp(x, box.x, box.width), y: clamp(y, box.y, box.height) };
}

/** A zoom as it is in a picture of another size: what was in the middle stays there. */
export function resized({ k, x, y }: Zoom, from: Box, to: Box): Zoom {
  const shift = (at: number, [start, size]: Place, [newStart, newSize]: Place): number => {
    const share = ((start + size / 2 - at) / k - start) / size;
    return newStart + newSize / 2 - k * (newStart + share * newSize);
  };
  const next = {
    k,
    x: shift(x, [from.x, from.width], [to.x, to.width]),
    y: shift(y, [from.y, from.height], [to.y, to.height]),
  };
  return withinBox(next, to);
}

/** A zoom by a factor about a place of the picture, within the box that is zoomed. */
export function zoomed({ k, x, y }: Zoom, factor: number, [px, py]: Place, box: Box): Zoom {
  const next = Math.min(GREATEST, Math.max(1, k * factor));
  return withinBox({ k: next, x: px - ((px - x) * next) / k, y: py - ((py - y) * next) / k }, box);
}

/** The zoom that shows a place of the map: the same one where it is shown well, else with the place in the middle. */
export function revealing(zoom: Zoom, place: Place, box: Box, margin = 20): Zoom {
  const [x, y] = zoomedPlace(zoom, place);
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  if (Math.abs(x - middleX) < box.width / 2 - margin && Math.abs(y - middleY) < box.height / 2 - margin) return zoom;
  const { k } = zoom;
  return withinBox({ k, x: middleX - k * place[0], y: middleY - k * place[1] }, box);
}

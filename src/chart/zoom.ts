import type { Place } from './shapes.js';

/** What is at (px, py) is drawn at (k · px + x, k · py + y). */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Zoom = { k: 1, x: 0, y: 0 };

/** Where a place is drawn. */
export const zoomedPlace = ({ k, x, y }: Zoom, [px, py]: Place): Place => [k * px + x, k * py + y];

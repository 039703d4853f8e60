/** Left, top, right and bottom of something in a picture, in pixels. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/** The places of a picture that are taken already. */
export class Room {
  readonly #taken: Bounds[] = [];

  /** Takes a place where it is free, and tells whether it was. */
  take(bounds: Bounds): boolean {
    const [left, top, right, bottom] = bounds;
    const isFree = !this.#taken.some(([l, t, r, b]) => l < right && r > left && t < bottom && b > top);
    if (isFree) this.#taken.push(bounds);
    return isFree;
  }

  /** Takes a place, whatever stands there. */
  fill(bounds: Bounds): void {
    this.#taken.push(bounds);
  }
}

/** The middle of a text that stands as near to its place as the picture lets it; null where it is wider than that. */
export const middleWithin = (place: number, textWidth: number, width: number): number | null =>
  textWidth > width ? null : Math.min(Math.max(place, textWidth / 2), width - textWidth / 2);

/** A point of a picture, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two decimals are finer than any screen. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A line through points, as the `d` of a path; empty for fewer than two, which draw nothing. */
export const linePath = (points: readonly Point[]): string =>
  points.length < 2 ? '' : `M${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}`;

/** The area between an upper and a lower line, as the `d` of a path. */
export const areaPath = (upper: readonly Point[], lower: readonly Point[]): string =>
  upper.length < 2 ? '' : `${linePath([...upper, ...[...lower].reverse()])}Z`;

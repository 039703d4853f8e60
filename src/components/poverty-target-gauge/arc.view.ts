import { textWidth } from '../../chart/labels.js';
import { round, targetLast, type GaugePicture, type PlacedText, type Scale, type ScaleMark } from './picture.view.js';

const THICKNESS = 22;
const LABEL_SIZE = 14;
const LINE = 20;
const WIDEST = 340;
/** From the middle of the arc to a label outside it, and to the tip of the mark of the expected pace. */
const LABEL_DISTANCE = THICKNESS / 2 + 10;
const TIP_DISTANCE = 22;
/** Half the length of the lines that end an interval. */
const CAP = 6;

/** How far something reaches from the centre: so many radii, and so many pixels. */
type Reach = readonly [radii: number, pixels: number];

const ARC: Reach = [1, THICKNESS / 2 + 2];

const anchorAt = (share: number): PlacedText['anchor'] => (share < 0.4 ? 'end' : share > 0.6 ? 'start' : 'middle');

const farthest = (reaches: readonly Reach[], radius: number) =>
  Math.max(...reaches.map(([radii, pixels]) => radii * radius + pixels));

/**
 * What reaches to the left, to the right and to the top: the arc, its marks and their labels.
 *
 * A label at an end stands under it; one inside the scale stands outside the arc, and the arc makes room for it.
 */
function reachesOf(marks: readonly ScaleMark[], share: (at: number) => number): [Reach[], Reach[], Reach[]] {
  const [left, right, top] = [[ARC], [ARC], [ARC]];
  for (const { at, text, kind } of marks) {
    const s = share(at);
    const width = text ? textWidth(text, LABEL_SIZE) + 4 : 0;
    if (s === 0 || s === 1) {
      // Both sides alike, so that the arc stands in the middle.
      left.push([1, width / 2]);
      right.push([1, width / 2]);
      continue;
    }
    const [cos, sin] = [Math.cos(Math.PI * s), Math.sin(Math.PI * s)];
    const distance = text ? LABEL_DISTANCE : kind === 'expected' ? TIP_DISTANCE : 0;
    const before = { end: 1, middle: 0.5, start: 0 }[anchorAt(s)];
    left.push([cos, distance * cos + width * before]);
    right.push([-cos, width * (1 - before) - distance * cos]);
    top.push([sin, distance * sin + (text ? LABEL_SIZE : 2)]);
  }
  return [left, right, top];
}

/** The largest radius at which all that stands left and right of the centre fits into the box. */
function radiusIn(box: number, left: readonly Reach[], right: readonly Reach[]): number {
  const limits = left.flatMap(([l, before]) =>
    right.map(([r, after]) => (l + r > 0 ? (box - before - after) / (l + r) : Infinity)),
  );
  return Math.max(THICKNESS * 2, Math.min(...limits));
}

/**
 * A half circle from the start of the scale (left) over the top to its end (right).
 *
 * @param big large text in the middle; `unit` the small one under it
 */
export function arcPicture(
  scale: Scale,
  width: number,
  [big, unit]: readonly [big: string, unit: string],
): GaugePicture {
  const box = Math.min(width, WIDEST);
  const share = (at: number) => (at - scale.from) / (scale.to - scale.from || 1);
  const [left, right, top] = reachesOf(scale.marks, share);
  const radius = radiusIn(box, left, right);
  const [toLeft, toRight] = [farthest(left, radius), farthest(right, radius)];
  const centre = { x: toLeft + Math.max(0, box - toLeft - toRight) / 2, y: farthest(top, radius) };

  const point = (at: number, distance = radius) => {
    const angle = Math.PI * share(at);
    return { x: round(centre.x - distance * Math.cos(angle)), y: round(centre.y - distance * Math.sin(angle)) };
  };
  const arc = ([from, to]: readonly [number, number], distance = radius) => {
    const start = point(Math.min(from, to), distance);
    const end = point(Math.max(from, to), distance);
    return `M${start.x} ${start.y}A${round(distance)} ${round(distance)} 0 0 1 ${end.x} ${end.y}`;
  };

  const cap = (at: number) => {
    const [inner, outer] = [point(at, radius - CAP), point(at, radius + CAP)];
    return `M${inner.x} ${inner.y}L${outer.x} ${outer.y}`;
  };
  const labels = scale.marks
    .filter(({ text }) => text)
    .map(({ at, text }): PlacedText => {
      const s = share(at);
      const end = s === 0 || s === 1;
      return end
        ? { ...point(at), y: round(centre.y + LINE), anchor: 'middle', text, role: 'value' }
        : { ...point(at, radius + LABEL_DISTANCE), anchor: anchorAt(s), text, role: 'value' };
    });
  // The large figure and its unit are as large as the inside of the arc has room for.
  const inner = radius - THICKNESS / 2 - 6;
  const unitFits = textWidth(unit, LABEL_SIZE) <= 2 * inner;
  const baseline = unitFits ? 18 : 6;
  const chord = 2 * Math.sqrt(Math.max(0, inner ** 2 - (baseline + 26) ** 2));
  const middle = (text: string, up: number, role: PlacedText['role']): PlacedText => ({
    x: round(centre.x),
    y: round(centre.y - up),
    anchor: 'middle',
    text,
    role,
  });
  return {
    width: box,
    height: Math.ceil(centre.y + LINE + 8),
    thickness: THICKNESS,
    track: arc([scale.from, scale.to]),
    zone: scale.zone && arc(scale.zone),
    bar: scale.bar && scale.bar[0] !== scale.bar[1] ? arc(scale.bar) : null,
    ghost: scale.ghost && scale.ghost[0] !== scale.ghost[1] ? arc(scale.ghost, radius - THICKNESS / 2 - 3) : null,
    whisker: scale.whisker && arc(scale.whisker) + scale.whisker.map(cap).join(''),
    marks: targetLast(scale.marks).map(({ kind, at }) => ({ kind, ...point(at), turn: round(share(at) * 180 - 90) })),
    texts: [
      middle(big, baseline, textWidth(big, 34) <= chord ? 'big' : 'medium'),
      ...(unitFits ? [middle(unit, -4, 'unit')] : []),
      ...labels,
    ],
  };
}

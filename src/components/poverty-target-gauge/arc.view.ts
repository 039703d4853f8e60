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

/** How far something reaches from the centre: `slope` of the radius, and `base` pixels. */
interface Reach {
  readonly slope: number;
  readonly base: number;
}

/** Where things reach to on each side, by which the radius and the centre are chosen. */
interface Extents {
  readonly left: readonly Reach[];
  readonly right: readonly Reach[];
  readonly top: readonly Reach[];
}

const farthest = (reaches: readonly Reach[], radius: number) =>
  Math.max(...reaches.map(({ slope, base }) => slope * radius + base));

const anchorAt = (share: number): PlacedText['anchor'] => (share < 0.4 ? 'end' : share > 0.6 ? 'start' : 'middle');

/** Extents of the arc itself, of its marks and of their labels; a label inside the scale stands outside the arc. */
function extentsOf(marks: readonly ScaleMark[], share: (at: number) => number): Extents {
  const arc = { slope: 1, base: THICKNESS / 2 + 2 };
  const left: Reach[] = [arc];
  const right: Reach[] = [arc];
  const top: Reach[] = [arc];
  for (const { at, text, kind } of marks) {
    const s = share(at);
    const [cos, sin] = [Math.cos(Math.PI * s), Math.sin(Math.PI * s)];
    const width = text ? textWidth(text, LABEL_SIZE) + 4 : 0;
    const isEnd = s === 0 || s === 1;
    const anchor = isEnd ? 'middle' : anchorAt(s);
    const distance = text && !isEnd ? LABEL_DISTANCE : kind === 'expected' ? TIP_DISTANCE : 0;
    const toLeft = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
    const toRight = anchor === 'start' ? width : anchor === 'middle' ? width / 2 : 0;
    left.push({ slope: cos, base: distance * cos + toLeft });
    right.push({ slope: -cos, base: -distance * cos + toRight });
    top.push({ slope: sin, base: distance * sin + (text && !isEnd ? LABEL_SIZE : 2) });
  }
  return { left, right, top };
}

/** The largest radius at which what stands left and right of the centre fits into the box. */
function radiusIn(box: number, { left, right }: Extents): number {
  const limits = left.flatMap((l) =>
    right.map((r) => (l.slope + r.slope > 0 ? (box - l.base - r.base) / (l.slope + r.slope) : Infinity)),
  );
  return Math.max(THICKNESS * 2, Math.min(...limits));
}

/** The large figure and its unit: as large as the inside of the arc has room for. */
function middleTexts(centre: { x: number; y: number }, inner: number, big: string, unit: string): PlacedText[] {
  const text = (text: string, dy: number, role: PlacedText['role']): PlacedText => ({
    x: round(centre.x),
    y: round(centre.y + dy),
    anchor: 'middle',
    text,
    role,
  });
  const unitFits = textWidth(unit, LABEL_SIZE) <= 2 * inner;
  const baseline = unitFits ? 18 : 6;
  const chord = 2 * Math.sqrt(Math.max(0, inner ** 2 - (baseline + 26) ** 2));
  const figure = text(big, -baseline, textWidth(big, 34) <= chord ? 'big' : 'medium');
  return unitFits ? [figure, text(unit, 4, 'unit')] : [figure];
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
  const extents = extentsOf(scale.marks, share);
  const radius = radiusIn(box, extents);
  const [left, right] = [farthest(extents.left, radius), farthest(extents.right, radius)];
  const centre = { x: left + Math.max(0, box - left - right) / 2, y: farthest(extents.top, radius) };

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
    texts: [...middleTexts(centre, radius - THICKNESS / 2 - 6, big, unit), ...labels],
  };
}

import { textWidth, wrapped } from '../../chart/labels.js';
import { rounded } from '../../chart/path.js';
import { drawn, type GaugePicture, type PlacedText, type Scale, type Span } from './picture.view.js';

const THICKNESS = 22;
const LABEL_SIZE = 14;
const LINE = 20;
/** Between two lines of the unit, which have no capitals with marks. */
const UNIT_LINE = 17;
const WIDEST = 340;
/** From the middle of the arc to a label outside it, and to the tip of the mark of the expected pace. */
const LABEL_DISTANCE = THICKNESS / 2 + 10;
const TIP_DISTANCE = 22;

/** How much of a label stands left of the point where it is anchored. */
const BEFORE = { end: 1, middle: 0.5, start: 0 };

/**
 * A half circle from the start of the scale (left) over the top to its end (right), as large as the box has room for
 * it, its marks and their labels: one at an end stands under it, one inside the scale outside the arc.
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
  const labels = scale.marks.map(({ at, text, kind }) => {
    const s = share(at);
    const atEnd = s === 0 || s === 1;
    const anchor: PlacedText['anchor'] = atEnd ? 'middle' : s < 0.4 ? 'end' : s > 0.6 ? 'start' : 'middle';
    const distance = atEnd ? 0 : text ? LABEL_DISTANCE : kind === 'expected' ? TIP_DISTANCE : 0;
    return { at, text, atEnd, anchor, distance, width: text ? textWidth(text, LABEL_SIZE) + 4 : 0 };
  });
  /** How far all this reaches to the left, to the right and to the top of the centre. */
  const reach = (radius: number): readonly [left: number, right: number, top: number] => {
    let [left, right, top] = Array<number>(3).fill(radius + THICKNESS / 2 + 2) as [number, number, number];
    for (const { at, text, atEnd, anchor, distance, width } of labels) {
      const angle = Math.PI * share(at);
      const x = (radius + distance) * Math.cos(angle);
      // Both ends alike, so that the arc stands in the middle.
      left = Math.max(left, (atEnd ? radius : x) + width * BEFORE[anchor]);
      right = Math.max(right, (atEnd ? radius : -x) + width * (1 - BEFORE[anchor]));
      if (!atEnd) top = Math.max(top, (radius + distance) * Math.sin(angle) + (text ? LABEL_SIZE : 2));
    }
    return [left, right, top];
  };
  let radius = box / 2;
  let [left, right, top] = reach(radius);
  // A shorter radius takes at most itself off either side.
  while (left + right > box && radius > 2 * THICKNESS)
    [left, right, top] = reach((radius -= Math.max(1, Math.floor((left + right - box) / 2))));
  const centre = { x: left + Math.max(0, box - left - right) / 2, y: top };

  const point = (at: number, out = 0) => {
    const angle = Math.PI * share(at);
    const distance = radius + out;
    return { x: rounded(centre.x - distance * Math.cos(angle)), y: rounded(centre.y - distance * Math.sin(angle)) };
  };
  const stroke = (span: Span, out = 0) => {
    const [start, end] = [Math.min(...span), Math.max(...span)].map((at) => point(at, out));
    return `M${start!.x} ${start!.y}A${rounded(radius + out)} ${rounded(radius + out)} 0 0 1 ${end!.x} ${end!.y}`;
  };

  // The large figure and its unit are as large as the inside of the arc has room for.
  const inner = radius - THICKNESS / 2 - 6;
  const whole = textWidth(unit, LABEL_SIZE);
  // Two lines of about one length.
  const wanted = whole > 2 * inner ? wrapped(unit, LABEL_SIZE, Math.min(2 * inner, whole * 0.7)) : [unit];
  const lines = wanted.length > 2 ? [] : wanted;
  const baseline = lines.length ? (lines.length - 1) * UNIT_LINE + 18 : 6;
  const chord = 2 * Math.sqrt(Math.max(0, inner ** 2 - (baseline + 26) ** 2));
  const middle = (text: string, up: number, role: PlacedText['role']): PlacedText => ({
    x: rounded(centre.x),
    y: rounded(centre.y - up),
    anchor: 'middle',
    text,
    role,
  });
  return {
    width: box,
    height: Math.ceil(centre.y + LINE + 8),
    ...drawn(scale, { point, stroke, turn: (at) => rounded(share(at) * 180 - 90) }, THICKNESS, -3 - THICKNESS / 2),
    texts: [
      middle(big, baseline, textWidth(big, 34) <= chord ? 'big' : 'medium'),
      ...lines.map((line, index) => middle(line, (lines.length - 1 - index) * UNIT_LINE - 4, 'unit')),
      ...labels
        .filter(({ text }) => text)
        .map(({ at, text, atEnd, anchor, distance }): PlacedText => {
          const { x, y } = point(at, distance);
          return { x, y: atEnd ? rounded(centre.y + LINE) : y, anchor, text, role: 'value' };
        }),
    ],
  };
}

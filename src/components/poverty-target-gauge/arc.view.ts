import { textWidth } from '../../chart/labels.js';
import { round, type GaugePicture, type PlacedText, type Scale } from './picture.view.js';

const THICKNESS = 22;
const LABEL_SIZE = 14;
const LINE = 20;
const WIDEST = 340;

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
  const labels = scale.marks.filter(({ text }) => text);
  const inside = labels.some(({ at }) => at > scale.from && at < scale.to);
  const widest = Math.max(0, ...labels.map(({ text }) => textWidth(text, LABEL_SIZE)));
  const margin = inside ? Math.min(widest + 8, box / 4) : Math.max(4, widest / 2 - THICKNESS / 2);
  const radius = box / 2 - margin - THICKNESS / 2;
  const centre = { x: box / 2, y: radius + THICKNESS / 2 + (inside ? LINE + 6 : 8) };

  const share = (at: number) => (at - scale.from) / (scale.to - scale.from || 1);
  const point = (at: number, distance = radius) => {
    const angle = Math.PI * share(at);
    return { x: round(centre.x - distance * Math.cos(angle)), y: round(centre.y - distance * Math.sin(angle)) };
  };
  const arc = ([from, to]: readonly [number, number], distance = radius) => {
    const start = point(Math.min(from, to), distance);
    const end = point(Math.max(from, to), distance);
    return `M${start.x} ${start.y}A${round(distance)} ${round(distance)} 0 0 1 ${end.x} ${end.y}`;
  };

  const placed = labels.map(({ at, text }): PlacedText => {
    const s = share(at);
    if (s === 0 || s === 1) return { ...point(at), y: round(centre.y + LINE), anchor: 'middle', text, role: 'value' };
    const anchor = s < 0.4 ? 'end' : s > 0.6 ? 'start' : 'middle';
    return { ...point(at, radius + THICKNESS / 2 + 10), anchor, text, role: 'value' };
  });
  const inner = 2 * (radius - THICKNESS / 2 - 6);
  const unitFits = textWidth(unit, LABEL_SIZE) <= inner;
  return {
    width: box,
    height: Math.ceil(centre.y + LINE + 8),
    thickness: THICKNESS,
    track: arc([scale.from, scale.to]),
    zone: scale.zone && arc(scale.zone),
    bar: scale.bar && scale.bar[0] !== scale.bar[1] ? arc(scale.bar) : null,
    ghost: scale.ghost && scale.ghost[0] !== scale.ghost[1] ? arc(scale.ghost, radius - THICKNESS / 2 - 3) : null,
    whisker: scale.whisker && arc(scale.whisker),
    marks: scale.marks.map(({ kind, at }) => ({ kind, ...point(at), turn: round(share(at) * 180 - 90) })),
    texts: [
      { x: round(centre.x), y: round(centre.y - (unitFits ? 18 : 6)), anchor: 'middle', text: big, role: 'big' },
      ...(unitFits
        ? [{ x: round(centre.x), y: round(centre.y + 4), anchor: 'middle', text: unit, role: 'unit' } as const]
        : []),
      ...placed,
    ],
  };
}

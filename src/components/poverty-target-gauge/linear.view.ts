import { textWidth } from '../../chart/labels.js';
import { round, targetLast, type GaugePicture, type MarkKind, type PlacedText, type Scale } from './picture.view.js';

const LABEL_SIZE = 14;
const LINE = 20;
const WIDEST = 640;
const GAP = 8;

/** Which row a mark's text stands in: the current value above the bar, what it is held against below. */
const ABOVE: ReadonlySet<MarkKind> = new Set(['current', 'previous']);

/** Puts texts of one row side by side: the first keeps its place, a later one that would touch it is left out. */
function withoutCollisions(texts: readonly PlacedText[]): PlacedText[] {
  const taken: [number, number][] = [];
  return texts.filter(({ x, anchor, text }) => {
    const width = textWidth(text, LABEL_SIZE);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const free = taken.every(([from, to]) => left > to + GAP || left + width < from - GAP);
    if (free) taken.push([left, left + width]);
    return free;
  });
}

/** A straight scale from left to right: the bar variant, and the bullet with its ticks and its zone of success. */
export function linearPicture(scale: Scale, width: number, thickness: number): GaugePicture {
  const box = Math.min(width, WIDEST);
  const padding = 10;
  const top = LINE + 10;
  const y = top + thickness / 2;
  const x = (at: number) => round(padding + ((at - scale.from) / (scale.to - scale.from || 1)) * (box - 2 * padding));
  const line = ([from, to]: readonly [number, number], dy = 0) => `M${x(from)} ${y + dy}H${x(to)}`;
  const below = y + thickness / 2 + LINE;

  const place = (at: number, text: string, role: PlacedText['role'], row: number): PlacedText => {
    const half = textWidth(text, LABEL_SIZE) / 2;
    const centre = x(at);
    const anchor = centre - half < 0 ? 'start' : centre + half > box ? 'end' : 'middle';
    const edge = anchor === 'start' ? 0 : anchor === 'end' ? box : centre;
    return { x: edge, y: round(row), anchor, text, role };
  };
  const texts = (above: boolean) =>
    withoutCollisions(
      scale.marks
        .filter(({ kind, text }) => text && ABOVE.has(kind) === above)
        .sort((a, b) => Number(b.kind === 'target') - Number(a.kind === 'target'))
        .map(({ at, text }) => place(at, text, 'value', above ? top - 12 : below)),
    );
  const ticks = scale.ticks.map(({ at, text }) => place(at, text, 'tick', below + LINE));
  return {
    width: box,
    height: Math.ceil(below + 8 + (ticks.length ? LINE : 0)),
    thickness,
    // On a scale of its own the bar is narrower, so that the zone of success shows behind it.
    ...(scale.ticks.length ? { barThickness: thickness / 2 } : {}),
    track: line([scale.from, scale.to]),
    zone: scale.zone && line(scale.zone),
    bar: scale.bar && scale.bar[0] !== scale.bar[1] ? line(scale.bar) : null,
    ghost: scale.ghost && scale.ghost[0] !== scale.ghost[1] ? line(scale.ghost, thickness / 2 + 3) : null,
    whisker: scale.whisker && line(scale.whisker) + scale.whisker.map((at) => `M${x(at)} ${y - 6}v12`).join(''),
    marks: targetLast(scale.marks).map(({ kind, at }) => ({ kind, x: x(at), y, turn: 0 })),
    texts: [...texts(true), ...texts(false), ...withoutCollisions(ticks)],
  };
}

import { textWidth } from '../../chart/labels.js';
import { rounded } from '../../chart/path.js';
import { drawn, type GaugePicture, type PlacedText, type Scale, type Span } from './picture.view.js';

const LABEL_SIZE = 14;
const LINE = 20;
const WIDEST = 640;
const GAP = 8;

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
  const x = (at: number) => padding + ((at - scale.from) / (scale.to - scale.from || 1)) * (box - 2 * padding);
  const point = (at: number, out = 0) => ({ x: rounded(x(at)), y: y - out });
  const stroke = ([from, to]: Span, out = 0) => `M${rounded(x(from))} ${y - out}H${rounded(x(to))}`;
  const below = y + thickness / 2 + LINE;

  const place = (at: number, text: string, role: PlacedText['role'], row: number): PlacedText => {
    const half = textWidth(text, LABEL_SIZE) / 2;
    const centre = rounded(x(at));
    const [anchor, edge] =
      centre < half
        ? (['start', 0] as const)
        : centre + half > box
          ? (['end', box] as const)
          : (['middle', centre] as const);
    return { x: edge, y: rounded(row), anchor, text, role };
  };
  // The current value stands above the bar, what it is held against below; the target comes first.
  const texts = (above: boolean) =>
    scale.marks
      .filter(({ kind, text }) => text && (kind === 'current') === above)
      .sort((a, b) => Number(b.kind === 'target') - Number(a.kind === 'target'))
      .map(({ at, text }) => place(at, text, 'value', above ? top - 12 : below));
  const ticks = scale.ticks.map(({ at, text }) => place(at, text, 'tick', below + LINE));
  return {
    width: box,
    height: Math.ceil(below + 8 + (ticks.length ? LINE : 0)),
    // On a scale of its own the bar is narrower, so that the zone of success shows behind it.
    ...(ticks.length ? { barThickness: thickness / 2 } : {}),
    ...drawn(scale, { point, stroke, turn: () => 0 }, thickness, -3 - thickness / 2),
    texts: [texts(true), texts(false), ticks].flatMap(withoutCollisions),
  };
}

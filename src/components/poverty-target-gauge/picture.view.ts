import { linePath, type Point } from '../../chart/path.js';
import { ticks } from '../../chart/ticks.js';
import { isExact, unitOfTarget } from '../../model/promise.js';
import type { Assessment } from '../../model/target.js';

/** What a mark on the scale stands for; each has a shape of its own. */
export type MarkKind = 'baseline' | 'target' | 'current' | 'expected' | 'previous';

/** A mark on the gauge's scale. */
export interface ScaleMark {
  readonly kind: MarkKind;
  /** Position on the scale, in the scale's unit. */
  readonly at: number;
  /** Short text beside the mark; empty for none. */
  readonly text: string;
}

/** A stretch of the scale. */
export type Span = readonly [from: number, to: number];

/**
 * What every variant draws, before it has a shape: positions on one scale.
 *
 * Arc and bar count in shares of the promise (0 baseline, 1 target), the bullet in the measure's own unit from zero.
 */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Where the bar of the current value starts, and ends; null while there is none. */
  readonly bar: Span | null;
  readonly ghost: Span | null;
  readonly whisker: Span | null;
  /** The range that counts as success. */
  readonly zone: Span | null;
  readonly marks: readonly ScaleMark[];
  /** Values along the axis; none where the ends are labelled themselves. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface PlacedMark {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise by which the shape is turned, so that it stands across the scale. */
  readonly turn: number;
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** `medium` is a large figure that would not fit as `big`. */
  readonly role: 'value' | 'big' | 'medium' | 'unit' | 'tick';
}

/** A gauge in pixels: what the template writes down, whatever the variant. */
export interface GaugePicture {
  readonly width: number;
  readonly height: number;
  /** Width of the strokes of track and zone, and of the bar where it is not narrower. */
  readonly thickness: number;
  readonly barThickness?: number;
  readonly track: string;
  readonly zone: string | null;
  readonly bar: string | null;
  readonly ghost: string | null;
  readonly whisker: string | null;
  readonly marks: readonly PlacedMark[];
  readonly texts: readonly PlacedText[];
}

/** How a variant lays its scale into the picture; `out` is a distance across the scale in px, outwards. */
interface Course {
  point(at: number, out?: number): Point;
  stroke(span: Span, out?: number): string;
  /** Degrees clockwise by which a mark is turned, so that it stands across the scale. */
  turn(at: number): number;
}

/** Half the length of the lines that end an interval. */
const CAP = 6;

/** The strokes and marks of a scale on its course; the ghost of the previous value runs `beside` it. */
export function drawn(scale: Scale, { point, stroke, turn }: Course, thickness: number, beside: number) {
  const path = (span: Span | null, out?: number) => span && stroke(span, out);
  const cap = (at: number) => linePath([point(at, -CAP), point(at, CAP)]);
  return {
    thickness,
    track: stroke([scale.from, scale.to]),
    zone: path(scale.zone),
    bar: path(scale.bar),
    ghost: path(scale.ghost, beside),
    whisker: scale.whisker && stroke(scale.whisker) + scale.whisker.map(cap).join(''),
    // The target is drawn over everything: a current value that meets it must not hide it.
    marks: [...scale.marks]
      .sort((a, b) => Number(a.kind === 'target') - Number(b.kind === 'target'))
      .map(({ kind, at }) => ({ kind, ...point(at), turn: turn(at) })),
  };
}

/** From zero to a value; nothing where there is none, or none of it. */
const fromZero = (at: number | null): Span | null => (at ? [0, at] : null);

/** The marks of a scale, in the order in which they are read, where there is something to mark. */
const marksAt = (
  places: Readonly<Partial<Record<MarkKind, number | null>>>,
  text: (kind: MarkKind) => string,
): ScaleMark[] =>
  (Object.entries(places) as [MarkKind, number | null][]).flatMap(([kind, at]) =>
    at === null ? [] : [{ kind, at, text: text(kind) }],
  );

/** Share of the promise that the even pace would have reached by now; null once due, or with nothing to do. */
export const evenShare = ({ promised, expectedProgress }: Assessment): number | null =>
  promised! > 0 && expectedProgress !== 1 ? expectedProgress : null;

/** The scale in shares of the promise: from the baseline at 0 to the target at 1, and further where figures go further. */
export function shareScale(a: Assessment, text: (kind: MarkKind) => string): Scale {
  const range = a.promised && a.promisedMax ? a.promisedMax / a.promised : 1;
  const baseline = a.level === null ? null : 0;
  const marks = marksAt(
    { baseline, expected: evenShare(a), previous: a.previousProgress, target: 1, current: a.progress },
    text,
  );
  const reach = [...marks.map(({ at }) => at), ...(a.progressInterval ?? []), range];
  return {
    from: Math.min(0, ...reach),
    to: Math.max(...reach),
    bar: fromZero(a.progress),
    ghost: fromZero(a.previousProgress),
    whisker: a.progressInterval,
    zone: range === 1 ? null : [1, range],
    marks,
    ticks: [],
  };
}

/** The scale of the bullet: the measure itself, from zero; of a gross target the movements. */
export function levelScale(a: Assessment, text: (kind: MarkKind) => string, write: (value: number) => string): Scale {
  const { level } = a;
  const far = level === null ? a.promisedMax : a.levelMax;
  const net = <T>(value: T | undefined) => (level === null ? null : (value ?? null));
  const target = level ?? a.promised ?? 0;
  const current = level === null ? a.achieved : net(a.current?.value);
  const previous = net(a.previous?.value);
  const share = evenShare(a);
  const even = share === null ? null : share * a.promised!;
  const expected = even === null || level === null ? even : a.baseline.value! + a.direction * even;
  const marks = marksAt({ baseline: net(a.baseline.value), expected, previous, target, current }, text);
  const whisker = net(a.current?.interval);
  const most = Math.max(...marks.map(({ at }) => at), far ?? 0, ...(whisker ?? [])) || 1;
  // There are no halves of households.
  const least = unitOfTarget(a.target) === 'percent' ? 0 : 1;
  const [, step] = ticks(0, Math.max(most, least), 4, least);
  const to = Math.ceil(most / step!) * step!;
  return {
    from: 0,
    to,
    bar: fromZero(current),
    ghost: fromZero(previous),
    whisker,
    zone: isExact(a.target) && far === null ? null : [far ?? (a.direction < 0 && level !== null ? 0 : to), target],
    marks,
    ticks: ticks(0, to, 4, least).map((at) => ({ at, text: write(at) })),
  };
}

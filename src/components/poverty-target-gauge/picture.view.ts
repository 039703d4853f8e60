import { ticks } from '../../chart/ticks.js';
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

/**
 * What every variant draws, before it has a shape: positions on one scale.
 *
 * Arc and bar count in shares of the promise (0 baseline, 1 target), the bullet in the measure's own unit from zero.
 */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Where the bar of the current value starts, and ends; null while there is none. */
  readonly bar: readonly [start: number, end: number] | null;
  readonly ghost: readonly [start: number, end: number] | null;
  readonly whisker: readonly [low: number, high: number] | null;
  /** The range that counts as success. */
  readonly zone: readonly [from: number, to: number] | null;
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

/** The target is drawn over everything: a current value that meets it must not hide it. */
export const targetLast = (marks: readonly ScaleMark[]): ScaleMark[] =>
  [...marks].sort((a, b) => Number(a.kind === 'target') - Number(b.kind === 'target'));

/** Two decimals are finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** The scale in shares of the promise: from the baseline at 0 to the target at 1, and further where figures go further. */
export function shareScale(a: Assessment, text: (kind: MarkKind) => string): Scale {
  const range = a.promised && a.promisedMax ? a.promisedMax / a.promised : null;
  const marks: ScaleMark[] = [{ kind: 'baseline', at: 0, text: text('baseline') }];
  const add = (kind: MarkKind, at: number | null) => {
    if (at !== null) marks.push({ kind, at, text: text(kind) });
  };
  if (a.expectedProgress !== null && a.expectedProgress < 1) add('expected', a.expectedProgress);
  add('previous', a.previousProgress);
  add('target', 1);
  add('current', a.progress);
  const reach = [...marks.map(({ at }) => at), ...(a.progressInterval ?? []), range ?? 1];
  const span = (at: number | null) => (at === null ? null : ([0, at] as const));
  return {
    from: Math.min(...reach),
    to: Math.max(...reach),
    bar: span(a.progress),
    ghost: span(a.previousProgress),
    whisker: a.progressInterval,
    zone: range ? [1, range] : null,
    marks,
    ticks: [],
  };
}

/** The scale of the bullet: the measure itself, from zero. */
export function levelScale(a: Assessment, text: (kind: MarkKind) => string, write: (value: number) => string): Scale {
  const gross = a.level === null;
  const baseline = gross ? null : a.baseline.value;
  const current = gross ? a.achieved : (a.current?.value ?? null);
  const previous = gross ? null : (a.previous?.value ?? null);
  const level = gross ? (a.promised ?? 0) : a.level;
  const limits = gross ? null : (a.current?.interval ?? null);
  const far = a.levelMax ?? level;
  const most = Math.max(baseline ?? 0, current ?? 0, previous ?? 0, level, far, ...(limits ?? []));
  const [zero, step] = ticks(0, most || 1, 4);
  const to = Math.ceil((most || 1) / (step! - zero!)) * (step! - zero!);
  const span = (value: number | null) => (value === null ? null : ([0, value] as const));
  const mark = (kind: MarkKind, at: number | null) => (at === null ? [] : [{ kind, at, text: text(kind) }]);
  const downwards = a.direction < 0 && !gross;
  return {
    from: 0,
    to,
    bar: span(current),
    ghost: span(previous),
    whisker: limits,
    zone: downwards ? [0, level] : [level, to],
    marks: [
      ...mark('baseline', baseline),
      ...mark('previous', previous),
      ...mark('target', level),
      ...mark('current', current),
    ],
    ticks: ticks(0, to, 4).map((at) => ({ at, text: write(at) })),
  };
}

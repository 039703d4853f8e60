import { classBreaks, classCount, classOf, rounded, type Classification } from '../../chart/classes.js';
import type { Snapshot } from '../../model/snapshot.js';
import { assess } from '../../model/target.js';
import { digitsOf, isTold, sourceOf, type Raw } from './faces.view.js';
import type { MapFigures } from './map-figures.view.js';
import { wholeName } from './names.view.js';
import type { MapContext } from './request.view.js';

/** A number of an attribute, with decimal point or comma. */
const numberIn = (text: string): number =>
  text.trim() ? Number(text.trim().replace(',', '.').replace('−', '-')) : NaN;

/** Breaks as they can be used, and what of a text cannot: no share is less than 0, or more than 100 %. */
function breaksIn(
  text: string,
  isShare: boolean,
  digits: number,
): { readonly given: number[]; readonly unused: string[] } {
  const parts = text.split(/[\s;]+/).filter(Boolean);
  const numberOf = (part: string) => rounded(numberIn(part), digits);
  const breaks = parts.map(numberOf).filter((one) => Number.isFinite(one) && !(isShare && (one <= 0 || one > 100)));
  const given = classBreaks([], { method: 'breaks', count: 0, digits, breaks });
  return { given, unused: parts.filter((part) => !given.includes(numberOf(part))) };
}

/** The times whose figures are cut into classes, and these. */
interface Scale {
  readonly times: readonly Snapshot[];
  readonly raws: readonly (readonly Raw[])[];
}

interface Middle {
  readonly value: number;
  readonly is: string;
}

/** The value around which diverging classes lie: a number, the level of the territory's target, or its own figure. */
function middleOf(
  context: MapContext,
  { whole, measure, units }: Pick<MapFigures, 'whole' | 'measure' | 'units'>,
  { times, raws }: Scale,
): Middle | null {
  const { document, request, own, formats } = context;
  const given = numberIn(request.pivot);
  if (Number.isFinite(given)) return { value: given, is: '' };
  const target =
    request.pivot === 'target' &&
    document.targets?.find((one) => one.territory === whole && one.measure === measure && one.group === undefined);
  const level = target ? assess(document, target).level : null;
  if (level !== null) return { value: level, is: own.ofTarget };
  for (const [turn, time] of [...times.entries()].reverse()) {
    const { value } = sourceOf(time, whole, measure, measure);
    if (value !== null && !isTold(units, raws[turn]!))
      return { value, is: own.ofWhole(wholeName({ whole }, context), formats.period(time.iso)) };
  }
  return null;
}

/**
 * The neutral class: the one that holds the pivot. Where classes are cut at it none is: then the middle lies half-way between
 * two, or beyond the last where all values lie on one side.
 *
 * @param count how many classes were wanted; 0 where they were given
 */
function neutralOf(
  breaks: readonly number[],
  pivot: number | null,
  { values, count }: { readonly values: readonly number[]; readonly count: number },
): number {
  if (pivot === null) return breaks.length / 2;
  const step = classOf(pivot, breaks);
  // Of an odd number, one that begins at the pivot holds nothing else.
  if (count % 2) return step;
  if (breaks[step - 1] === pivot) return step - 0.5;
  if (!count || values.every((value) => value === pivot)) return step;
  return values.some((value) => value > pivot) ? -0.5 : breaks.length + 0.5;
}

/** How units are told apart by colour, and what could not be had of what was asked for. */
export function classing(
  context: MapContext,
  shown: Pick<MapFigures, 'whole' | 'measure' | 'units' | 'encoding' | 'change'>,
  scale: Scale,
): Pick<MapFigures, 'method' | 'breaks' | 'pivot' | 'pivotIs' | 'middle' | 'remarks'> {
  const { request, own } = context;
  const { measure, encoding, change } = shown;
  const { classification } = request;
  if (encoding === 'symbols')
    return { method: classification, breaks: [], pivot: change ? 0 : null, pivotIs: '', middle: 0, remarks: [] };
  const digits = digitsOf(measure);
  const remarks: string[] = [];
  const { given, unused } = breaksIn(classification === 'breaks' ? request.breaks : '', !change, digits);
  if (unused.length) remarks.push(own.unusedBreaks(unused.join(' ')));
  const diverges = classification === 'diverging' && !change;
  const around = diverges ? middleOf(context, shown, scale) : null;
  if (diverges && request.pivot === 'target' && around?.is !== own.ofTarget) remarks.push(own.noTarget);
  if (diverges && !around) remarks.push(own.noMiddle);
  const pivot = change ? 0 : around && rounded(around.value, digits);
  let method: Classification = classification;
  if (given.length) method = 'breaks';
  else if (pivot !== null) method = 'diverging';
  else if (classification === 'diverging' || classification === 'breaks') method = 'quantile';
  if (classification === 'breaks' && !given.length) remarks.push(own.noBreaks);
  const values = scale.raws.flatMap((one) => one.flatMap(({ value }) => value ?? []));
  const breaks = classBreaks(values, { method, count: request.classes, digits, breaks: given, pivot: pivot ?? 0 });
  return {
    method,
    breaks,
    pivot,
    pivotIs: around?.is ?? '',
    middle: neutralOf(breaks, pivot, {
      values: values.map((value) => rounded(value, digits)),
      count: method === 'breaks' ? 0 : classCount(request.classes),
    }),
    remarks,
  };
}

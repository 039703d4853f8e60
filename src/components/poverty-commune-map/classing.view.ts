import { classBreaks, rounded, type Classification } from '../../chart/classes.js';
import type { Snapshot } from '../../model/snapshot.js';
import { assess } from '../../model/target.js';
import { digitsOf, sourceOf } from './faces.view.js';
import type { MapFigures } from './figures.view.js';
import { wholeName } from './names.view.js';
import type { MapContext } from './request.view.js';

/** A number of an attribute, with decimal point or comma. */
const numberIn = (text: string): number =>
  text.trim() ? Number(text.trim().replace(',', '.').replace('−', '-')) : NaN;

/** Breaks as they can be used, and what of a text cannot. */
function breaksIn(text: string): { readonly given: number[]; readonly unused: readonly string[] } {
  const parts = text.split(/[\s;]+/).filter(Boolean);
  const breaks = parts.map(numberIn).filter(Number.isFinite);
  const given = classBreaks([], { method: 'breaks', count: 0, digits: 0, breaks });
  return { given, unused: parts.filter((part) => !given.includes(numberIn(part))) };
}

interface Middle {
  readonly value: number;
  readonly is: string;
}

/** The value around which diverging classes lie: a number, the level of the territory's target, or its own figure. */
function middleOf(
  context: MapContext,
  { whole, measure }: Pick<MapFigures, 'whole' | 'measure'>,
  times: readonly Snapshot[],
): Middle | null {
  const { document, request, own, formats } = context;
  const given = numberIn(request.pivot);
  if (Number.isFinite(given)) return { value: given, is: '' };
  const target =
    request.pivot === 'target' &&
    document.targets?.find((one) => one.territory === whole && one.measure === measure && one.group === undefined);
  const level = target ? assess(document, target).level : null;
  if (level !== null) return { value: level, is: own.ofTarget };
  for (const time of [...times].reverse()) {
    const { value } = sourceOf(time, whole, measure, measure);
    if (value !== null) return { value, is: own.ofWhole(wholeName({ whole }, context), formats.period(time.iso)) };
  }
  return null;
}

/** How units are told apart by colour, and what could not be had of what was asked for. */
export function classing(
  context: MapContext,
  shown: Pick<MapFigures, 'whole' | 'measure' | 'encoding' | 'change'>,
  { times, values }: { readonly times: readonly Snapshot[]; readonly values: readonly number[] },
): Pick<MapFigures, 'method' | 'breaks' | 'pivot' | 'pivotIs' | 'remarks'> {
  const { request, own } = context;
  const { measure, encoding, change } = shown;
  const { classification } = request;
  if (encoding === 'symbols')
    return { method: classification, breaks: [], pivot: change ? 0 : null, pivotIs: '', remarks: [] };
  const digits = digitsOf(measure);
  const remarks: string[] = [];
  const { given, unused } = breaksIn(classification === 'breaks' ? request.breaks : '');
  if (unused.length) remarks.push(own.unusedBreaks(unused.join(' ')));
  const diverges = classification === 'diverging' && !change;
  const middle = diverges ? middleOf(context, shown, times) : null;
  if (diverges && request.pivot === 'target' && middle?.is !== own.ofTarget) remarks.push(own.noTarget);
  if (diverges && !middle) remarks.push(own.noMiddle);
  const pivot = change ? 0 : middle && rounded(middle.value, digits);
  let method: Classification = classification;
  if (given.length) method = 'breaks';
  else if (pivot !== null) method = 'diverging';
  else if (classification === 'diverging' || classification === 'breaks') method = 'quantile';
  if (classification === 'breaks' && !given.length) remarks.push(own.noBreaks);
  const breaks = classBreaks(values, { method, count: request.classes, digits, breaks: given, pivot: pivot ?? 0 });
  return { method, breaks, pivot, pivotIs: middle?.is ?? '', remarks };
}

import { isRate, partsOfRate } from '../../model/observation.js';
import type { CountMeasure } from '../../schema/document.js';
import { capitalised, whyAbsent, withStatus } from '../../text/words.js';
import { isTold, sourceOf, type Face } from './faces.view.js';
import type { Colouring, MapFigures } from './map-figures.view.js';
import { nameOf, wholeName } from './names.view.js';
import type { MapContext } from './request.view.js';

/** A value as it is written: a rate, a count, or a change with its sign. `full` says what is counted. */
export function written(
  { measure, change }: MapFigures,
  value: number,
  { formats, words }: MapContext,
  full = false,
): string {
  if (change) return isRate(measure) ? words.points(Math.abs(value), formats.signed(value)) : formats.signed(value);
  if (isRate(measure)) return formats.percent(value);
  return full ? words.counted(value, formats.count(value), measure as CountMeasure) : formats.count(value);
}

/** Several values, their unit once where it is long. */
export function writtenTogether(
  { measure, change }: MapFigures,
  context: MapContext,
  join: (write: (value: number) => string) => string,
): string {
  const { formats, words } = context;
  if (change) return isRate(measure) ? words.points(2, join(formats.signed)) : join(formats.signed);
  return join(isRate(measure) ? formats.percent : formats.count);
}

/** What a face says: its value with its doubt, or why it has none. */
export function said(figures: MapFigures, { kind, value, status }: Face, context: MapContext, full = false): string {
  const { words, own } = context;
  if (kind === 'apart') return own.apart;
  if (value === null) return whyAbsent(status, words);
  return withStatus(written(figures, value, context, full), status, words);
}

/** The whole reading of a unit: name, count, rate, class and rank. */
export function labelOf(figures: MapFigures, turn: number, index: number, context: MapContext): string {
  const { own, words, formats } = context;
  const { measure, change, breaks, colourings, encoding, units } = figures;
  const { faces, snapshot, title } = colourings[turn]!;
  const face = faces[index]!;
  const parts = [capitalised(nameOf(figures, index, context))];
  if (isRate(measure) && !change && face.value !== null) {
    const [count] = partsOfRate(measure);
    const { value, status } = sourceOf(snapshot, units[index]!.territory!.id, measure, count);
    if (value !== null) parts.push(withStatus(words.counted(value, formats.count(value), count), status, words));
  }
  parts.push(said(figures, face, context, true));
  if (face.rank) {
    if (encoding === 'choropleth') parts.push(own.classOf(face.step + 1, breaks.length + 1));
    parts.push(own.rank(formats.count(face.rank), formats.count(faces.filter(({ rank }) => rank).length)));
  }
  return (colourings.length > 1 ? [...parts, title] : parts).join(', ');
}

/** How many units have no value or a doubtful one, by what is said of them. */
function doubtsOf(figures: MapFigures, faces: readonly Face[], context: MapContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const face of faces) {
    if (face.value !== null && face.status === 'A') continue;
    const text = face.value === null ? said(figures, face, context) : context.words.statuses[face.status];
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** The sentence of the map, of each time that is drawn. */
export const sentenceOf = (figures: MapFigures, context: MapContext): string =>
  figures.colourings
    .map((one, _, { length }) => (length > 1 ? `${capitalised(one.title)}: ` : '') + sentenceAt(one, figures, context))
    .join(' ');

/** What is said of one time: the whole, the highest and the lowest, their distance, and who has no sure figure. */
function sentenceAt({ faces, snapshot }: Colouring, figures: MapFigures, context: MapContext): string {
  const { own, words, formats } = context;
  const { measure, change, whole } = figures;
  const known = faces.flatMap((face, index) => (face.shown === null ? [] : [{ value: face.shown, face, index }]));
  const sentences: string[] = [];
  const total = sourceOf(change ? null : snapshot, whole, measure, measure);
  if (total.value !== null) {
    const value = withStatus(written(figures, total.value, context, true), total.status, words);
    const rate = isRate(measure) ? words.measures[measure] : null;
    const told = own.whole(wholeName(figures, context), value, rate);
    sentences.push(isTold(figures.units, faces) ? own.untold : capitalised(told));
  }
  if (change && known.length) {
    const count = (sign: number) => formats.count(known.filter(({ value }) => Math.sign(value) === sign).length);
    sentences.push(own.fallen(count(-1), count(1), count(0)));
  }
  if (known.length) {
    const write = (value: number) => written(figures, value, context);
    const high = known.reduce((a, b) => (b.value > a.value ? b : a));
    const low = known.reduce((a, b) => (b.value < a.value ? b : a));
    const named = ({ value, face }: typeof high) => {
      const alike = known.filter((one) => one.value === value);
      const all = alike.map(({ index }) => nameOf(figures, index, context));
      const some = all.length > 3 ? [...all.slice(0, 2), own.others(formats.count(all.length - 2))] : all;
      // A doubt that not all of them share is told of their number, at the end.
      const doubt = alike.every((one) => one.face.status === face.status) && words.statuses[face.status];
      return `${formats.list(some)} (${write(value)}${doubt ? `, ${doubt}` : ''})`;
    };
    const spread = high.value - low.value;
    const apart = isRate(measure) ? words.points(spread, formats.decimal(spread)) : formats.count(spread);
    if (spread === 0) sentences.push(own.same(write(high.value)));
    else if (change) sentences.push(own.moved(named(low), named(high)));
    else sentences.push(own.extremes(named(high), named(low), apart));
  }
  const doubts = [...doubtsOf(figures, faces, context)];
  if (doubts.length)
    sentences.push(
      capitalised(doubts.map(([text, count]) => `${text}: ${own.units(formats.count(count), count)}`).join('; ')) + '.',
    );
  return sentences.join(' ');
}

import type { NutritionFigure } from '../../model/nutrition.js';
import { capitalised } from '../../text/words.js';
import { categoryOf, labelOf, nameOf, namesOf } from './names.view.js';
import type { Dimension } from './poverty-child-nutrition-tracker.text.js';
import type { TrackerContext } from './request.view.js';
import { isBroken, isShown, lineOf, partsAmong, type Selection } from './select.view.js';
import type { TrackerTarget } from './target.view.js';
import { compared, fullOf, pairOf, percentOf, valueOf } from './writing.view.js';

/** The category of the second dimension that speaks for all: of times the latest, of ages the widest, else the first. */
function speakerOf({ rows, series }: Selection, [first, second]: readonly Dimension[]): string {
  const here = series.filter(
    (category) => first !== 'time' || rows.at(-1)!.some((figure) => categoryOf(figure, second) === category),
  );
  return (second === 'time' || second === 'age' ? here.at(-1) : here[0])!;
}

/** How a figure stands to another one, whose value is told unless it `isTold` before; none where nothing can be said. */
function against(
  one: NutritionFigure,
  other: NutritionFigure | undefined,
  dimension: Dimension,
  context: TrackerContext,
  isTold = false,
): string[] {
  const comparison = compared(one, other, context);
  if (!comparison) return [];
  const name = dimension === 'time' ? context.by[1] : dimension;
  const value = isTold ? '' : ` (${percentOf(other!, context)})`;
  return [
    context.own.against(
      labelOf(context, other!, dimension) + value,
      name ? labelOf(context, one, name) : '',
      comparison,
    ),
  ];
}

/** The highest and the lowest of several figures, of which `what` tells who they are. */
function extremesOf(
  parts: readonly NutritionFigure[],
  dimension: Dimension,
  what: string,
  context: TrackerContext,
): string[] {
  const { own } = context;
  const sorted = [...parts].sort((a, b) => b.prevalence! - a.prevalence!);
  const [highest, lowest] = [sorted[0]!, sorted.at(-1)!];
  const value = percentOf(highest, context);
  if (value === percentOf(lowest, context)) return [own.same(what, value)];
  const told = (figure: NutritionFigure) => `${labelOf(context, figure, dimension)} ${valueOf(figure, context)}`;
  return [own.extremes(what, told(highest), told(lowest)), ...against(highest, lowest, dimension, context, true)];
}

/** The sentence of a picture, in complete prose. */
export function sentenceOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): string {
  const { own, words, formats, by } = context;
  const { rows, indicator, territory } = selection;
  const [first, second] = by as [Dimension, Dimension?];
  const speaker = speakerOf(selection, by);
  const all = rows.flat().filter(isShown);
  const ofSpeaker = all.filter((figure) => categoryOf(figure, second) === speaker);
  // The last row holds the latest figures, the widest band or all children.
  const lastRow = rows.findLast((row) => row.some(isShown))!;
  const shown = second === 'territory' ? lastRow.filter(isShown) : ofSpeaker.length ? ofSpeaker : all;
  const time = first === 'time';
  // The latest figure, or the one of the widest band, speaks for all.
  const widest = [...shown].sort((a, b) => b.to - b.from - a.to + a.from);
  const line = lineOf(selection, categoryOf(shown[0]!, second));
  const main = time ? line.at(-1)! : widest[0]!;
  const sentences: string[] = [];
  // The latest word on a group may be that there is no figure.
  const latest = time ? rows.flat().findLast((figure) => categoryOf(figure, second) === speaker)! : main;
  if (!isShown(latest) && (!ofSpeaker.length || latest.period.end > main.period.end))
    sentences.push(`${namesOf(context, latest)}, ${formats.period(latest.row.period)}: ${valueOf(latest, context)}.`);
  const pair = pairOf(
    rows.find((row) => row.includes(main))!,
    selection,
  );
  const parts = pair || (time && second !== 'territory') ? [] : partsAmong(shown);
  const dimension = second === 'territory' ? second : first;
  const measure = words.measures[indicator];
  const when = formats.period(main.row.period);
  const who = namesOf(context, main);
  if (dimension === 'territory' && parts.length > 1) {
    // The places are told by the first and the last one, without one that speaks for all.
    const place = nameOf(context, territory);
    sentences.push(...extremesOf(parts, dimension, `${measure} (${[place, who, when].join(', ')})`, context));
  } else {
    sentences.push(own.level(when, measure, nameOf(context, main.territory), who, fullOf(main, context)));
    if (pair) sentences.push(...against(pair[0]!, pair[1], second!, context));
    if (time) sentences.push(...against(main, line[line.findLastIndex(isBroken)] ?? line[0], first, context));
    const [one, other] = parts;
    if (parts.length === 2 && parts.includes(main))
      sentences.push(...against(main, main === one ? other : one, dimension, context));
    else if (parts.length > 1) sentences.push(...extremesOf(parts, dimension, measure, context));
  }
  return [...sentences.map(capitalised), ...targets.map(({ text }) => text)].join(' ');
}

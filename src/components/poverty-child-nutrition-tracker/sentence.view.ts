import type { NutritionFigure } from '../../model/nutrition.js';
import { capitalised } from '../../text/words.js';
import { categoryOf, labelOf, nameOf, namesOf } from './names.view.js';
import type { Dimension } from './poverty-child-nutrition-tracker.text.js';
import type { TrackerContext } from './request.view.js';
import { isBroken, isShown, lineOf, partsAmong, type Selection } from './select.view.js';
import type { TrackerTarget } from './target.view.js';
import { compared, fullOf, pairOf, percentOf, valueOf } from './writing.view.js';

/** The sentence of a picture, in complete prose. */
export function sentenceOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): string {
  const { own, words, formats, by } = context;
  const { rows, indicator, territory, series } = selection;
  const [first, second] = by as [Dimension, Dimension?];
  const all = rows.flat().filter(({ prevalence }) => prevalence !== null);
  const ofFirst = all.filter((figure) => categoryOf(figure, second) === series[0]);
  const shown = ofFirst.length ? ofFirst : all;
  const time = first === 'time';
  // The latest figure, or the one of the widest band, speaks for all.
  const widest = [...shown].sort((a, b) => b.to - b.from - a.to + a.from);
  const line = lineOf(selection, categoryOf(shown[0]!, second));
  const main = time ? line.at(-1)! : widest[0]!;
  const sentences: string[] = [];
  // The latest word on a group may be that there is no figure.
  const latest = time ? rows.flat().findLast((figure) => categoryOf(figure, second) === series[0])! : main;
  if (!isShown(latest) && (!ofFirst.length || latest.period.end > main.period.end))
    sentences.push(`${namesOf(context, latest)}, ${formats.period(latest.row.period)}: ${valueOf(latest, context)}.`);
  const against = (one: NutritionFigure, other: NutritionFigure | undefined, dimension: Dimension) => {
    const comparison = compared(one, other, context);
    const name = dimension === 'time' ? second : dimension;
    if (comparison)
      sentences.push(
        own.against(labelOf(context, other!, dimension), name ? labelOf(context, one, name) : '', comparison),
      );
  };
  const pair = pairOf(
    rows.find((row) => row.includes(main))!,
    selection,
  );
  const parts = partsAmong(shown);
  const extremes = !time && !pair && parts.length > 1;
  // The places are told by the first and the last one, without one that speaks for all.
  const places = extremes && first === 'territory';
  const measure = words.measures[indicator];
  const place = nameOf(context, places ? territory : main.territory);
  const who = namesOf(context, main);
  const when = formats.period(main.row.period);
  if (!places) sentences.push(own.level(when, measure, place, who, fullOf(main, context)));
  if (pair) against(pair[0]!, pair[1], second!);
  if (time) against(main, line[line.findLastIndex(isBroken)] ?? line[0], first);
  if (extremes) {
    const sorted = [...parts].sort((a, b) => b.prevalence! - a.prevalence!);
    const [highest, lowest] = [sorted[0]!, sorted.at(-1)!];
    const told = (figure: NutritionFigure) => `${labelOf(context, figure, first)} ${valueOf(figure, context)}`;
    const what = places ? `${measure} (${[place, who, when].join(', ')})` : measure;
    const isSame = percentOf(highest, context) === percentOf(lowest, context);
    sentences.push(
      isSame ? own.same(what, percentOf(highest, context)) : own.extremes(what, told(highest), told(lowest)),
    );
    if (!isSame) against(highest, lowest, first);
  }
  return [...sentences.map(capitalised), ...targets.map(({ text }) => text)].join(' ');
}

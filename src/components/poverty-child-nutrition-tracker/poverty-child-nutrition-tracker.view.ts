import { wordsAround } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure, Mark } from '../../chart/figure.js';
import type { Point } from '../../chart/path.js';
import type { Table } from '../../chart/table.js';
import type { NutritionFigure } from '../../model/nutrition.js';
import { lastDay } from '../../model/period.js';
import { territories } from '../../model/territory.js';
import type { PovertyDocument } from '../../schema/document.js';
import { capitalised } from '../../text/words.js';
import { pictureOf } from './drawing.view.js';
import { keysOf, type TrackerKey } from './keys.view.js';
import { meaningOf } from './meaning.view.js';
import { categoryOf, labelOf, nameOf, namesOf } from './names.view.js';
import { notesOf } from './notes.view.js';
import type { Drawing, Placed } from './picture.view.js';
import { contextOf, type TrackerContext, type TrackerReader, type TrackerRequest } from './request.view.js';
import { select, territoryOf, type Selection } from './select.view.js';
import { sentenceOf } from './sentence.view.js';
import { tableOf } from './table.view.js';
import { hasLevel, targetsOf, type DrawnTarget } from './target.view.js';
import { fullOf, surveyOf, valueOf } from './writing.view.js';

/** Everything that a tracker shows. */
export interface TrackerView extends Figure {
  readonly drawing: Drawing | null;
  readonly keys: readonly TrackerKey[];
  /** What the words and numbers mean, in plain words, under a title. */
  readonly definitions: readonly string[];
  readonly title: string;
}

/** The finished picture; where there is nothing to draw, an empty figure that says why. */
export function view(document: PovertyDocument, request: TrackerRequest, reader: TrackerReader): TrackerView {
  const asked = contextOf(document, request, reader);
  const { formats, words, own } = asked;
  const territory = territoryOf(asked);
  const found = select(asked);
  const targets = asked.by[0] === 'time' ? targetsOf(asked, found) : [];
  const levels = targets.filter(hasLevel).map(({ level }) => level);
  // Groups at one time, and no way to a target, are no course of time.
  const isOneTime = asked.by[0] === 'time' && asked.by.length > 1 && found.rows.length === 1 && !levels.length;
  const by = isOneTime ? asked.by.slice(1) : asked.by;
  const context = { ...asked, by, levels };
  const selection = isOneTime ? { ...found, by, rows: found.rows[0]!.map((figure) => [figure]), series: [''] } : found;
  const { indicator, rows } = selection;
  const figures = rows.flat();
  const none = !territories(document).has(territory)
    ? words.noTerritory(territory)
    : figures.some(({ prevalence }) => prevalence !== null)
      ? ''
      : whyNone(figures, asked);
  if (none) return { ...emptyFigure(document, asked, none), drawing: null, keys: [], definitions: [], title: '' };
  const years = figures.map(({ period }) => Number(formats.year(lastDay(period))));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isOnce = figures.every(({ row }) => row.period === figures[0]!.row.period);
  const dimensions = formats.list(by.map((dimension) => own.dimensions[dimension]));
  const heading = [
    `${capitalised(words.measures[indicator])} ${own.by} ${dimensions}`,
    // Who is not told apart in the picture is named, for a table that is passed on tells nothing else.
    namesOf(context, figures[0]!, by),
    nameOf(context, territory),
    first < last ? `${first}–${last}` : formats.period(isOnce ? figures[0]!.row.period : String(first)),
  ]
    .filter(Boolean)
    .join(', ');
  const drawing = pictureOf(selection, targets, context);
  let table: Table | undefined;
  return {
    sentence: sentenceOf(selection, targets, context),
    empty: null,
    width: drawing.width,
    height: drawing.height,
    drawing,
    marks: [
      ...drawing.placed.map((placed) => markOf(placed, selection, context)),
      ...(drawing.targets ?? []).map(({ target, x, y }) => targetMark(target, { x, y }, indicator)),
    ],
    keys: keysOf(selection, targets, context),
    definitions: [meaningOf(indicator, figures, context), ...own.terms],
    title: own.definitions,
    // The table waits until there is time for it; it is made once.
    get table() {
      return (table ??= tableOf(selection, targets, heading, context));
    },
    ...wordsAround(document, context, {
      heading,
      notes: notesOf(selection, context),
      sourceIds: figures.map(({ row }) => row.source),
      asOf: Math.max(...figures.map(({ period }) => lastDay(period))),
    }),
    fileName: [document.dataset.id, territory, indicator, ...by].join('-'),
  };
}

/** Why no figure is shown: what is withheld is not missing, and what was not collected is not withheld. */
function whyNone(figures: readonly NutritionFigure[], { words, own, formats, limits }: TrackerContext): string {
  const letters = [...new Set(figures.map(({ status }) => status))].filter((letter) => letter !== 'O');
  if (letters.includes('Q') && limits.suppressBelow > 1) return own.withheld(limits.suppressBelow);
  const why = letters.map((letter) => words.statuses[letter]).filter(Boolean);
  return why.length ? `${capitalised(formats.list(why))}.` : words.nothing;
}

const placeOf = ({ territory, from, to, sex, households }: NutritionFigure) => ({
  territory,
  series: [`${from}-${to}`, sex, households].join('|'),
});

function markOf({ figure, x, y }: Placed, { by, indicator, rows }: Selection, context: TrackerContext): Mark {
  return {
    x,
    y,
    radius: 10,
    lane: categoryOf(figure, by[1]),
    get value() {
      return valueOf(figure, context);
    },
    get label() {
      const names = by.map((dimension) => labelOf(context, figure, dimension));
      const name = [...names, surveyOf(figure, rows.flat(), context)].filter(Boolean).join(', ');
      return capitalised(`${name}: ${fullOf(figure, context)}`);
    },
    detail: { ...placeOf(figure), period: figure.row.period, measure: indicator, value: figure.prevalence },
  };
}

const targetMark = ({ figure, level, period, short, text }: DrawnTarget, at: Point, measure: string): Mark => ({
  ...at,
  radius: 10,
  value: short,
  label: text,
  detail: { ...placeOf(figure), period, measure, value: level },
});

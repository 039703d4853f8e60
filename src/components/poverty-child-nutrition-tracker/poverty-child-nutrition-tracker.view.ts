import { smallPrint } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure, Mark } from '../../chart/figure.js';
import type { Table } from '../../chart/table.js';
import { severityOf, type NutritionFigure } from '../../model/nutrition.js';
import { lastDay } from '../../model/period.js';
import { territories } from '../../model/territory.js';
import type { NutritionIndicator, PovertyDocument } from '../../schema/document.js';
import { capitalised } from '../../text/words.js';
import {
  dotsPicture,
  iconsPicture,
  MOST_SERIES,
  shapeOf,
  TARGET,
  type Drawing,
  type PictureWords,
  type Placed,
} from './picture.view.js';
import {
  categoryOf,
  contextOf,
  labelOf,
  nameOf,
  namesOf,
  select,
  territoryOf,
  type Selection,
  type TrackerContext,
  type TrackerReader,
  type TrackerRequest,
} from './select.view.js';
import { tableOf } from './table.view.js';
import { targetsOf, type TrackerTarget } from './target.view.js';
import {
  compared,
  doubtOf,
  countsOf,
  fullOf,
  notesOf,
  pairOf,
  percentOf,
  sentenceOf,
  surveyOf,
  valueOf,
} from './telling.view.js';
import { timePicture } from './time.view.js';

export type { TrackerReader, TrackerRequest } from './select.view.js';

/** A line of the legend: a shape and what it means. */
export interface TrackerKey {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

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
  const levels = placesOf(targets).map(({ level }) => level);
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
    heading,
    sentence: sentenceOf(selection, targets, context),
    empty: null,
    width: drawing.width,
    height: drawing.height,
    drawing,
    marks: drawing.placed.map((placed) => markOf(placed, selection, context)),
    keys: keysOf(selection, targets, context),
    definitions: [meaningOf(indicator, figures, context), ...own.terms],
    title: own.definitions,
    // The table waits until there is time for it; it is made once.
    get table() {
      return (table ??= tableOf(selection, heading, context));
    },
    notes: notesOf(selection, context),
    ...smallPrint(document, context, {
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

/** What is measured (by its place among the words), and how far from the reference, in standard deviations. */
const MEANINGS: ReadonlyMap<NutritionIndicator, readonly (readonly [measure: number, deviations: number])[]> = new Map([
  ['stunting', [[0, -2]]],
  ['severeStunting', [[0, -3]]],
  ['underweight', [[1, -2]]],
  ['severeUnderweight', [[1, -3]]],
  ['wasting', [[2, -2]]],
  ['severeWasting', [[2, -3]]],
  ['thinness', [[3, -2]]],
  // WHO draws other lines under and from five years.
  [
    'overweight',
    [
      [2, 2],
      [3, 1],
    ],
  ],
  [
    'obesity',
    [
      [2, 3],
      [3, 2],
    ],
  ],
]);

/** "Tỷ lệ trẻ thấp còi: chiều cao theo tuổi thấp hơn chuẩn quá 2 độ lệch chuẩn." */
const meaningOf = (
  indicator: NutritionIndicator,
  figures: readonly NutritionFigure[],
  { own, words }: TrackerContext,
): string => {
  const all = MEANINGS.get(indicator) ?? [];
  // Of the two for young and older children only what the ages call for.
  const isMeant = (_: unknown, older: number) => figures.some(({ from, to }) => (older ? to > 60 : from < 60));
  const meanings = (all[1] ? all.filter(isMeant) : all).map(([measure, by]) =>
    own.deviation(own.measures[measure]!, by),
  );
  return `${capitalised(words.measures[indicator])}: ${meanings.join('; ')}.`;
};

/** Whether a prevalence would be rounded up to all children, or into the next class. */
const isNearly = ({ indicator, to, prevalence, severity }: NutritionFigure): boolean => {
  const whole = Math.round(prevalence ?? 0);
  return whole > prevalence! && (whole === 100 || severityOf(indicator, to, whole) !== severity);
};
const cellsOf = (figure: NutritionFigure): number => Math.round(figure.prevalence ?? 0) - Number(isNearly(figure));

/** The targets that have a level to draw. */
const placesOf = (targets: readonly TrackerTarget[]) => targets.flatMap(({ place }) => place ?? []);

function pictureOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): Drawing {
  const { request, formats, own, by, width } = context;
  const { variant } = request;
  const hundred = (figure: NutritionFigure) => {
    const cells = cellsOf(figure) + Number(isNearly(figure));
    return own.hundred(cells || !figure.prevalence ? formats.count(cells) : '', isNearly(figure));
  };
  const level = ({ severity }: NutritionFigure) => (severity === null ? '' : own.severities[severity]!);
  const words: PictureWords = {
    row: (figure) => capitalised(labelOf(context, figure, by[0]!)),
    name: (figure) => (by[1] ? capitalised(labelOf(context, figure, by[1])) : ''),
    beside: (row) => {
      const pair = pairOf(row, selection);
      const gap = pair && compared(pair[0], pair[1], context);
      return gap ? (gap.isProven ? own.shortGap(gap.points) : own.states.unclear) : '';
    },
    value: (figure) => {
      const doubt = doubtOf(figure, context);
      return variant === 'icons' && figure.prevalence !== null
        ? hundred(figure) + (doubt && ` (${doubt})`)
        : valueOf(figure, context, countsOf(figure, context));
    },
    level,
    cells: cellsOf,
    short: (figure) => percentOf(figure, context),
    percent: (value) => formats.percent(value, 1),
  };
  if (variant === 'icons') return iconsPicture(selection, width, words);
  return by[0] === 'time'
    ? timePicture(selection, placesOf(targets), { width, words })
    : dotsPicture(selection, width, words);
}

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
    detail: {
      territory: figure.territory,
      period: figure.row.period,
      series: [`${figure.from}-${figure.to}`, figure.sex, figure.households].join('|'),
      measure: indicator,
      value: figure.prevalence,
    },
  };
}

/** Only what the picture holds is explained. */
function keysOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): TrackerKey[] {
  const { own, words, request } = context;
  const { rows, by, series } = selection;
  const figures = rows.flat();
  const keys: TrackerKey[] = [];
  const icons = request.variant === 'icons';
  const add = (when: boolean, kind: string, path: string, text: string) =>
    when && keys.push({ kind, path: `M0 0${path}`, text });
  if (!icons) {
    // Names stand beside the figures where there are more of them than shapes.
    if (by[1] && (by[0] === 'time' || series.length <= MOST_SERIES))
      series.slice(0, MOST_SERIES).forEach((category, index) => {
        const figure = figures.find((one) => categoryOf(one, by[1]) === category && one.prevalence !== null);
        if (!figure) return;
        const [kind, path] = shapeOf({ ...figure, status: 'A' }, index);
        add(true, kind, path, capitalised(labelOf(context, figure, by[1]!)));
      });
    add(
      figures.some(({ status, prevalence }) => status !== 'A' && prevalence !== null),
      ...shapeOf({ ...figures[0]!, prevalence: 0, status: 'U', households: 'all' }, 0),
      own.keys.doubt,
    );
    add(
      figures.some(({ interval }) => interval),
      'interval',
      'm-10 -4v8m0 -4h20m0 -4v8',
      own.interval,
    );
    add(placesOf(targets).length > 0, 'target', TARGET, own.keys.target);
  } else add(true, 'child ink', 'm-4.5 -4.5h9v9h-9Z', own.keys.hundred);
  for (const status of new Set(figures.flatMap(({ status, prevalence }) => (prevalence === null ? status : []))))
    add(true, ...shapeOf({ ...figures[0]!, prevalence: null }, 0), words.statuses[status] || words.missing);
  add(
    figures.some(({ severity }) => severity !== null),
    'level',
    'm-10 6v-3h2.5v3Zm4 0v-5h2.5v5Zm4 0v-7h2.5v7Zm4 0v-9h2.5v9Zm4 0v-11h2.5v11Z',
    own.keys.severity,
  );
  return keys;
}

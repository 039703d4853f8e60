import { wordsAround } from '../../chart/citation.js';
import type { Figure, Mark } from '../../chart/figure.js';
import { textWidth } from '../../chart/labels.js';
import { later } from '../../chart/later.js';
import type { Table } from '../../chart/table.js';
import { lastDay, parsePeriod } from '../../model/period.js';
import { territories } from '../../model/territory.js';
import type { PovertyDocument } from '../../schema/document.js';
import { capitalised } from '../../text/words.js';
import { figuresOf } from './figures.view.js';
import type { MapFigures } from './map-figures.view.js';
import { legendOf, placedLegend, type LegendItem, type PlacedItem } from './legend.view.js';
import { namesOf, wholeName, type Names } from './names.view.js';
import { notesOf } from './notes.view.js';
import { planOf, type Placed, type Plan, type PlannedGeometry } from './places.view.js';
import { contextOf, type MapContext, type MapRequest } from './request.view.js';
import { byRank, tableOf } from './table.view.js';
import { labelOf, said, sentenceOf, written } from './telling.view.js';

/** Everything that the map shows, finished. */
export interface MapView extends Figure, Placed {
  /** Where the pictures of several times stand beside or below each other. */
  readonly panels: readonly { readonly x: number; readonly y: number; readonly title: string }[];
  readonly legend: readonly LegendItem[];
  /** The legend as it stands below a saved picture; empty on the page, where it is a part of its own. */
  readonly keys: readonly PlacedItem[];
  /** What stands in each tile below its name, for each time; nothing where it does not fit. */
  readonly values: readonly (readonly string[])[];
  readonly names: Names;
  /** Indexes of the units in the order of their rank, for each time that is drawn. */
  readonly rankings: readonly (readonly number[])[];
  /** All times that have figures, and the place of the one shown among them. */
  readonly times: readonly { readonly iso: string; readonly text: string }[];
  readonly time: number;
}

/** What is drawn, on boundaries on which it can be placed. */
export interface PlannedRequest extends MapRequest {
  readonly geometry: PlannedGeometry | null;
}

const GAP = 16;
const TITLE = 24;
/** So many times are named where the one asked for has no figures. */
const MOST_TIMES = 8;
/** Two maps stand side by side where each gets at least so much room. */
const SIDE = 280;

/** Marks are put into words when they are asked for: there may be ten thousand. */
function marksOf(figures: MapFigures, plan: Plan, panels: MapView['panels'], context: MapContext): Mark[] {
  return figures.colourings.flatMap(({ faces, snapshot }, turn) =>
    figures.units.map(({ territory, boundary }, index): Mark => {
      const spot = plan.spots[index];
      const face = faces[index]!;
      return {
        // A unit without a boundary is not in the picture; no pointer and no arrow finds it there.
        x: spot ? spot.x + panels[turn]!.x : NaN,
        y: spot ? spot.y + panels[turn]!.y : NaN,
        radius: 12,
        get label() {
          return labelOf(figures, turn, index, context);
        },
        get value() {
          return said(figures, face, context);
        },
        get detail() {
          const code = context.request.geometry?.boundaries.units[boundary]?.id;
          const { measure } = figures;
          return { territory: territory?.id ?? code, period: snapshot.iso, measure, value: face.value };
        },
      };
    }),
  );
}

/** The figures as they stand in tiles: status and unit are told by texture, legend and label. */
const valuesOf = (figures: MapFigures, { tiles }: Plan, context: MapContext): MapView['values'] =>
  tiles === null
    ? []
    : figures.colourings.map(({ faces }) =>
        faces.map((face, unit) => {
          const text =
            face.value === null
              ? said(figures, face, context)
              : figures.change
                ? context.formats.signed(face.value)
                : written(figures, face.value, context);
          return textWidth(text, 13) < tiles[unit]!.width ? text : '';
        }),
      );

/** One panel for each time, side by side or below each other. */
const panelsOf = ({ colourings }: MapFigures, plan: Plan, beside: boolean): MapView['panels'] =>
  colourings.map(({ title }, index) => ({
    title: colourings.length > 1 ? capitalised(title) : '',
    x: beside ? index * (plan.width + GAP) : 0,
    y: (colourings.length > 1 ? TITLE : 0) + (beside ? 0 : index * (plan.height + TITLE)),
  }));

function headingOf(figures: MapFigures, { words, own, formats }: MapContext, place: string): string {
  const { measure, change, colourings, before, snapshot } = figures;
  const name = words.measures[measure];
  if (change) return own.changeHeading(name, place, formats.period(before!.iso), formats.period(snapshot!.iso));
  return own.heading(capitalised(name), place, formats.list(colourings.map(({ title }) => title)));
}

/** Why there is nothing to draw, and the way out. */
function whyEmpty({ whole, units, absent, snapshots }: MapFigures, context: MapContext, place: string): string {
  const { document, words, own, formats } = context;
  if (!territories(document).has(whole)) return words.noTerritory(whole);
  if (!units.some(({ territory }) => territory)) return own.noParts(place);
  if (!absent) return own.noFigures(place);
  const time = parsePeriod(absent) ? formats.period(absent) : `“${absent}”`;
  const times = snapshots.slice(-MOST_TIMES).map(({ iso }) => formats.period(iso));
  const others = times.length ? own.otherTimes(formats.list(times)) : '';
  return `${own.noFigures(place, time)} ${others}`.trim();
}

/** The finished map of a territory's parts; where there is nothing to draw, an empty figure that says why. */
export function view(document: PovertyDocument, request: PlannedRequest): MapView {
  const context = contextOf(document, request);
  const { formats } = context;
  const figures = figuresOf(context);
  const { snapshot, whole, colourings } = figures;
  const place = wholeName(figures, context);
  const empty = colourings.length ? null : whyEmpty(figures, context, place);
  const heading = headingOf(figures, context, place);
  const beside = colourings.length > 1 && request.width >= 2 * SIDE + GAP;
  const { geometry } = request;
  const width = beside ? Math.floor((request.width - GAP) / 2) : request.width;
  const plan = planOf(figures, context, { geometry, width });
  const panels = panelsOf(figures, plan, beside);
  const marks = later(() => marksOf(figures, plan, panels, context));
  const table = later((): Table =>
    empty ? { caption: heading, columns: [], rows: [] } : tableOf(figures, heading, context),
  );
  const rankings = later(() => (empty ? [] : colourings.map((_, turn) => byRank(figures, context, turn))));
  return {
    sentence: empty ? '' : sentenceOf(figures, context),
    empty,
    width: request.width,
    height: (panels.at(-1)?.y ?? 0) + plan.height,
    figures,
    plan,
    panels,
    legend: empty ? [] : legendOf(figures, context, plan.reach),
    keys: [],
    values: valuesOf(figures, plan, context),
    get marks() {
      return marks();
    },
    get table() {
      return table();
    },
    names: namesOf(figures, context),
    get rankings() {
      return rankings();
    },
    times: figures.snapshots.map(({ iso }) => ({ iso, text: capitalised(formats.period(iso)) })),
    time: figures.asked ? figures.snapshots.indexOf(figures.asked) : -1,
    ...wordsAround(document, context, {
      heading,
      notes: empty ? [] : notesOf(figures, context, geometry),
      sourceIds: figures.rows.flat().flatMap((row) => (row?.parts ?? [row]).map((one) => one?.source)),
      asOf: snapshot && !empty ? lastDay(snapshot.period) : null,
    }),
    fileName: `${document.dataset.id}-${whole}-${figures.measure}`,
  };
}

/** The view with its legend in the picture, for a file that stands alone. */
export function fileView(view: MapView): MapView {
  const { keys, bottom } = placedLegend(view.legend, view.width, view.height);
  return Object.create(view, { keys: { value: keys }, height: { value: bottom } }) as MapView;
}

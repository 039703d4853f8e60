import { wordsAround } from '../../chart/citation.js';
import { emptyFigure } from '../../chart/empty-figure.js';
import type { Figure } from '../../chart/figure.js';
import type { Table } from '../../chart/table.js';
import { territories } from '../../model/territory.js';
import type { PovertyDocument } from '../../schema/document.js';
import { among } from '../../text/group.js';
import { capitalised } from '../../text/words.js';
import { spanOf } from './frame.view.js';
import { keysOf, type TrendKey } from './keys.view.js';
import { marksOf, type TrendMark } from './marks.view.js';
import { notesOf } from './notes.view.js';
import type { Panel } from './panel.view.js';
import { plotOf } from './plot.view.js';
import { partsOf, sentenceOf } from './sentence.view.js';
import {
  contextOf,
  linesOf,
  nameOf,
  noFigures,
  seriesOf,
  territoryOf,
  type TrendContext,
  type TrendRequest,
  type TrendSeries,
} from './series.view.js';
import { named, tableOf } from './table.view.js';
import { lowered } from './writing.view.js';

export type { TrendRequest } from './series.view.js';

/** Everything that a trend chart shows. */
export interface TrendView extends Figure {
  readonly panels: readonly Panel[];
  readonly keys: readonly TrendKey[];
  readonly axis: string;
  readonly marks: readonly TrendMark[];
}

const emptyView = (context: TrendContext, why: string): TrendView => ({
  ...emptyFigure(context.document, context, why),
  marks: [],
  panels: [],
  keys: [],
  axis: '',
});

const hasFigures = ({ points }: TrendSeries): boolean => points.some(({ value }) => value !== null);

/** The sources of all figures, and of those that they were added up from. */
function sourcesOf(all: readonly TrendSeries[]): Set<string | undefined> {
  const sources = new Set<string | undefined>();
  for (const { points } of all)
    for (const { row, parts } of points) {
      sources.add(row.source);
      for (const { source } of parts) sources.add(source);
    }
  return sources;
}

/** What is shown, of whom, and of which years. */
function headingOf(
  all: readonly TrendSeries[],
  territory: string,
  [start, end]: readonly [number, number],
  context: TrendContext,
): string {
  const { words, own, request, formats } = context;
  const [told, other] = new Set(all.flatMap(({ measure, points }) => (points.length ? [measure] : [])));
  const [group, ...others] = request.groups ?? [];
  const what = other ? own.both[request.unit] : capitalised(words.measures[told!]);
  const years = new Set([formats.year(start), formats.year(end - 1)]);
  const whose = others.length ? what : among(what, group, context);
  return [whose, nameOf(context, territory), [...years].join('–')].join(', ');
}

/** The finished chart of a territory; where there is nothing to draw, an empty figure that says why. */
export function view(document: PovertyDocument, request: TrendRequest): TrendView {
  const context = contextOf(document, request);
  const { words, own } = context;
  const territory = territoryOf(context);
  if (!territories(document).has(territory)) return emptyView(context, words.noTerritory(territory));
  const lines = linesOf(context, territory);
  const all = lines.flatMap(([, series]) => series);
  if (!all.some(hasFigures)) {
    const what = [...new Set(all.map(({ name }) => lowered(name)))];
    return emptyView(context, noFigures(context.formats.list(what), nameOf(context, territory), context));
  }

  const single = lines.length === 1;
  // A row for a time to come may lie there, still blank.
  const { start, end } = spanOf(all, ({ value, status }) => value !== null || status !== 'O');
  const plot = plotOf(lines, territory, context);
  const { panels } = plot;
  const whole = single ? all : seriesOf(context, territory);
  const heading = headingOf(all, territory, [start, end], context);
  let table: Table | undefined;
  let marks: TrendMark[] | undefined;
  return {
    sentence: whole.some(hasFigures) ? sentenceOf(whole, context) : partsOf(all, territory, context),
    empty: null,
    width: request.width,
    height: plot.height,
    // A thousand figures are drawn, a few are pointed at.
    get marks() {
      return (marks ??= marksOf(panels, context));
    },
    panels,
    keys: keysOf(panels, context),
    axis: own.axis[request.unit],
    // The table waits until there is time for it; it is made once.
    get table() {
      return (table ??= tableOf(single ? all : named(lines), { caption: heading, territory }, context));
    },
    ...wordsAround(document, context, {
      heading,
      notes: notesOf(all, plot, territory, context),
      sourceIds: sourcesOf(all),
      asOf: end - 1,
    }),
    fileName: `${document.dataset.id}-${territory}-${request.unit}`,
  };
}

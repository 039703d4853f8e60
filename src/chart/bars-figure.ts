import { lastDay, type Period } from '../model/period.js';
import { territories, territoryWith } from '../model/territory.js';
import type { PovertyDocument, Standard } from '../schema/document.js';
import type { Language } from '../text/formats.js';
import { around, proseOf } from '../text/prose.js';
import type { BarsPicture } from './bars.js';
import { remarksOf, wordsAround, writingIn, type Writing } from './citation.js';
import { emptyFigure } from './empty-figure.js';
import type { Figure } from './figure.js';
import type { Table } from './table.js';

/** What every chart of bars is asked for. */
export interface BarsRequest {
  /** Key of a territory; the first one with figures when empty. */
  readonly territory?: string | undefined;
  /** ISO period of the figures; the latest one when empty. */
  readonly period?: string | undefined;
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/** Everything that a chart of bars shows. */
export interface BarsFigure extends Figure {
  /** Null where there is nothing to draw. */
  readonly bars: BarsPicture | null;
}

/** With what a chart is told: the document, the territory that is shown, and the words of a language. */
export interface Telling extends Writing {
  readonly document: PovertyDocument;
  readonly territory: string;
  /** The name of the territory. */
  readonly place: string;
}

/** What a chart says of its own; the rest of its figure follows from it. */
interface Told extends Omit<Table, 'caption'>, Pick<Figure, 'sentence' | 'notes'> {
  /** What is shown, and when; the place stands between them. */
  readonly what: string;
  readonly time: string;
  readonly bars: BarsPicture;
  readonly period: Period;
  /** The poverty standard that is followed; null for none. */
  readonly standard: Standard | null;
  /** What the file is about, for its name. */
  readonly about: string;
}

/**
 * A chart of bars of one territory at one time; where there is nothing to draw, an empty figure that says why.
 *
 * @param rows the section of the document that is shown
 * @param tell says the chart, or of what there are no figures
 */
export function barsFigure(
  document: PovertyDocument,
  request: BarsRequest,
  rows: readonly { readonly territory: string }[] | undefined,
  tell: (telling: Telling) => Told | string,
): BarsFigure {
  const writing = writingIn(request.language);
  const { formats, words } = writing;
  const territory = territoryWith(document, request.territory, rows);
  const found = territories(document).get(territory);
  const none = (why: string) => ({ ...emptyFigure(document, writing, why), bars: null });
  if (!found) return none(words.noTerritory(territory));
  const place = formats.text(found.name);
  const told = tell({ document, formats, words, territory, place });
  if (typeof told === 'string')
    return none(words.noFigures(told, place, request.period ? formats.period(request.period) : ''));
  const { what, time, sentence, bars, columns, period } = told;
  const { width, height, marks } = bars;
  const heading = [what, place, time].join(', ');
  return {
    sentence,
    empty: null,
    width,
    height,
    marks,
    bars,
    table: { caption: heading, columns, rows: told.rows },
    ...wordsAround(document, writing, {
      heading,
      notes: [
        ...told.notes,
        // One that is the only one needs no name.
        ...(told.standard && document.standards![1]
          ? [around(proseOf(told.standard.name, formats, document), words.standard)]
          : []),
        ...remarksOf(document, writing, territory, period),
      ],
      sourceIds: [],
      asOf: lastDay(period),
    }),
    fileName: [document.dataset.id, territory, told.about].join('-'),
  };
}

import { noteOf } from '../model/note.js';
import { parsePeriod, type Period } from '../model/period.js';
import type { PovertyDocument, SourceRow } from '../schema/document.js';
import { formatsFor, type Formats, type Language } from '../text/formats.js';
import { wordsFor } from '../text/words-for.js';
import type { Words } from '../text/words.js';
import type { Citation, Figure } from './figure.js';

/** What everything is written with, in one language. */
export interface Writing {
  readonly formats: Formats;
  readonly words: Words;
}

/** Numbers, dates and words of a language. */
export const writingIn = (language: Language): Writing => ({
  formats: formatsFor(language),
  words: wordsFor(language),
});

function citation(source: SourceRow, formats: Formats): Citation {
  const parts = [formats.text(source.title)];
  if (source.documentNumber) parts.push(formats.text(source.documentNumber));
  if (source.date) parts.push(formats.date(parsePeriod(source.date)!.start));
  return { text: parts.join(', '), url: source.url };
}

/**
 * The small print of a figure: the sources that its rows name, the publisher where they name none, and what the
 * figures are worth.
 *
 * @param sourceIds sources of the rows shown, in any order and number
 * @param asOf day as of which the figure speaks; null where it shows none
 */
export function smallPrint(
  document: PovertyDocument,
  { formats, words }: Writing,
  { sourceIds, asOf }: { readonly sourceIds: Iterable<string | undefined>; readonly asOf: number | null },
): Pick<Figure, 'sources' | 'asOf' | 'label'> {
  const wanted = new Set(sourceIds);
  const named = (document.sources ?? []).filter(({ id }) => wanted.has(id));
  const { publisher, status } = document.dataset;
  const sources = named.map((source) => citation(source, formats));
  if (!sources.length && publisher) sources.push({ text: formats.text(publisher.name), url: publisher.url });
  return {
    sources,
    asOf: asOf === null ? null : words.asOf(formats.date(asOf)),
    label: status === 'official' ? null : words.labels[status],
  };
}

/** Remarks of the document on a territory: those without a time, and those on the time that is shown. */
export const remarksOf = (
  document: PovertyDocument,
  { formats }: Writing,
  territory: string,
  shown: Period,
): string[] =>
  (document.dataset.notes ?? []).map(noteOf).flatMap((note) => {
    const period = note.period === undefined ? shown : parsePeriod(note.period);
    const fits = period && period.start < shown.end && period.end > shown.start;
    return fits && (note.territory ?? territory) === territory ? [formats.text(note.text)] : [];
  });

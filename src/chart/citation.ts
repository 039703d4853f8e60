import { noteOf } from '../model/note.js';
import { parsePeriod, type Period } from '../model/period.js';
import type { PovertyDocument, SourceRow } from '../schema/document.js';
import { formatsFor, type Formats, type Language } from '../text/formats.js';
import { around, plain, proseOf, type Prose } from '../text/prose.js';
import { wordsFor } from '../text/words-for.js';
import type { Words } from '../text/words.js';
import type { Figure } from './figure.js';

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

function citation({ title, documentNumber, date, url }: SourceRow, formats: Formats, document: PovertyDocument) {
  const day = date && formats.date(parsePeriod(date)!.start);
  const cited = (title: string) => [title, documentNumber, day].filter(Boolean).join(', ');
  return { text: around(proseOf(title, formats, document), cited), url };
}

/** Names that figures write among their own words. */
const named = (document: PovertyDocument, formats: Formats): readonly Prose[] =>
  [...(document.groups ?? []), ...(document.standards ?? [])].map(({ name }) => proseOf(name, formats, document));

interface Around {
  readonly heading: Prose;
  readonly notes: readonly Prose[];
  readonly sourceIds: Iterable<string | undefined>;
  readonly asOf: number | null;
}

/**
 * What stands around the picture of a figure: heading, remarks, the sources that its rows name, the publisher where they name
 * none, and what the figures are worth.
 *
 * @param sourceIds sources of the rows shown, in any order and number
 * @param asOf day as of which the figure speaks; null where it shows none
 */
export function wordsAround(
  document: PovertyDocument,
  { formats, words }: Writing,
  { heading, notes, sourceIds, asOf }: Around,
): Pick<Figure, 'heading' | 'notes' | 'sources' | 'asOf' | 'label' | 'passages'> {
  const wanted = new Set(sourceIds);
  const { publisher, status } = document.dataset;
  const sources = (document.sources ?? [])
    .filter(({ id }) => wanted.has(id))
    .map((source) => citation(source, formats, document));
  if (!sources.length && publisher)
    sources.push({ text: proseOf(publisher.name, formats, document), url: publisher.url });
  return {
    heading: plain(heading),
    notes: notes.map(plain),
    sources: sources.map(({ text, url }) => ({ text: plain(text), url })),
    passages: [heading, ...notes, ...sources.map(({ text }) => text), ...named(document, formats)]
      .filter((text) => typeof text === 'object')
      .sort((a, b) => b.part.length - a.part.length),
    asOf: asOf === null ? null : words.asOf(formats.date(asOf)),
    label: status === 'official' ? null : words.labels[status],
  };
}

/** Remarks of the document on a territory: those without a time, and those on the time that is shown. */
export const remarksOf = (document: PovertyDocument, { formats }: Writing, territory: string, shown: Period): Prose[] =>
  (document.dataset.notes ?? []).map(noteOf).flatMap((note) => {
    const period = note.period === undefined ? shown : parsePeriod(note.period);
    const fits = period && period.start < shown.end && period.end > shown.start;
    return fits && (note.territory ?? territory) === territory ? [proseOf(note.text, formats, document)] : [];
  });

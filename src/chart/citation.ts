import { parsePeriod } from '../model/period.js';
import type { PovertyDocument, SourceRow } from '../schema/document.js';
import type { Formats } from '../text/formats.js';
import type { Words } from '../text/words.js';
import type { Citation, Figure } from './figure.js';

function citation(source: SourceRow, formats: Formats): Citation {
  const parts = [formats.text(source.title)];
  if (source.documentNumber) parts.push(source.documentNumber);
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
  { formats, words }: { readonly formats: Formats; readonly words: Words },
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

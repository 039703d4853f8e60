import type { PovertyDocument, Territory } from '../schema/document.js';

const indexes = new WeakMap<PovertyDocument, ReadonlyMap<string, Territory>>();

/** All territories of a document by their key. */
export function territories(document: PovertyDocument): ReadonlyMap<string, Territory> {
  let index = indexes.get(document);
  if (!index) {
    index = new Map(document.territories.map((territory) => [territory.id, territory]));
    indexes.set(document, index);
  }
  return index;
}

/** The territory asked for; else the first that has rows of a section; else the first. */
export function territoryWith(
  document: PovertyDocument,
  wanted: string | undefined,
  rows: readonly { readonly territory: string }[] = [],
): string {
  const counted = new Set(rows.map(({ territory }) => territory));
  return wanted || (document.territories.find(({ id }) => counted.has(id)) ?? document.territories[0])?.id || '';
}

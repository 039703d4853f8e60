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

import { parse, type ParseResult } from '../../../src/schema/parse.js';

type Json = Record<string, unknown>;

/** A document with one territory and the sections of a test. */
export const documentOf = (sections: Json = {}): Json => ({
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 'Tên', status: 'sample' },
  territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
  ...sections,
});

/** `code pointer` of every problem. */
export const codes = ({ problems }: ParseResult): string[] => problems.map(({ code, pointer }) => `${code} ${pointer}`);

/** Reads a document with some sections. */
export const readWith = (sections: Json): ParseResult => parse(documentOf(sections));

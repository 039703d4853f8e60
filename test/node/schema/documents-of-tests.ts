import assert from 'node:assert/strict';
import { parse, type ParseResult } from '../../../src/schema/parse.js';

type Json = Record<string, unknown>;

/** A document with one territory and the sections of a test. */
export const documentOf = (sections: Json = {}): Json => ({
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 'Tên', status: 'sample' },
  territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
  ...sections,
});

/** `code pointer` of every problem, each of which must be told in a sentence. */
export const codes = ({ problems }: ParseResult): string[] =>
  problems.map(({ code, pointer, message }) => {
    for (const text of [message.vi, message.en]) {
      assert.ok(text.startsWith(pointer && `${pointer}: `) && /\S .*[.?]$/.test(text), `${code}: ${text}`);
      assert.ok(!/undefined|NaN|%\d|\[object/.test(text), text);
    }
    assert.notEqual(message.vi, message.en);
    return `${code} ${pointer}`;
  });

/** Reads a document with some sections. */
export const readWith = (sections: Json): ParseResult => parse(documentOf(sections));

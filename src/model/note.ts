import type { Note, Text } from '../schema/document.js';

/** A note with its place in time and space, whichever way it was written. */
export const noteOf = (note: Text | Note): Note =>
  typeof note === 'object' && 'text' in note && isText(note.text) ? (note as Note) : { text: note as Text };

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'object';

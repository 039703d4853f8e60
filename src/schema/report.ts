import type { Problem, ProblemLevel } from './problem.js';

/** A sentence in both languages, without its place. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Collects problems while a document is read, and the rows that they leave out. */
export class Report {
  readonly problems: Problem[] = [];
  /** Rows that a rule leaves out of the document. */
  readonly dropped = new Set<unknown>();
  /** For a section that lost rows by their structure: where each remaining row stands in the input. */
  readonly places = new Map<string, readonly number[]>();

  add(level: ProblemLevel, code: string, pointer: string, { vi, en }: Sentence): void {
    const place = pointer ? `${pointer}: ` : '';
    this.problems.push({ code, level, pointer, message: { vi: place + vi, en: place + en } });
  }

  /** Doubts a row and keeps it. */
  doubt(code: string, pointer: string, sentence: Sentence): void {
    this.add('warning', code, pointer, sentence);
  }

  /** Refuses a row: it is left out, and the rest is drawn. */
  refuse(row: unknown, code: string, pointer: string, sentence: Sentence): void {
    this.dropped.add(row);
    this.add('error', code, pointer, sentence);
  }
}

/** A name or a key as long as a sentence can bear. */
export const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

/** A key as a step of a JSON pointer (RFC 6901). */
export const step = (key: string | number): string => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** A number as it is written in each language, for sentences about it. */
export const written = (value: number): { readonly vi: string; readonly en: string } => ({
  vi: value.toLocaleString('vi-VN', { maximumFractionDigits: 6 }),
  en: value.toLocaleString('en-GB', { maximumFractionDigits: 6 }),
});

/** A sentence whose places `%1`, `%2`, … are filled with numbers, written as each language does, or with words. */
export function sentence(vi: string, en: string, ...values: readonly (number | string)[]): Sentence {
  const fill = (text: string, language: 'vi' | 'en') =>
    text.replace(/%(\d)/g, (_, place: string) => {
      const value = values[Number(place) - 1]!;
      return typeof value === 'number' ? written(value)[language] : shortened(value);
    });
  return { vi: fill(vi, 'vi'), en: fill(en, 'en') };
}

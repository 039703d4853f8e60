import type { PovertyDocument } from './document.js';
import type { Finding, ProblemLevel } from './problem.js';

type Section = {
  [Name in keyof PovertyDocument]-?: NonNullable<PovertyDocument[Name]> extends readonly object[] ? Name : never;
}[keyof PovertyDocument];
type RowOf<Name extends Section> = NonNullable<PovertyDocument[Name]>[number];
export type Amount = number | null | undefined;

/** Whether a figure of a row, or any of them, is withheld: a sentence that names it would tell it. */
export const isWithheld = (row: object | string, property?: string): boolean => {
  const { status = {} } = row as { readonly status?: Readonly<Record<string, string>> };
  return property ? status[property] === 'Q' : Object.values(status).includes('Q');
};

/** Float noise is no difference. */
const SLACK = 1e-9;

/** Collects what is found while a document is read, and the rows that are left out for it. */
export class Report {
  readonly findings: Finding[] = [];
  /** Rows that are left out of the document. */
  readonly dropped = new Set<unknown>();
  /** Territories whose parent is left out. */
  readonly orphans = new Set<unknown>();
  /** The document as far as its structure is right. */
  document!: PovertyDocument;
  #places: Map<unknown, string> | undefined;

  /** @param input the document as it came: pointers are places in it */
  constructor(private readonly input: object) {}

  /** @param what the code, and after it which sentence tells it, where the code has several: `R13 ages` */
  add(level: ProblemLevel, what: string, pointer: string, ...values: unknown[]): void {
    const [code, say = code] = what.split(' ') as [string, string?];
    this.findings.push({ code, level, pointer, say, values });
  }

  /** The rows of a section that are still in the document. */
  rows<Name extends Section>(name: Name): readonly RowOf<Name>[] {
    const rows = (this.document[name] ?? []) as readonly RowOf<Name>[];
    return this.dropped.size ? rows.filter((row) => !this.dropped.has(row)) : rows;
  }

  /** The pointer of a row, or of a property of it. Good documents need none, so places are noted at the first call. */
  pointer(row: object, property?: string): string {
    if (!this.#places) {
      this.#places = new Map();
      for (const [name, rows] of Object.entries(this.input))
        if (Array.isArray(rows)) rows.forEach((each, index) => this.#places!.set(each, `/${name}/${index}`));
    }
    return this.#places.get(row) + (property ? `/${property}` : '');
  }

  /** Doubts a row and keeps it. */
  doubt(what: string, row: object, property = '', ...values: unknown[]): void {
    this.add('warning', what, this.pointer(row, property), ...values);
  }

  /** Refuses a row: it is left out, and the rest is drawn. */
  refuse(what: string, row: object, property: string, ...values: unknown[]): void {
    this.dropped.add(row);
    this.add('error', what, this.pointer(row, property), ...values);
  }

  /**
   * Doubts two figures that should be the same; `other` says how the second one comes about, or is the row that has it.
   *
   * @param what the code, and after it the sentence where it is not `differs`
   */
  equal(
    what: string,
    row: object,
    property: string,
    value: Amount,
    expected: Amount,
    other: string | object,
    theirs = property,
  ): void {
    if (value == null || expected == null || Math.abs(value - expected) <= 0.005) return;
    if (isWithheld(row, property) || isWithheld(other, theirs)) return;
    const place = typeof other === 'string' ? other : this.pointer(other, theirs);
    this.doubt(`${what} differs`, row, property, value, expected, place);
  }

  /** Refuses a part that is more than its whole; `name` is the property that holds the whole. */
  atMost(code: string, row: object, property: string, part: Amount, whole: Amount, name: string): void {
    if (part == null || whole == null || part <= whole + SLACK) return;
    const told = isWithheld(row) ? [] : [part, whole];
    this.refuse(`${code} exceeds`, row, property, told[0], told[1], name);
  }

  /**
   * A share of nothing is refused (R3), a published one that its counts do not give is doubted (R2): with both numbers, or
   * `quietly`, with these words alone.
   */
  share(row: object, property: string, rate: Amount, part: Amount, whole: Amount, quietly?: string): void {
    if (rate == null || whole == null || isWithheld(row)) return;
    if (!whole) return this.refuse('R3', row, property, rate);
    // To the decimals with which it was published.
    const slack = 0.5 / 10 ** (String(rate).split('.')[1]?.length ?? 0) + SLACK;
    if (part == null || Math.abs(rate - (part / whole) * 100) <= slack) return;
    if (quietly) this.doubt('R2 cases', row, property, quietly);
    else this.doubt('R2', row, property, rate, part, whole);
  }
}

/** A key as a step of a JSON pointer (RFC 6901). */
export const step = (key: string | number): string => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

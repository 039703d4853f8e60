/** How much a problem costs: an `error` leaves a row or value out, a `warning` only doubts it. */
export type ProblemLevel = 'error' | 'warning';

/**
 * Something in a document that is wrong or doubtful, told to the person who can mend it.
 *
 * `code` is stable (`R1`, `structure.type`, `json.truncated`, …), `pointer` a JSON pointer (RFC 6901) to the
 * place, `message` a sentence with place, value, rule and way out, in Vietnamese and English.
 */
export interface Problem {
  readonly code: string;
  readonly level: ProblemLevel;
  readonly pointer: string;
  readonly message: { readonly vi: string; readonly en: string };
}

/** A problem as it is found, before `explain` has words for it: a good document is read without them. */
export interface Finding extends Omit<Problem, 'message'> {
  /** Which sentence tells it. */
  readonly say: string;
  /** What the sentence is about, in the order of its places `%1`, `%2`, … */
  readonly values: readonly unknown[];
}

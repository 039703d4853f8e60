import { once } from '../model/once.js';
import type { Finding, Problem } from '../schema/problem.js';

type Explain = (findings: readonly Finding[]) => readonly Problem[];

/** The sentences for problems come apart from the reader, when the first document needs them; a server has them at once. */
export const sentences: { explain: Explain | null } = { explain: null };

/** The problems of a reading, once for all figures that share it; at once where there are none or the sentences are there. */
export function problemsOf(findings: readonly Finding[]): readonly Problem[] | Promise<readonly Problem[]> {
  if (!findings.length) return [];
  return sentences.explain?.(findings) ?? loadSentences().then(() => problemsOf(findings));
}

async function loadSentences(): Promise<void> {
  try {
    sentences.explain = once((await import('../schema/explain.js')).explain);
  } catch {
    // They cannot be had: code and place must do.
    sentences.explain = (findings) => findings.map(bare);
  }
}

function bare({ code, level, pointer }: Finding): Problem {
  const words = `${code} ${pointer}`;
  return { code, level, pointer, message: { vi: words, en: words } };
}

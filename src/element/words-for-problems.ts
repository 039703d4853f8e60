import type { Finding, Problem } from '../schema/problem.js';

type Explain = (findings: readonly Finding[]) => readonly Problem[];

/** The sentences for problems come apart from the reader, when the first document needs them; a server has them at once. */
export const sentences: { explain: Explain | null } = { explain: null };

const known = new WeakMap<readonly Finding[], readonly Problem[]>();

/** The problems of a reading, once for all figures that share it; at once where there are none or the sentences are there. */
export function problemsOf(findings: readonly Finding[]): readonly Problem[] | Promise<readonly Problem[]> {
  if (!findings.length) return [];
  const { explain } = sentences;
  if (!explain) return loadSentences().then(() => problemsOf(findings));
  let problems = known.get(findings);
  if (!problems) known.set(findings, (problems = explain(findings)));
  return problems;
}

async function loadSentences(): Promise<void> {
  try {
    sentences.explain = (await import('../schema/explain.js')).explain;
  } catch {
    // They cannot be had: code and place must do.
    sentences.explain = (findings) => findings.map(bare);
  }
}

function bare({ code, level, pointer }: Finding): Problem {
  const words = `${code} ${pointer}`;
  return { code, level, pointer, message: { vi: words, en: words } };
}

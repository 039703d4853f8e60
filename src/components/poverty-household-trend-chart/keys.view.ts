import type { StatusLetter } from '../../schema/document.js';
import type { TrendTarget } from './targets.view.js';
import type { Panel } from './panel.view.js';
import type { TrendContext } from './series.view.js';

/** A line of the legend: a series, where its name does not stand at its line, or what a shape means. */
export interface TrendKey {
  readonly kind: 'series' | 'status' | 'interval' | 'break' | TrendTarget['verdict'];
  readonly tone: 'poor' | 'nearPoor';
  readonly variant: number;
  readonly status: StatusLetter;
  readonly text: string;
}

/** The legend of a picture: only what its direct labels do not say. */
export function keysOf(panels: readonly Panel[], context: TrendContext): TrendKey[] {
  const { words, own } = context;
  const keys: TrendKey[] = [];
  const seen = new Set<string>();
  const add = (key: Omit<TrendKey, 'tone' | 'variant' | 'status'> & Partial<TrendKey>) => {
    if (seen.has(key.text)) return;
    seen.add(key.text);
    keys.push({ tone: 'poor', variant: 0, status: 'A', ...key });
  };
  const unnamed = panels.some(
    ({ series }) => series.length > 1 && series.some(({ label, series: { points } }) => !label && points.length),
  );
  for (const { series } of panels) {
    for (const { series: one } of unnamed ? series : []) {
      if (one.points.length) add({ kind: 'series', tone: one.tone, variant: one.variant, text: one.name });
    }
  }
  for (const { series } of panels) {
    for (const { points, absent } of series) {
      for (const { status } of [...points, ...absent])
        if (status !== 'A') add({ kind: 'status', status, text: words.statuses[status] });
      if (points.some(({ interval }) => interval)) add({ kind: 'interval', text: own.interval });
    }
  }
  for (const { text, isNamed } of panels.flatMap(({ breaks }) => breaks)) if (!isNamed) add({ kind: 'break', text });
  for (const { target } of panels.flatMap(({ targets }) => targets)) {
    const verdict = own.verdicts[target.verdict];
    add({ kind: target.verdict, text: verdict ? `${own.target}, ${verdict}` : own.target });
  }
  return keys;
}

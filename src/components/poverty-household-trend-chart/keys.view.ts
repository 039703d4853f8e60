import type { StatusLetter } from '../../schema/document.js';
import type { Panel } from './panel.view.js';
import type { TrendContext } from './series.view.js';

/** A line of the legend: a series, where its name does not stand at its line, or what a shape means. */
export interface TrendKey {
  readonly kind: 'series' | 'status' | 'target';
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
  const unnamed = panels.some(({ series }) => series.length > 1 && series.some(({ label, end }) => !label && end));
  for (const { series } of panels) {
    for (const { series: one } of unnamed ? series : []) {
      add({ kind: 'series', tone: one.tone, variant: one.variant, text: one.name });
    }
  }
  for (const { series } of panels) {
    for (const { points, absent } of series) {
      for (const { status } of [...points, ...absent])
        if (status !== 'A') add({ kind: 'status', status, text: words.statuses[status] });
    }
  }
  if (panels.some(({ targets }) => targets.length)) add({ kind: 'target', text: own.target });
  return keys;
}

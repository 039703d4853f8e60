import { expect, waitFor } from 'storybook/test';
import type { FigureState } from '../src/element/statistic-element.js';
import type { PovertyTargetGauge } from '../src/components/poverty-target-gauge/poverty-target-gauge.js';

/** Address of a document of the examples, beside the story's page. */
export const documentAt = (name: string): string => `documents/${name}`;
/** Address of a document that holds one state of a target. */
export const stateAt = (name: string): string => documentAt(`states/${name}.json`);

/** Every gauge of a story, once all show the same state. */
export async function gaugesIn(canvas: HTMLElement, state: FigureState = 'ready'): Promise<PovertyTargetGauge[]> {
  const gauges = [...canvas.querySelectorAll('poverty-target-gauge')];
  await waitFor(() => expect(new Set(gauges.map((gauge) => gauge.state))).toEqual(new Set([state])), {
    timeout: 10_000,
  });
  await Promise.all(gauges.map((gauge) => gauge.updateComplete));
  return gauges;
}

/** The one gauge of a story, once it shows a state. */
export async function gaugeIn(canvas: HTMLElement, state: FigureState = 'ready'): Promise<PovertyTargetGauge> {
  const [gauge] = await gaugesIn(canvas, state);
  return gauge!;
}

/** A part of a gauge; null where it is not drawn. */
export const partOf = (gauge: PovertyTargetGauge, part: string): Element | null =>
  gauge.renderRoot.querySelector(`[part~="${part}"]`);

/** Text of a part, with single spaces. */
export const textOf = (gauge: PovertyTargetGauge, part: string): string =>
  (partOf(gauge, part)?.textContent ?? '').replace(/\s+/g, ' ').trim();

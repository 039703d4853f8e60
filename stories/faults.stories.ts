import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { documentAt, gaugeIn } from './telling.js';

/**
 * Planted faults: the run of the stories must find each of them, or it could not find a real one.
 *
 * The tag names who must object. They are in no sidebar and on no page of documentation.
 */
const meta: Meta = { title: 'Planted faults', tags: ['!dev', '!autodocs', 'planted-fault'] };
export default meta;

const figure = () => html`<poverty-target-gauge src=${documentAt('ba-che-2022.json')}></poverty-target-gauge>`;

/** Grey on white inside the shadow root: axe must look in there. */
export const LowContrast: StoryObj = {
  tags: ['fault-axe'],
  render: () => html`<div style="--poverty-muted: #cfcfcf">${figure()}</div>`,
  play: async ({ canvasElement }) => void (await gaugeIn(canvasElement)),
};

export const WrongExpectation: StoryObj = {
  tags: ['fault-play'],
  render: figure,
  play: async ({ canvasElement }) => {
    await expect((await gaugeIn(canvasElement)).figure?.status?.code).toBe('met');
  },
};

/** Words far wider than any font makes them. */
export const WideWords: StoryObj = {
  tags: ['fault-boxes'],
  render: figure,
  play: async ({ canvasElement }) => {
    const { renderRoot } = await gaugeIn(canvasElement);
    for (const text of renderRoot.querySelectorAll('svg text')) text.setAttribute('textLength', '400');
  },
};

export const Talkative: StoryObj = {
  tags: ['fault-console'],
  render: figure,
  play: async ({ canvasElement }) => {
    await gaugeIn(canvasElement);
    console.warn('A planted warning.');
  },
};

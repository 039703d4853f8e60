import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { FigureState } from '../src/element/statistic-element.js';

type Tags = HTMLElementTagNameMap;
type FigureTag = { [Tag in keyof Tags]: Tags[Tag] extends { readonly figure: unknown } ? Tag : never }[keyof Tags];

/** What every figure of a story can be told; a component has attributes of its own besides. */
export interface FigureAttributes {
  src?: string;
  territory?: string;
  period?: string;
  lang?: 'vi' | 'en';
  theme?: 'light' | 'dark';
}

/** What must be seen of a figure, told by how often each part of it is drawn, or looked at by the story itself. */
type Look<Figure> = Readonly<Record<string, number>> | ((figure: Figure) => Promise<void> | void);

/** A figure with attributes. Only what a story gives is written: the rest is as it is without attributes. */
export function figureOf<Tag extends FigureTag>(tag: Tag, attributes: object): Tags[Tag] {
  const figure = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes) as [string, unknown][]) {
    if (typeof value === 'boolean') figure.toggleAttribute(name, value);
    else if (value != null) figure.setAttribute(name, String(value));
  }
  return figure;
}

/**
 * Stories of one figure each: its attributes are the arguments, and the story is told once the figure shows its state.
 *
 * @param count how often a part is drawn, where parts are not elements of their own
 */
export function oneFigure<Tag extends FigureTag, Attributes extends FigureAttributes>(
  tag: Tag,
  count = (figure: Tags[Tag], part: string) => figure.renderRoot.querySelectorAll(`[part~="${part}"]`).length,
) {
  type Story = StoryObj<Attributes>;
  const render = (attributes: object): HTMLElement => figureOf(tag, attributes);
  async function figureIn(canvas: HTMLElement, state: FigureState = 'ready'): Promise<Tags[Tag]> {
    const figure = canvas.querySelector(tag)!;
    await waitFor(() => expect(figure.state).toBe(state), { timeout: 10_000 });
    await figure.updateComplete;
    return figure;
  }
  /** A story but for its name, globals and tags, which Storybook reads from the source. */
  const story = (text: string, args: Attributes, look: Look<Tags[Tag]> = {}, state?: FigureState): Story =>
    ({
      args,
      parameters: { docs: { description: { story: text } } },
      play: async ({ canvasElement, globals }) => {
        // A reader has chosen another data set.
        if (globals['data'] !== 'story') return;
        const figure = await figureIn(canvasElement, state);
        if (typeof look === 'function') await look(figure);
        else for (const [part, times] of Object.entries(look)) await expect(count(figure, part), part).toBe(times);
      },
    }) as Story;
  return { render, story };
}

/** Reads a figure by keyboard: after each key, what is spoken. */
export async function reads(
  figure: { readonly renderRoot: ParentNode },
  spoken: readonly (readonly [key: string, text: RegExp])[],
): Promise<void> {
  const { renderRoot } = figure;
  renderRoot.querySelector<HTMLElement>('.figure')!.focus();
  for (const [key, text] of spoken) {
    await userEvent.keyboard(`{${key}}`);
    await waitFor(() => expect(renderRoot.querySelector('.spoken')!.textContent.trim()).toMatch(text));
  }
}

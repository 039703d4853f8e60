import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PovertyDeprivationChart } from '../src/components/poverty-deprivation-chart/poverty-deprivation-chart.js';
import type { FigureState } from '../src/element/statistic-element.js';
import { documentAt } from './telling.js';

interface Attributes {
  src?: string;
  territory?: string;
  unit?: 'rate' | 'households';
  period?: string;
  sort?: 'document' | 'size';
  lang?: 'vi' | 'en';
  theme?: 'light' | 'dark';
}
type Story = StoryObj<Attributes>;

const chart = (a: Attributes): TemplateResult =>
  html`<poverty-deprivation-chart
    src=${a.src ?? nothing}
    territory=${a.territory ?? nothing}
    unit=${a.unit ?? nothing}
    period=${a.period ?? nothing}
    sort=${a.sort ?? nothing}
    lang=${a.lang ?? nothing}
    theme=${a.theme ?? nothing}
  ></poverty-deprivation-chart>`;

const USE = `
In which basic services poor and near-poor households are deprived. Indicators, their names, order and dimensions are those
of the poverty standard in the document.

**Use it** for one territory at one time, to see where help is needed most.

**Do not use it** for change over the years, or to rank places.

- \`unit="rate"\` compares the two categories, \`unit="households"\` tells how many are to be reached.
- \`sort="size"\` puts the largest deprivation first and lets go of the dimensions.
- Every bar has its figure beside it; a doubtful one is hollow and says why, a withheld or missing one says so in words.

*Dùng cho một đơn vị tại một thời điểm; không dùng để so sánh qua các năm hay xếp hạng các đơn vị.*
`;

const meta: Meta<Attributes> = {
  title: 'Components/Deprivation chart',
  component: 'poverty-deprivation-chart',
  tags: ['autodocs'],
  render: chart,
  argTypes: {
    unit: { control: 'inline-radio', options: ['rate', 'households'] },
    sort: { control: 'inline-radio', options: ['document', 'size'] },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

async function drawn(canvas: HTMLElement, state: FigureState = 'ready'): Promise<PovertyDeprivationChart> {
  const figure = canvas.querySelector('poverty-deprivation-chart')!;
  await waitFor(() => expect(figure.state).toBe(state), { timeout: 10_000 });
  await figure.updateComplete;
  return figure;
}

/** A story of a fixture that waits for its chart and counts the bars that have a length. */
function story(text: string, args: Attributes, bars?: number, state?: FigureState): Story {
  return {
    args,
    parameters: { docs: { description: { story: text } } },
    play: async ({ canvasElement, globals }) => {
      if (globals['data'] !== 'story') return;
      const figure = await drawn(canvasElement, state);
      // The bars of the legend are no marks.
      const keys = (figure.figure?.bars?.bars.length ?? 0) - (figure.figure?.marks.length ?? 0);
      if (bars !== undefined)
        await expect(figure.renderRoot.querySelectorAll('[part~="bar"]').length - keys).toBe(bars);
    },
  };
}

const BA_CHE = { src: documentAt('ba-che-sample.json') };
const small = (name: string): Attributes => ({ src: documentAt(`deprivation/${name}.json`) });

export const Rates: Story = { ...story('Twelve indicators in six dimensions, poor beside near-poor.', BA_CHE, 24) };
export const Households: Story = {
  ...story('The same as numbers of households.', { ...BA_CHE, unit: 'households' }, 24),
};
export const BySize: Story = { name: 'By size', ...story('The largest first.', { ...BA_CHE, sort: 'size' }, 24) };
export const Doubtful: Story = {
  name: 'Provisional, estimated, withheld, missing, zero',
  ...story('Six figures with a length; the others say what they are.', small('doubtful'), 6),
};
export const Incomplete: Story = {
  name: 'Incomplete and repeated rows',
  ...story('An unknown indicator keeps its key; rows that repeat one are counted below.', small('incomplete'), 3),
};
export const RatesOnly: Story = {
  name: 'Published shares only',
  ...story('No counts, no number of all households.', small('rates-only'), 10),
};
export const Combined: Story = {
  name: 'Poor and near-poor together',
  ...story('One category for both.', small('combined'), 5),
};
export const Earlier: Story = {
  name: 'An earlier time',
  ...story('Chosen by `period`.', { ...small('two-periods'), period: '2022-01-01' }, 5),
};
export const LongNames: Story = {
  name: 'Very long names',
  ...story('Names are wrapped, never cut.', small('very-long-names'), 3),
};
export const Narrow: Story = {
  name: '320 px',
  ...story('Names stand above their bars.', BA_CHE, 24),
  globals: { width: '320' },
};
export const NarrowLong: Story = {
  name: 'Very long names, 240 px',
  ...story('As narrow as it gets.', small('very-long-names'), 3),
  globals: { width: '240' },
};
export const English: Story = { ...story('Everything in English.', { ...BA_CHE, lang: 'en' }, 24) };
export const Dark: Story = { ...story('On a dark surface.', { ...BA_CHE, theme: 'dark' }, 24) };
export const ForcedColours: Story = {
  name: 'Forced colours',
  ...story('As in Windows’ contrast themes.', small('doubtful'), 6),
  tags: ['forced-colours'],
};
export const NoFigures: Story = {
  name: 'No figures',
  ...story('The document has none.', { src: documentAt('ba-che-2022.json') }, 0, 'empty'),
};
export const Failed: Story = {
  name: 'Broken document',
  ...story('A page of an error instead of a document.', { src: documentAt('broken-html.txt') }, 0, 'failed'),
};
export const Keyboard: Story = {
  args: BA_CHE,
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = await drawn(canvasElement);
    const spoken = () => figure.renderRoot.querySelector('.spoken')!.textContent!.trim();
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(spoken()).toMatch(/61/));
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(spoken()).toMatch(/88/));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(spoken()).toMatch(/120/));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(spoken()).toBe(''));
  },
};

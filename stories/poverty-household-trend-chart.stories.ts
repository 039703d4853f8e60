import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PovertyHouseholdTrendChart } from '../src/components/poverty-household-trend-chart/poverty-household-trend-chart.js';
import { figureOf } from './one-figure.js';
import { documentAt } from './telling.js';

interface Attributes {
  src?: string;
  territory?: string;
  measure?: 'poor' | 'nearPoor' | 'both';
  unit?: 'households' | 'persons' | 'rate' | 'personRate';
  layout?: 'lines' | 'stacked' | 'multiples';
  from?: string;
  to?: string;
  groups?: string;
  lang?: 'vi' | 'en';
  theme?: 'light' | 'dark';
}
type Story = StoryObj<Attributes>;

const chart = (attributes: Attributes) => figureOf('poverty-household-trend-chart', attributes);

const USE = `
How many households are poor, over the years. The line breaks where the poverty standard or the area changes, and where
figures are missing: what cannot be compared is not joined.

**Use it** for change over time of one territory, of its groups (\`groups\`), or of its parts (\`layout="multiples"\`).

**Do not use it** for one promise (the target gauge says more), for two dates only (a sentence is better), or to rank places.

- \`lines\` for comparison, \`stacked\` where the sum of poor and near-poor is the message, \`multiples\` for parts on one scale.
- Provisional, estimated and unreliable figures are hollow shapes, withheld ones a cross on the axis; each is named in
  legend, tooltip, table and sentence.
- Counts and shares start at zero.

*Dùng cho thay đổi theo thời gian của một đơn vị; không dùng cho một chỉ tiêu hay để xếp hạng các đơn vị.*
`;

const meta: Meta<Attributes> = {
  title: 'Components/Household trend chart',
  component: 'poverty-household-trend-chart',
  tags: ['autodocs'],
  render: chart,
  argTypes: {
    measure: { control: 'inline-radio', options: ['poor', 'nearPoor', 'both'] },
    unit: { control: 'inline-radio', options: ['households', 'persons', 'rate', 'personRate'] },
    layout: { control: 'inline-radio', options: ['lines', 'stacked', 'multiples'] },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

async function drawn(canvas: HTMLElement): Promise<PovertyHouseholdTrendChart> {
  const figure = canvas.querySelector('poverty-household-trend-chart')!;
  await waitFor(() => expect(figure.state).toBe('ready'), { timeout: 10_000 });
  await figure.updateComplete;
  return figure;
}

const count = (figure: PovertyHouseholdTrendChart, part: string): number =>
  figure.renderRoot.querySelectorAll(`[part~="${part}"]`).length;

/** A story of a fixture that waits for its chart and counts what must be seen of it. */
function story(text: string, args: Attributes, parts: Readonly<Record<string, number>> = {}): Story {
  return {
    args,
    parameters: { docs: { description: { story: text } } },
    play: async ({ canvasElement, globals }) => {
      if (globals['data'] !== 'story') return;
      const figure = await drawn(canvasElement);
      for (const [part, number] of Object.entries(parts)) await expect(count(figure, part), part).toBe(number);
    },
  };
}

const BA_CHE = { src: documentAt('ba-che-sample.json'), territory: 'ba-che' };
const trend = (name: string): Attributes => ({ src: documentAt(`trend/${name}.json`), measure: 'poor' });

export const Lines: Story = {
  ...story('Poor and near-poor households with the change of standard, targets and their paths.', BA_CHE, {
    line: 4,
    break: 1,
    target: 2,
  }),
};
export const Stacked: Story = {
  ...story('Where the sum is the message.', { ...BA_CHE, layout: 'stacked' }, { area: 4 }),
};
export const Rates: Story = {
  ...story(
    'Shares of all households, with a target still open.',
    { ...BA_CHE, unit: 'rate', measure: 'poor' },
    { line: 2, target: 1 },
  ),
};
export const Persons: Story = { ...story('Persons instead of households.', { ...BA_CHE, unit: 'persons' }) };
export const PersonRates: Story = {
  name: 'Rates of persons',
  ...story('Shares of all persons.', { ...BA_CHE, unit: 'personRate' }),
};
export const Groups: Story = {
  ...story(
    'Groups are told apart by dashes.',
    { ...BA_CHE, measure: 'poor', groups: 'ethnicMinority femaleHeaded' },
    { line: 2 },
  ),
};
export const OnePoint: Story = {
  name: 'One point',
  ...story('A lone figure has a mark; no line is invented.', trend('one-point'), { line: 0, points: 1 }),
};
export const Seed: Story = {
  name: 'A plan without a result',
  ...story('One count and two targets.', { src: documentAt('ba-che-2022.json') }, { points: 2, target: 2, path: 2 }),
};
export const MissingYear: Story = {
  name: 'One missing year',
  ...story('The line stops and starts again.', trend('missing-year'), { line: 2 }),
};
export const BreakOfStandard: Story = {
  name: 'Break of standard',
  ...story('Never joined across two standards.', trend('standard'), { line: 2, break: 1 }),
};
export const ComparableStandards: Story = {
  name: 'Comparable standards',
  ...story('Joined, since the document declares the standards comparable.', trend('standard-comparable'), {
    line: 1,
    break: 0,
  }),
};
export const SideBySide: Story = {
  name: 'Two standards side by side',
  ...story('A line for each; the older one has its name at its end.', trend('side-by-side'), { line: 2, break: 1 }),
};
export const BreakOfGeography: Story = {
  name: 'Break of geography',
  ...story(
    'The unit kept a part of the former one only.',
    { ...trend('geography'), territory: 'moi' },
    { line: 2, break: 1 },
  ),
};
export const FullSuccessor: Story = {
  name: 'Full successor',
  ...story(
    'The unit took the former one over whole: the line goes on.',
    { ...trend('geography-full'), territory: 'moi' },
    { line: 1, break: 0 },
  ),
};
export const Merged: Story = {
  name: 'Several units became one',
  ...story(
    'All of them went into it whole: their sums are its past, and every one says that it is a sum.',
    { ...trend('merged'), territory: 'luong-minh' },
    { line: 1, break: 0 },
  ),
};
export const Provisional: Story = {
  name: 'Provisional, estimated, unreliable',
  ...story('Hollow shapes, named in the legend.', trend('provisional'), { points: 1, point: 3 }),
};
export const Suppressed: Story = {
  ...story('A cross on the axis, and a sentence.', trend('suppressed'), { absent: 1, line: 2 }),
};
export const TargetReached: Story = {
  name: 'Target path reached',
  ...story('The figure is below the path.', trend('target-met'), { target: 1, path: 1 }),
};
export const TargetMissed: Story = {
  name: 'Target path missed',
  ...story('The figure is above the path.', trend('target-missed'), { target: 1, path: 1 }),
};
export const TargetOpen: Story = {
  name: 'Target not yet due',
  ...story('The time to come is shaded: it holds no figure.', trend('target-open'), { target: 1, path: 1 }),
};
export const Interval: Story = {
  ...story('Published confidence limits.', { ...trend('interval'), unit: 'rate' }, { interval: 3 }),
};
export const TwoFigures: Story = {
  name: 'Two figures for one period',
  ...story('Both are shown and said; the line goes through the first.', trend('double'), { points: 1 }),
};
export const MixedPeriods: Story = {
  name: 'Mixed periods',
  ...story('Year, quarter, day, span and month, each in the middle of its time.', trend('mixed-periods'), {
    points: 1,
  }),
};
export const Events: Story = {
  ...story('Remarks with a time: numbered in the picture, told below it.', { ...trend('events'), measure: 'both' }),
};
export const SlottedEvents: Story = {
  name: 'Events of the page',
  ...story(
    'Elements in the slot `annotations`, each with its `data-period`; one outside the time drawn keeps its footnote, one without a period is told as a problem.',
    trend('events'),
  ),
  render: (args) =>
    html`<poverty-household-trend-chart src=${args.src!} measure="poor">
      <p slot="annotations" data-period="2020-03">Dịch COVID-19</p>
      <p slot="annotations" data-period="2015">Thành lập xã</p>
      <p slot="annotations">Không rõ khi nào</p>
    </poverty-household-trend-chart>`,
};
export const Multiples: Story = {
  name: 'Eight multiples',
  ...story(
    'The communes on one scale; pointing at one points at all.',
    { ...BA_CHE, layout: 'multiples' },
    { panel: 8 },
  ),
};
export const National: Story = {
  name: 'Published national figures',
  ...story(
    '2015 under the old standard, 2022 under the new: no line between them.',
    { src: documentAt('viet-nam-2015-2022.json'), unit: 'rate' },
    { line: 0, points: 2, break: 1 },
  ),
};
export const Thousand: Story = {
  name: 'A thousand points',
  ...story('Lines without points.', { ...trend('thousand'), measure: 'both' }, { line: 2, points: 0 }),
};
export const Narrow: Story = {
  name: '320 px',
  ...story('Names move into the legend.', BA_CHE),
  globals: { width: '320' },
};
export const English: Story = { ...story('Everything in English.', { ...BA_CHE, lang: 'en' }) };
export const Dark: Story = { ...story('On a dark surface.', { ...BA_CHE, theme: 'dark' }) };
export const ForcedColours: Story = {
  name: 'Forced colours',
  ...story('As in Windows’ contrast themes.', trend('provisional')),
  tags: ['forced-colours'],
};
export const Empty: Story = {
  args: { src: documentAt('ba-che-sample.json'), territory: 'quang-ninh' },
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = canvasElement.querySelector('poverty-household-trend-chart')!;
    await waitFor(() => expect(figure.state).toBe('empty'), { timeout: 10_000 });
  },
};
export const Keyboard: Story = {
  ...story('Arrows through time and series, Home and End, Escape.', BA_CHE),
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = await drawn(canvasElement);
    const spoken = () => figure.renderRoot.querySelector('.spoken')!.textContent!.trim();
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(spoken()).toMatch(/150/));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(spoken()).toMatch(/430/));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(spoken()).toBe(''));
  },
};

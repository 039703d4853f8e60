import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PovertyDeprivationChart } from '../src/components/poverty-deprivation-chart/poverty-deprivation-chart.js';
import { reads, oneFigure, type FigureAttributes } from './one-figure.js';
import { documentAt } from './telling.js';

interface Attributes extends FigureAttributes {
  unit?: 'rate' | 'households';
  sort?: 'document' | 'size';
}
type Story = StoryObj<Attributes>;

/** How many bars are drawn; those of the legend are no marks. */
function count({ renderRoot, figure }: PovertyDeprivationChart, part: string): number {
  const keys = (figure?.bars?.bars.length ?? 0) - (figure?.marks.length ?? 0);
  return renderRoot.querySelectorAll(`[part~="${part}"]`).length - keys;
}

const { render, story } = oneFigure<'poverty-deprivation-chart', Attributes>('poverty-deprivation-chart', count);

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
  render,
  argTypes: {
    unit: { control: 'inline-radio', options: ['rate', 'households'] },
    sort: { control: 'inline-radio', options: ['document', 'size'] },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

const BA_CHE = { src: documentAt('ba-che-sample.json') };
const small = (name: string): Attributes => ({ src: documentAt(`deprivation/${name}.json`) });

export const Rates: Story = {
  ...story('Twelve indicators in six dimensions, poor beside near-poor.', BA_CHE, { bar: 24 }),
};
export const Households: Story = {
  ...story('The same as numbers of households.', { ...BA_CHE, unit: 'households' }, { bar: 24 }),
};
export const BySize: Story = {
  name: 'By size',
  ...story('The largest first.', { ...BA_CHE, sort: 'size' }, { bar: 24 }),
};
export const Doubtful: Story = {
  name: 'Provisional, estimated, withheld, missing, zero',
  ...story('Six figures with a length; the others say what they are.', small('doubtful'), { bar: 6 }),
};
export const Incomplete: Story = {
  name: 'Incomplete and repeated rows',
  ...story('An unknown indicator keeps its key; rows that repeat one are counted below.', small('incomplete'), {
    bar: 3,
  }),
};
export const RatesOnly: Story = {
  name: 'Published shares only',
  ...story('No counts, no number of all households.', small('rates-only'), { bar: 10 }),
};
export const Combined: Story = {
  name: 'Poor and near-poor together',
  ...story('One category for both.', small('combined'), { bar: 5 }),
};
export const Earlier: Story = {
  name: 'An earlier time',
  ...story('Chosen by `period`.', { ...small('two-periods'), period: '2022-01-01' }, { bar: 5 }),
};
export const LongNames: Story = {
  name: 'Very long names',
  ...story('Names are wrapped, never cut.', small('very-long-names'), { bar: 3 }),
};
export const Narrow: Story = {
  name: '320 px',
  ...story('Names stand above their bars.', BA_CHE, { bar: 24 }),
  globals: { width: '320' },
};
export const NarrowLong: Story = {
  name: 'Very long names, 240 px',
  ...story('As narrow as it gets.', small('very-long-names'), { bar: 3 }),
  globals: { width: '240' },
};
export const English: Story = { ...story('Everything in English.', { ...BA_CHE, lang: 'en' }, { bar: 24 }) };
export const Dark: Story = { ...story('On a dark surface.', { ...BA_CHE, theme: 'dark' }, { bar: 24 }) };
export const ForcedColours: Story = {
  name: 'Forced colours',
  ...story('As in Windows’ contrast themes.', small('doubtful'), { bar: 6 }),
  tags: ['forced-colours'],
};
export const NoFigures: Story = {
  name: 'No figures',
  ...story('The document has none.', { src: documentAt('ba-che-2022.json') }, {}, 'empty'),
};
export const Failed: Story = {
  name: 'Broken document',
  ...story('A page of an error instead of a document.', { src: documentAt('broken-html.txt') }, {}, 'failed'),
};
export const Keyboard: Story = {
  ...story('Left and right along a row, up and down from row to row.', BA_CHE, (figure) =>
    reads(figure, [
      ['ArrowRight', /61/],
      ['ArrowRight', /88/],
      ['ArrowDown', /120/],
      ['Escape', /^$/],
    ]),
  ),
};

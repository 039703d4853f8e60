import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { reads, oneFigure, type FigureAttributes } from './one-figure.js';
import { documentAt } from './telling.js';

interface Attributes extends FigureAttributes {
  category?: 'poor' | 'nearPoor';
  unit?: 'households' | 'persons';
}
type Story = StoryObj<Attributes>;

const { render, story } = oneFigure<'poverty-household-flow-chart', Attributes>('poverty-household-flow-chart');

const USE = `
How the number of poor (or near-poor) households came about: who was there, who left, who came, who is there at the end. The
figures are those of report forms 2 and 3.

**Use it** for one sheet of one territory, beside the target gauge or the trend chart: a fall of 45 may be 61 that left and 16 that came.

**Do not use it** to compare years or places.

- Bars with a tip lead to the left for households that left, to the right for those that came.
- A sheet that does not balance shows the difference as a dashed bar of its own. It is never spread over the other terms.
- A missing term says so and has no bar; a withheld one is not given away by the balance.

*Dùng cho một biểu của một đơn vị; không dùng để so sánh các năm hay các đơn vị.*
`;

const meta: Meta<Attributes> = {
  title: 'Components/Household flow chart',
  component: 'poverty-household-flow-chart',
  tags: ['autodocs'],
  render,
  argTypes: {
    category: { control: 'inline-radio', options: ['poor', 'nearPoor'] },
    unit: { control: 'inline-radio', options: ['households', 'persons'] },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

const BA_CHE = { src: documentAt('ba-che-sample.json') };
const small = (name: string): Attributes => ({ src: documentAt(`flow/${name}.json`) });

export const Poor: Story = { ...story('From 195 poor households to 150.', BA_CHE, { bar: 9, move: 7, residual: 0 }) };
export const NearPoor: Story = {
  name: 'Near-poor',
  ...story(
    'Near-poor households, of whom some fell into poverty.',
    { ...BA_CHE, category: 'nearPoor' },
    { nearPoor: 2 },
  ),
};
export const Persons: Story = { ...story('Persons, where the sheet counts them.', small('persons'), { bar: 9 }) };
export const Unbalanced: Story = {
  name: 'A sheet that does not balance',
  ...story('Eleven households are not explained: a bar of their own.', small('unbalanced'), { bar: 10, residual: 1 }),
};
export const MissingTerms: Story = {
  name: 'Missing terms',
  ...story('Said in words, not drawn as zero.', small('missing-terms'), { move: 5, residual: 1 }),
};
export const NoOpening: Story = {
  name: 'No opening count',
  ...story('The movements still lead to the end.', small('no-opening'), { poor: 1, move: 7, residual: 0 }),
};
export const Suppressed: Story = {
  ...story('A withheld term, and the one that would give it away.', small('suppressed'), { move: 5, residual: 0 }),
};
export const Provisional: Story = {
  name: 'Provisional, and more at the end',
  ...story('Hollow bars, with the reason in words.', small('provisional'), { doubtful: 3 }),
};
export const HalfYear: Story = {
  name: 'Half a year',
  ...story('Chosen by `period`.', { ...small('halves'), period: '2022-01-01/2022-06-30' }, { bar: 8 }),
};
export const Narrow: Story = {
  name: '320 px',
  ...story('Names stand above their bars.', BA_CHE, { bar: 9 }),
  globals: { width: '320' },
};
export const NarrowMissing: Story = {
  name: 'Missing terms, 240 px',
  ...story('As narrow as it gets.', small('missing-terms'), { move: 5 }),
  globals: { width: '240' },
};
export const English: Story = { ...story('Everything in English.', { ...BA_CHE, lang: 'en' }) };
export const Dark: Story = { ...story('On a dark surface.', { ...small('unbalanced'), theme: 'dark' }) };
export const ForcedColours: Story = {
  name: 'Forced colours',
  ...story('As in Windows’ contrast themes.', small('unbalanced')),
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
  ...story('Line by line, Home and End, Escape.', BA_CHE, (figure) =>
    reads(figure, [
      ['ArrowDown', /195/],
      ['ArrowDown', /−38/],
      ['End', /150/],
      ['Escape', /^$/],
    ]),
  ),
};

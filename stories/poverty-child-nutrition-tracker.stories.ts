import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PovertyChildNutritionTracker } from '../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.js';
import { reads, oneFigure, type FigureAttributes } from './one-figure.js';
import { documentAt } from './telling.js';

interface Attributes extends FigureAttributes {
  indicator?: string;
  by?: string;
  variant?: 'chart' | 'icons';
  households?: string;
  'suppress-below'?: number;
}
type Story = StoryObj<Attributes>;

/** How many marks of a kind are drawn: all of a kind are one path. */
const count = (figure: PovertyChildNutritionTracker, kind: string): number =>
  [...(figure.figure?.drawing?.paths ?? [])]
    .filter(([name]) => name.split(' ').includes(kind) && !name.startsWith('line'))
    .reduce((sum, [, path]) => sum + path.match(/M/g)!.length, 0);

const { render, story } = oneFigure<'poverty-child-nutrition-tracker', Attributes>(
  'poverty-child-nutrition-tracker',
  count,
);

const USE = `
How many children are stunted, wasted or otherwise not well nourished, and whether those of poor households catch up.

**Use it** for groups of children beside each other (\`by="age status"\`, \`by="territory"\`) and over the years
(\`by="time status"\`), also where numbers are small.

**Do not use it** for a single figure (a sentence is better), nor to rank communes: their intervals overlap.

- Ages are completed months; the last month is part of the label: *12–23 months*.
- The levels of WHO and UNICEF are for children under five only. A band across 60 months has none, and says so.
- 1–4 cases are withheld (\`suppress-below\`), with them whatever would tell them; nothing is withheld in silence.
  What a page loads it also publishes: a document for the public should hold no such numbers either.
- Fewer than 30 measured children (\`reliable-from\`) make a hollow mark.
- Two figures are called different only where the interval of the difference allows it.

*Dùng để so sánh các nhóm trẻ và theo dõi qua các năm; không dùng để xếp hạng các xã.*
`;

const meta: Meta<Attributes> = {
  title: 'Components/Child nutrition tracker',
  component: 'poverty-child-nutrition-tracker',
  tags: ['autodocs'],
  render,
  argTypes: {
    variant: { control: 'inline-radio', options: ['chart', 'icons'] },
    by: { control: 'select', options: ['age status', 'age', 'status', 'sex', 'territory', 'time', 'time status'] },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

const BA_CHE = { src: documentAt('ba-che-sample.json'), territory: 'ba-che' };
const fixture = (name: string, by?: string): Attributes => ({
  src: documentAt(`nutrition/${name}.json`),
  ...(by ? { by } : {}),
});

export const AgeAndStatus: Story = {
  name: 'Age × household',
  ...story('Poor and near-poor households beside the others, with the gap of every band.', BA_CHE, { point: 14 }),
};
export const Seed: Story = {
  name: 'No figures yet',
  ...story('The plan of 2022 has no figure of child nutrition.', { src: documentAt('ba-che-2022.json') }, {}, 'empty'),
};
export const FirstYear: Story = {
  name: 'First year',
  ...story('One year, and the way to the target.', fixture('first-year', 'time status'), {
    point: 2,
    target: 1,
    path: 1,
  }),
};
export const Years: Story = {
  name: 'Three years with a target',
  ...story('The figures lie above the required path.', fixture('years', 'time status'), { point: 6, path: 1 }),
};
export const Sex: Story = {
  ...story('Girls and boys of a sample: only one band shows a difference.', fixture('sex', 'age sex'), {
    interval: 8,
  }),
};
export const Communes: Story = {
  name: 'Communes with intervals',
  ...story(
    'In order, but no ranking: the intervals overlap.',
    { ...BA_CHE, by: 'territory' },
    { point: 8, interval: 8, doubt: 1 },
  ),
};
export const UnderFive: Story = {
  name: 'Under-five levels',
  ...story('The five levels of wasting, in words, steps and colour.', fixture('levels', 'territory'), {
    l0: 1,
    l1: 2,
    l2: 3,
    l3: 4,
    l4: 5,
  }),
};
export const OverFive: Story = {
  name: 'Over five, without a level',
  ...story('The levels of WHO and UNICEF were not set for them.', fixture('over-five'), { level: 0 }),
};
export const Straddling: Story = {
  name: 'A band across 60 months',
  ...story('It follows two references and has no level; a note says so.', fixture('straddling', 'age'), { point: 4 }),
};
export const LowCoverage: Story = {
  name: 'Low coverage',
  ...story('Below 80%: no difference is called one.', fixture('low-coverage', 'status'), { point: 3 }),
};
export const Suppressed: Story = {
  ...story('A small number is withheld, and with it what would tell it: the totals stay.', fixture('suppressed'), {
    absent: 2,
    point: 8,
  }),
};
export const SuppressedByHouseholds: Story = {
  name: 'A withheld commune',
  ...story(
    'The commune with few cases and a second one, or the district would tell.',
    { ...BA_CHE, by: 'territory', households: 'poorAndNearPoor' },
    { absent: 2, point: 6 },
  ),
};
export const OtherLimit: Story = {
  name: 'Another limit',
  ...story('A page withholds more: fewer than 12 cases.', { ...fixture('suppressed'), 'suppress-below': 12 }),
};
export const CensusAndSample: Story = {
  name: 'Census against sample',
  ...story('Both figures of one year; the line does not join the two methods.', fixture('census-and-sample', 'time'), {
    point: 3,
    interval: 1,
  }),
};
export const Published: Story = {
  name: 'Published intervals',
  ...story('Limits that take the design of the survey into account win.', fixture('published', 'time'), {
    interval: 3,
  }),
};
export const Hundred: Story = {
  name: 'Of a hundred children',
  ...story('For citizens: 23 of 100 children.', { ...BA_CHE, by: 'status', variant: 'icons' }, { child: 52 }),
};
export const National: Story = {
  name: 'Published national figures',
  ...story(
    'Viet Nam from 1988 to 2020; two surveys in 2000.',
    { src: documentAt('viet-nam-stunting.json'), by: 'time' },
    { point: 4 },
  ),
};
export const Narrow: Story = {
  name: '320 px',
  ...story('Words stand above their figures.', BA_CHE),
  globals: { width: '320' },
};
export const English: Story = { ...story('Everything in English.', { ...BA_CHE, lang: 'en' }) };
export const Dark: Story = { ...story('On a dark surface.', { ...BA_CHE, theme: 'dark' }) };
export const ForcedColours: Story = {
  name: 'Forced colours',
  ...story('As in Windows’ contrast themes.', fixture('suppressed')),
  tags: ['forced-colours'],
};
export const Keyboard: Story = {
  ...story('Arrows from figure to figure, Home and End, Escape.', fixture('suppressed'), (figure) =>
    reads(figure, [
      ['Home', /không công bố|not published/],
      ['End', /46/],
      ['Escape', /^$/],
    ]),
  ),
};

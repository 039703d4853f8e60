import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PovertyCommuneMap } from '../src/components/poverty-commune-map/poverty-commune-map.js';
import type { FigureState } from '../src/element/statistic-element.js';
import { COUNT_MEASURES, RATE_MEASURES } from '../src/schema/sections.js';
import { diagram, sampleFor } from './maps.js';
import { figureOf } from './one-figure.js';
import { documentAt } from './telling.js';

interface Attributes {
  src?: string;
  territory?: string;
  geometry?: string;
  join?: 'code' | 'name';
  layout?: 'auto' | 'tiles';
  measure?: string;
  encoding?: 'auto' | 'choropleth' | 'symbols';
  classification?: 'quantile' | 'equal' | 'natural' | 'breaks' | 'diverging';
  classes?: number;
  breaks?: string;
  pivot?: string;
  period?: string;
  compare?: string;
  comparison?: 'change' | 'maps';
  timeline?: boolean;
  texture?: boolean;
  profile?: string;
  lang?: 'vi' | 'en';
  theme?: 'light' | 'dark';
  /** Properties that no attribute has. */
  more?: Partial<PovertyCommuneMap>;
}
type Story = StoryObj<Attributes>;

const map = ({ more, geometry, ...attributes }: Attributes, { loaded }: { loaded?: Partial<PovertyCommuneMap> } = {}) =>
  Object.assign(figureOf('poverty-commune-map', attributes), { geometry: geometry ?? null, ...more, ...loaded });

const USE = `
Where: the parts of a territory, on boundaries or on tiles. Every unit can be read by eye, keyboard and ear; the table below is
the same figures in the order of their rank.

**Use it** to compare places. Shades are for rates, circles for counts: shaded counts would show where many people live.

**Do not use it** for change over time of one place (the trend chart), or for one promise (the target gauge).

- Without boundaries (\`geometry\`) the units stand on the tiles of the document.
- Boundaries are joined by \`feature\` or code; what is left over on either side is told with names.
- No figure, withheld and doubtful are hatched or dotted, and named in legend, tooltip, table and sentence.
- \`profile="vn"\` always shows Hoàng Sa and Trường Sa, in frames of their own.

*Dùng để so sánh các đơn vị; không dùng cho diễn biến theo thời gian hay một chỉ tiêu.*
`;

const meta: Meta<Attributes> = {
  title: 'Components/Commune map',
  component: 'poverty-commune-map',
  tags: ['autodocs'],
  render: map,
  argTypes: {
    encoding: { control: 'inline-radio', options: ['auto', 'choropleth', 'symbols'] },
    classification: { control: 'select', options: ['quantile', 'equal', 'natural', 'breaks', 'diverging'] },
    comparison: { control: 'inline-radio', options: ['change', 'maps'] },
    join: { control: 'inline-radio', options: ['code', 'name'] },
    layout: { control: 'inline-radio', options: ['auto', 'tiles'] },
    measure: { control: 'select', options: [...RATE_MEASURES, ...COUNT_MEASURES] },
    // What a story hands to its element beside attributes.
    more: { table: { disable: true } },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

async function drawn(canvas: HTMLElement, state: FigureState = 'ready'): Promise<PovertyCommuneMap> {
  const figure = canvas.querySelector('poverty-commune-map')!;
  await waitFor(() => expect(figure.state).toBe(state), { timeout: 10_000 });
  await figure.updateComplete;
  return figure;
}

/** A story that waits for its map and counts what must be seen of it. */
function story(
  text: string,
  args: Attributes,
  parts: Readonly<Record<string, number>> = {},
  state?: FigureState,
): Story {
  return {
    args,
    parameters: { docs: { description: { story: text } } },
    play: async ({ canvasElement, globals }) => {
      if (globals['data'] !== 'story') return;
      const figure = await drawn(canvasElement, state);
      for (const [part, number] of Object.entries(parts))
        await expect(figure.renderRoot.querySelectorAll(`[part~="${part}"]`).length, part).toBe(number);
    },
  };
}

const BA_CHE = { src: documentAt('ba-che-sample.json'), territory: 'ba-che' };
const JANUARY = { ...BA_CHE, period: '2022-01-01' };
const STATUSES = { src: documentAt('map/statuses.json') };
const INVENTED = { src: documentAt('map/invented.json'), geometry: documentAt('map/invented.geojson') };
const CHANGE = { ...STATUSES, period: '2024-12-31', compare: '2023-12-31' };

export const Tiles: Story = {
  ...story('The eight communes of Ba Chẽ in 2022, of which there are no boundaries.', JANUARY, { unit: 8 }),
};
export const Boundaries: Story = {
  ...story(
    'A hole, islets, a tiny island, a unit without boundary and a boundary without figures, each told.',
    INVENTED,
    { unit: 8 },
  ),
};
export const Counts: Story = {
  name: 'Circles for counts',
  ...story('The area of a circle is as the count.', { ...INVENTED, measure: 'poorHouseholds' }, { symbol: 6 }),
};
export const CountsOnTiles: Story = {
  name: 'Circles on tiles',
  ...story('A circle stands below its name.', { ...JANUARY, measure: 'poorHouseholds' }, { symbol: 8 }),
};
export const RefusedCounts: Story = {
  name: 'Shaded counts are refused',
  ...story(
    'There is no rate of households: circles, with the reason.',
    {
      ...JANUARY,
      measure: 'households',
      encoding: 'choropleth',
    },
    { symbol: 8 },
  ),
};
export const ConvertedCounts: Story = {
  name: 'Shaded counts become rates',
  ...story('With the reason.', { ...JANUARY, measure: 'poorHouseholds', encoding: 'choropleth' }, { symbol: 0 }),
};
export const Equal: Story = {
  name: 'Equal steps',
  ...story('Seven classes of equal width.', { ...JANUARY, classification: 'equal', classes: 7 }),
};
export const Natural: Story = {
  name: 'Natural breaks',
  ...story('Three groups that differ least within.', { ...JANUARY, classification: 'natural', classes: 3 }),
};
export const GivenBreaks: Story = {
  name: 'Given breaks',
  ...story('As an office sets them.', { ...JANUARY, classification: 'breaks', breaks: '2 3.5 5' }),
};
export const Diverging: Story = {
  ...story('Around the rate of the whole district.', { ...JANUARY, classification: 'diverging' }),
};
export const AroundTarget: Story = {
  name: 'Around the target',
  ...story('The target of the district is the middle.', { ...STATUSES, classification: 'diverging', pivot: 'target' }),
};
export const Change: Story = { ...story('Falls and rises around zero.', CHANGE) };
export const ChangeOfCounts: Story = {
  name: 'Change of counts',
  ...story('Full circles rose, empty ones fell.', { ...CHANGE, measure: 'poorHouseholds' }, { symbol: 5 }),
};
export const NotComparable: Story = {
  name: 'Not comparable',
  ...story('The standard changed between the two times.', {
    ...BA_CHE,
    period: '2022-12-31',
    compare: '2021-12-31',
  }),
};
export const TwoMaps: Story = {
  name: 'Two maps in step',
  ...story('One scale; pointing at one points at both.', { ...CHANGE, comparison: 'maps' }, { unit: 16 }),
};
export const Timeline: Story = {
  ...story('Classes stay the same in all times.', { ...STATUSES, timeline: true }),
};
export const Statuses: Story = {
  name: 'Withheld, missing, provisional',
  ...story('And a measured zero, which is none of them.', STATUSES, { unit: 8 }),
};
export const OneValue: Story = {
  name: 'One value',
  ...story('One class.', { src: documentAt('map/one-value.json') }, { unit: 8 }),
};
export const NoData: Story = {
  name: 'No data',
  ...story('The units are known, their figures are not.', { src: documentAt('map/empty.json') }, {}, 'empty'),
};
export const Texture: Story = {
  ...story('For print in black and white.', { ...JANUARY, texture: true }),
};
export const VietnamProfile: Story = {
  name: 'Vietnam profile',
  ...story(
    'A diagram: both archipelagos in frames of their own, whatever is zoomed, filtered, printed or saved.',
    { profile: 'vn', more: { geometry: diagram(true), document: sampleFor(diagram(true).features, 'Sơ đồ minh họa') } },
    { inset: 2, unit: 9 },
  ),
};
export const ArchipelagoMissing: Story = {
  name: 'Vietnam profile, an archipelago missing',
  ...story(
    'The file of the whole country lacks one: the figure and an event say so.',
    {
      profile: 'vn',
      more: { geometry: diagram(false), document: sampleFor(diagram(false).features, 'Sơ đồ minh họa') },
    },
    { inset: 1, problems: 1 },
  ),
};

interface Topology {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly { readonly id?: unknown }[] }>>;
}

/** Boundaries of the United States, with sample figures; what lies far away in frames. */
const unitedStates = (geometry: Topology, object: string) => {
  const geometries = geometry.objects[object]!.geometries;
  const codesOf = (...states: string[]) =>
    geometries.map(({ id }) => String(id)).filter((id) => states.includes(id.slice(0, 2)));
  return {
    geometry,
    document: sampleFor(geometries, 'United States (invented figures)'),
    insets: [
      { name: 'Alaska', codes: codesOf('02') },
      { name: 'Pacific', codes: codesOf('15', '60', '66', '69') },
      { name: 'Caribbean', codes: codesOf('72', '78') },
    ],
  };
};

export const Counties: Story = {
  name: 'Three thousand counties',
  ...story('Painted on a canvas; read in the same way.', { lang: 'en' }, { canvas: 1, unit: 0, inset: 3 }),
  loaders: [
    async () => unitedStates((await import('us-atlas/counties-10m.json')).default as unknown as Topology, 'counties'),
  ],
};
export const Insets: Story = {
  ...story('Parts that lie far away stand in frames.', { lang: 'en' }, { inset: 3 }),
  loaders: [
    async () => unitedStates((await import('us-atlas/states-10m.json')).default as unknown as Topology, 'states'),
  ],
};
export const Narrow: Story = {
  name: '320 px',
  ...story('Tiles shrink, names break.', JANUARY, { unit: 8 }),
  globals: { width: '320' },
};
export const NarrowInsets: Story = {
  name: '320 px with insets',
  ...story('Names of the frames break.', VietnamProfile.args!, { inset: 2 }),
  globals: { width: '320' },
};
export const English: Story = { ...story('Everything in English.', { ...STATUSES, lang: 'en' }) };
export const Dark: Story = { ...story('Need is lighter on a dark surface.', { ...STATUSES, theme: 'dark' }) };
export const DarkChange: Story = {
  name: 'Dark, change',
  ...story('Around a dark middle.', { ...CHANGE, theme: 'dark' }),
};
export const ForcedColours: Story = {
  name: 'Forced colours',
  ...story('Classes by density.', INVENTED),
  tags: ['forced-colours'],
};
export const Keyboard: Story = {
  ...story('Arrows to the neighbour, Page Down along the ranks, letters to a name.', JANUARY),
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = await drawn(canvasElement);
    const spoken = () => figure.renderRoot.querySelector('.spoken')!.textContent!.trim();
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(spoken()).toMatch(/Minh C.m/));
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(spoken()).toMatch(/Lương Mông/));
    await userEvent.keyboard('don dac');
    await waitFor(() => expect(spoken()).toMatch(/Đồn Đạc/));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(spoken()).toBe(''));
  },
};

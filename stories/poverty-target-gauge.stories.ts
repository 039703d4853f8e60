import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GaugeVariant } from '../src/components/poverty-target-gauge/poverty-target-gauge.view.js';
import type { FigureState } from '../src/element/statistic-element.js';
import type { TargetStatus } from '../src/model/target.js';
import seed from './documents/ba-che-2022.json';
import { figureOf } from './one-figure.js';
import { USE } from './poverty-target-gauge.use.js';
import { documentAt, gaugeIn, gaugesIn, partOf, stateAt, textOf } from './telling.js';

interface Attributes {
  src?: string | undefined;
  territory?: string | undefined;
  target?: string | undefined;
  variant?: GaugeVariant | undefined;
  lang?: 'vi' | 'en' | undefined;
  theme?: 'light' | 'dark' | undefined;
  'heading-level'?: number | undefined;
  timeout?: number | undefined;
}
type Story = StoryObj<Attributes>;

const gauge = (attributes: Attributes) => figureOf('poverty-target-gauge', attributes);

const meta: Meta<Attributes> = {
  title: 'Components/Target gauge',
  component: 'poverty-target-gauge',
  tags: ['autodocs'],
  render: gauge,
  argTypes: {
    variant: { control: 'inline-radio', options: ['arc', 'bar', 'bullet'] },
  },
  parameters: { docs: { description: { component: USE } } },
};
export default meta;

const described = (text: string) => ({ docs: { description: { story: text } } });

/**
 * A story of a fixture, but for its name and tags, which Storybook reads from the source: it waits for the figure, and for the verdict where one is expected.
 */
function story(
  text: string,
  args: Attributes,
  {
    status,
    state = 'ready',
    parts = [],
    ...rest
  }: {
    status?: TargetStatus;
    state?: FigureState;
    /** Parts that the picture must hold. */
    parts?: readonly string[];
    globals?: Record<string, string>;
    beforeEach?: NonNullable<Story['beforeEach']>;
  } = {},
): Story {
  return {
    args,
    parameters: described(text),
    ...rest,
    play: async ({ canvasElement, globals }) => {
      const asWritten = globals['data'] === 'story';
      if (!asWritten) return;
      const figure = await gaugeIn(canvasElement, state);
      if (status) await expect(figure.figure?.status?.code).toBe(status);
      for (const part of parts) await expect(partOf(figure, part), part).not.toBeNull();
    },
  };
}

const SEED = documentAt('ba-che-2022.json');
const RESULT = documentAt('ba-che-2022-result.json');

export const NoResultYet: Story = {
  name: 'No result yet',
  ...story(
    'The plan is published, the result is not: baseline and target level, and no bar.',
    { src: SEED, target: 'giam-ho-ngheo-2022' },
    { status: 'none', parts: ['baseline', 'target'] },
  ),
};

export const BothTargets: Story = {
  name: 'No result yet: both targets of the plan',
  parameters: described('Poor and near-poor households keep their pair of colours: the dark and the lighter one.'),
  render: () =>
    html`<div class="columns">
      ${['giam-ho-ngheo-2022', 'giam-ho-can-ngheo-2022'].map((target) => gauge({ src: SEED, target }))}
    </div>`,
  play: async ({ canvasElement }) => {
    const gauges = await gaugesIn(canvasElement);
    await expect(gauges.map(({ figure }) => figure?.tone)).toEqual(['poor', 'nearPoor']);
  },
};

export const WithResult: Story = {
  name: 'With a result: both targets of the plan',
  parameters: described('The same plan with a year-end result. The result is a sample, and says so.'),
  render: () =>
    html`<div class="columns">
      ${['giam-ho-ngheo-2022', 'giam-ho-can-ngheo-2022'].map((target) => gauge({ src: RESULT, target }))}
    </div>`,
  play: async ({ canvasElement }) => {
    for (const figure of await gaugesIn(canvasElement)) await expect(partOf(figure, 'label')).not.toBeNull();
  },
};

export const OnTrack: Story = {
  name: 'On track',
  ...story(
    'As far as the calendar: the reader sees the expected pace as a wedge on the scale.',
    { src: stateAt('on-track') },
    { status: 'onTrack', parts: ['bar', 'expected'] },
  ),
};
export const Behind: Story = {
  name: 'Behind',
  ...story(
    'Less than nine tenths of the pace that the calendar asks for.',
    { src: stateAt('behind') },
    { status: 'behind', parts: ['bar', 'expected'] },
  ),
};
export const Met: Story = {
  name: 'Met',
  ...story('Exactly what was promised.', { src: stateAt('met') }, { status: 'met' }),
};
export const Exceeded: Story = {
  name: 'Exceeded',
  ...story(
    'More than promised: the scale grows, the target keeps its mark.',
    { src: stateAt('exceeded') },
    { status: 'exceeded' },
  ),
};
export const Missed: Story = {
  name: 'Missed',
  ...story('The due date has passed, the target was not reached.', { src: stateAt('missed') }, { status: 'missed' }),
};
export const WrongWay: Story = {
  name: 'Moved the wrong way',
  ...story(
    'The bar runs from the baseline away from the target; the scale makes room for it.',
    { src: stateAt('wrong-way') },
    { status: 'wrongWay', parts: ['bar'] },
  ),
};
export const ZeroHeld: Story = {
  name: 'Zero target, held',
  ...story(
    'A promise of no change: there is no share to compute, so the level itself is shown.',
    { src: stateAt('zero-held') },
    { status: 'met' },
  ),
};
export const ZeroLost: Story = {
  name: 'Zero target, lost',
  ...story('A promise of no change that was broken.', {
    src: stateAt('zero-lost'),
  }),
};
export const DownToZero: Story = {
  name: 'Down to zero',
  ...story('The target level itself is zero.', { src: stateAt('down-to-zero') }),
};
export const HigherIsBetter: Story = {
  name: 'Higher is better',
  ...story('A figure that is to grow.', {
    src: stateAt('higher-is-better'),
  }),
};
export const RateRange: Story = {
  name: 'Rate in a range (percentage points)',
  ...story(
    'Any value of the range is success; it is a zone on the scale.',
    { src: stateAt('rate-range') },
    { parts: ['zone'] },
  ),
};
export const WithInterval: Story = {
  name: 'With a confidence interval',
  ...story(
    'A survey figure: the interval is a line across the end of the bar, and leaves more than one verdict.',
    { src: stateAt('interval') },
    { parts: ['interval'] },
  ),
};
export const Provisional: Story = {
  name: 'Provisional',
  ...story(
    'The current figure may still change: its bar is hatched, and the words say so.',
    { src: stateAt('provisional') },
    { parts: ['bar'] },
  ),
};
export const Suppressed: Story = {
  name: 'Suppressed',
  ...story(
    'The office withholds the figure. It is not zero: there is no bar, and the words say why.',
    { src: stateAt('suppressed') },
    { status: 'none' },
  ),
};
export const SuppressedSince: Story = {
  name: 'Suppressed at the due date',
  ...story(
    'What was published in the course of the year is told with its own date; the verdict is not given without the figure that decides.',
    { src: stateAt('suppressed-since') },
    { status: 'none', parts: ['bar', 'current'] },
  ),
};
export const PreviousValue: Story = {
  name: 'With a previous value',
  ...story(
    'The result before the latest one: a thin line and a hollow square.',
    { src: stateAt('previous') },
    { parts: ['ghost', 'previous'] },
  ),
};
export const Gross: Story = {
  name: 'Gross',
  ...story('Only those who left the list count; the note says so.', {
    src: stateAt('gross'),
  }),
};
export const Exactly: Story = {
  name: 'Exactly',
  ...story('The promise names one value: going beyond it does not meet it, and a sentence says why.', {
    src: stateAt('exactly'),
  }),
};
export const LongNames: Story = {
  name: 'Very long names',
  ...story('Names and titles wrap; numbers in the millions fit.', {
    src: stateAt('very-long-names'),
  }),
};
export const NoBaseline: Story = {
  name: 'Without a baseline',
  ...story('Level and target can be compared; what was achieved cannot be told.', { src: stateAt('no-baseline') }),
};
export const RelativeReduction: Story = {
  name: 'Relative reduction',
  ...story('A promise in percent of the baseline: ten percent of 195 households are 19.5.', {
    src: stateAt('share-of-baseline'),
  }),
};

export const Arc: Story = {
  name: 'Variant: arc',
  ...story('The default. One look, one promise.', { src: RESULT, variant: 'arc' }),
};
export const Bar: Story = {
  name: 'Variant: bar',
  ...story('Flat: for several targets under each other.', { src: RESULT, variant: 'bar' }, { parts: ['bar'] }),
};
export const Bullet: Story = {
  name: 'Variant: bullet',
  ...story(
    'The level itself from zero, with a scale: for readers who want the figures.',
    { src: RESULT, variant: 'bullet' },
    { parts: ['bar', 'zone'] },
  ),
};
export const BarWithInterval: Story = {
  name: 'Variant: bar, with an interval',
  ...story(
    'The interval crosses the end of the bar.',
    { src: stateAt('interval'), variant: 'bar' },
    { parts: ['interval'] },
  ),
};
export const BulletWithPrevious: Story = {
  name: 'Variant: bullet, with a previous value',
  ...story(
    'Baseline, previous and current value on one scale.',
    { src: stateAt('previous'), variant: 'bullet' },
    { parts: ['ghost'] },
  ),
};
export const BulletRange: Story = {
  name: 'Variant: bullet, rate in a range',
  ...story('The zone of success in percent.', { src: stateAt('rate-range'), variant: 'bullet' }, { parts: ['zone'] }),
};
export const BarWrongWay: Story = {
  name: 'Variant: bar, moved the wrong way',
  ...story(
    'The bar runs to the left of the baseline.',
    { src: stateAt('wrong-way'), variant: 'bar' },
    { status: 'wrongWay' },
  ),
};

export const Wide240: Story = {
  name: '240 px',
  ...story('The narrowest column it is made for.', { src: RESULT }, at('240')),
};
export const Wide240Bullet: Story = {
  name: '240 px, bullet',
  ...story(
    'Labels that would touch give way; the list below still has every figure.',
    { src: RESULT, variant: 'bullet' },
    at('240'),
  ),
};
export const Wide320: Story = {
  name: '320 px',
  ...story('A small telephone: nothing is dropped, it is stacked.', { src: RESULT }, at('320')),
};
export const Wide320Long: Story = {
  name: '320 px, very long names',
  ...story(
    'Names wrap, also within the table of facts.',
    { src: stateAt('very-long-names'), variant: 'bar' },
    at('320'),
  ),
};
export const English: Story = {
  name: 'English',
  ...story(
    'The page is English, and so are numbers, dates and sentences.',
    { src: RESULT },
    {
      globals: { language: 'en' },
    },
  ),
};
export const Dark: Story = {
  name: 'Dark',
  ...story('Colours follow the page’s color-scheme.', { src: RESULT }, { globals: { theme: 'dark' } }),
};
export const DarkNearPoor: Story = {
  name: 'Dark, near-poor households',
  ...story(
    'Each colour of the pair keeps its place against the dark surface.',
    { src: RESULT, target: 'giam-ho-can-ngheo-2022', variant: 'bar' },
    { globals: { theme: 'dark' } },
  ),
};
export const ForcedColours: Story = {
  name: 'Forced colours',
  tags: ['forced-colours'],
  ...story(
    'As in Windows’ contrast themes: switch one on, or emulate `forced-colors: active` in the browser’s tools. ' +
      'The run of the stories does it for this one.',
    { src: stateAt('previous') },
    { parts: ['bar'] },
  ),
};
export const RightToLeft: Story = {
  name: 'Right to left',
  ...story(
    'Its words are Vietnamese or English, so a figure keeps its own direction on a right-to-left page.',
    { src: RESULT },
    { globals: { direction: 'rtl' } },
  ),
};

export const NoTargets: Story = {
  name: 'No targets',
  ...story(
    'The document is fine and holds no target: the figure says so.',
    { src: stateAt('no-targets') },
    { state: 'empty' },
  ),
};
export const UnknownTarget: Story = {
  name: 'A target that does not exist',
  ...story(
    'The page asks for a key that the document does not hold.',
    { src: SEED, target: 'giam-ho-ngheo-2099' },
    { state: 'empty' },
  ),
};
export const FailedDocument: Story = {
  name: 'Failed document (a web page instead of JSON)',
  ...story(
    'What a portal’s error page does to a figure: it says what happened and offers another try.',
    { src: documentAt('broken-html.txt') },
    { state: 'failed' },
  ),
};
export const Truncated: Story = {
  name: 'Truncated document',
  ...story('The transfer broke off.', { src: documentAt('broken-truncated.txt') }, { state: 'failed' }),
};
export const NewerVersion: Story = {
  name: 'Newer version of the document',
  ...story(
    'Written for a later version of the library: refused as a whole, for its words may mean other things.',
    { src: documentAt('broken-version.json') },
    { state: 'failed' },
  ),
};
export const BrokenRows: Story = {
  name: 'Broken rows',
  args: { src: documentAt('broken-rows.json') },
  parameters: described('Bad rows are left out and listed under the figure; the good ones are drawn.'),
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = await gaugeIn(canvasElement);
    // The sentences come after the figure.
    await waitFor(() => expect(partOf(figure, 'problems')).not.toBe(null));
    const problems = partOf(figure, 'problems') as HTMLDetailsElement;
    problems.open = true;
    await expect(problems.querySelectorAll('li').length).toBe(figure.problems.length);
    await expect(figure.problems.length).toBeGreaterThan(5);
  },
};

/** An address that is never answered. */
const PENDING = documentAt('pending.json');
export const Loading: Story = {
  name: 'Loading',
  ...story(
    'The document is on its way: the place is kept, so that nothing jumps.',
    { src: PENDING, timeout: 3600 },
    {
      state: 'loading',
      beforeEach: () => {
        const { fetch } = globalThis;
        globalThis.fetch = (input, init) =>
          String(input instanceof Request ? input.url : input).endsWith(PENDING)
            ? new Promise<Response>(() => {})
            : fetch(input, init);
        return () => {
          globalThis.fetch = fetch;
        };
      },
    },
  ),
};
export const Idle: Story = {
  name: 'Idle, without a source',
  ...story('Nothing was set yet: it says what is missing.', {}, { state: 'idle' }),
};

export const TwoLanguages: Story = {
  name: 'Two languages on one page',
  parameters: described('A `lang` of its own, or of any ancestor, wins over that of the page.'),
  render: () =>
    html`<div class="columns">
      <div lang="vi">${gauge({ src: RESULT })}</div>
      <div lang="en">${gauge({ src: RESULT })}</div>
    </div>`,
  play: async ({ canvasElement }) => {
    const [vi, en] = await gaugesIn(canvasElement);
    await expect(textOf(vi!, 'sentence')).toContain('Tính đến');
    await expect(textOf(en!, 'sentence')).toContain('As of');
  },
};

export const InlineDocument: Story = {
  name: 'Inline JSON',
  parameters: {
    docs: {
      description: { story: 'The document stands in the page: one request less, and it works from a file.' },
      source: {
        code: `<poverty-target-gauge>\n  <script type="application/json">\n    { "schemaVersion": "1.0", … }\n  </script>\n</poverty-target-gauge>`,
      },
    },
  },
  render: () => {
    const figure = document.createElement('poverty-target-gauge');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(seed);
    figure.append(script);
    return figure;
  },
  play: async ({ canvasElement }) => {
    await expect((await gaugeIn(canvasElement)).figure?.status?.code).toBe('none');
  },
};

export const Keyboard: Story = {
  name: 'Keyboard',
  args: { src: RESULT },
  parameters: described(
    'Tab reaches the picture, arrows visit its marks, Home and End jump, Enter chooses, Escape leaves. ' +
      'Each mark is written beside the picture and spoken by a screen reader.',
  ),
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = await gaugeIn(canvasElement);
    const labels = figure.figure!.marks.map(({ label }) => label);
    const spoken = async () => {
      await figure.updateComplete;
      return figure.renderRoot.querySelector('.spoken')?.textContent?.trim();
    };
    (partOf(figure, 'figure') as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect(await spoken()).toBe(labels.at(-1));
    await userEvent.keyboard('{Home}');
    await expect(await spoken()).toBe(labels[0]);
    await userEvent.keyboard('{ArrowRight}');
    await expect(await spoken()).toBe(labels[1]);
    await expect(partOf(figure, 'tooltip')?.textContent).toContain(labels[1]);
    const chosen = new Promise<unknown>((done) =>
      figure.addEventListener('poverty-select', ({ detail }) => done(detail.series), { once: true }),
    );
    await userEvent.keyboard('{Enter}');
    await expect(await chosen).toBe(figure.figure!.marks[1]!.detail.series);
  },
};

export const TableOpen: Story = {
  name: 'Data table, open',
  args: { src: stateAt('previous') },
  parameters: described('The same figures as a table, with downloads as CSV, SVG and PNG.'),
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const figure = await gaugeIn(canvasElement);
    (partOf(figure, 'data') as HTMLDetailsElement).open = true;
    await waitFor(() =>
      expect(figure.renderRoot.querySelectorAll('tbody tr').length).toBe(figure.figure!.table.rows.length),
    );
  },
};

export const CustomTokens: Story = {
  name: 'Custom tokens',
  args: { src: RESULT },
  parameters: described('A portal’s own colours, for light and dark: custom properties on the tag or on any ancestor.'),
  render: (args) =>
    html`<div
      style="--poverty-poor: light-dark(#00508f, #7cc0ff); --poverty-track: light-dark(#e3ecf4, #24384d);
        --poverty-ink: light-dark(#10243a, #e6f0fa); --poverty-bad: light-dark(#8f1d2c, #ff9aa8)"
    >
      ${gauge(args)}
    </div>`,
  play: async ({ canvasElement, globals }) => {
    if (globals['data'] !== 'story') return;
    const bar = partOf(await gaugeIn(canvasElement), 'bar')!;
    await expect(['rgb(0, 80, 143)', 'rgb(124, 192, 255)']).toContain(getComputedStyle(bar).stroke);
  },
};

/** The container of a story, by its toolbar. */
function at(width: '240' | '320') {
  return { globals: { width } };
}

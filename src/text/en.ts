import type { Words } from './words.js';

const HOUSEHOLD = ['household', 'households'] as const;
const PERSON = ['person', 'persons'] as const;

const counted = {
  households: ['', HOUSEHOLD],
  population: ['', PERSON],
  poorHouseholds: ['poor ', HOUSEHOLD],
  nearPoorHouseholds: ['near-poor ', HOUSEHOLD],
  averageFarmHouseholds: ['average-standard farming ', HOUSEHOLD],
  newlyEscapedHouseholds: ['newly escaped ', HOUSEHOLD],
  poorPersons: ['poor ', PERSON],
  nearPoorPersons: ['near-poor ', PERSON],
} as const;

const noun = (count: number, [one, many]: readonly [string, string]) => (Math.abs(count) === 1 ? one : many);

export const en: Words = {
  table: 'Data table',
  files: { csv: 'Table (CSV)', svg: 'Picture (SVG)', png: 'Image (PNG)' },
  source: 'Source',
  asOf: (date) => `Figures as of ${date}.`,
  labels: {
    sample: 'Sample data, not real figures',
    provisional: 'Provisional figures',
    draft: 'Draft, not approved',
  },
  problems: (count) =>
    count === 1 ? '1 thing to check in the data' : `${count} things to check in the data`,
  more: (count) => `and ${count} more`,
  loading: 'Loading data…',
  failed: 'The figures cannot be shown',
  retry: 'Try again',
  nothing: 'There are no figures to show yet.',
  stale: (since) => `Could not be updated; showing the figures loaded at ${since}.`,
  noSource:
    'No data yet: set the src attribute, the document property, or put a script of type application/json inside.',
  noTerritory: (id) => `The document has no territory “${id}”.`,
  noFigures: (what, territory, time) => `There are no figures on ${what} in ${territory}${time && ` for ${time}`} yet.`,
  picture: 'interactive figure',
  keys: 'Use the arrow keys to read each figure, Escape to leave.',
  status: 'Status',
  missing: 'no figure',
  statuses: {
    A: '',
    P: 'provisional',
    E: 'estimated',
    B: 'break in series',
    U: 'low reliability',
    Q: 'not published',
    L: 'not collected',
    O: 'no figure',
    M: 'cannot exist',
  },
  measures: {
    households: 'all households',
    population: 'all persons',
    poorHouseholds: 'poor households',
    nearPoorHouseholds: 'near-poor households',
    averageFarmHouseholds: 'average-standard farming households',
    newlyEscapedHouseholds: 'newly escaped households',
    poorPersons: 'persons in poor households',
    nearPoorPersons: 'persons in near-poor households',
    poorRate: 'share of poor households',
    nearPoorRate: 'share of near-poor households',
    poorPersonRate: 'share of persons in poor households',
    nearPoorPersonRate: 'share of persons in near-poor households',
    stunting: 'prevalence of stunting',
    severeStunting: 'prevalence of severe stunting',
    underweight: 'prevalence of underweight',
    severeUnderweight: 'prevalence of severe underweight',
    wasting: 'prevalence of wasting',
    severeWasting: 'prevalence of severe wasting',
    thinness: 'prevalence of thinness',
    overweight: 'prevalence of overweight',
    obesity: 'prevalence of obesity',
  },
  counted: (count, text, measure) => `${text} ${counted[measure][0]}${noun(count, counted[measure][1])}`,
  units: (count, text, unit) => `${text} ${noun(count, unit === 'persons' ? PERSON : HOUSEHOLD)}`,
  points: (count, text) => `${text} percentage ${noun(count, ['point', 'points'])}`,
  groups: new Map([
    ['total', 'all households'],
    ['ethnicMinority', 'ethnic-minority households'],
    ['femaleHeaded', 'female-headed households'],
    ['noLabourCapacity', 'households without labour capacity'],
    ['merit', 'households with persons of merit'],
  ]),
  among: (what, group) => `${what} among ${group}`,
};

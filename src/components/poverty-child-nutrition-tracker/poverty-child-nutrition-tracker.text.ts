import type { HouseholdStatus, Sex } from '../../model/nutrition-sums.js';
import type { Language } from '../../text/formats.js';

/** By what children are told apart. */
export type Dimension = 'time' | 'age' | 'status' | 'sex' | 'territory';

/** A difference in words: of what, how large without its sign, and whether it can be called one. */
export interface Comparison {
  readonly points: string;
  /** −1 where the first is lower than the second, 0 where they are written the same. */
  readonly sign: -1 | 0 | 1;
  readonly isProven: boolean;
}

/** The tracker's own words. */
export interface TrackerWords {
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly households: Readonly<Record<HouseholdStatus, string>>;
  readonly sexes: Readonly<Record<Sex, string>>;
  readonly severities: readonly [string, string, string, string, string];
  readonly heading: (measure: string, by: string, place: string, time: string) => string;
  /** "12–23 tháng": the months that children of a band have completed. */
  readonly months: (first: number, last: number) => string;
  /** The same with the birthdays between which they are, where the months are whole years. */
  readonly birthdays: (from: number, to: number) => string;
  readonly children: (cases: string, measured: string) => string;
  readonly hundred: (cases: string) => string;
  readonly lessThanOne: string;
  readonly columns: Readonly<
    Record<
      | 'prevalence'
      | 'low'
      | 'high'
      | 'cases'
      | 'measured'
      | 'eligible'
      | 'coverage'
      | 'severe'
      | 'severity'
      | 'gap'
      | 'source',
      string
    >
  >;
  readonly interval: (low: string, high: string) => string;
  readonly level: (time: string, measure: string, place: string, who: string, value: string) => string;
  readonly severity: (word: string) => string;
  readonly gap: (a: string, b: string, comparison: Comparison) => string;
  readonly change: (since: string, comparison: Comparison) => string;
  readonly shortGap: (comparison: Comparison) => string;
  readonly extremes: (highest: string, lowest: string, comparison: Comparison) => string;
  readonly target: (measure: string, who: string, level: string, due: string, state: string) => string;
  readonly targetStates: Readonly<Record<'met' | 'missed' | 'ahead' | 'behind' | 'open' | 'unclear', string>>;
  readonly keys: Readonly<Record<'doubt' | 'interval' | 'target' | 'withheld' | 'severity' | 'hundred', string>>;
  readonly unclear: string;
  readonly noFigures: (place: string) => string;
  readonly allWithheld: (place: string) => string;
  readonly withheld: (below: number) => string;
  readonly few: (below: number) => string;
  readonly nothingWithheld: string;
  readonly lowCoverage: (which: string) => string;
  readonly straddles: (bands: string) => string;
  readonly census: string;
  readonly sample: string;
  readonly league: string;
  readonly surveys: (time: string, values: string) => string;
  readonly definitions: string;
  /** What the indicator means, in plain words; then how ages and references are meant. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly terms: readonly string[];
}

const vi: TrackerWords = {
  dimensions: { time: 'thời gian', age: 'tuổi', status: 'loại hộ', sex: 'giới tính', territory: 'đơn vị' },
  households: {
    poor: 'hộ nghèo',
    nearPoor: 'hộ cận nghèo',
    poorAndNearPoor: 'hộ nghèo và cận nghèo',
    other: 'các hộ khác',
    all: 'tất cả các hộ',
  },
  sexes: { female: 'trẻ gái', male: 'trẻ trai', all: 'cả hai giới' },
  severities: ['rất thấp', 'thấp', 'trung bình', 'cao', 'rất cao'],
  heading: (measure, by, place, time) => `${measure} theo ${by}, ${place}, ${time}`,
  months: (first, last) => `${first}–${last} tháng`,
  birthdays: (from, to) => (from ? `đã tròn ${from} tuổi, chưa tròn ${to} tuổi` : `chưa tròn ${to} tuổi`),
  children: (cases, measured) => `${cases} trong ${measured} trẻ được cân đo`,
  hundred: (cases) => `${cases} trên 100 trẻ`,
  lessThanOne: 'chưa đến 1',
  columns: {
    prevalence: 'Tỷ lệ',
    low: 'Cận dưới 95%',
    high: 'Cận trên 95%',
    cases: 'Số trẻ mắc',
    measured: 'Số trẻ được cân đo',
    eligible: 'Số trẻ thuộc diện',
    coverage: 'Độ bao phủ',
    severe: 'Trong đó mức nặng',
    severity: 'Mức ý nghĩa sức khỏe cộng đồng',
    gap: 'Chênh lệch (điểm phần trăm)',
    source: 'Nguồn',
  },
  interval: (low, high) => `khoảng tin cậy 95% từ ${low} đến ${high}`,
  level: (time, measure, place, who, value) => `${time}, ${measure} ở ${place} (${who}) là ${value}.`,
  severity: (word) => `mức ${word}`,
  gap: (a, b, { points, sign, isProven }) =>
    !isProven
      ? `Chênh lệch giữa ${a} và ${b} là ${points}: chưa đủ cơ sở kết luận.`
      : sign
        ? `Tỷ lệ ở ${a} ${sign > 0 ? 'cao' : 'thấp'} hơn ở ${b} ${points}.`
        : `Tỷ lệ ở ${a} và ${b} bằng nhau.`,
  change: (since, { points, sign, isProven }) =>
    !isProven
      ? `So với ${since}, chênh lệch là ${points}: chưa đủ cơ sở kết luận là đã thay đổi.`
      : sign
        ? `So với ${since}, tỷ lệ ${sign < 0 ? 'giảm' : 'tăng'} ${points}.`
        : `So với ${since}, tỷ lệ không thay đổi.`,
  shortGap: ({ points, isProven }) => (isProven ? `chênh ${points}` : `chênh ${points}, chưa đủ cơ sở kết luận`),
  extremes: (highest, lowest, { points, isProven }) =>
    `Cao nhất là ${highest}, thấp nhất là ${lowest}${isProven ? `, chênh ${points}` : `; chênh ${points}, chưa đủ cơ sở kết luận`}.`,
  target: (measure, who, level, due, state) =>
    `Chỉ tiêu ${measure} (${who}): ${level} vào ${due}${state && `; ${state}`}.`,
  targetStates: {
    met: 'đã đạt',
    missed: 'không đạt',
    ahead: 'đang đúng tiến độ',
    behind: 'đang chậm tiến độ',
    open: '',
    unclear: 'chưa đủ cơ sở kết luận là đạt tiến độ hay không',
  },
  keys: {
    doubt: 'rỗng: số liệu cần thận trọng',
    interval: 'khoảng tin cậy 95%',
    target: 'chỉ tiêu và đường cần đi',
    withheld: 'không công bố',
    severity: 'mức theo WHO và UNICEF (2018), chỉ cho trẻ dưới 5 tuổi',
    hundred: 'mỗi ô là 1 trong 100 trẻ',
  },
  unclear: 'chưa đủ cơ sở kết luận',
  noFigures: (place) => `Chưa có số liệu dinh dưỡng trẻ em của ${place}. Hình sẽ hiện khi có kết quả cân đo đầu tiên.`,
  allWithheld: (place) => `Số liệu của ${place} không được công bố vì quá ít trẻ.`,
  withheld: (below) =>
    `Không công bố nhóm có từ 1 đến ${below - 1} trẻ mắc, và những nhóm mà nếu công bố thì tính ra được nhóm ấy.`,
  nothingWithheld: 'Trang này đặt giới hạn để không giấu nhóm nào vì ít trẻ mắc.',
  few: (below) => `Dưới ${below} trẻ được cân đo: độ tin cậy thấp.`,
  lowCoverage: (which) => `Độ bao phủ dưới 80%, số trẻ không được cân đo có thể làm kết quả khác đi: ${which}.`,
  straddles: (bands) => `Nhóm tuổi vượt qua mốc 60 tháng, gồm hai chuẩn tăng trưởng nên không xếp mức: ${bands}.`,
  census: 'Cân đo toàn bộ trẻ: không có khoảng tin cậy, chỉ có độ bao phủ.',
  sample: 'Điều tra một phần số trẻ: khoảng tin cậy 95% đã công bố, hoặc tính theo Wilson.',
  league: 'Khoảng tin cậy của các đơn vị chồng lên nhau: thứ tự trong hình không phải là xếp hạng.',
  surveys: (time, values) => `Có nhiều cuộc điều tra cho ${time}: ${values}.`,
  definitions: 'Giải thích',
  meanings: new Map([
    [
      'stunting',
      'Thấp còi: chiều cao thấp hơn chuẩn của tuổi quá 2 độ lệch chuẩn; là dấu hiệu thiếu dinh dưỡng kéo dài.',
    ],
    ['severeStunting', 'Thấp còi nặng: chiều cao thấp hơn chuẩn của tuổi quá 3 độ lệch chuẩn.'],
    ['underweight', 'Nhẹ cân: cân nặng thấp hơn chuẩn của tuổi quá 2 độ lệch chuẩn; chỉ tính đến 10 tuổi (120 tháng).'],
    [
      'severeUnderweight',
      'Nhẹ cân nặng: cân nặng thấp hơn chuẩn của tuổi quá 3 độ lệch chuẩn; chỉ tính đến 120 tháng.',
    ],
    ['wasting', 'Gầy còm: cân nặng thấp hơn chuẩn của chiều cao quá 2 độ lệch chuẩn; chỉ tính dưới 60 tháng.'],
    [
      'severeWasting',
      'Gầy còm nặng: cân nặng thấp hơn chuẩn của chiều cao quá 3 độ lệch chuẩn; chỉ tính dưới 60 tháng.',
    ],
    ['thinness', 'Gầy: chỉ số khối cơ thể thấp hơn chuẩn của tuổi quá 2 độ lệch chuẩn.'],
    [
      'overweight',
      'Thừa cân: dưới 5 tuổi, cân nặng cao hơn chuẩn của chiều cao quá 2 độ lệch chuẩn; từ 5 tuổi, chỉ số khối cơ thể cao hơn chuẩn của tuổi quá 1 độ lệch chuẩn.',
    ],
    [
      'obesity',
      'Béo phì: dưới 5 tuổi, cân nặng cao hơn chuẩn của chiều cao quá 3 độ lệch chuẩn; từ 5 tuổi, chỉ số khối cơ thể cao hơn chuẩn của tuổi quá 2 độ lệch chuẩn.',
    ],
  ]),
  terms: [
    'Tuổi tính theo tháng đã tròn: “12–23 tháng” là trẻ đã tròn 12 tháng và chưa tròn 24 tháng.',
    'Đến 60 tháng tuổi theo chuẩn tăng trưởng WHO 2006, từ 61 tháng theo tham chiếu WHO 2007.',
    'Độ bao phủ là số trẻ được cân đo trên số trẻ thuộc diện cân đo.',
    'Mức rất thấp đến rất cao theo ngưỡng của WHO và UNICEF (de Onis và cộng sự, 2018), chỉ đặt ra cho trẻ dưới 5 tuổi.',
    'Hai số liệu chỉ được gọi là khác nhau khi khoảng tin cậy 95% của chênh lệch không chứa 0.',
  ],
};

const en: TrackerWords = {
  dimensions: { time: 'time', age: 'age', status: 'household', sex: 'sex', territory: 'territory' },
  households: {
    poor: 'poor households',
    nearPoor: 'near-poor households',
    poorAndNearPoor: 'poor and near-poor households',
    other: 'other households',
    all: 'all households',
  },
  sexes: { female: 'girls', male: 'boys', all: 'both sexes' },
  severities: ['very low', 'low', 'medium', 'high', 'very high'],
  heading: (measure, by, place, time) => `${measure} by ${by}, ${place}, ${time}`,
  months: (first, last) => `${first}–${last} months`,
  birthdays: (from, to) =>
    from ? `from the birthday of ${from} to before that of ${to} years` : `before the birthday of ${to} years`,
  children: (cases, measured) => `${cases} of ${measured} children measured`,
  hundred: (cases) => `${cases} of 100 children`,
  lessThanOne: 'fewer than 1',
  columns: {
    prevalence: 'Prevalence',
    low: 'Lower 95% limit',
    high: 'Upper 95% limit',
    cases: 'Cases',
    measured: 'Children measured',
    eligible: 'Children eligible',
    coverage: 'Coverage',
    severe: 'Of these severe',
    severity: 'Public-health significance',
    gap: 'Gap (percentage points)',
    source: 'Source',
  },
  interval: (low, high) => `95% confidence interval ${low} to ${high}`,
  level: (time, measure, place, who, value) => `In ${time}, the ${measure} in ${place} (${who}) was ${value}.`,
  severity: (word) => `${word} level`,
  gap: (a, b, { points, sign, isProven }) =>
    !isProven
      ? `The gap between ${a} and ${b} is ${points}: not enough evidence to conclude.`
      : sign
        ? `It is ${points} ${sign > 0 ? 'higher' : 'lower'} in ${a} than in ${b}.`
        : `It is the same in ${a} and in ${b}.`,
  change: (since, { points, sign, isProven }) =>
    !isProven
      ? `The difference from ${since} is ${points}: not enough evidence to conclude that it changed.`
      : sign
        ? `It is ${sign < 0 ? 'down' : 'up'} by ${points} since ${since}.`
        : `It is unchanged since ${since}.`,
  shortGap: ({ points, isProven }) => (isProven ? `gap ${points}` : `gap ${points}, not enough evidence`),
  extremes: (highest, lowest, { points, isProven }) =>
    `The highest is ${highest}, the lowest ${lowest}, a difference of ${points}${isProven ? '' : ': not enough evidence to conclude'}.`,
  target: (measure, who, level, due, state) =>
    `Target for the ${measure} (${who}): ${level} by ${due}${state && `; ${state}`}.`,
  targetStates: {
    met: 'met',
    missed: 'missed',
    ahead: 'on track',
    behind: 'behind',
    open: '',
    unclear: 'not enough evidence to tell whether it is on track',
  },
  keys: {
    doubt: 'hollow: to be read with care',
    interval: '95% confidence interval',
    target: 'target and required path',
    withheld: 'not published',
    severity: 'level by WHO and UNICEF (2018), for children under five only',
    hundred: 'each cell is 1 of 100 children',
  },
  unclear: 'not enough evidence to conclude',
  noFigures: (place) =>
    `There are no figures of child nutrition for ${place} yet. The picture appears with the first results.`,
  allWithheld: (place) => `The figures of ${place} are not published: too few children.`,
  withheld: (below) =>
    `Groups with 1 to ${below - 1} cases are not published, nor are groups from which such a one could be computed.`,
  nothingWithheld: 'This page sets its limit so that no group is withheld for few cases.',
  few: (below) => `Fewer than ${below} children measured: low reliability.`,
  lowCoverage: (which) => `Coverage below 80%, children who were not measured may change the result: ${which}.`,
  straddles: (bands) => `Bands on both sides of 60 months hold two growth references and have no level: ${bands}.`,
  census: 'All children were to be measured: there is no confidence interval, but coverage.',
  sample: 'A part of the children was measured: 95% confidence intervals as published, or by Wilson.',
  league: 'The confidence intervals of the territories overlap: the order in the picture is no ranking.',
  surveys: (time, values) => `There are several surveys for ${time}: ${values}.`,
  definitions: 'What this means',
  meanings: new Map([
    [
      'stunting',
      'Stunting: more than 2 standard deviations shorter than the standard for the age; a sign of long undernutrition.',
    ],
    ['severeStunting', 'Severe stunting: more than 3 standard deviations shorter than the standard for the age.'],
    [
      'underweight',
      'Underweight: more than 2 standard deviations lighter than the standard for the age; up to 10 years (120 months) only.',
    ],
    [
      'severeUnderweight',
      'Severe underweight: more than 3 standard deviations lighter than the standard for the age; up to 120 months only.',
    ],
    [
      'wasting',
      'Wasting: more than 2 standard deviations lighter than the standard for the height; under 60 months only.',
    ],
    [
      'severeWasting',
      'Severe wasting: more than 3 standard deviations lighter than the standard for the height; under 60 months only.',
    ],
    ['thinness', 'Thinness: a body-mass index more than 2 standard deviations below the standard for the age.'],
    [
      'overweight',
      'Overweight: under five, more than 2 standard deviations heavier than the standard for the height; from five years, a body-mass index more than 1 above that for the age.',
    ],
    [
      'obesity',
      'Obesity: under five, more than 3 standard deviations heavier than the standard for the height; from five years, a body-mass index more than 2 above that for the age.',
    ],
  ]),
  terms: [
    'Ages are completed months: “12–23 months” are children who have completed 12 months and not yet 24.',
    'Up to 60 months by the WHO growth standards of 2006, from 61 months by the WHO reference of 2007.',
    'Coverage is the children measured among those who should have been.',
    'The levels from very low to very high follow WHO and UNICEF (de Onis et al., 2018) and were set for children under five only.',
    'Two figures are called different only where the 95% interval of the difference does not hold 0.',
  ],
};

/** The tracker's words in a language. */
export const trackerWordsFor = (language: Language): TrackerWords => (language === 'en' ? en : vi);

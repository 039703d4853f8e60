import type { HouseholdStatus, Sex } from '../../model/tally.js';
import type { Language } from '../../text/formats.js';

/** By what children are told apart. */
export type Dimension = 'time' | 'age' | 'status' | 'sex' | 'territory';

/** How one prevalence stands to another one, in words. */
export interface Comparison {
  /** How far apart they are, with its unit. */
  readonly points: string;
  /** 1 where the first is higher, −1 where it is lower, 0 where both are written the same. */
  readonly sign: -1 | 0 | 1;
  /** Whether it can be called a difference. */
  readonly isProven: boolean;
}

/**
 * What the figures say of a target: nothing yet; what would be said of some of them or within some of their limits alone;
 * of a promise of exactly one value, that it was gone beyond before it was due.
 */
export type TargetState = 'none' | 'unclear' | 'beyond' | 'met' | 'missed' | 'onTrack' | 'behind' | 'wrongWay';

type Columns =
  'low' | 'high' | 'cases' | 'measured' | 'eligible' | 'coverage' | 'severe' | 'severity' | 'gap' | 'target' | 'state';

/** The tracker's own words. */
export interface TrackerWords {
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly households: Readonly<Record<HouseholdStatus, string>>;
  readonly sexes: Readonly<Record<Sex, string>>;
  /** From very low to very high. */
  readonly severities: readonly string[];
  /** "Tỷ lệ trẻ thấp còi theo tuổi" */
  readonly by: string;
  /** "12–23 tháng": the months that children of a band have completed. */
  readonly months: (first: number, last: number) => string;
  readonly children: (cases: string, measured: string) => string;
  /** "19 trên 100 trẻ"; `nearly` where it takes a little more, and empty for fewer than one. */
  readonly hundred: (cases: string, nearly: boolean) => string;
  readonly columns: Readonly<Record<Columns, string>>;
  readonly interval: string;
  readonly level: (time: string, measure: string, place: string, who: string, value: string) => string;
  /** The prevalence of one group (or of now, without a name) against that of another (or of a time). */
  readonly against: (other: string, one: string, comparison: Comparison) => string;
  readonly shortGap: (points: string) => string;
  /** All are the same. */
  readonly same: (what: string, value: string) => string;
  readonly extremes: (what: string, highest: string, lowest: string) => string;
  readonly target: (who: string, level: string, due: string) => string;
  readonly states: Readonly<Record<TargetState, string>>;
  /** A fall, and a rise, that are promised. */
  readonly changes: readonly [down: string, up: string];
  readonly ofBaseline: (share: string) => string;
  /** Why there is no baseline. */
  readonly baseline: (time: string, why: string) => string;
  /** The target starts from another level than the figure that is shown. */
  readonly otherBaseline: (start: string, found: string) => string;
  readonly keys: Readonly<Record<'doubt' | 'target' | 'severity' | 'hundred', string>>;
  readonly withheld: (below: number) => string;
  readonly few: (below: number) => string;
  readonly lowCoverage: (which: string) => string;
  readonly straddles: (bands: string) => string;
  readonly census: string;
  /** Figures with an interval: of a part of the children, or of who knows how many. */
  readonly estimated: (isKnown: boolean) => string;
  /** Shares alone: neither intervals nor numbers of children. */
  readonly sharesAlone: string;
  readonly league: string;
  readonly breaks: (times: string) => string;
  /** Times with figures of other children alone. */
  readonly left: (times: string) => string;
  /** Only so many series are drawn. */
  readonly most: (count: number) => string;
  readonly survey: (number: number) => string;
  readonly surveys: (time: string, values: string) => string;
  readonly definitions: string;
  /** What is measured: height for age, weight for age, weight for height, body-mass index for age. */
  readonly measures: readonly string[];
  /** How far below (−) or above the reference, in standard deviations. */
  readonly deviation: (measure: string, deviations: number) => string;
  readonly terms: readonly string[];
}

const vi: TrackerWords = {
  dimensions: { time: 'thời gian', age: 'tuổi', status: 'loại hộ', sex: 'giới tính', territory: 'đơn vị' },
  households: {
    poor: 'hộ nghèo',
    nearPoor: 'hộ cận nghèo',
    poorAndNearPoor: 'hộ nghèo, cận nghèo',
    other: 'các hộ khác',
    all: 'tất cả các hộ',
  },
  sexes: { female: 'trẻ gái', male: 'trẻ trai', all: 'tất cả trẻ' },
  severities: ['mức rất thấp', 'mức thấp', 'mức trung bình', 'mức cao', 'mức rất cao'],
  by: 'theo',
  months: (first, last) => `${first}–${last} tháng`,
  children: (cases, measured) => `${cases} trong ${measured} trẻ được cân đo`,
  hundred: (cases, nearly) => `${nearly ? 'gần ' : ''}${cases || 'chưa đến 1'} trên 100 trẻ`,
  columns: {
    low: 'Cận dưới 95%',
    high: 'Cận trên 95%',
    cases: 'Số trẻ mắc',
    measured: 'Số trẻ được cân đo',
    eligible: 'Số trẻ thuộc diện cân đo',
    coverage: 'Độ bao phủ',
    severe: 'Trong đó mức độ nặng',
    severity: 'Mức',
    gap: 'Chênh lệch (điểm phần trăm)',
    target: 'Chỉ tiêu',
    state: 'Kết quả so với chỉ tiêu',
  },
  interval: 'khoảng tin cậy 95%',
  level: (time, measure, place, who, value) => `${time}, ${measure} ở ${place} (${who}) là ${value}.`,
  against: (other, one, { points, sign, isProven }) =>
    `So với ${other}, tỷ lệ${one && ` ở ${one}`} ${
      !isProven
        ? `chênh ${points}, chưa đủ cơ sở kết luận là khác nhau`
        : sign
          ? `${sign > 0 ? 'cao' : 'thấp'} hơn ${points}`
          : 'không khác'
    }.`,
  shortGap: (points) => `chênh ${points}`,
  same: (what, value) => `${what} bằng nhau: ${value}.`,
  extremes: (what, highest, lowest) => `${what} cao nhất và thấp nhất: ${highest}; ${lowest}.`,
  target: (who, level, due) => `Chỉ tiêu cho ${who}: ${level} vào ${due}`,
  states: {
    none: '',
    unclear: 'chưa đủ cơ sở kết luận',
    beyond: 'đã vượt quá mức này',
    met: 'đã đạt',
    missed: 'không đạt',
    onTrack: 'đúng tiến độ',
    behind: 'chậm tiến độ',
    wrongWay: 'ngược chiều',
  },
  changes: ['giảm', 'tăng'],
  ofBaseline: (share) => `${share} so với mức gốc`,
  baseline: (time, why) => `số liệu gốc ${time}: ${why}`,
  otherBaseline: (start, found) => `Chỉ tiêu lấy mức gốc là ${start}, số liệu ở đây là ${found}.`,
  keys: {
    doubt: 'rỗng: cần thận trọng',
    target: 'chỉ tiêu và đường cần đi',
    severity: 'mức (WHO, UNICEF), chỉ cho trẻ dưới 5 tuổi',
    hundred: 'mỗi ô là 1 trong 100 trẻ',
  },
  withheld: (below) =>
    below > 1
      ? `Không công bố nhóm có 1${below > 2 ? ` đến ${below - 1}` : ''} trẻ mắc hoặc chỉ có 1 trẻ được cân đo, và nhóm mà từ đó tính ra được nhóm ấy.`
      : 'Ở đây không ẩn nhóm nào vì ít trẻ mắc.',
  few: (below) => `Dưới ${below} trẻ được cân đo: độ tin cậy thấp.`,
  lowCoverage: (which) => `Độ bao phủ dưới 80%: ${which}.`,
  straddles: (bands) => `Có cả trẻ dưới và từ 60 tháng trở lên nên không xếp mức: ${bands}.`,
  census: 'Cân đo toàn bộ trẻ: không có khoảng tin cậy.',
  estimated: (isKnown) =>
    `${isKnown ? 'Điều tra một phần số trẻ' : 'Không rõ đã cân đo toàn bộ hay một phần số trẻ'}: khoảng tin cậy 95% được công bố, hoặc tính theo phương pháp Wilson.`,
  sharesAlone: 'Không có khoảng tin cậy và số trẻ được cân đo nên chưa đủ cơ sở kết luận về chênh lệch.',
  league: 'Khoảng tin cậy của các đơn vị chồng lên nhau: thứ tự không phải là xếp hạng.',
  left: (times) => `Chỉ có số liệu của nhóm trẻ khác, không trình bày ở đây: ${times}.`,
  most: (count) => `Hình chỉ vẽ ${count} nhóm đầu; bảng số liệu có tất cả các nhóm.`,
  breaks: (times) => `Cách đo hoặc chuẩn so sánh thay đổi từ ${times}: không so sánh với số liệu trước đó.`,
  survey: (number) => `cuộc điều tra ${number}`,
  surveys: (time, values) => `Có nhiều cuộc điều tra cho ${time}: ${values}.`,
  definitions: 'Giải thích',
  measures: [
    'chiều cao theo tuổi',
    'cân nặng theo tuổi (chỉ tính đến 120 tháng)',
    'cân nặng theo chiều cao (dưới 60 tháng)',
    'chỉ số khối cơ thể theo tuổi (từ 60 tháng)',
  ],
  deviation: (measure, deviations) =>
    `${measure} ${deviations < 0 ? 'thấp' : 'cao'} hơn chuẩn quá ${Math.abs(deviations)} độ lệch chuẩn`,
  terms: [
    'Tuổi là số tháng đã tròn: “12–23 tháng” là đã tròn 12, chưa tròn 24 tháng.',
    'Chuẩn: trẻ cùng tuổi, cùng giới của WHO 2006 (đến 60 tháng) hoặc WHO 2007 (từ 61 tháng); trong 100 trẻ ấy chỉ khoảng 2 trẻ thấp hơn chuẩn quá 2 độ lệch chuẩn.',
    'Mức: ngưỡng của WHO và UNICEF (de Onis và cộng sự, 2018), chỉ cho trẻ dưới 5 tuổi.',
    'Hai tỷ lệ chỉ được coi là khác nhau khi khoảng tin cậy 95% của chênh lệch không chứa 0; cân đo toàn bộ trẻ thì phải đạt ít nhất 80% số trẻ.',
    'Chênh lệch được tính trước khi làm tròn.',
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
  sexes: { female: 'girls', male: 'boys', all: 'all children' },
  severities: ['very low level', 'low level', 'medium level', 'high level', 'very high level'],
  by: 'by',
  months: (first, last) => `${first}–${last} months`,
  children: (cases, measured) => `${cases} of ${measured} children measured`,
  hundred: (cases, nearly) => `${nearly ? 'nearly ' : ''}${cases || 'fewer than 1'} of 100 children`,
  columns: {
    low: 'Lower 95% limit',
    high: 'Upper 95% limit',
    cases: 'Cases',
    measured: 'Children measured',
    eligible: 'Children eligible',
    coverage: 'Coverage',
    severe: 'Of these severe',
    severity: 'Level',
    gap: 'Gap (percentage points)',
    target: 'Target',
    state: 'Result against the target',
  },
  interval: '95% confidence interval',
  level: (time, measure, place, who, value) => `the ${measure} in ${place} (${who}; ${time}) was ${value}.`,
  against: (other, one, { points, sign, isProven }) => {
    const prevalence = `the prevalence${one && ` in ${one}`}`;
    return isProven
      ? `Compared with ${other}, ${prevalence} is ${sign ? `${points} ${sign > 0 ? 'higher' : 'lower'}` : 'no different'}.`
      : `${prevalence} and that of ${other} are ${points} apart, not enough evidence to conclude that they differ.`;
  },
  shortGap: (points) => `gap ${points}`,
  same: (what, value) => `${what} is the same for all: ${value}.`,
  extremes: (what, highest, lowest) => `${what}, highest and lowest: ${highest}; ${lowest}.`,
  target: (who, level, due) => `Target for ${who}: ${level} by ${due}`,
  states: {
    none: '',
    unclear: 'not enough evidence to conclude',
    beyond: 'gone beyond it',
    met: 'met',
    missed: 'missed',
    onTrack: 'on track',
    behind: 'behind',
    wrongWay: 'moved the wrong way',
  },
  changes: ['down', 'up'],
  ofBaseline: (share) => `${share} of the baseline`,
  baseline: (time, why) => `baseline of ${time}: ${why}`,
  otherBaseline: (start, found) => `The target counts from ${start}, the figure shown here is ${found}.`,
  keys: {
    doubt: 'hollow: read with care',
    target: 'target and required path',
    severity: 'level (WHO, UNICEF), under five years only',
    hundred: 'each cell is 1 of 100 children',
  },
  withheld: (below) =>
    below > 1
      ? `Groups with 1${below > 2 ? ` to ${below - 1} cases` : ' case'}, or of 1 child measured, are not published, nor are those from which one could be computed.`
      : 'No group is withheld here for having few cases.',
  few: (below) => `Fewer than ${below} children measured: low reliability.`,
  lowCoverage: (which) => `Coverage below 80%: ${which}.`,
  straddles: (bands) => `Children under and over 60 months together, and so without a level: ${bands}.`,
  census: 'All children were to be measured: there is no confidence interval.',
  estimated: (isKnown) =>
    `${isKnown ? 'A part of the children was measured' : 'It is not told whether all children or a part of them were measured'}: 95% confidence intervals as published, or by Wilson’s method.`,
  sharesAlone: 'Without confidence intervals and numbers of children measured, differences cannot be judged.',
  league: 'The confidence intervals of the territories overlap: their order is no ranking.',
  left: (times) => `There are figures of other children alone, not shown here: ${times}.`,
  most: (count) => `The picture shows the first ${count} groups; the data table has all of them.`,
  breaks: (times) => `What is measured, or how, changes with ${times}: earlier figures are not compared.`,
  survey: (number) => `survey ${number}`,
  surveys: (time, values) => `There are several surveys for ${time}: ${values}.`,
  definitions: 'What this means',
  measures: [
    'height for age',
    'weight for age (up to 120 months only)',
    'weight for height (under 60 months)',
    'body-mass index for age (from 60 months)',
  ],
  deviation: (measure, deviations) =>
    `${measure} more than ${Math.abs(deviations)} standard deviation${deviations === 1 ? '' : 's'} ${deviations < 0 ? 'below' : 'above'} the reference`,
  terms: [
    'Ages are completed months: “12–23 months” is 12 completed, 24 not yet.',
    'Reference: children of the same age and sex, WHO 2006 up to 60 months and WHO 2007 from 61 months; of 100 of them only about 2 are more than 2 standard deviations below it.',
    'Levels: thresholds of WHO and UNICEF (de Onis et al., 2018), for children under five only.',
    'Two prevalences are taken to differ only where the 95% interval of the difference does not hold 0; where all children were to be measured, at least 80% must have been.',
    'Differences are computed before rounding.',
  ],
};

/** The tracker's words in a language. */
export const trackerWordsFor = (language: Language): TrackerWords => (language === 'en' ? en : vi);

import type { PeriodKind } from '../../model/period.js';
import type { Break as AnyBreak } from '../../model/trend.js';
import type { Language } from '../../text/formats.js';

export type TrendMeasure = 'poor' | 'nearPoor' | 'both';
type Break = Exclude<AnyBreak, 'gap'>;
/** `rate` is of households, `personRate` of persons. */
export type TrendUnit = 'households' | 'persons' | 'rate' | 'personRate';

/** What a sentence about one series is made of; numbers are written with unit, group and doubt already. */
export interface TrendTelling {
  readonly territory: string;
  /** "hộ nghèo", "tỷ lệ hộ nghèo" */
  readonly measure: string;
  readonly isRate: boolean;
  /** "150", "2,67%" */
  readonly short: string;
  /** "sơ bộ" */
  readonly doubts: readonly string[];
  /** "150 hộ nghèo (sơ bộ)" */
  readonly last: string;
  readonly lastTime: string;
  /** "tại 31/12/2022", "năm 2022" */
  readonly when: string;
  /** "45 hộ", "0,81 điểm phần trăm", without a sign; null where there is only one figure */
  readonly change: string | null;
  readonly moved: -1 | 0 | 1;
  /** The change is too small to be written, and is one. */
  readonly almost: boolean;
  /** The same in percentage points where counts are told and shares are known: " (−0,81 điểm phần trăm)" */
  readonly points: string;
  /** "01/01/2022", with its doubts */
  readonly firstTime: string;
  /** "01/01/2022 (195 hộ nghèo)" */
  readonly first: string;
  /** ", không kể 31/12/2020 (không công bố)": figures that are not there between the first and the last; or nothing. */
  readonly absent: string;
  readonly range: string | null;
}

/** The trend chart's own words. */
export interface TrendWords {
  readonly both: Readonly<Record<TrendUnit, string>>;
  readonly axis: Readonly<Record<TrendUnit, string>>;
  readonly time: string;
  readonly standard: string;
  readonly remarks: string;
  readonly noStandard: string;
  readonly target: string;
  readonly targetMark: (name: string, level: string, verdict: string) => string;
  readonly noLevel: (name: string, due: string) => string;
  readonly grossTarget: (name: string, due: string) => string;
  readonly verdicts: Readonly<Record<'reached' | 'missed' | 'unclear' | 'open', string>>;
  readonly breaks: Readonly<Record<Break, string>>;
  /** Between two times, which may be one. */
  readonly between: (from: string, to: string) => string;
  readonly breakNote: (kind: Break, place: string, before: string, after: string) => string;
  /** Several times have figures under both standards. */
  readonly overlapNote: (from: string, to: string, before: string, after: string) => string;
  /** Why figures on both sides of a break cannot be compared. */
  readonly other: Readonly<Record<Break, string>>;
  readonly gapNote: (series: string, times: string) => string;
  readonly merged: (territory: string, former: string) => string;
  /** Of a figure that was added up: in a word, from what, and in a sentence. */
  readonly sum: string;
  readonly summed: (parts: string) => string;
  readonly sumNote: (territory: string, time: string, parts: string) => string;
  /** Of more groups than one picture can tell apart. */
  readonly crowded: string;
  readonly unstacked: (series: string, times: string) => string;
  readonly doubleNote: (time: string, values: string) => string;
  /** Said where no series has more than one figure. */
  readonly onlyOne: (level: string) => string;
  /** After the last series that is told. */
  readonly others: (count: string) => string;
  readonly when: (kind: PeriodKind, time: string) => string;
  readonly level: (telling: TrendTelling) => string;
  readonly change: (telling: TrendTelling) => string;
  readonly since: (time: string) => string;
  readonly without: (times: string) => string;
  readonly range: (high: string, low: string) => string;
  readonly parts: (count: number, territory: string, range: string) => string;
  /** Of a figure that was published in several ways. */
  readonly also: (values: string) => string;
  readonly notComparable: (time: string, value: string, reason: string) => string;
  readonly limits: readonly [low: string, high: string];
  readonly interval: string;
  /** Between the limits of an interval. */
  readonly to: string;
}

const vi: TrendWords = {
  both: {
    households: 'Hộ nghèo và hộ cận nghèo',
    persons: 'Nhân khẩu nghèo và cận nghèo',
    rate: 'Tỷ lệ hộ nghèo và hộ cận nghèo',
    personRate: 'Tỷ lệ nhân khẩu nghèo và cận nghèo',
  },
  axis: { households: 'Số hộ', persons: 'Số người', rate: 'Tỷ lệ', personRate: 'Tỷ lệ' },
  time: 'Thời điểm',
  standard: 'Chuẩn nghèo',
  remarks: 'Ghi chú',
  noStandard: 'không ghi chuẩn',
  target: 'chỉ tiêu',
  targetMark: (name, level, verdict) => `Chỉ tiêu ${name}: ${level}${verdict ? `, ${verdict}` : ''}`,
  noLevel: (name, due) => `Chỉ tiêu ${name} đến ${due} chưa tính được mức vì thiếu số liệu gốc, nên không vẽ ở đây.`,
  grossTarget: (name, due) =>
    `Chỉ tiêu ${name} đến ${due} tính số lượt ra, vào danh sách chứ không phải một mức, nên không vẽ ở đây.`,
  verdicts: { reached: 'đã đạt', missed: 'không đạt', unclear: 'chưa đủ cơ sở kết luận', open: '' },
  breaks: { standard: 'Đổi chuẩn nghèo', geography: 'Đổi địa giới', series: 'Gián đoạn chuỗi' },
  between: (from, to) => (from === to ? `tại ${to}` : `giữa ${from} và ${to}`),
  breakNote: (kind, place, before, after) =>
    `Đường bị ngắt ${place}: ${
      kind === 'standard'
        ? `số liệu theo “${before}” và “${after}”`
        : kind === 'geography'
          ? `địa giới thay đổi (${before}, ${after}), số liệu`
          : 'nơi công bố ghi nhận chuỗi số liệu gián đoạn, số liệu'
    } không so sánh được.`,
  overlapNote: (from, to, before, after) =>
    `Từ ${from} đến ${to} có số liệu theo cả “${before}” và “${after}”: mỗi chuẩn một đường, không so sánh được.`,
  other: { standard: 'chuẩn nghèo khác', geography: 'địa giới khác', series: 'chuỗi số liệu gián đoạn' },
  gapNote: (series, times) => `Không nối đường qua chỗ thiếu số liệu ${series}: ${times}.`,
  merged: (territory, former) =>
    `${territory} được lập từ ${former}: số liệu trước đó của các đơn vị này không hiển thị.`,
  sum: 'tính gộp',
  summed: (parts) => `Tính gộp ${parts}`,
  sumNote: (territory, time, parts) =>
    `Số liệu của ${territory} đến ${time} do biểu đồ này cộng gộp từ ${parts}, không phải số liệu đã công bố.`,
  crowded: 'Nhiều hơn 6 nhóm: mỗi nhóm có một hình riêng.',
  unstacked: (series, times) => `${series} không vẽ được khi thiếu số liệu của lớp dưới: ${times}.`,
  doubleNote: (time, values) => `Có nhiều số liệu được công bố cho ${time}: ${values}.`,
  onlyOne: (level) => `Mới có số liệu một lần: ${level}.`,
  others: (count) => `Còn ${count} chuỗi số liệu khác: xem bảng.`,
  when: (kind, time) => `${kind === 'day' ? 'tại ' : kind === 'interval' ? 'trong kỳ ' : ''}${time}`,
  level: (t) => `${t.when}, ${t.isRate ? `${t.measure} của ${t.territory} là` : `${t.territory} có`} ${t.last}`,
  change: (t) =>
    t.moved
      ? `${t.moved < 0 ? 'giảm' : 'tăng'} ${t.change}${t.points}`
      : t.almost
        ? 'gần như không thay đổi'
        : 'không thay đổi',
  since: (time) => ` so với ${time}`,
  without: (times) => `, không kể ${times}`,
  range: (high, low) => `cao nhất là ${high}, thấp nhất là ${low}`,
  parts: (count, territory, range) => `Trong ${count} đơn vị của ${territory} có số liệu, ${range}.`,
  also: (values) => `cũng công bố ${values}`,
  notComparable: (time, value, reason) => `Số liệu đến ${time} (${value}) không so sánh được: ${reason}.`,
  limits: ['cận dưới', 'cận trên'],
  interval: 'khoảng tin cậy',
  to: ' đến ',
};

const en: TrendWords = {
  both: {
    households: 'Poor and near-poor households',
    persons: 'Persons in poor and near-poor households',
    rate: 'Share of poor and near-poor households',
    personRate: 'Share of persons in poor and near-poor households',
  },
  axis: { households: 'Households', persons: 'Persons', rate: 'Share', personRate: 'Share' },
  time: 'Time',
  standard: 'Poverty standard',
  remarks: 'Remarks',
  noStandard: 'no standard named',
  target: 'target',
  targetMark: (name, level, verdict) => `Target for ${name}: ${level}${verdict ? `, ${verdict}` : ''}`,
  noLevel: (name, due) =>
    `The target for ${name} due ${due} has no level, for its baseline is missing: it is not drawn here.`,
  grossTarget: (name, due) =>
    `The target for ${name} due ${due} counts movements and has no level: it is not drawn here.`,
  verdicts: { reached: 'reached', missed: 'missed', unclear: 'not yet certain', open: '' },
  breaks: { standard: 'New standard', geography: 'New boundaries', series: 'Break in series' },
  between: (from, to) => (from === to ? `at ${to}` : `between ${from} and ${to}`),
  breakNote: (kind, place, before, after) =>
    `The line breaks ${place}: ${
      kind === 'standard'
        ? `figures under “${before}” and “${after}”`
        : kind === 'geography'
          ? `the boundaries changed (${before}, ${after}), the figures`
          : 'the publisher marks a break in the series, the figures'
    } cannot be compared.`,
  overlapNote: (from, to, before, after) =>
    `From ${from} to ${to} there are figures under both “${before}” and “${after}”: a line for each, which cannot be compared.`,
  other: { standard: 'another poverty standard', geography: 'another area', series: 'a break in the series' },
  gapNote: (series, times) => `The line is not joined where figures are missing, ${series}: ${times}.`,
  merged: (territory, former) => `${territory} was formed from ${former}: their earlier figures are not shown.`,
  sum: 'added up',
  summed: (parts) => `Added up from ${parts}`,
  sumNote: (territory, time, parts) =>
    `The figures for ${territory} up to ${time} were added up from ${parts} for this chart; they were not published as such.`,
  crowded: 'More than 6 groups: each has a picture of its own.',
  unstacked: (series, times) => `${series}: not drawn where the figure below is missing, ${times}.`,
  doubleNote: (time, values) => `Several figures were published for ${time}: ${values}.`,
  onlyOne: (level) => `There are figures for one time so far: ${level}.`,
  others: (count) => `${count} more series: see the table.`,
  when: (kind, time) => `${kind === 'day' ? 'on' : kind === 'interval' ? 'over' : 'in'} ${time}`,
  level: (t) => `${t.when}, ${t.isRate ? `the ${t.measure} in ${t.territory} was` : `${t.territory} had`} ${t.last}`,
  change: (t) =>
    t.moved ? `${t.moved < 0 ? 'down' : 'up'} by ${t.change}${t.points}` : t.almost ? 'almost unchanged' : 'unchanged',
  since: (time) => ` since ${time}`,
  without: (times) => `, leaving out ${times}`,
  range: (high, low) => `the highest was ${high}, the lowest ${low}`,
  parts: (count, territory, range) => `Of ${count} parts of ${territory} with figures, ${range}.`,
  also: (values) => `${values} also published`,
  notComparable: (time, value, reason) => `Figures up to ${time} (${value}) cannot be compared: ${reason}.`,
  limits: ['lower limit', 'upper limit'],
  interval: 'confidence interval',
  to: ' to ',
};

/** The trend chart's words in a language. */
export const trendWordsFor = (language: Language): TrendWords => (language === 'en' ? en : vi);

import type { Break } from '../../model/trend.js';
import type { Language } from '../../text/formats.js';

export type TrendMeasure = 'poor' | 'nearPoor' | 'both';
export type TrendUnit = 'households' | 'persons' | 'rate';

/** What a sentence about one series is made of; numbers are written with their unit already. */
export interface TrendTelling {
  readonly territory: string;
  /** "hộ nghèo", "tỷ lệ hộ nghèo" */
  readonly measure: string;
  readonly isRate: boolean;
  /** "150 hộ nghèo", "2,67%" */
  readonly last: string;
  readonly lastTime: string;
  /** "45 hộ", "0,81 điểm phần trăm", without a sign; null where there is only one figure */
  readonly change: string | null;
  readonly moved: -1 | 0 | 1;
  /** The same in percentage points where counts are told and shares are known: "−0,81" */
  readonly points: string | null;
  readonly firstTime: string;
  readonly highest: { readonly value: string; readonly time: string } | null;
  readonly lowest: { readonly value: string; readonly time: string } | null;
}

/** The trend chart's own words. */
export interface TrendWords {
  readonly heading: (what: string, territory: string, from: string, to: string) => string;
  readonly both: Readonly<Record<TrendUnit, string>>;
  readonly axis: Readonly<Record<TrendUnit, string>>;
  readonly time: string;
  readonly standard: string;
  readonly target: string;
  readonly targetMark: (name: string, level: string, verdict: string) => string;
  readonly verdicts: Readonly<Record<'reached' | 'missed' | 'open', string>>;
  readonly breaks: Readonly<Record<Break, string>>;
  /** Between two times, which may be one. */
  readonly between: (from: string, to: string) => string;
  readonly breakNote: (kind: 'standard' | 'geography', place: string, before: string, after: string) => string;
  readonly gapNote: (series: string, times: string) => string;
  readonly unstacked: (series: string, times: string) => string;
  readonly doubleNote: (time: string, values: string) => string;
  readonly noFigures: (territory: string) => string;
  readonly onlyOne: (telling: TrendTelling) => string;
  readonly sentence: (telling: TrendTelling) => string;
  readonly brief: (telling: TrendTelling) => string;
  readonly notComparable: (time: string) => string;
  readonly event: (number: number, time: string, text: string) => string;
  readonly interval: (low: string, high: string) => string;
}

const vi: TrendWords = {
  heading: (what, territory, from, to) => `${what}, ${territory}, ${from === to ? from : `${from}–${to}`}`,
  both: {
    households: 'Hộ nghèo và hộ cận nghèo',
    persons: 'Nhân khẩu nghèo và cận nghèo',
    rate: 'Tỷ lệ hộ nghèo và hộ cận nghèo',
  },
  axis: { households: 'Số hộ', persons: 'Số người', rate: 'Tỷ lệ' },
  time: 'Thời điểm',
  standard: 'Chuẩn nghèo',
  target: 'chỉ tiêu',
  targetMark: (name, level, verdict) => `Chỉ tiêu ${name}: ${level}${verdict ? `, ${verdict}` : ''}`,
  verdicts: { reached: 'đã đạt', missed: 'không đạt', open: '' },
  breaks: { standard: 'Đổi chuẩn nghèo', geography: 'Đổi địa giới', gap: 'Thiếu số liệu' },
  between: (from, to) => (from === to ? `tại ${to}` : `giữa ${from} và ${to}`),
  breakNote: (kind, place, before, after) =>
    kind === 'standard'
      ? `Đường bị ngắt ${place}: số liệu theo “${before}” và “${after}” không so sánh được.`
      : `Đường bị ngắt ${place}: địa giới thay đổi (${before}, ${after}), số liệu không so sánh được.`,
  gapNote: (series, times) => `Không nối đường qua chỗ thiếu số liệu ${series}: ${times}.`,
  unstacked: (series, times) => `${series} không vẽ được khi thiếu số liệu của lớp dưới: ${times}.`,
  doubleNote: (time, values) => `Có nhiều số liệu được công bố cho ${time}: ${values}.`,
  noFigures: (territory) => `Chưa có số liệu theo thời gian của ${territory}.`,
  onlyOne: (t) =>
    t.isRate
      ? `Mới có một số liệu: ${t.measure} của ${t.territory} tại ${t.lastTime} là ${t.last}.`
      : `Mới có một số liệu: tại ${t.lastTime}, ${t.territory} có ${t.last}.`,
  sentence: (t) => {
    const level = t.isRate
      ? `Tại ${t.lastTime}, ${t.measure} của ${t.territory} là ${t.last}`
      : `Tại ${t.lastTime}, ${t.territory} có ${t.last}`;
    const points = t.points ? ` (${t.points} điểm phần trăm)` : '';
    const change =
      t.moved === 0
        ? `không thay đổi so với ${t.firstTime}`
        : `${t.moved < 0 ? 'giảm' : 'tăng'} ${t.change}${points} so với ${t.firstTime}`;
    const range =
      t.highest && t.lowest
        ? ` Cao nhất là ${t.highest.value} (${t.highest.time}), thấp nhất là ${t.lowest.value} (${t.lowest.time}).`
        : '';
    return `${level}, ${change}.${range}`;
  },
  brief: (t) =>
    t.change === null
      ? `${t.isRate ? `${t.measure}: ` : ''}${t.last} tại ${t.lastTime}.`
      : `${t.isRate ? `${t.measure}: ` : ''}${t.last}, ${
          t.moved === 0
            ? 'không thay đổi'
            : `${t.moved < 0 ? 'giảm' : 'tăng'} ${t.change}${t.points ? ` (${t.points} điểm phần trăm)` : ''}`
        }.`,
  notComparable: (time) => `Số liệu trước ${time} không so sánh được với số liệu từ đó về sau.`,
  event: (number, time, text) => `(${number}) ${time}: ${text}`,
  interval: (low, high) => `khoảng tin cậy ${low} đến ${high}`,
};

const en: TrendWords = {
  heading: (what, territory, from, to) => `${what}, ${territory}, ${from === to ? from : `${from}–${to}`}`,
  both: {
    households: 'Poor and near-poor households',
    persons: 'Persons in poor and near-poor households',
    rate: 'Share of poor and near-poor households',
  },
  axis: { households: 'Households', persons: 'Persons', rate: 'Share' },
  time: 'Time',
  standard: 'Poverty standard',
  target: 'target',
  targetMark: (name, level, verdict) => `Target for ${name}: ${level}${verdict ? `, ${verdict}` : ''}`,
  verdicts: { reached: 'reached', missed: 'missed', open: '' },
  breaks: { standard: 'New standard', geography: 'New boundaries', gap: 'No figures' },
  between: (from, to) => (from === to ? `at ${to}` : `between ${from} and ${to}`),
  breakNote: (kind, place, before, after) =>
    kind === 'standard'
      ? `The line breaks ${place}: figures under “${before}” and “${after}” cannot be compared.`
      : `The line breaks ${place}: the boundaries changed (${before}, ${after}), the figures cannot be compared.`,
  gapNote: (series, times) => `The line is not joined where figures are missing, ${series}: ${times}.`,
  unstacked: (series, times) => `${series}: not drawn where the figure below is missing, ${times}.`,
  doubleNote: (time, values) => `Several figures were published for ${time}: ${values}.`,
  noFigures: (territory) => `There are no figures over time for ${territory} yet.`,
  onlyOne: (t) =>
    t.isRate
      ? `There is one figure so far: the ${t.measure} in ${t.territory} was ${t.last} at ${t.lastTime}.`
      : `There is one figure so far: at ${t.lastTime}, ${t.territory} had ${t.last}.`,
  sentence: (t) => {
    const level = t.isRate
      ? `At ${t.lastTime}, the ${t.measure} in ${t.territory} was ${t.last}`
      : `At ${t.lastTime}, ${t.territory} had ${t.last}`;
    const points = t.points ? ` (${t.points} percentage points)` : '';
    const change =
      t.moved === 0
        ? `unchanged since ${t.firstTime}`
        : `${t.moved < 0 ? 'down' : 'up'} by ${t.change}${points} since ${t.firstTime}`;
    const range =
      t.highest && t.lowest
        ? ` The highest was ${t.highest.value} (${t.highest.time}), the lowest ${t.lowest.value} (${t.lowest.time}).`
        : '';
    return `${level}, ${change}.${range}`;
  },
  brief: (t) =>
    t.change === null
      ? `${t.isRate ? `${t.measure}: ` : ''}${t.last} at ${t.lastTime}.`
      : `${t.isRate ? `${t.measure}: ` : ''}${t.last}, ${
          t.moved === 0
            ? 'unchanged'
            : `${t.moved < 0 ? 'down' : 'up'} by ${t.change}${t.points ? ` (${t.points} percentage points)` : ''}`
        }.`,
  notComparable: (time) => `Figures before ${time} cannot be compared with those from then on.`,
  event: (number, time, text) => `(${number}) ${time}: ${text}`,
  interval: (low, high) => `confidence interval ${low} to ${high}`,
};

/** The trend chart's words in a language. */
export const trendWordsFor = (language: Language): TrendWords => (language === 'en' ? en : vi);

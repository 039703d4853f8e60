import type { Deprivation } from '../../schema/document.js';
import type { Language } from '../../text/formats.js';

type Category = Deprivation['category'];

/** The largest deprivation of a category in words; numbers are written already. */
export interface DeprivationTelling {
  /** "195 hộ nghèo", "hộ nghèo" */
  readonly households: string;
  /** "“Nhà tiêu hợp vệ sinh”"; several where they are equal; empty where no figure is told. */
  readonly names: string;
  /** "121 hộ, 62,1%" */
  readonly value: string;
  /** Other figures of the category are withheld or missing. */
  readonly partly: boolean;
}

/** The deprivation chart's own words. */
export interface DeprivationWords {
  readonly categories: Readonly<Record<Category, string>>;
  /** "195 hộ nghèo", where it is known how many */
  readonly households: (category: Category, count: string) => string;
  readonly heading: (unit: 'rate' | 'households', territory: string, time: string) => string;
  readonly indicator: string;
  readonly dimension: string;
  readonly count: string;
  readonly rate: string;
  readonly base: (count: string) => string;
  /** "121/195 hộ" */
  readonly of: (count: string, base: string) => string;
  readonly when: (time: string, isDay: boolean) => string;
  readonly sentence: (when: string, territory: string, tellings: readonly DeprivationTelling[]) => string;
  readonly noFigures: (territory: string, time: string) => string;
  readonly several: string;
  readonly otherStandard: string;
  readonly twice: (names: string) => string;
}

const vi: DeprivationWords = {
  categories: { poor: 'Hộ nghèo', nearPoor: 'Hộ cận nghèo', poorAndNearPoor: 'Hộ nghèo và hộ cận nghèo' },
  households: (category, count) =>
    `${count} ${{ poor: 'hộ nghèo', nearPoor: 'hộ cận nghèo', poorAndNearPoor: 'hộ nghèo và hộ cận nghèo' }[category]}`,
  heading: (unit, territory, time) =>
    `${unit === 'rate' ? 'Tỷ lệ' : 'Số'} hộ thiếu hụt dịch vụ xã hội cơ bản, ${territory}, ${time}`,
  indicator: 'Chỉ số',
  dimension: 'Chiều thiếu hụt',
  count: 'số hộ',
  rate: 'tỷ lệ',
  base: (count) => `(trên ${count} hộ)`,
  of: (count, base) => `${count} trên ${base} hộ`,
  when: (time, isDay) => `${isDay ? 'Tại' : 'Trong'} ${time}`,
  sentence: (when, territory, tellings) =>
    `${when}, ở ${territory}: ${tellings
      .map(({ households, names, value, partly }) =>
        names
          ? `trong ${households}, thiếu hụt nhiều nhất ${partly ? '(theo các số liệu được công bố) ' : ''}là ${names} (${value})`
          : `chưa có số liệu thiếu hụt của ${households}`,
      )
      .join('; ')}.`,
  noFigures: (territory, time) => `Chưa có số liệu thiếu hụt của ${territory}${time && ` cho ${time}`}.`,
  several: 'Một hộ có thể thiếu hụt nhiều chỉ số, nên các tỷ lệ không cộng lại thành 100%.',
  otherStandard: 'Số liệu cùng kỳ theo chuẩn nghèo khác không được hiển thị.',
  twice: (names) => `Có nhiều số liệu cho cùng một chỉ số, chỉ hiển thị số đầu tiên: ${names}.`,
};

const en: DeprivationWords = {
  categories: {
    poor: 'Poor households',
    nearPoor: 'Near-poor households',
    poorAndNearPoor: 'Poor and near-poor households',
  },
  households: (category, count) =>
    `${count} ${{ poor: 'poor', nearPoor: 'near-poor', poorAndNearPoor: 'poor and near-poor' }[category]} households`,
  heading: (unit, territory, time) =>
    `${unit === 'rate' ? 'Share' : 'Number'} of households deprived of basic services, ${territory}, ${time}`,
  indicator: 'Indicator',
  dimension: 'Dimension',
  count: 'households',
  rate: 'share',
  base: (count) => `(of ${count})`,
  of: (count, base) => `${count} of ${base} households`,
  when: (time, isDay) => `${isDay ? 'At' : 'In'} ${time}`,
  sentence: (when, territory, tellings) =>
    `${when}, in ${territory}: ${tellings
      .map(({ households, names, value, partly }) =>
        names
          ? `among ${households}, the most common deprivation ${partly ? '(of the published figures) ' : ''}was ${names} (${value})`
          : `there are no figures on deprivation of ${households}`,
      )
      .join('; ')}.`,
  noFigures: (territory, time) => `There are no figures on deprivation in ${territory}${time && ` for ${time}`} yet.`,
  several: 'A household may be deprived in several indicators, so the shares do not add up to 100%.',
  otherStandard: 'Figures of the same time under another poverty standard are not shown.',
  twice: (names) => `There are several figures for one indicator; the first is shown: ${names}.`,
};

/** The deprivation chart's words in a language. */
export const deprivationWordsFor = (language: Language): DeprivationWords => (language === 'en' ? en : vi);

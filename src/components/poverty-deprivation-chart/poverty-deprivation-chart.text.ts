import type { Language } from '../../text/formats.js';

/** The largest deprivation of a category in words; numbers are written already. */
export interface DeprivationTelling {
  /** "195 hộ nghèo", "hộ nghèo" */
  readonly households: string;
  /** "“Nhà tiêu hợp vệ sinh”"; several where they are equal; empty where no figure is told, null where all are zero. */
  readonly names: string | null;
  /** "62,1%, 121 trên 195 hộ" */
  readonly value: string;
  /** Other figures of the category are withheld or missing. */
  readonly partly: boolean;
}

/** The deprivation chart's own words. */
export interface DeprivationWords {
  readonly heading: (isRate: boolean) => string;
  /** What there are no figures of. */
  readonly deprivation: string;
  /** Headers of the table: indicator, dimension, count, share. */
  readonly columns: readonly [indicator: string, dimension: string, count: string, rate: string];
  /** "trên 195 hộ" */
  readonly base: (count: string) => string;
  readonly sentence: (when: string, isDay: boolean, territory: string, told: readonly DeprivationTelling[]) => string;
  readonly several: string;
  /** So many rows of the same time are not drawn. */
  readonly leftOut: (count: number) => string;
}

const vi: DeprivationWords = {
  heading: (isRate) => `${isRate ? 'Tỷ lệ' : 'Số'} hộ thiếu hụt dịch vụ xã hội cơ bản`,
  deprivation: 'thiếu hụt',
  columns: ['Chỉ số', 'Chiều thiếu hụt', 'số hộ', 'tỷ lệ'],
  base: (count) => `trên ${count} hộ`,
  sentence: (when, isDay, territory, told) =>
    `${isDay ? 'Tại' : 'Trong'} ${when}, ở ${territory}, ${told
      .map(({ households, names, value, partly }) =>
        names
          ? `thiếu hụt nhiều nhất của ${households} ${partly ? '(theo các số liệu đã công bố) ' : ''}là ${names} (${value})`
          : names === null
            ? `không ghi nhận thiếu hụt nào của ${households}${partly ? ' trong các số liệu đã công bố' : ''}`
            : `chưa có số liệu thiếu hụt của ${households}`,
      )
      .join('; ')}.`,
  several: 'Một hộ có thể thiếu hụt nhiều chỉ số, nên các tỷ lệ không cộng lại thành 100%.',
  leftOut: (count) => `Số dòng cùng kỳ không được hiển thị, vì trùng chỉ số hoặc theo chuẩn nghèo khác: ${count}.`,
};

const en: DeprivationWords = {
  heading: (isRate) => `${isRate ? 'Share' : 'Number'} of households deprived of basic services`,
  deprivation: 'deprivation',
  columns: ['Indicator', 'Dimension', 'households', 'share'],
  base: (count) => `of ${count}`,
  sentence: (when, isDay, territory, told) =>
    `${isDay ? 'At' : 'In'} ${when}, in ${territory}: ${told
      .map(({ households, names, value, partly }) =>
        names
          ? `among ${households}, the most common deprivation ${partly ? '(of the figures published) ' : ''}was ${names} (${value})`
          : names === null
            ? `${households} had none of these deprivations${partly ? ', as far as figures are published' : ''}`
            : `there are no figures on deprivation among ${households}`,
      )
      .join('; ')}.`,
  several: 'A household may be deprived in several indicators, so the shares do not add up to 100%.',
  leftOut: (count) =>
    `Rows of the same time that are not shown, since they repeat an indicator or follow another standard: ${count}.`,
};

/** The deprivation chart's words in a language. */
export const deprivationWordsFor = (language: Language): DeprivationWords => (language === 'en' ? en : vi);

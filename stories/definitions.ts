import { gaugeWordsFor } from '../src/components/poverty-target-gauge/poverty-target-gauge.text.js';
import { trackerWordsFor } from '../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.text.js';
import { severityOf } from '../src/model/severity.js';
import type { TargetStatus } from '../src/model/target.js';
import type { StatusLetter } from '../src/schema/document.js';
import { formatsFor, type Language } from '../src/text/formats.js';
import { wordsFor } from '../src/text/words-for.js';

/** A word of the figures and what it means, in both languages. */
export interface Definition {
  readonly word: Readonly<Record<Language, string>>;
  readonly meaning: Readonly<Record<Language, string>>;
}

const both = (write: (language: Language) => string): Readonly<Record<Language, string>> => ({
  vi: write('vi'),
  en: write('en'),
});

const VERDICTS: readonly (readonly [TargetStatus, vi: string, en: string])[] = [
  ['none', 'Chưa công bố kết quả nào.', 'No result has been published.'],
  [
    'unclear',
    'Trong khoảng tin cậy của số liệu có hơn một cách đánh giá.',
    'The confidence interval of the figure leaves more than one verdict.',
  ],
  ['wrongWay', 'Số liệu đi ngược hướng đã cam kết.', 'The figure moved against the promise.'],
  ['behind', 'Ít hơn phần cần đạt đến ngày của số liệu.', 'Less than was to be reached by the day of the figure.'],
  ['onTrack', 'Bằng hoặc hơn phần cần đạt đến ngày ấy.', 'As much as was to be reached by that day, or more.'],
  ['met', 'Đúng mức cam kết, hoặc trong khoảng cam kết.', 'As promised, or within the promised range.'],
  ['exceeded', 'Hơn mức cam kết.', 'More than promised.'],
  [
    'missed',
    'Đã đến hạn mà chưa đạt; với chỉ tiêu “đúng” một mức hay một khoảng, vượt quá cũng là không đạt.',
    'Due and not met; where exactly a value or a range was promised, going beyond it is not meeting it.',
  ],
];

/** The verdicts on a target, in the gauge's words. */
export const verdicts: readonly Definition[] = [
  ...VERDICTS.map(([status, vi, en]) => ({
    word: both((language) => gaugeWordsFor(language).statuses[status]),
    meaning: { vi, en },
  })),
  {
    word: both((language) => gaugeWordsFor(language).unjudged),
    meaning: {
      vi: 'Có số liệu, nhưng thiếu số liệu gốc hoặc số liệu ra, vào danh sách để đánh giá.',
      en: 'There is a figure, but no baseline, or no movements, to judge it by.',
    },
  },
];

const LETTERS: readonly (readonly [StatusLetter, vi: string, en: string])[] = [
  ['P', 'Còn có thể thay đổi.', 'May still change.'],
  ['E', 'Được ước tính, không phải đếm.', 'Estimated, not counted.'],
  ['B', 'Không so sánh được với số liệu trước đó.', 'Cannot be compared with the figures before it.'],
  ['U', 'Dựa trên quá ít trường hợp.', 'Rests on too few cases.'],
  [
    'Q',
    'Có số liệu nhưng không công bố, thường vì quá nhỏ.',
    'There is a figure, withheld mostly because it is small.',
  ],
  ['L', 'Kỳ ấy không thu thập.', 'Was not collected at that time.'],
  ['O', 'Lẽ ra phải có nhưng thiếu.', 'Should be there and is not.'],
  ['M', 'Không thể có, ví dụ khi đơn vị chưa thành lập.', 'Cannot be, as before a unit was founded.'],
];

/** What the letter of a figure means; the words stand beside the figure wherever it is shown. */
export const letters: readonly (Definition & { readonly letter: StatusLetter })[] = LETTERS.map(([letter, vi, en]) => ({
  letter,
  word: both((language) => wordsFor(language).statuses[letter]),
  meaning: { vi, en },
}));

/** Where the levels of WHO and UNICEF begin, as the library decides them: percentages for children under five. */
export const levels = (['stunting', 'wasting', 'overweight'] as const).map((indicator) => ({
  indicator: both((language) => wordsFor(language).measures[indicator]),
  levels: [0, 1, 2, 3, 4].map((level) => {
    const tenths = Array.from({ length: 1000 }, (_, tenth) => tenth / 10);
    const from = tenths.find((percent) => severityOf(indicator, 60, percent) === level)!;
    return {
      name: both((language) => trackerWordsFor(language).severities[level]!),
      from: both((language) => formatsFor(language).percent(from, 1)),
    };
  }),
}));

/** The tracker's terms, sentence by sentence. */
export const terms = (language: Language): readonly string[] => trackerWordsFor(language).terms;

import type { Classification } from '../../chart/classes.js';
import type { Language } from '../../text/formats.js';

/** The map's own words. Numbers, names and times come written already. */
export interface MapWords {
  readonly heading: (measure: string, territory: string, time: string) => string;
  readonly changeHeading: (measure: string, territory: string, from: string, to: string) => string;
  /** What the whole has: a rate with its measure's name, a count by itself. */
  readonly whole: (territory: string, value: string, rate: string | null) => string;
  readonly untold: string;
  readonly extremes: (highest: string, lowest: string, spread: string) => string;
  readonly moved: (lowest: string, highest: string) => string;
  readonly same: (value: string) => string;
  readonly fallen: (fallen: string, risen: string, level: string) => string;
  readonly noFigures: (territory: string, time?: string) => string;
  readonly otherTimes: (times: string) => string;
  readonly noParts: (territory: string) => string;
  /** A class in words; the last one holds its upper end. */
  readonly range: (from: string, to: string, last: boolean) => string;
  readonly below: (to: string) => string;
  readonly above: (from: string) => string;
  readonly classOf: (step: number, of: number) => string;
  readonly rank: (rank: string, of: string) => string;
  readonly apart: string;
  readonly rise: string;
  readonly fall: string;
  readonly unit: string;
  readonly rankColumn: string;
  readonly change: string;
  readonly legend: string;
  readonly units: (text: string, count: number) => string;
  /** Two at least. */
  readonly others: (text: string) => string;
  /** Tools */
  readonly search: string;
  readonly found: (count: number) => string;
  readonly play: string;
  readonly pause: string;
  readonly time: string;
  readonly back: string;
  readonly keys: string;
  /** Notes under the map */
  readonly toRate: string;
  readonly toCount: string;
  readonly noCount: string;
  readonly refused: string;
  readonly sameTime: string;
  readonly unusedBreaks: (text: string) => string;
  readonly noBreaks: string;
  readonly noTarget: string;
  readonly noMiddle: string;
  readonly mixed: string;
  readonly mixedTimes: string;
  readonly otherStandard: (count: string) => string;
  readonly otherArea: (count: string) => string;
  readonly sums: (count: string) => string;
  readonly doubles: (names: string) => string;
  readonly cuts: (method: string, cuts: string) => string;
  readonly methods: Readonly<Record<Classification, string>>;
  /** `is`: what the middle is; empty for a given number. */
  readonly pivot: (value: string, is: string) => string;
  readonly ofTarget: string;
  readonly ofWhole: (territory: string, time: string) => string;
  readonly symbols: string;
  readonly tiles: string;
  /** The name of a unit without its kind, for labels. */
  readonly short: (name: string) => string;
}

/** "Phường 1" keeps its kind: a number alone would look like a figure. */
const vietnameseShort = (name: string): string =>
  name.replace(/^(xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu)\s+(?=\D)/i, '');

const vi: MapWords = {
  heading: (measure, territory, time) => `${measure} các đơn vị của ${territory}${time && `, ${time}`}`,
  changeHeading: (measure, territory, from, to) => `Thay đổi ${measure} các đơn vị của ${territory}, ${from} đến ${to}`,
  whole: (territory, value, rate) =>
    rate ? `${rate} chung của ${territory} là ${value}.` : `Toàn ${territory} có ${value}.`,
  untold: 'Số chung không nêu ở đây, vì từ đó tính ra được số không công bố của một đơn vị.',
  extremes: (highest, lowest, spread) => `Cao nhất là ${highest}, thấp nhất là ${lowest}, chênh nhau ${spread}.`,
  moved: (lowest, highest) => `Mức thay đổi từ ${lowest} đến ${highest}.`,
  same: (value) => `Mọi đơn vị có số liệu đều là ${value}.`,
  fallen: (fallen, risen, level) => `${fallen} đơn vị giảm, ${risen} đơn vị tăng, ${level} đơn vị không đổi.`,
  noFigures: (territory, time) => `Chưa có số liệu của các đơn vị thuộc ${territory}${time ? ` cho ${time}` : ''}.`,
  otherTimes: (times) => `Có số liệu cho ${times}.`,
  noParts: (territory) =>
    `Tệp số liệu không có đơn vị nào thuộc ${territory}: hãy ghi đơn vị cấp trên (parent) của từng đơn vị.`,
  range: (from, to, last) => `${from} đến ${last ? '' : 'dưới '}${to}`,
  below: (to) => `dưới ${to}`,
  above: (from) => `từ ${from}`,
  classOf: (step, of) => `nhóm ${step} trên ${of}`,
  rank: (rank, of) => `hạng ${rank} trên ${of}`,
  apart: 'không so sánh được',
  rise: 'tăng',
  fall: 'giảm hoặc không đổi',
  unit: 'Đơn vị',
  rankColumn: 'Hạng',
  change: 'Thay đổi',
  legend: 'Chú giải: chọn một nhóm để làm nổi',
  units: (text) => `${text} đơn vị`,
  others: (text) => `${text} đơn vị khác`,
  search: 'Tìm đơn vị',
  found: (count) => `${count} kết quả`,
  play: 'Chạy',
  pause: 'Dừng',
  time: 'Thời điểm',
  back: 'Trở lại',
  keys: 'Trên bản đồ: phím mũi tên đến đơn vị bên cạnh, Page Down theo thứ hạng, gõ chữ để tìm, Enter để chọn',
  toRate: 'Tô màu theo số lượng gây hiểu sai vì đơn vị đông dân luôn đậm hơn; bản đồ tô theo tỷ lệ.',
  toCount: 'Vòng tròn chỉ đúng với số lượng; bản đồ vẽ số lượng thay cho tỷ lệ.',
  noCount: 'Không có số lượng để vẽ vòng tròn; bản đồ tô màu theo tỷ lệ.',
  sameTime: 'Thời điểm so sánh trùng với thời điểm đang xem; bản đồ chỉ vẽ một thời điểm.',
  unusedBreaks: (text) => `Không dùng được các mốc “${text}”: hãy ghi nhiều nhất sáu số, cách nhau bằng dấu cách.`,
  noBreaks: 'Không có mốc cho trước; bản đồ tự chia nhóm.',
  noTarget: 'Không có chỉ tiêu nào để làm mốc giữa.',
  noMiddle: 'Không có số liệu chung để làm mốc giữa; bản đồ tự chia nhóm.',
  refused: 'Không tô màu theo số lượng vì đơn vị đông dân luôn đậm hơn; bản đồ dùng vòng tròn.',
  mixed: 'Các đơn vị áp dụng những chuẩn nghèo khác nhau: không so sánh được với nhau.',
  mixedTimes: 'Các thời điểm áp dụng những chuẩn nghèo khác nhau: không so sánh được với nhau.',
  otherStandard: (count) => `${count} đơn vị không so sánh được giữa hai thời điểm vì đổi chuẩn nghèo.`,
  otherArea: (count) => `${count} đơn vị không so sánh được giữa hai thời điểm vì đổi địa giới.`,
  sums: (count) =>
    `Số liệu trước đây của ${count} đơn vị do bản đồ này cộng gộp từ các đơn vị đã sáp nhập, không phải số liệu đã công bố.`,
  doubles: (names) => `Có nhiều số liệu cho cùng thời điểm, bản đồ dùng số đầu tiên: ${names}.`,
  cuts: (method, cuts) => `Phân nhóm ${method}, các mốc: ${cuts}. Giá trị đúng bằng mốc thuộc nhóm trên.`,
  methods: {
    quantile: 'có số đơn vị gần bằng nhau nhất có thể',
    equal: 'có khoảng bằng nhau',
    natural: 'tự nhiên',
    diverging: 'quanh một mốc giữa',
    breaks: 'theo mốc cho trước',
  },
  pivot: (value, is) => `Mốc giữa là ${value}${is && `, ${is}`}.`,
  ofTarget: 'mức của chỉ tiêu',
  ofWhole: (territory, time) => `mức chung của ${territory} (${time})`,
  symbols: 'Diện tích vòng tròn tỷ lệ với số lượng.',
  tiles: 'Bản đồ ô: mỗi đơn vị là một ô bằng nhau, vị trí chỉ gần đúng.',
  short: vietnameseShort,
};

const en: MapWords = {
  heading: (measure, territory, time) => `${measure} by unit, ${territory}${time && `, ${time}`}`,
  changeHeading: (measure, territory, from, to) => `Change in ${measure} by unit, ${territory}, ${from} to ${to}`,
  whole: (territory, value, rate) => `${rate ? `${rate} in ` : ''}${territory} as a whole: ${value}.`,
  untold: 'The figure of the whole is not told here, for the one that is withheld would follow from it.',
  extremes: (highest, lowest, spread) => `Highest: ${highest}; lowest: ${lowest}; ${spread} apart.`,
  moved: (lowest, highest) => `Changes range from ${lowest} to ${highest}.`,
  same: (value) => `Every unit with figures has ${value}.`,
  fallen: (fallen, risen, level) => `Units that fell: ${fallen}; rose: ${risen}; stayed: ${level}.`,
  noFigures: (territory, time) =>
    `There are no figures for the units of ${territory}${time ? ` for ${time}` : ''} yet.`,
  otherTimes: (times) => `There are figures for ${times}.`,
  noParts: (territory) => `The document has no units within ${territory}: give every unit its parent.`,
  range: (from, to, last) => `${from} to ${last ? '' : 'below '}${to}`,
  below: (to) => `below ${to}`,
  above: (from) => `at least ${from}`,
  classOf: (step, of) => `class ${step} of ${of}`,
  rank: (rank, of) => `rank ${rank} of ${of}`,
  apart: 'not comparable',
  rise: 'rise',
  fall: 'fall or no change',
  unit: 'Unit',
  rankColumn: 'Rank',
  change: 'Change',
  legend: 'Legend: choose a class to highlight it',
  units: (text, count) => `${text} ${count === 1 ? 'unit' : 'units'}`,
  others: (text) => `${text} other units`,
  search: 'Find a unit',
  found: (count) => `${count} found`,
  play: 'Play',
  pause: 'Pause',
  time: 'Time',
  back: 'Back',
  keys: 'On the map: arrow keys go to the unit beside, Page Down along the ranks, type to search, Enter to choose',
  toRate: 'Shading counts would mislead, for populous units are always darker; the map shades the rate.',
  toCount: 'Circles are right for counts only; the map draws the counts instead of the rate.',
  noCount: 'There are no counts to draw as circles; the map shades the rate.',
  sameTime: 'The time to compare with is the one shown; the map draws one time.',
  unusedBreaks: (text) => `Breaks that cannot be used: “${text}”. Write at most six numbers, separated by spaces.`,
  noBreaks: 'No breaks are given; the map makes its own classes.',
  noTarget: 'There is no target to take as the middle.',
  noMiddle: 'There is no figure of the whole to take as the middle; the map makes its own classes.',
  refused: 'Counts are not shaded, for populous units would always be darker; the map draws circles.',
  mixed: 'The units apply different poverty standards: they cannot be compared with each other.',
  mixedTimes: 'The times apply different poverty standards: they cannot be compared with each other.',
  otherStandard: (count) => `Not comparable between the two times, for the standard changed: ${count}.`,
  otherArea: (count) => `Not comparable between the two times, for the area changed: ${count}.`,
  sums: (count) =>
    `Earlier figures added up for this map from units that were merged, not published as such: ${count}.`,
  doubles: (names) => `Several figures were given for the time, the map shows the first: ${names}.`,
  cuts: (method, cuts) => `Classes ${method}, cut at ${cuts}. A value on a cut belongs to the class above.`,
  methods: {
    quantile: 'with numbers of units as equal as can be',
    equal: 'of equal width',
    natural: 'by natural groups',
    diverging: 'around a middle',
    breaks: 'as given',
  },
  pivot: (value, is) => `The middle is ${value}${is && `, ${is}`}.`,
  ofTarget: 'the level of the target',
  ofWhole: (territory, time) => `that of ${territory} as a whole (${time})`,
  symbols: 'The area of a circle is proportional to the count.',
  tiles: 'Tile map: every unit is a tile of the same size, its place is approximate.',
  // Names are often given in Vietnamese only.
  short: (name) =>
    vietnameseShort(name).replace(
      /(\D)\s+(commune|township|ward|district|town|city|province|special zone|county)$/i,
      '$1',
    ),
};

/** The map's words in a language. */
export const mapWordsFor = (language: Language): MapWords => (language === 'en' ? en : vi);

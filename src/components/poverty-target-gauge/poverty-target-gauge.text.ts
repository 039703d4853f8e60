import type { TargetStatus } from '../../model/target.js';
import type { Language } from '../../text/formats.js';

type Bound = 'atLeast' | 'atMost' | 'exactly';
type Kind = 'reduceBy' | 'increaseBy' | 'reduceToAtMost' | 'reachAtLeast';
/** Words for a fall, and for a rise. */
type DownUp = readonly [down: string, up: string];

/** The gauge's own words. Numbers come with their unit, dates written out. */
export interface GaugeWords {
  readonly statuses: Readonly<Record<TargetStatus, string>>;
  /** There are figures, and none to judge them by. */
  readonly unjudged: string;
  /** "ít nhất", "không quá", "đúng" */
  readonly bounds: Readonly<Record<Bound, string>>;
  /** "giảm", as in "giảm ít nhất 60 hộ" */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** A promise of no change for the worse; of a level that was there from the start, before its bound. */
  readonly hold: Readonly<Record<Kind, string>>;
  /** "từ 1 đến 1,5" */
  readonly range: (low: string, high: string) => string;
  /** "10% số liệu gốc" */
  readonly ofBaseline: (share: string) => string;
  /** "đến", before a due date */
  readonly by: string;
  /** Column headers of the table. */
  readonly columns: readonly [fact: string, value: string, time: string];
  readonly facts: {
    readonly baseline: string;
    readonly current: string;
    /** What came after the current figure, and is withheld. */
    readonly latest: string;
    readonly previous: string;
    readonly target: string;
    readonly achieved: DownUp;
    /** The same for movements alone. */
    readonly moved: DownUp;
    readonly remaining: DownUp;
    readonly expected: string;
    readonly projected: string;
    readonly interval: string;
    readonly status: string;
  };
  /** Under the large figure in the arc: of the target, or what has to change. */
  readonly ofTarget: string;
  readonly toChange: DownUp;
  /** How a sentence starts. */
  readonly asOf: (date: string) => string;
  /** What happened: movements alone; else a change, "0,6 điểm phần trăm" of a rate or "45" of a count, empty for none. */
  readonly left: (place: string, change: string, came: boolean) => string;
  readonly moved: (place: string, measure: string, change: string, up: boolean, isRate: boolean) => string;
  /** What the change is of the promise. */
  readonly exceeded: string;
  readonly met: string;
  readonly against: string;
  readonly part: (share: string) => string;
  readonly target: (promise: string) => string;
  readonly shareOf: (share: string) => string;
  readonly remaining: (amount: string) => string;
  /** A place with its level: of a rate with its measure's name. */
  readonly has: (place: string, level: string, rate: string) => string;
  readonly noBaseline: (date: string, place: string) => string;
  /** The target beside a level: by a date, or as of now; what it means as a level. */
  readonly promised: (promise: string, due: string) => string;
  readonly level: (level: string, up: boolean) => string;
  /** Of a level without a baseline: met, or exceeded. */
  readonly kept: (status: string) => string;
  readonly noShare: string;
  readonly noResult: string;
  /** A gross target without the movements by which it is judged. */
  readonly noMovements: string;
  /** Why there is no figure; where it is the one that decides, that the target cannot be judged. */
  readonly withheld: (date: string, why: string, undecided: boolean) => string;
  /** A second sentence about pace or end. */
  readonly missed: string;
  /** Gone beyond an exact promise. */
  readonly beyond: string;
  /** The interval of the figure leaves more than one verdict. */
  readonly unclear: (interval: string) => string;
  readonly pace: (status: string, expected: string) => string;
  readonly projection: (due: string, share: string, reaches: boolean) => string;
  readonly gross: DownUp;
  readonly rivals: (date: string, figures: string, used: string) => string;
  readonly incomparable: (dates: string, why: string) => string;
  readonly otherStandard: string;
  readonly late: (date: string) => string;
  readonly noTarget: string;
  readonly ofNutrition: (measure: string) => string;
  readonly unknownTarget: (id: string, here: boolean) => string;
}

const vi: GaugeWords = {
  statuses: {
    none: 'Chưa có số liệu',
    unclear: 'Chưa đủ cơ sở kết luận',
    wrongWay: 'Ngược chiều',
    behind: 'Chậm tiến độ',
    onTrack: 'Đúng tiến độ',
    met: 'Đạt',
    exceeded: 'Vượt',
    missed: 'Không đạt',
  },
  unjudged: 'Không đánh giá được',
  bounds: { atLeast: 'ít nhất', atMost: 'không quá', exactly: 'đúng' },
  kinds: { reduceBy: 'giảm', increaseBy: 'tăng', reduceToAtMost: 'giảm xuống còn', reachAtLeast: 'đạt' },
  hold: { reduceBy: 'không để tăng', increaseBy: 'không để giảm', reduceToAtMost: 'giữ', reachAtLeast: 'giữ' },
  range: (low, high) => `từ ${low} đến ${high}`,
  ofBaseline: (share) => `${share} số liệu gốc`,
  by: 'đến',
  columns: ['Nội dung', 'Giá trị', 'Thời điểm'],
  facts: {
    baseline: 'Số liệu gốc',
    current: 'Hiện tại',
    latest: 'Số liệu mới nhất',
    previous: 'Kỳ trước',
    target: 'Chỉ tiêu',
    achieved: ['Đã giảm', 'Đã tăng'],
    moved: ['Đã ra khỏi danh sách', 'Đã vào danh sách'],
    remaining: ['Còn phải giảm', 'Còn phải tăng'],
    expected: 'Tiến độ cần có',
    projected: 'Dự kiến đến hạn',
    interval: 'Khoảng tin cậy',
    status: 'Đánh giá',
  },
  ofTarget: 'của chỉ tiêu',
  toChange: ['cần giảm', 'cần tăng'],
  asOf: (date) => `Tính đến ${date}, `,
  left: (place, change, came) => `${place} có ${change} ${came ? 'vào' : 'ra khỏi'} danh sách`,
  moved: (place, measure, change, up, isRate) =>
    change
      ? `${place} ${up ? 'tăng' : 'giảm'} ${isRate ? `${measure} ${change}` : `${change} ${measure}`}`
      : `${isRate ? '' : 'số '}${measure} của ${place} không thay đổi`,
  exceeded: 'vượt',
  met: 'đạt',
  against: 'ngược chiều với',
  part: (share) => `đạt ${share}`,
  target: (promise) => `chỉ tiêu ${promise}`,
  shareOf: (share) => `, đạt ${share}`,
  remaining: (amount) => `còn ${amount}`,
  has: (place, level, rate) => (rate ? `${rate} của ${place} là ${level}` : `${place} có ${level}`),
  noBaseline: (date, place) => `Không có số liệu gốc ${date} của ${place}`,
  promised: (promise, due) => `; chỉ tiêu${due && ` đến ${due}`} là ${promise}`,
  level: (level, up) => `, tức ${up ? 'đạt' : 'còn'} ${level}`,
  kept: (status) => `, đã ${status}`,
  noShare: 'Không có số liệu gốc nên không tính được phần đã thực hiện.',
  noResult: 'Chưa có số liệu về kết quả.',
  noMovements: 'Chưa có đủ số liệu ra, vào danh sách để đánh giá chỉ tiêu tính gộp này.',
  withheld: (date, why, undecided) =>
    `Kết quả ${date}: ${why}${undecided ? ', nên không đánh giá được chỉ tiêu' : ''}.`,
  missed: 'Đã đến hạn mà chưa đạt chỉ tiêu.',
  beyond: 'Chỉ tiêu là đúng mức đã nêu nên vượt mức đó cũng là không đạt.',
  unclear: (interval) => `Với khoảng tin cậy ${interval}, chưa đủ cơ sở kết luận.`,
  pace: (status, expected) => `${status}: đến ngày này cần đạt ${expected}.`,
  projection: (due, share, reaches) =>
    `Nếu giữ nhịp độ này, đến ${due} ${reaches ? 'sẽ đạt' : 'chỉ đạt'} ${share} chỉ tiêu.`,
  gross: [
    'Chỉ tiêu tính gộp: chỉ tính phần ra khỏi danh sách, không trừ phần vào danh sách.',
    'Chỉ tiêu tính gộp: chỉ tính phần vào danh sách, không trừ phần ra khỏi danh sách.',
  ],
  rivals: (date, figures, used) =>
    `Có nhiều số liệu khác nhau cho ${date}: ${figures}${used && `; ở đây dùng ${used}`}.`,
  incomparable: (dates, why) => `Số liệu ${dates} không so sánh được với số liệu gốc: ${why}.`,
  otherStandard: 'chuẩn nghèo khác hoặc không rõ',
  late: (date) => `Số liệu ${date} là sau thời hạn nên không dùng để đánh giá chỉ tiêu.`,
  ofNutrition: (measure) => `Chỉ tiêu về ${measure} không trình bày được ở đây, chỉ ở biểu đồ dinh dưỡng trẻ em.`,
  noTarget: 'Chưa có chỉ tiêu nào cho đơn vị này.',
  unknownTarget: (id, here) => `Tài liệu không có chỉ tiêu “${id}”${here ? ' cho đơn vị này' : ''}.`,
};

const en: GaugeWords = {
  statuses: {
    none: 'No figure yet',
    unclear: 'Not yet certain',
    wrongWay: 'Wrong way',
    behind: 'Behind',
    onTrack: 'On track',
    met: 'Met',
    exceeded: 'Exceeded',
    missed: 'Missed',
  },
  unjudged: 'Cannot be judged',
  bounds: { atLeast: 'at least', atMost: 'at most', exactly: 'exactly' },
  kinds: { reduceBy: 'reduce by', increaseBy: 'increase by', reduceToAtMost: 'reduce to', reachAtLeast: 'reach' },
  hold: { reduceBy: 'prevent a rise', increaseBy: 'prevent a fall', reduceToAtMost: 'keep to', reachAtLeast: 'keep' },
  range: (low, high) => `between ${low} and ${high}`,
  ofBaseline: (share) => `${share} of the baseline`,
  by: 'by',
  columns: ['Fact', 'Value', 'Time'],
  facts: {
    baseline: 'Baseline',
    current: 'Current',
    latest: 'Latest figure',
    previous: 'Previous',
    target: 'Target',
    achieved: ['Reduced so far', 'Increased so far'],
    moved: ['Left the list', 'Joined the list'],
    remaining: ['Still to reduce', 'Still to increase'],
    expected: 'Expected by now',
    projected: 'Projected at due date',
    interval: 'Confidence interval',
    status: 'Verdict',
  },
  ofTarget: 'of the target',
  toChange: ['to reduce', 'to gain'],
  asOf: (date) => `As of ${date}, `,
  left: (place, change, came) => `${change} ${came ? 'joined' : 'left'} the list in ${place}`,
  moved: (place, measure, change, up, isRate) =>
    `the ${isRate ? '' : 'number of '}${measure} in ${place} ${change ? `${up ? 'rose' : 'fell'} by ${change}` : 'was unchanged'}`,
  exceeded: 'more than',
  met: 'meeting',
  against: 'against',
  part: (share) => `which is ${share} of`,
  target: (promise) => `the target to ${promise}`,
  shareOf: (share) => `, ${share} of it`,
  remaining: (amount) => `${amount} to go`,
  has: (place, level, rate) => (rate ? `the ${rate} in ${place} was ${level}` : `${place} had ${level}`),
  noBaseline: (date, place) => `There is no baseline of ${date} for ${place}`,
  promised: (promise, due) => `; the target${due && ` for ${due}`} is to ${promise}`,
  level: (level) => `, which means ${level}`,
  kept: (status) => `, which is ${status}`,
  noShare: 'Without a baseline the share achieved cannot be told.',
  noResult: 'No result has been published yet.',
  noMovements: 'The movements by which this gross target is judged are not all there.',
  withheld: (date, why, undecided) =>
    `The result of ${date}: ${why}${undecided ? ', so the target cannot be judged' : ''}.`,
  missed: 'The target was due and has not been met.',
  beyond: 'The target is exact, so going beyond it does not meet it.',
  unclear: (interval) => `With a confidence interval ${interval}, the verdict is not yet certain.`,
  pace: (status, expected) => `${status}: ${expected} was to be reached by this date.`,
  projection: (due, share, reaches) =>
    `At this pace, ${reaches ? '' : 'only '}${share} of the target will be reached by ${due}.`,
  gross: [
    'A gross target: it counts those who left and does not deduct those who came.',
    'A gross target: it counts those who came and does not deduct those who left.',
  ],
  rivals: (date, figures, used) =>
    `There are different figures for ${date}: ${figures}${used && `; this gauge uses ${used}`}.`,
  incomparable: (dates, why) => `Figures of ${dates} cannot be compared with the baseline: ${why}.`,
  otherStandard: 'another or an unknown poverty standard',
  late: (date) => `The figure of ${date} is later than the due date and does not judge the target.`,
  ofNutrition: (measure) => `A target for the ${measure} is not shown here, but with the nutrition of children.`,
  noTarget: 'This territory has no target yet.',
  unknownTarget: (id, here) => `The document has no target “${id}”${here ? ' for this territory' : ''}.`,
};

/** The gauge's words in a language. */
export const gaugeWordsFor = (language: Language): GaugeWords => (language === 'en' ? en : vi);

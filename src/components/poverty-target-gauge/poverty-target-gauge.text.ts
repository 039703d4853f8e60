import type { TargetStatus } from '../../model/target.js';
import type { Language } from '../../text/formats.js';

/** What a sentence about a target is made of; every number comes with its unit, written in the language. */
export interface TargetTelling {
  readonly territory: string;
  readonly asOf: string;
  /** "hộ nghèo", "tỷ lệ hộ nghèo" */
  readonly measure: string;
  /** Size of the change so far without its sign, as an object of "giảm": "45 hộ nghèo". */
  readonly change: string;
  /** The same without what is counted ("45"), and what is counted, in the number it asks for ("poor households"). */
  readonly changeNumber: string;
  readonly changeNoun: string;
  /** Whether the figure went down (−1), up (1), or stayed (0). */
  readonly moved: -1 | 0 | 1;
  readonly isRate: boolean;
  /** "giảm ít nhất 60 hộ" */
  readonly promise: string;
  /** "75%"; null where no share can be told */
  readonly share: string | null;
  /** "15 hộ" */
  readonly remaining: string;
  readonly status: TargetStatus;
  readonly gross: boolean;
}

/** The gauge's own words. */
export interface GaugeWords {
  readonly statuses: Readonly<Record<TargetStatus, string>>;
  /** "giảm ít nhất 60 hộ": a promise in words, from its bounds already written with their unit. */
  readonly promise: (kind: string, comparator: string, value: string, valueMax: string | null) => string;
  /** A promise of no change for the worse, or of a level of zero. */
  readonly promiseOfZero: (kind: string, level: string) => string;
  readonly gross: string;
  readonly noTarget: string;
  readonly unknownTarget: (id: string) => string;
  readonly heading: (what: string, territory: string, due: string | null) => string;
  /** Column headers of the table. */
  readonly columns: readonly [fact: string, value: string, time: string];
  readonly facts: {
    readonly baseline: string;
    readonly current: string;
    readonly previous: string;
    readonly target: string;
    readonly achieved: (direction: -1 | 1) => string;
    readonly remaining: (direction: -1 | 1) => string;
    readonly expected: string;
    readonly projected: string;
    readonly interval: string;
    readonly status: string;
  };
  readonly range: (low: string, high: string) => string;
  /** Under the large figure in the arc. */
  readonly ofTarget: string;
  readonly toReach: (direction: -1 | 1, what: string) => string;
  readonly level: (direction: -1 | 1, comparator: string, value: string) => string;
  readonly sentence: (telling: TargetTelling) => string;
  readonly sentenceWithoutBaseline: (telling: TargetTelling & { readonly value: string }) => string;
  readonly sentenceWithoutResult: (
    telling: Pick<TargetTelling, 'territory' | 'promise' | 'measure' | 'isRate'> & {
      readonly baseline: string | null;
      readonly baselineDate: string;
      readonly due: string;
      readonly level: string | null;
      readonly withheld: { readonly date: string; readonly why: string } | null;
    },
  ) => string;
  /** A second sentence about pace or end; empty where the first one says it all. */
  readonly verdict: (status: TargetStatus, expected: string | null) => string;
  readonly projection: (due: string, share: string, reaches: boolean) => string;
  readonly incomparable: (dates: string) => string;
}

const vi: GaugeWords = {
  statuses: {
    none: 'Chưa có số liệu',
    wrongWay: 'Ngược chiều',
    behind: 'Chậm tiến độ',
    onTrack: 'Đúng tiến độ',
    met: 'Đạt',
    exceeded: 'Vượt',
    missed: 'Không đạt',
  },
  promise: (kind, comparator, value, valueMax) => {
    const bound = valueMax
      ? `từ ${value} đến ${valueMax}`
      : comparator === 'exactly'
        ? `đúng ${value}`
        : `${kind === 'reduceToAtMost' ? 'không quá' : 'ít nhất'} ${value}`;
    const verbs = { reduceBy: 'giảm', increaseBy: 'tăng', reduceToAtMost: 'giảm xuống còn', reachAtLeast: 'đạt' };
    return `${new Map(Object.entries(verbs)).get(kind)} ${bound}`;
  },
  promiseOfZero: (kind, level) =>
    kind === 'reduceBy'
      ? 'không để tăng'
      : kind === 'increaseBy'
        ? 'không để giảm'
        : kind === 'reduceToAtMost'
          ? `giảm xuống còn ${level}`
          : `đạt ít nhất ${level}`,
  gross: 'Chỉ tiêu tính gộp: chỉ tính số hộ ra khỏi danh sách, không trừ số hộ vào danh sách.',
  noTarget: 'Chưa có chỉ tiêu nào cho đơn vị này.',
  unknownTarget: (id) => `Tài liệu không có chỉ tiêu “${id}”.`,
  heading: (what, territory, due) => `${what}${due ? ` đến ${due}` : ''}, ${territory}`,
  columns: ['Nội dung', 'Giá trị', 'Thời điểm'],
  facts: {
    baseline: 'Số liệu gốc',
    current: 'Hiện tại',
    previous: 'Kỳ trước',
    target: 'Chỉ tiêu',
    achieved: (direction) => (direction < 0 ? 'Đã giảm' : 'Đã tăng'),
    remaining: (direction) => (direction < 0 ? 'Còn phải giảm' : 'Còn phải tăng'),
    expected: 'Tiến độ cần có',
    projected: 'Dự kiến đến hạn',
    interval: 'Khoảng tin cậy',
    status: 'Đánh giá',
  },
  range: (low, high) => `${low} đến ${high}`,
  ofTarget: 'của chỉ tiêu',
  toReach: (direction, what) => `${what} cần ${direction < 0 ? 'giảm' : 'tăng'}`,
  level: (direction, comparator, value) =>
    `${comparator === 'exactly' ? 'đúng' : direction < 0 ? 'không quá' : 'ít nhất'} ${value}`,
  sentence: (t) => {
    const verb = t.moved < 0 ? 'giảm' : 'tăng';
    const moved = t.gross
      ? `có ${t.change} ra khỏi danh sách`
      : t.moved === 0
        ? `không thay đổi ${t.isRate ? '' : 'số '}${t.measure}`
        : t.isRate
          ? `${verb} ${t.measure} ${t.change}`
          : `${verb} ${t.change}`;
    const reached =
      t.status === 'exceeded'
        ? `vượt chỉ tiêu ${t.promise}${t.share ? ` (đạt ${t.share})` : ''}`
        : t.status === 'met'
          ? `đạt chỉ tiêu ${t.promise}`
          : t.share && !t.share.startsWith('−')
            ? `đạt ${t.share} chỉ tiêu ${t.promise}`
            : `ngược chiều với chỉ tiêu ${t.promise}`;
    const open = t.status === 'met' || t.status === 'exceeded' ? '' : `; còn ${t.remaining}`;
    return `Tính đến ${t.asOf}, ${t.territory} ${moved}, ${reached}${open}.`;
  },
  sentenceWithoutBaseline: (t) => {
    const verdict =
      t.status === 'met' || t.status === 'exceeded' ? ' đã đạt' : t.remaining ? `, còn ${t.remaining}` : '';
    return `Tính đến ${t.asOf}, ${t.isRate ? `${t.measure} của ${t.territory} là` : `${t.territory} có`} ${t.value}; chỉ tiêu ${t.promise}${verdict}. Không có số liệu gốc nên không tính được phần đã thực hiện.`;
  },
  sentenceWithoutResult: (t) => {
    const start =
      t.baseline === null
        ? `Không có số liệu gốc ${t.baselineDate} của ${t.territory}`
        : t.isRate
          ? `Tại ${t.baselineDate}, ${t.measure} của ${t.territory} là ${t.baseline}`
          : `Tại ${t.baselineDate}, ${t.territory} có ${t.baseline}`;
    const level = t.level ? `, tức còn ${t.level}` : '';
    const result = t.withheld ? `Kết quả ${t.withheld.date}: ${t.withheld.why}.` : 'Chưa có số liệu về kết quả.';
    return `${start}; chỉ tiêu đến ${t.due} là ${t.promise}${level}. ${result}`;
  },
  verdict: (status, expected) => {
    if (status === 'missed') return 'Đã đến hạn mà chưa đạt chỉ tiêu.';
    if (!expected) return '';
    if (status === 'behind') return `Chậm tiến độ: đến ngày này cần đạt ${expected}.`;
    return status === 'onTrack' ? `Đúng tiến độ: đến ngày này cần đạt ${expected}.` : '';
  },
  projection: (due, share, reaches) =>
    `Nếu giữ nhịp độ này, đến ${due} ${reaches ? 'sẽ đạt' : 'chỉ đạt'} ${share} chỉ tiêu.`,
  incomparable: (dates) => `Số liệu ${dates} theo chuẩn nghèo khác, không so sánh được với số liệu gốc.`,
};

const en: GaugeWords = {
  statuses: {
    none: 'No figure yet',
    wrongWay: 'Wrong way',
    behind: 'Behind',
    onTrack: 'On track',
    met: 'Met',
    exceeded: 'Exceeded',
    missed: 'Missed',
  },
  promise: (kind, comparator, value, valueMax) => {
    const bound = valueMax
      ? `${value} to ${valueMax}`
      : comparator === 'exactly'
        ? `exactly ${value}`
        : `${kind === 'reduceToAtMost' ? 'at most' : 'at least'} ${value}`;
    const verbs = {
      reduceBy: 'reduce by',
      increaseBy: 'increase by',
      reduceToAtMost: 'reduce to',
      reachAtLeast: 'reach',
    };
    return `${new Map(Object.entries(verbs)).get(kind)} ${bound}`;
  },
  promiseOfZero: (kind, level) =>
    kind === 'reduceBy'
      ? 'prevent a rise'
      : kind === 'increaseBy'
        ? 'prevent a fall'
        : kind === 'reduceToAtMost'
          ? `reduce to ${level}`
          : `reach at least ${level}`,
  gross: 'A gross target: it counts those who left and does not deduct those who came.',
  noTarget: 'This territory has no target yet.',
  unknownTarget: (id) => `The document has no target “${id}”.`,
  heading: (what, territory, due) => `${what}${due ? ` by ${due}` : ''}, ${territory}`,
  columns: ['Fact', 'Value', 'Time'],
  facts: {
    baseline: 'Baseline',
    current: 'Current',
    previous: 'Previous',
    target: 'Target',
    achieved: (direction) => (direction < 0 ? 'Reduced so far' : 'Increased so far'),
    remaining: (direction) => (direction < 0 ? 'Still to reduce' : 'Still to increase'),
    expected: 'Expected by now',
    projected: 'Projected at due date',
    interval: 'Confidence interval',
    status: 'Verdict',
  },
  range: (low, high) => `${low} to ${high}`,
  ofTarget: 'of the target',
  toReach: (direction, what) => `${what} to ${direction < 0 ? 'reduce' : 'gain'}`,
  level: (direction, comparator, value) =>
    `${comparator === 'exactly' ? 'exactly' : direction < 0 ? 'at most' : 'at least'} ${value}`,
  sentence: (t) => {
    const moved = t.gross
      ? `${t.change} left the list in ${t.territory}`
      : t.moved === 0
        ? `the ${t.isRate ? '' : 'number of '}${t.measure} in ${t.territory} was unchanged`
        : t.isRate
          ? `the ${t.measure} in ${t.territory} ${t.moved < 0 ? 'fell' : 'rose'} by ${t.change}`
          : `${t.territory} had ${t.changeNumber} ${t.moved < 0 ? 'fewer' : 'more'} ${t.changeNoun}`;
    const reached =
      t.status === 'exceeded'
        ? `more than the target to ${t.promise}${t.share ? ` (${t.share})` : ''}`
        : t.status === 'met'
          ? `meeting the target to ${t.promise}`
          : t.share && !t.share.startsWith('−')
            ? `${t.share} of the target to ${t.promise}`
            : `against the target to ${t.promise}`;
    const open = t.status === 'met' || t.status === 'exceeded' ? '' : `; ${t.remaining} to go`;
    return `As of ${t.asOf}, ${moved}, ${reached}${open}.`;
  },
  sentenceWithoutBaseline: (t) => {
    const target =
      t.status === 'met' || t.status === 'exceeded'
        ? `the target to ${t.promise} is met`
        : t.remaining
          ? `the target to ${t.promise} is not met, ${t.remaining} to go`
          : `the target is to ${t.promise}`;
    const level = t.isRate ? `the ${t.measure} in ${t.territory} was` : `${t.territory} had`;
    return `As of ${t.asOf}, ${level} ${t.value}; ${target}. Without a baseline the share achieved cannot be told.`;
  },
  sentenceWithoutResult: (t) => {
    const start =
      t.baseline === null
        ? `There is no baseline of ${t.baselineDate} for ${t.territory}`
        : t.isRate
          ? `At ${t.baselineDate}, the ${t.measure} in ${t.territory} was ${t.baseline}`
          : `At ${t.baselineDate}, ${t.territory} had ${t.baseline}`;
    const level = t.level ? `, that is, to ${t.level}` : '';
    const result = t.withheld
      ? `The result of ${t.withheld.date}: ${t.withheld.why}.`
      : 'No result has been published yet.';
    return `${start}; the target for ${t.due} is to ${t.promise}${level}. ${result}`;
  },
  verdict: (status, expected) => {
    if (status === 'missed') return 'The target was due and has not been met.';
    if (!expected) return '';
    if (status === 'behind') return `Behind: ${expected} was to be reached by this date.`;
    return status === 'onTrack' ? `On track: ${expected} was to be reached by this date.` : '';
  },
  projection: (due, share, reaches) =>
    `At this pace, ${reaches ? '' : 'only '}${share} of the target will be reached by ${due}.`,
  incomparable: (dates) =>
    `Figures of ${dates} follow another poverty standard and cannot be compared with the baseline.`,
};

/** The gauge's words in a language. */
export const gaugeWordsFor = (language: Language): GaugeWords => (language === 'en' ? en : vi);

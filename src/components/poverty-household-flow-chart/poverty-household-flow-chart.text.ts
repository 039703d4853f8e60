import type { MOVES } from '../../model/flow.js';
import type { Flow } from '../../schema/document.js';
import type { Language } from '../../text/formats.js';

type Category = Flow['category'];
export type Move = (typeof MOVES)[number];

/** The flow chart's own words. Numbers come with what is counted. */
export interface FlowWords {
  /** What is shown, as a title and within a sentence. */
  readonly movement: (what: string) => readonly [title: string, within: string];
  /** "Trong năm 2022", "Từ 01/01/2022 đến 30/06/2022" */
  readonly year: (year: string) => string;
  readonly span: (from: string, to: string) => string;
  /** What a movement is; as a part of a sentence after its number, and as a label. */
  readonly moves: Readonly<Record<Category, Readonly<Record<Move, string>>>>;
  readonly ends: readonly [opening: string, closing: string];
  readonly residual: string;
  /** Column headers of the table. */
  readonly item: string;
  readonly units: Readonly<Record<Flow['unit'], string>>;
  /** The first clause: the count, or why there is none. */
  readonly opening: (territory: string, count: string, isKnown: boolean) => string;
  /** "ra khỏi diện nghèo", "vào diện nghèo" */
  readonly directions: Readonly<Record<Category, readonly [out: string, into: string]>>;
  readonly atLeast: string;
  readonly nobody: Readonly<Record<Flow['unit'], string>>;
  /** The last clause; `moved` is closing against opening, null where one of them is not known. */
  readonly closing: (count: string, isKnown: boolean, moved: number | null) => string;
  readonly unknown: (moves: string) => string;
  /** What does not balance: where movements are not known, the sheet cannot be blamed. */
  readonly unexplained: (difference: string, isOpen: boolean) => string;
  readonly withheld: string;
}

const COMMON_VI = {
  aboveNearPoor: 'vượt chuẩn cận nghèo',
  otherDecrease: 'giảm vì lý do khác',
  newlyArisen: 'phát sinh mới',
  otherIncrease: 'tăng vì lý do khác',
};

const vi: FlowWords = {
  movement: (what) => [`Biến động ${what}`, `biến động ${what}`],
  year: (year) => `Trong ${year}`,
  span: (from, to) => `Từ ${from} đến ${to}`,
  moves: {
    poor: {
      ...COMMON_VI,
      toOtherCategory: 'chuyển sang diện cận nghèo',
      fromOtherCategory: 'từ diện cận nghèo rơi xuống',
      relapsed: 'tái nghèo',
    },
    nearPoor: {
      ...COMMON_VI,
      toOtherCategory: 'rơi xuống diện nghèo',
      fromOtherCategory: 'từ diện nghèo chuyển lên',
      relapsed: 'tái cận nghèo',
    },
  },
  ends: ['Đầu kỳ', 'Cuối kỳ'],
  residual: 'Chênh lệch chưa giải thích',
  item: 'Khoản',
  units: { households: 'Số hộ', persons: 'Số người' },
  opening: (territory, count, isKnown) =>
    isKnown ? `${territory} có ${count} đầu kỳ` : `ở ${territory} chưa biết số đầu kỳ (${count})`,
  directions: {
    poor: ['ra khỏi diện nghèo', 'vào diện nghèo'],
    nearPoor: ['ra khỏi diện cận nghèo', 'vào diện cận nghèo'],
  },
  atLeast: 'ít nhất ',
  nobody: { households: 'không hộ nào', persons: 'không người nào' },
  closing: (count, isKnown, moved) =>
    isKnown
      ? `${moved === null ? 'có' : moved < 0 ? 'còn' : moved ? 'tăng lên' : 'vẫn là'} ${count} cuối kỳ`
      : `chưa biết số cuối kỳ (${count})`,
  unknown: (moves) => ` Chưa biết: ${moves}.`,
  unexplained: (difference, isOpen) =>
    isOpen
      ? ` Các khoản đã biết chưa giải thích hết: còn chênh lệch ${difference}.`
      : ` Bảng số liệu không cân đối: còn chênh lệch ${difference} chưa giải thích được.`,
  withheld: 'Khoản không công bố, và khoản mà từ đó tính ra được, không được hiển thị.',
};

const COMMON_EN = {
  aboveNearPoor: 'rose above the near-poor line',
  otherDecrease: 'left for another reason',
  otherIncrease: 'came for another reason',
};
const DIRECTIONS_EN = ['left this group', 'entered this group'] as const;

const en: FlowWords = {
  movement: (what) => [`Movement of ${what}`, `the movement of ${what}`],
  year: (year) => `In ${year}`,
  span: (from, to) => `From ${from} to ${to}`,
  moves: {
    poor: {
      ...COMMON_EN,
      toOtherCategory: 'became near-poor',
      fromOtherCategory: 'fell from near-poor',
      relapsed: 'fell back into poverty',
      newlyArisen: 'newly poor',
    },
    nearPoor: {
      ...COMMON_EN,
      toOtherCategory: 'fell into poverty',
      fromOtherCategory: 'rose from poverty',
      relapsed: 'fell back to near-poor',
      newlyArisen: 'newly near-poor',
    },
  },
  ends: ['At the start', 'At the end'],
  residual: 'Unexplained difference',
  item: 'Item',
  units: { households: 'Households', persons: 'Persons' },
  opening: (territory, count, isKnown) =>
    isKnown
      ? `${territory} had ${count} at the start`
      : `the count of ${territory} at the start is not known (${count})`,
  directions: { poor: DIRECTIONS_EN, nearPoor: DIRECTIONS_EN },
  atLeast: 'at least ',
  nobody: { households: 'none', persons: 'nobody' },
  closing: (count, isKnown, moved) =>
    isKnown
      ? moved
        ? `this ${moved < 0 ? 'left' : 'made'} ${count} at the end`
        : `the count at the end was ${moved === null ? '' : 'still '}${count}`
      : `the count at the end is not known (${count})`,
  unknown: (moves) => ` Not known: ${moves}.`,
  unexplained: (difference, isOpen) =>
    isOpen
      ? ` What is known leaves a difference of ${difference} unexplained.`
      : ` The sheet does not balance: a difference of ${difference} is not explained.`,
  withheld: 'What is not published, and what it could be calculated from, is not shown.',
};

/** The flow chart's words in a language. */
export const flowWordsFor = (language: Language): FlowWords => (language === 'en' ? en : vi);

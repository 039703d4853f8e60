import type { MOVES } from '../../model/flow.js';
import type { Flow } from '../../schema/document.js';
import type { Language } from '../../text/formats.js';

type Category = Flow['category'];
export type Move = (typeof MOVES)[number];

/** Movements in one direction, in words. */
export interface MovesTelling {
  /** "61 hộ"; null where none moved */
  readonly sum: string | null;
  /** "38 chuyển sang diện cận nghèo, …" */
  readonly list: string;
  /** Some movements of this direction are not known. */
  readonly partly: boolean;
}

/** What the sentence is made of; numbers are written already. */
export interface FlowTelling {
  readonly when: string;
  readonly territory: string;
  readonly category: Category;
  readonly unit: Flow['unit'];
  /** "195 hộ nghèo", or why there is no figure */
  readonly opening: string;
  readonly closing: string;
  readonly hasOpening: boolean;
  readonly hasClosing: boolean;
  /** Closing against opening; null where one of them is not known. */
  readonly moved: -1 | 0 | 1 | null;
  readonly out: MovesTelling;
  readonly into: MovesTelling;
  /** Movements without a figure, with the reason. */
  readonly unknown: string;
  /** "11 hộ", and its direction; null where the sheet balances */
  readonly residual: { readonly size: string; readonly more: boolean } | null;
}

/** The flow chart's own words. */
export interface FlowWords {
  readonly heading: (what: string, territory: string, time: string) => string;
  readonly year: (year: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly moves: Readonly<Record<Category, Readonly<Record<Move, string>>>>;
  readonly opening: string;
  readonly closing: string;
  readonly residual: (partly: boolean) => string;
  readonly item: string;
  readonly units: Readonly<Record<Flow['unit'], string>>;
  readonly sentence: (telling: FlowTelling) => string;
  readonly noFlows: (what: string, territory: string, time: string) => string;
  readonly withheld: string;
}

const POOR_VI = { poor: 'diện nghèo', nearPoor: 'diện cận nghèo' };

const vi: FlowWords = {
  heading: (what, territory, time) => `Biến động ${what}, ${territory}, ${time}`,
  year: (year) => `Trong ${year}`,
  span: (from, to) => `Từ ${from} đến ${to}`,
  moves: {
    poor: {
      toOtherCategory: 'chuyển sang diện cận nghèo',
      aboveNearPoor: 'vượt chuẩn cận nghèo',
      otherDecrease: 'giảm vì lý do khác',
      fromOtherCategory: 'từ diện cận nghèo rơi xuống',
      relapsed: 'tái nghèo',
      newlyArisen: 'phát sinh mới',
      otherIncrease: 'tăng vì lý do khác',
    },
    nearPoor: {
      toOtherCategory: 'rơi xuống diện nghèo',
      aboveNearPoor: 'vượt chuẩn cận nghèo',
      otherDecrease: 'giảm vì lý do khác',
      fromOtherCategory: 'từ diện nghèo chuyển lên',
      relapsed: 'tái cận nghèo',
      newlyArisen: 'phát sinh mới',
      otherIncrease: 'tăng vì lý do khác',
    },
  },
  opening: 'Đầu kỳ',
  closing: 'Cuối kỳ',
  residual: (partly) => (partly ? 'Chênh lệch, gồm cả khoản chưa biết' : 'Chênh lệch chưa giải thích'),
  item: 'Khoản',
  units: { households: 'Số hộ', persons: 'Số người' },
  sentence: (t) => {
    const group = POOR_VI[t.category];
    const none = t.unit === 'persons' ? 'không người nào' : 'không hộ nào';
    const moves = ({ sum, list, partly }: MovesTelling, how: string) =>
      sum ? [`${partly ? 'ít nhất ' : ''}${sum} ${how} ${group} (${list})`] : partly ? [] : [`${none} ${how} ${group}`];
    const clauses = [
      t.hasOpening ? `${t.territory} có ${t.opening} đầu kỳ` : `ở ${t.territory} chưa có số đầu kỳ (${t.opening})`,
      ...moves(t.out, 'ra khỏi'),
      ...moves(t.into, 'vào'),
      t.hasClosing
        ? `${t.moved === null ? 'có' : t.moved < 0 ? 'còn' : t.moved ? 'tăng lên' : 'vẫn là'} ${t.closing} cuối kỳ`
        : `chưa có số cuối kỳ (${t.closing})`,
    ];
    const partly = t.out.partly || t.into.partly;
    const residual =
      t.residual &&
      ` ${partly ? 'Các khoản đã biết chưa giải thích hết' : 'Bảng số liệu không cân đối'}: số cuối kỳ ${t.residual.more ? 'nhiều' : 'ít'} hơn số tính được ${t.residual.size}.`;
    return `${t.when}, ${clauses.join('; ')}.${t.unknown && ` Chưa biết: ${t.unknown}.`}${residual ?? ''}`;
  },
  noFlows: (what, territory, time) => `Chưa có số liệu biến động ${what} của ${territory}${time && ` cho ${time}`}.`,
  withheld: 'Khoản không công bố, và khoản mà từ đó tính ra được, không được hiển thị.',
};

const en: FlowWords = {
  heading: (what, territory, time) => `Movement of ${what}, ${territory}, ${time}`,
  year: (year) => `In ${year}`,
  span: (from, to) => `From ${from} to ${to}`,
  moves: {
    poor: {
      toOtherCategory: 'became near-poor',
      aboveNearPoor: 'rose above the near-poor line',
      otherDecrease: 'left for another reason',
      fromOtherCategory: 'fell from near-poor',
      relapsed: 'fell back into poverty',
      newlyArisen: 'newly poor',
      otherIncrease: 'came for another reason',
    },
    nearPoor: {
      toOtherCategory: 'fell into poverty',
      aboveNearPoor: 'rose above the near-poor line',
      otherDecrease: 'left for another reason',
      fromOtherCategory: 'rose from poverty',
      relapsed: 'fell back to near-poor',
      newlyArisen: 'newly near-poor',
      otherIncrease: 'came for another reason',
    },
  },
  opening: 'At the start',
  closing: 'At the end',
  residual: (partly) => (partly ? 'Difference, with what is not known' : 'Unexplained difference'),
  item: 'Item',
  units: { households: 'Households', persons: 'Persons' },
  sentence: (t) => {
    const moves = ({ sum, list, partly }: MovesTelling, how: string) =>
      sum
        ? [`${partly ? 'at least ' : ''}${sum} ${how} this group (${list})`]
        : partly
          ? []
          : [`none ${how} this group`];
    const clauses = [
      t.hasOpening
        ? `${t.territory} had ${t.opening} at the start`
        : `${t.territory} has no figure for the start (${t.opening})`,
      ...moves(t.out, 'left'),
      ...moves(t.into, 'entered'),
      t.hasClosing
        ? `${t.moved === null ? 'there were' : t.moved < 0 ? 'this left' : t.moved ? 'this made' : 'there were still'} ${t.closing} at the end`
        : `there is no figure for the end (${t.closing})`,
    ];
    const partly = t.out.partly || t.into.partly;
    const residual =
      t.residual &&
      ` ${partly ? 'What is known does not explain it all' : 'The sheet does not balance'}: the figure for the end is ${t.residual.size} ${t.residual.more ? 'more' : 'fewer'} than calculated.`;
    return `${t.when}, ${clauses.join('; ')}.${t.unknown && ` Not known: ${t.unknown}.`}${residual ?? ''}`;
  },
  noFlows: (what, territory, time) =>
    `There are no figures on the movement of ${what} in ${territory}${time && ` for ${time}`} yet.`,
  withheld: 'What is not published, and what it could be calculated from, is not shown.',
};

/** The flow chart's words in a language. */
export const flowWordsFor = (language: Language): FlowWords => (language === 'en' ? en : vi);

import type { Language } from '../../text/formats.js';

/** Words that only a map of boundaries has. They come with these. */
export interface BoundaryWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly zoomKeys: string;
  readonly archipelagos: readonly string[];
  readonly unplaced: (count: string, names: string) => string;
  readonly shared: (count: string, names: string) => string;
  readonly named: (count: string) => string;
  readonly unknown: (count: string, names: string) => string;
  readonly beyond: (count: string) => string;
  readonly repaired: (count: string) => string;
}

const vi: BoundaryWords = {
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Toàn bộ',
  zoomKeys: '; + − 0 để phóng to, thu nhỏ, xem toàn bộ (hoặc Ctrl và lăn chuột)',
  archipelagos: ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa'],
  unplaced: (count, names) => `${count} đơn vị không có ranh giới nên chỉ có trong bảng: ${names}.`,
  shared: (count, names) => `${count} đơn vị có mã trùng với đơn vị khác nên chỉ có trong bảng: ${names}.`,
  named: (count) => `${count} đơn vị được ghép với ranh giới theo tên, không theo mã.`,
  unknown: (count, names) => `${count} ranh giới không có trong tệp số liệu: ${names}.`,
  beyond: (count) => `${count} ranh giới ngoài địa bàn không được vẽ.`,
  repaired: (count) => `${count} mã thiếu số 0 ở đầu đã được ghép với ranh giới; hãy ghi mã dạng chữ.`,
};

const en: BoundaryWords = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Whole map',
  zoomKeys: '; + − 0 to zoom in, out and to the whole (or Ctrl and the wheel)',
  archipelagos: ['Hoàng Sa archipelago', 'Trường Sa archipelago'],
  unplaced: (count, names) => `Units without a boundary, in the table only: ${count} (${names}).`,
  shared: (count, names) => `Units whose code another unit has too, in the table only: ${count} (${names}).`,
  named: (count) => `Units joined to their boundaries by name, not by code: ${count}.`,
  unknown: (count, names) => `Boundaries that are not in the document: ${count} (${names}).`,
  beyond: (count) => `Boundaries beyond the territory, not drawn: ${count}.`,
  repaired: (count) => `Codes joined though their leading zeros are missing: ${count}; write codes as text.`,
};

/** The words of boundaries in a language. */
export const boundaryWordsFor = (language: Language): BoundaryWords => (language === 'en' ? en : vi);

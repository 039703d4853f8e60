import { view } from '../src/components/poverty-target-gauge/poverty-target-gauge.view.js';
import type { PovertyDocument } from '../src/schema/document.js';
import { formatsFor, type Language } from '../src/text/formats.js';
import { wordsFor } from '../src/text/words-for.js';
import result from './documents/ba-che-2022-result.json';

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** What a screen reader says of the gauge, in the order of reading: taken from the view, not written by hand. */
export function readingOf(language: Language): { readonly place: string; readonly said: string }[] {
  const figure = view(result as PovertyDocument, { variant: 'arc', language, width: 640 });
  const words = wordsFor(language);
  const at = (vi: string, en: string) => (language === 'vi' ? vi : en);
  return [
    { place: at('tiêu đề', 'heading'), said: figure.heading },
    { place: at('nhãn', 'label'), said: figure.label ?? '' },
    { place: at('câu tóm tắt', 'sentence'), said: figure.sentence },
    { place: at('hình (Tab)', 'picture (Tab)'), said: `${figure.heading}. ${words.keys} ${words.picture}` },
    ...figure.marks.map(({ label }, index) => ({
      place: at(`phím mũi tên, mốc ${index + 1}`, `arrow key, mark ${index + 1}`),
      said: label,
    })),
    { place: at('đánh giá', 'status'), said: figure.status?.text ?? '' },
    {
      place: at('danh sách số liệu', 'list of figures'),
      said: figure.facts.map(({ label, value, time }) => [label, value, time].filter(Boolean).join(', ')).join('; '),
    },
    { place: at('mục mở ra', 'disclosure'), said: words.table },
    { place: at('ghi chú', 'notes'), said: figure.notes.join(' ') },
    {
      place: at('nguồn', 'source'),
      said: `${words.source}: ${figure.sources.map(({ text }) => text).join('; ')}. ${figure.asOf}`,
    },
  ].filter(({ said }) => said);
}

/** How a quantity is written in both languages, by the formats that the figures use. */
export interface WrittenRow {
  readonly what: string;
  readonly stored: string;
  readonly vi: string;
  readonly en: string;
}

/** The rules of writing, applied: every cell is made by the library when the page is opened. */
export const written: readonly WrittenRow[] = (() => {
  const both = (write: (language: Language) => string) => ({ vi: write('vi'), en: write('en') });
  const f = formatsFor;
  const w = wordsFor;
  return [
    { what: 'Số đếm / A count', stored: '5589', ...both((l) => f(l).count(5589)) },
    {
      what: 'Số đếm kèm đơn vị / A count with what is counted',
      stored: '195',
      ...both((l) => w(l).counted(195, f(l).count(195), 'poorHouseholds')),
    },
    { what: 'Một đơn vị / One of them', stored: '1', ...both((l) => w(l).counted(1, f(l).count(1), 'poorHouseholds')) },
    { what: 'Tỷ lệ / A share', stored: '3.489', ...both((l) => f(l).percent(3.489)) },
    {
      what: 'Thay đổi của tỷ lệ / A change of a share',
      stored: '0.8',
      ...both((l) => w(l).points(0.8, f(l).decimal(0.8))),
    },
    { what: 'Tăng / A rise', stored: '5', ...both((l) => f(l).signed(5)) },
    { what: 'Giảm, với dấu trừ đúng / A fall, with a true minus', stored: '-45', ...both((l) => f(l).signed(-45)) },
    { what: '−0 sau khi làm tròn / A rounded −0', stored: '-0.001', ...both((l) => f(l).signed(-0.001)) },
    { what: 'Ngày / A day', stored: '2022-03-01', ...both((l) => f(l).date(dayOf('2022-03-01'))) },
    {
      what: 'Ngày khi chỗ hẹp / A day where room is short',
      stored: '2022-03-01',
      ...both((l) => f(l).shortDate(dayOf('2022-03-01'))),
    },
    { what: 'Tháng / A month', stored: '2022-03', ...both((l) => f(l).period('2022-03')) },
    { what: 'Quý / A quarter', stored: '2022-Q1', ...both((l) => f(l).period('2022-Q1')) },
    { what: 'Năm / A year', stored: '2022', ...both((l) => f(l).period('2022')) },
    {
      what: 'Khoảng ngày / A span of days',
      stored: '2022-01-01/2022-06-30',
      ...both((l) => f(l).period('2022-01-01/2022-06-30')),
    },
    {
      what: 'Danh sách / A list',
      stored: 'Đồn Đạc, Thanh Lâm, Lương Mông',
      ...both((l) => f(l).list(['Đồn Đạc', 'Thanh Lâm', 'Lương Mông'])),
    },
    {
      what: 'Tên theo thứ tự / Names in order',
      stored: 'Đồn Đạc, Ba Chẽ, Đạp Thanh, Dân Chủ',
      ...both((l) => ['Đồn Đạc', 'Ba Chẽ', 'Đạp Thanh', 'Dân Chủ'].sort(f(l).compare).join(', ')),
    },
  ];
})();

/** Something said in both languages, or the same in both. */
export type Said = readonly [vi: string, en: string] | string;

/** What closing comes from. */
const BALANCE =
  'opening − toOtherCategory − aboveNearPoor − otherDecrease + fromOtherCategory + relapsed + newlyArisen + otherIncrease';

/** What the findings say. `%1`, `%2`, … are their values; place, value, rule and way out make a sentence. */
export const SENTENCES: ReadonlyMap<string, Said> = new Map<string, Said>([
  [
    'json.size',
    [
      'Tệp có %1 ký tự, quá giới hạn %2. Hãy chia nhỏ tệp hoặc tăng max-bytes.',
      'The file has %1 characters, over the limit of %2. Split it, or raise max-bytes.',
    ],
  ],
  ['json.empty', ['Tệp trống. Hãy tải lại tệp JSON lên.', 'The file is empty. Upload the JSON file again.']],
  [
    'json.html',
    [
      'Đây là trang HTML, không phải JSON: địa chỉ sai, hoặc máy chủ báo lỗi hay đòi đăng nhập. Hãy kiểm tra địa chỉ.',
      'This is an HTML page, not JSON: the address is wrong, or the server shows an error or a login. Check the address.',
    ],
  ],
  [
    'json.truncated',
    [
      'Tệp JSON bị cắt cụt, hoặc thiếu ngoặc hay dấu nháy, ở dòng %1, cột %2: “%3”. Hãy tải lại tệp lên, hoặc sửa ở đó.',
      'The JSON file is cut off, or lacks a bracket or quote, at line %1, column %2: “%3”. Upload it again, or mend it there.',
    ],
  ],
  [
    'json.syntax',
    [
      'Tệp sai cú pháp JSON ở dòng %1, cột %2: “%3”. Hãy kiểm tra dấu phẩy, ngoặc, dấu nháy ở đó và ngay trước đó.',
      'The file is not valid JSON at line %1, column %2: “%3”. Check commas, brackets and quotes there and just before.',
    ],
  ],
  [
    'json.encoding',
    [
      'Tệp có ký tự bị hỏng ở dòng %1: “%2”. Hãy lưu tệp với bảng mã UTF-8.',
      'The file has broken characters in line %1: “%2”. Save it in the encoding UTF-8.',
    ],
  ],
  [
    'json.twice',
    [
      'Tên “%1” có hai lần trong một đối tượng (dòng %2); chỉ giá trị sau được đọc. Hãy bỏ hoặc gộp một trong hai.',
      'The name “%1” stands twice in one object (line %2); only the last value is read. Remove or merge one of the two.',
    ],
  ],
  [
    'annotation',
    [
      'Sự kiện “%1” của trang không được hiển thị: cần có chữ, và data-period như 2020, 2020-03 hoặc 2020-03-15, nhưng đang là “%2”.',
      'The event “%1” of the page is not shown: it needs a text, and a data-period like 2020, 2020-03 or 2020-03-15, but has “%2”.',
    ],
  ],
  ['structure.unreadable', ['Không đọc được tài liệu: %1.', 'The document cannot be read: %1.']],
  [
    'root',
    [
      'Tài liệu phải là một đối tượng JSON {…} có schemaVersion, dataset và territories.',
      'The document must be a JSON object {…} with schemaVersion, dataset and territories.',
    ],
  ],
  [
    'structure.territories',
    [
      'không có đơn vị nào dùng được. Hãy thêm hoặc sửa ít nhất một dòng.',
      'there is no usable territory. Add or correct at least one row.',
    ],
  ],
  [
    'version.major',
    [
      'tài liệu theo lược đồ %1, trang này chỉ đọc được 1.0. Hãy cập nhật thư viện hoặc đổi tài liệu sang 1.0.',
      'the document follows schema %1, this page reads 1.0. Update the library, or convert the document to 1.0.',
    ],
  ],
  [
    'version.minor',
    [
      'tài liệu theo lược đồ %1, mới hơn 1.0 mà trang này biết; những phần mới có thể bị bỏ qua. Hãy cập nhật thư viện.',
      'the document follows schema %1, newer than the 1.0 known here; its new parts may be ignored. Update the library.',
    ],
  ],
  ['structure.type', ['%1 không hợp lệ; cần %2.%3', '%1 is not valid; expected %2.%3']],
  ['structure.required', ['“%1” còn thiếu. Hãy ghi thêm.', '“%1” is missing. Add it.']],
  ['structure.unknown', ['thuộc tính lạ, bị bỏ qua.%1', 'unknown property, ignored.%1']],
  [
    'exceeds',
    [
      '%1 > %2 (%3); một phần không thể lớn hơn tổng. Hãy sửa số sai.',
      '%1 > %2 (%3); a part cannot be more than the whole. Correct the wrong one.',
    ],
  ],
  [
    'sum',
    [
      '%1 khác với %2, tổng của các đơn vị thuộc “%3”. Hãy sửa một trong hai.',
      '%1 differs from %2, the sum of the units in “%3”. Correct one of the two.',
    ],
  ],
  ['differs', ['%1 khác với %2 (%3). Hãy sửa một trong hai.', '%1 differs from %2 (%3). Correct one of the two.']],
  ['cases', ['con số này phải %1. Hãy sửa một trong hai.', 'this figure should be %1. Correct one of the two.']],
  ['R2', ['%1 khác với %4 (%2 / %3). Hãy sửa một trong hai.', '%1 differs from %4 (%2 / %3). Correct one of the two.']],
  [
    'R4',
    [`%1 khác với %2 (${BALANCE}). Hãy sửa một trong hai.`, `%1 differs from %2 (${BALANCE}). Correct one of the two.`],
  ],
  [
    'R10',
    [
      '%1 nằm ngoài hiệu lực của “%2” (%3 – %4). Hãy sửa, hoặc bỏ dòng này.',
      '%1 lies outside the validity of “%2” (%3 – %4). Correct it, or leave the row out.',
    ],
  ],
  [
    'due',
    [
      'thời hạn %1 không sau thời điểm gốc %2. Hãy sửa một trong hai.',
      'the due date %1 is not after the baseline, %2. Correct one of the two.',
    ],
  ],
  [
    'interval',
    [
      'khoảng tin cậy %3 – %4 không thể là của %1 = %2 nên bị bỏ qua. Hãy sửa.',
      'the interval %3 – %4 cannot be that of %1 = %2 and is ignored. Correct it.',
    ],
  ],
  ['unit', ['“%1” không dùng cho %2 với %3. Hãy dùng %4.', '“%1” is not for %2 with %3. Use %4.']],
  [
    'band',
    [
      'điểm đầu %1 phải trước điểm cuối %2. Hãy sửa một trong hai.',
      'the start, %1, must be before the end, %2. Correct one of the two.',
    ],
  ],
  [
    'ages',
    [
      '%1 không dùng cho trẻ %2–%3 tháng tuổi, chỉ cho %4–%5. Hãy sửa, hoặc bỏ dòng này.',
      '%1 is not for children of %2–%3 months, only for %4–%5. Correct it, or leave the row out.',
    ],
  ],
  [
    'limits',
    [
      'tỷ lệ nằm ngoài khoảng tin cậy %1 – %2. Hãy sửa, hoặc bỏ dòng này.',
      'the prevalence lies outside its interval, %1 – %2. Correct it, or leave the row out.',
    ],
  ],
  ['unresolved', ['“%1” không có trong %2.%3', '“%1” is not in %2.%3']],
  ['unnamed', ['“%1” không phải là số liệu của dòng này.%2', '“%1” is no figure of this row.%2']],
  [
    'twice',
    ['mã “%1” đã dùng ở dòng trước. Hãy đặt mã khác.', 'the key “%1” is taken by an earlier row. Give it another.'],
  ],
  [
    'same',
    [
      'cùng trẻ, thời điểm và nguồn với %1 nhưng khác số. Hãy bỏ một dòng, hoặc ghi “source” của từng dòng.',
      'the same children, time and source as %1, with other figures. Remove one of the rows, or give each its “source”.',
    ],
  ],
  [
    'several',
    [
      'có nhiều chuẩn nghèo; hãy ghi “standard” cho dòng này.',
      'there are several standards; give this row its “standard”.',
    ],
  ],
  [
    'code',
    [
      'mã “%1” chỉ được gồm chữ, số và các dấu . _ -, như “06970”.',
      'the code “%1” may hold only letters, digits and . _ -, as in “06970”.',
    ],
  ],
  [
    'circle',
    [
      '“%1” nằm trong chính nó; đơn vị cấp trên bị bỏ qua. Hãy sửa “parent”.',
      '“%1” is part of itself; its parent is ignored. Correct “parent”.',
    ],
  ],
  [
    'R3',
    [
      'tỷ lệ %1% của 0. Hãy điền tổng số, hoặc bỏ tỷ lệ.',
      'a rate of %1% of 0. Fill in the total, or leave the rate out.',
    ],
  ],
  [
    'R9',
    [
      'tổng số lượt thiếu hụt là %1, ít hơn %2 × %3 hộ nghèo. Hãy kiểm tra các chỉ số.',
      'the deprivations add up to %1, fewer than %2 for each of the poor households (%3). Check the indicators.',
    ],
  ],
  [
    'R12',
    [
      'không có giá trị gốc nên không tính được phần đã thực hiện. Hãy ghi “value” ở đây.',
      'without a baseline value progress cannot be told. Add its “value” here.',
    ],
  ],
  [
    'few',
    [
      'chỉ %1 trẻ được cân đo (< %2): độ tin cậy thấp. Hãy kiểm tra lại số này.',
      'only %1 measured (< %2): low reliability. Check this number.',
    ],
  ],
  [
    'R15',
    [
      'không quá %1 trẻ mắc: có thể nhận ra trẻ nên không hiển thị. Hãy bỏ số và ghi tình trạng “Q”.',
      'no more than %1 cases: children could be recognised, so they are not shown. Remove the number and give it the status “Q”.',
    ],
  ],
  [
    'given',
    [
      'có số, nhưng tình trạng “%1” nói là không có hoặc không công bố. Hãy bỏ số, hoặc sửa tình trạng.',
      'there is a figure, but its status “%1” says that there is none, or that it is withheld. Remove the figure, or correct the status.',
    ],
  ],
  [
    'R16',
    [
      'mã %1 có hai tên: “%2” và “%3”. Hãy dùng một cách viết (kể cả cách gõ dấu), hoặc ghi ngày hiệu lực.',
      'the code %1 has two names: “%2” and “%3”. Use one spelling (of its marks too), or give dates of validity.',
    ],
  ],
  [
    'load.network',
    [
      '%1: không kết nối được, hoặc máy chủ không cho trang này đọc (CORS). Hãy kiểm tra mạng và địa chỉ.',
      '%1: no connection, or the server does not let this page read it (CORS). Check the network and the address.',
    ],
  ],
  [
    'load.http',
    [
      '%1: máy chủ trả lời HTTP %2. Hãy kiểm tra địa chỉ, hoặc thử lại sau.',
      '%1: the server answered HTTP %2. Check the address, or try again later.',
    ],
  ],
  [
    'load.timeout',
    ['%1: chưa tải xong sau %3 giây. Hãy thử lại sau.', '%1: not complete after %3 s. Try again later.'],
  ],
  [
    'load.size',
    [
      '%1: có ít nhất %2 byte, giới hạn là %3 byte. Hãy chia nhỏ tệp, hoặc tăng max-bytes.',
      '%1: at least %2 bytes, the limit is %3 bytes. Split the file, or raise max-bytes.',
    ],
  ],
  ['load.aborted', ['%1: đã ngừng tải.', '%1: loading was stopped.']],
  [
    'load.protocol',
    [
      '%1: cần một địa chỉ http hoặc https. Hãy đặt tệp lên máy chủ web.',
      '%1: must be an http or https address. Put the file on a web server.',
    ],
  ],
  ['load.content', ['%1: không đọc được (%2).', '%1: could not be read (%2).']],
]);

const TEXT: Said = ['chữ trong dấu ngoặc kép "…"', 'a text in quotes "…"'];

/** What a kind of field asks for. */
export const EXPECTED: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['string', TEXT],
  ['text', ['"…" hoặc {"vi": "…", "en": "…"}', '"…" or {"vi": "…", "en": "…"}']],
  ['name', ['"…" hoặc {"vi": "…", "en": "…"}, không để trống', '"…" or {"vi": "…", "en": "…"} that is not empty']],
  ['note', ['"…" hoặc {"text": "…", "period": "…"}', '"…" or {"text": "…", "period": "…"}']],
  ['key', ['chữ trong dấu ngoặc kép "…", không để trống', 'a text in quotes "…" that is not empty']],
  ['url', ['địa chỉ bắt đầu bằng https:, http: hoặc mailto:', 'an address that begins with https:, http: or mailto:']],
  ['date', ['một ngày có thật, như "2022-01-31"', 'a real date, like "2022-01-31"']],
  [
    'period',
    [
      'thời điểm hay thời kỳ có thật, như "2022-01-31", "2022-01", "2022-Q1", "2022", "2022-01-01/2022-06-30"',
      'a real date or span, like "2022-01-31", "2022-01", "2022-Q1", "2022", "2022-01-01/2022-06-30"',
    ],
  ],
  ['version', '"1.0"'],
  ['count', ['số nguyên từ 0', 'a whole number from 0']],
  ['number', ['một số', 'a number']],
  ['tile', ['[cột, hàng], hai số nguyên từ 0', '[column, row], two whole numbers from 0']],
  ['statuses', '{"poorRate": "P"} (A P E B U Q L O M)'],
  ['intervals', '{"poorRate": [3.1, 3.9]}'],
  ['object', ['một đối tượng {…}', 'an object {…}']],
  ['list', ['một danh sách […]', 'a list […]']],
]);

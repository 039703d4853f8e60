import { sentence, type Report } from './report.js';

/** Nothing could be read: what `readJson` returns then, for `null` is a reading. */
export const UNREADABLE = Symbol('unreadable');

/** Reads text as offices store it: with a byte order mark, with any line ends, under any file name. */
export function readJson(text: string, maxBytes: number, report: Report): unknown {
  const fail = (code: string, vi: string, en: string, ...values: (number | string)[]) => {
    report.add('error', `json.${code}`, '', sentence(vi, en, ...values));
    return UNREADABLE;
  };
  if (text.length > maxBytes) {
    return fail(
      'size',
      'Tệp có %1 ký tự, quá giới hạn %2. Hãy chia nhỏ tệp hoặc tăng max-bytes.',
      'The file has %1 characters, over the limit of %2. Split it, or raise max-bytes.',
      text.length,
      maxBytes,
    );
  }
  const body = text.replace(/^\uFEFF/, '').trim();
  if (!body)
    return fail('empty', 'Tệp trống. Hãy tải lại tệp JSON lên.', 'The file is empty. Upload the JSON file again.');
  if (body.startsWith('<')) {
    return fail(
      'html',
      'Đây là trang HTML, không phải JSON: địa chỉ sai, hoặc máy chủ báo lỗi hay đòi đăng nhập.',
      'This is an HTML page, not JSON: the address is wrong, or the server shows an error or a login.',
    );
  }
  try {
    return JSON.parse(body);
  } catch (error) {
    const reason = (error as Error).message;
    if (isCutOff(body)) {
      return fail(
        'truncated',
        'Tệp JSON bị cắt cụt sau %1 ký tự. Hãy tải lại tệp lên.',
        'The JSON file is cut off after %1 characters. Upload it again.',
        body.length,
      );
    }
    const place = /line \d+ column \d+|position \d+/.exec(reason)?.[0] ?? reason.slice(0, 80);
    return fail(
      'syntax',
      'Tệp sai cú pháp JSON (%1). Hãy kiểm tra dấu phẩy, ngoặc ở đó.',
      'The file is not valid JSON (%1). Check commas and brackets there.',
      place,
    );
  }
}

/** Whether a text ends inside a string or with brackets open; engines tell it each in its own words. */
function isCutOff(body: string): boolean {
  let depth = 0;
  // Strings are single tokens, so that brackets in them do not count.
  for (const [token] of body.matchAll(/"(?:[^"\\]|\\[^])*"|["[{}\]]/g)) {
    if (token === '"') return true;
    if (token.length === 1) depth += token === '{' || token === '[' ? 1 : -1;
  }
  return depth > 0;
}

import type { Problem } from '../schema/problem.js';
import { sentence } from '../schema/report.js';

/**
 * Why something could not be loaded. network: no connection, or CORS · http: an answer other than 2xx ·
 * protocol: an address that is never asked · content: it came, and could not be read.
 */
export type LoadReason = 'network' | 'http' | 'timeout' | 'size' | 'aborted' | 'protocol' | 'content';

/** An address without what may be secret (credentials, query, fragment), and not too long; its end tells the file. */
function shownAddress(address: string): string {
  const bare = address.replace(/^(\w+:\/\/)[^/]*@/, '$1').replace(/[?#].*/s, '');
  return bare.length > 90 ? `${bare.slice(0, 40)}…${bare.slice(-45)}` : bare;
}

/** What happened, and the way out: %1 is the address, %2 what was found, %3 the limit. */
const SENTENCES: Readonly<Record<LoadReason, readonly [vi: string, en: string]>> = {
  network: [
    'không kết nối được, hoặc máy chủ không cho trang này đọc (CORS). Hãy kiểm tra mạng và địa chỉ.',
    'no connection, or the server does not let this page read it (CORS). Check the network and the address.',
  ],
  http: [
    'máy chủ trả lời HTTP %2. Hãy kiểm tra địa chỉ, hoặc thử lại sau.',
    'the server answered HTTP %2. Check the address, or try again later.',
  ],
  timeout: ['chưa tải xong sau %3 giây. Hãy thử lại sau.', 'not complete after %3 seconds. Try again later.'],
  size: [
    'có ít nhất %2 byte, giới hạn là %3 byte. Hãy chia nhỏ tệp, hoặc tăng max-bytes.',
    'at least %2 bytes, the limit is %3 bytes. Split the file, or raise max-bytes.',
  ],
  aborted: ['đã ngừng tải.', 'loading was stopped.'],
  protocol: [
    'cần một địa chỉ http hoặc https. Hãy đặt tệp lên máy chủ web.',
    'must be an http or https address. Put the file on a web server.',
  ],
  content: ['không đọc được (%2).', 'could not be read (%2).'],
};

/** A failed request, with the sentence that tells the reader what to do. */
export class LoadError extends Error {
  readonly problem: Problem;

  /**
   * @param found HTTP status, bytes, or words
   * @param limit seconds, or bytes
   */
  constructor(
    readonly reason: LoadReason,
    address: string,
    { found = '', limit = 0 }: { readonly found?: number | string; readonly limit?: number } = {},
  ) {
    const [vi, en] = SENTENCES[reason];
    const message = sentence(`%1: ${vi}`, `%1: ${en}`, shownAddress(address), found, limit);
    super(message.en);
    this.problem = { code: `load.${reason}`, level: 'error', pointer: '', message };
  }

  /** Any thrown thing as a LoadError. */
  static from(error: unknown): LoadError {
    return error instanceof LoadError ? error : new LoadError('content', '', { found: String(error) });
  }
}

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.geojson', 'application/geo+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);

/** The policy that the components must live under; the demo is served with it, so that a breach is seen at once. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'";

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };
const REASONS = new Map([
  [400, 'Bad request'],
  [404, 'Not found'],
  [405, 'Only GET and HEAD'],
]);
const refuse = (response, status) => void response.writeHead(status, PLAIN).end(REASONS.get(status));

/** The path of a request without its query, decoded; null where it is none. */
function pathOf(target) {
  try {
    // Sliced, not parsed: `//` is a path here, but would be the start of a host in an address.
    return target.startsWith('/') ? decodeURIComponent(target.replace(/[?#].*$/s, '')) : null;
  } catch {
    return null;
  }
}

/**
 * Serves the files below a folder on this machine only.
 *
 * @param {string} root folder
 * @param {{ port?: number, policy?: string | null, pages?: Map<string, string> }} [options] `pages`: pages made by a test
 * @returns {Promise<{ origin: string, close(): Promise<void> }>}
 */
export function serve(root, { port = 0, policy = STRICT_POLICY, pages = new Map() } = {}) {
  const base = resolve(root) + sep;
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // A bad request must end itself, never the server.
      if (!response.headersSent) response.writeHead(500, PLAIN);
      response.end();
    });
  });

  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const pathname = pathOf(request.url ?? '/');
    if (pathname === null) return refuse(response, 400);
    const html = {
      'content-type': TYPES.get(extname(pathname)) ?? TYPES.get('.html'),
      ...(policy ? { 'content-security-policy': policy } : {}),
    };
    const page = pages.get(pathname);
    if (page !== undefined) return void response.writeHead(200, html).end(page);
    const path = resolve(base, `.${pathname}`, pathname.endsWith('/') ? 'index.html' : '');
    // Names that begin with a dot are the repository's and the machine's, not the page's.
    const hidden = relative(base, path)
      .split(sep)
      .some((part) => part.startsWith('.'));
    const file = path.startsWith(base) && !hidden ? await stat(path).catch(() => null) : null;
    if (!file?.isFile()) return refuse(response, 404);
    const type = TYPES.get(extname(path)) ?? 'application/octet-stream';
    const stream = createReadStream(path);
    await once(stream, 'open');
    response.writeHead(200, type.startsWith('text/html') ? html : { 'content-type': type });
    await pipeline(stream, response).catch(() => response.destroy());
  }

  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const origin = `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
      const close = () =>
        new Promise((closed) => (server.close(() => closed(undefined)), server.closeAllConnections()));
      done({ origin, close });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const wanted = Number(process.env.PORT ?? 8080);
  const server = await serve(root, { port: wanted }).catch(() => serve(root));
  console.log(`The demo portal page: ${server.origin}/`);
}

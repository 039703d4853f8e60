import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
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

/**
 * Serves the files below a folder on this machine only.
 *
 * @param {string} root folder
 * @param {{ port?: number, policy?: string | null, pages?: Map<string, string> }} [options] `pages`: pages made by a test
 * @returns {Promise<{ origin: string, close(): Promise<void> }>}
 */
export function serve(root, { port = 0, policy = STRICT_POLICY, pages = new Map() } = {}) {
  const base = resolve(root) + sep;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    const html = {
      'content-type': TYPES.get(extname(pathname)) ?? TYPES.get('.html'),
      ...(policy ? { 'content-security-policy': policy } : {}),
    };
    if (page !== undefined) return response.writeHead(200, html).end(page);
    let path;
    try {
      path = resolve(base, '.' + decodeURIComponent(pathname));
    } catch {
      return response.writeHead(400).end();
    }
    if (pathname.endsWith('/')) path = resolve(path, 'index.html');
    const file =
      path.startsWith(base) && !path.includes(`${sep}.git${sep}`) ? await stat(path).catch(() => null) : null;
    if (!file?.isFile()) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const type = TYPES.get(extname(path)) ?? 'application/octet-stream';
    response.writeHead(200, type.startsWith('text/html') ? html : { 'content-type': type });
    createReadStream(path).pipe(response);
  });
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

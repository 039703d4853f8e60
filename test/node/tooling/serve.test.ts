import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve, STRICT_POLICY } from '../../../scripts/serve.mjs';
import { root } from './browser.js';

type Server = Awaited<ReturnType<typeof serve>>;

describe('the server of the demo', () => {
  let server: Server;
  before(async () => {
    server = await serve(root, { pages: new Map([['/made.html', '<p>made</p>']]) });
  });
  after(() => server.close());

  /** Asks by the path as it is written: `fetch` would tidy it first. */
  const ask = (path: string, method = 'GET') =>
    new Promise<{ status: number; type: string; policy: string; body: string }>((done, fail) => {
      const { port } = new URL(server.origin);
      const asked = request({ host: '127.0.0.1', port, path, method, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          done({
            status: answer.statusCode!,
            type: answer.headers['content-type'] ?? '',
            policy: String(answer.headers['content-security-policy'] ?? ''),
            body: Buffer.concat(parts).toString(),
          }),
        );
      });
      asked.on('error', fail).end();
    });

  it('sends pages with the strict policy and documents as UTF-8', async () => {
    const page = await ask('/');
    assert.deepEqual([page.status, page.type, page.policy], [200, 'text/html; charset=utf-8', STRICT_POLICY]);
    assert.match(page.body, /<poverty-target-gauge/);
    const document = await ask('/stories/documents/ba-che-2022.json?v=2');
    assert.deepEqual([document.status, document.type], [200, 'application/json; charset=utf-8']);
    assert.match(document.body, /Ba Chẽ/);
    assert.equal((await ask('/made.html')).body, '<p>made</p>');
  });

  for (const path of [
    '/../package.json',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/stories/../../etc/passwd',
    '/.git/config',
    '/%2egit/config',
    '/stories/../.git/config',
    '/.npmrc',
    '/src',
    '/no-such-file',
    '/%00',
    '//etc/passwd',
  ]) {
    it(`finds nothing at ${path}`, async () => assert.equal((await ask(path)).status, 404));
  }

  it('survives what is no path, and answers the next', async () => {
    assert.equal((await ask('/%zz')).status, 400);
    assert.equal((await ask('*')).status, 400);
    assert.equal((await ask('/', 'POST')).status, 405);
    assert.notEqual((await ask('//')).status, 500);
    assert.equal((await ask('/package.json')).status, 200);
  });

  it('answers HEAD without a body', async () => {
    const { status, body } = await ask('/', 'HEAD');
    assert.deepEqual([status, body], [200, '']);
  });
});

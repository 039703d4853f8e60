import '../setup.js';
import { expect } from '@open-wc/testing';
import { Refresh } from '../../../src/element/refresh.js';

/** The page's clock and visibility, in the hands of the test. */
class Page {
  now = 1_000_000;
  hidden = false;
  run: (() => unknown) | null = null;
  delay = 0;
  readonly #restore: (() => void)[] = [];

  constructor() {
    this.#stub(performance, 'now', () => this.now);
    this.#stub(window, 'setTimeout', (run: () => unknown, ms: number) => ((this.run = run), (this.delay = ms), 1));
    this.#stub(window, 'clearTimeout', () => (this.run = null));
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.hidden });
    this.#restore.push(() => delete (document as { hidden?: boolean }).hidden);
  }

  #stub(owner: object, name: string, value: unknown): void {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { configurable: true, writable: true, value });
    this.#restore.push(() => {
      delete (owner as { [name: string]: unknown })[name];
      if (own) Object.defineProperty(owner, name, own);
    });
  }

  /** Lets the timer fire at its time. */
  async fire(): Promise<void> {
    const { run } = this;
    this.now += this.delay;
    this.run = null;
    await run!();
  }

  show(shown: boolean): void {
    this.hidden = !shown;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  restore(): void {
    for (const restore of this.#restore) restore();
  }
}

describe('a refresh', () => {
  let page: Page;
  let calls = 0;
  let succeeds = true;
  let refresh: Refresh;

  beforeEach(() => {
    page = new Page();
    calls = 0;
    succeeds = true;
    refresh = new Refresh(() => Promise.resolve((calls++, succeeds)));
  });

  afterEach(() => {
    refresh.stop();
    page.restore();
  });

  it('calls at every interval', async () => {
    refresh.every(10);
    for (let time = 0; time < 3; time++) await page.fire();
    expect(calls).to.equal(3);
    expect(page.delay).to.equal(10_000);
  });

  it('calls together with others of the same interval, whenever they began', () => {
    page.now = 21_000;
    refresh.every(10);
    expect(page.now + page.delay).to.equal(30_000);
    page.now = 26_000;
    const later = new Refresh(() => Promise.resolve(true));
    later.every(10);
    expect(page.now + page.delay).to.equal(40_000);
    later.stop();
  });

  it('asks a server every five seconds at most', async () => {
    refresh.every(0.001);
    await page.fire();
    expect(page.delay).to.equal(5000);
  });

  for (const nothing of [0, -1, NaN])
    it(`does nothing every ${nothing} seconds`, () => {
      refresh.every(nothing);
      expect(page.run).to.equal(null);
    });

  it('of an endless interval does not fire at once', () => {
    refresh.every(Infinity);
    expect(page.delay)
      .to.be.above(400_000_000)
      .and.below(2 ** 31);
  });

  it('goes on undisturbed when the same interval is named again', () => {
    refresh.every(10);
    const { run } = page;
    page.now += 3000;
    refresh.every(10);
    expect(page.run).to.equal(run);
    expect(page.delay).to.equal(10_000);
  });

  it('waits twice as long after each failure, ten intervals at most, and recovers at once', async () => {
    page.now = 0;
    refresh.every(10);
    succeeds = false;
    const ends: number[] = [];
    for (let failure = 0; failure < 5; failure++) {
      await page.fire();
      ends.push(page.delay / 1000);
    }
    expect(ends).to.deep.equal([20, 40, 80, 100, 100]);
    succeeds = true;
    await page.fire();
    expect(page.delay).to.equal(10_000);
  });

  it('waits an hour at most, where its interval is not longer', async () => {
    refresh.every(1800);
    succeeds = false;
    for (let failure = 0; failure < 5; failure++) await page.fire();
    expect(page.delay).to.equal(3_600_000);
  });

  it('counts a call that throws as a failure', async () => {
    page.now = 0;
    refresh = new Refresh(() => Promise.reject(new Error('offline')));
    refresh.every(10);
    await page.fire();
    expect(page.delay).to.equal(20_000);
  });

  it('waits while the page is hidden, and makes up for it when the page is shown', async () => {
    refresh.every(10);
    page.show(false);
    expect(page.run).to.equal(null);
    page.now += 60_000;
    page.show(true);
    expect(page.delay).to.equal(0);
    await page.fire();
    expect(calls).to.equal(1);
  });

  it('does not call twice when the page is hidden and shown during a call', async () => {
    let finish = (_: boolean): void => {};
    refresh = new Refresh(() => new Promise((resolve) => (calls++, (finish = resolve))));
    refresh.every(10);
    const running = page.fire();
    page.show(false);
    page.show(true);
    expect(page.run).to.equal(null);
    finish(true);
    await running;
    expect(calls).to.equal(1);
    expect(page.run).not.to.equal(null);
  });

  it('that is stopped during a call does not go on', async () => {
    let finish = (_: boolean): void => {};
    refresh = new Refresh(() => new Promise((resolve) => (finish = resolve)));
    refresh.every(10);
    const running = page.fire();
    refresh.stop();
    finish(true);
    await running;
    page.show(true);
    expect(page.run).to.equal(null);
  });
});

import '../setup.js';
import { expect, fixture, fixtureCleanup, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/poverty-target-gauge/define.js';
import { define } from '../../../src/element/define.js';
import type { PovertyErrorEvent, PovertyReadyEvent, PovertySelectEvent } from '../../../src/element/events.js';
import { PovertyTargetGauge } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.js';
import { waitUntil } from '../wait.js';

const documents = '/stories/documents';
const RESULT = `${documents}/ba-che-2022-result.json`;

const shown = (gauge: PovertyTargetGauge) => gauge.renderRoot.textContent!.replace(/\s+/g, ' ');
const part = (gauge: PovertyTargetGauge, name: string) =>
  gauge.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
const figure = (gauge: PovertyTargetGauge) => part(gauge, 'figure')!;
const spoken = (gauge: PovertyTargetGauge) => gauge.renderRoot.querySelector('.spoken')!.textContent!.trim();

async function drawn(template: ReturnType<typeof html>): Promise<PovertyTargetGauge> {
  const gauge = await fixture<PovertyTargetGauge>(template);
  if (gauge.state !== 'ready') await oneEvent(gauge, 'poverty-ready');
  await gauge.updateComplete;
  return gauge;
}

/** The smallest document in the hand, with a poor count of one's own. */
const documentOf = (title: string, poorHouseholds = 195) => ({
  schemaVersion: '1.0',
  dataset: { id: 'd', title, status: 'sample' },
  territories: [{ id: 'a', name: title, level: 'commune' }],
  observations: [{ territory: 'a', period: '2022-01-01', poorHouseholds }],
  targets: [
    {
      id: 't',
      territory: 'a',
      measure: 'poorHouseholds',
      kind: 'reduceBy',
      value: 5,
      baseline: { period: '2022-01-01' },
      due: '2022-12-31',
    },
  ],
});

afterEach(() => fixtureCleanup());

describe('where a figure takes its document from', () => {
  it('is idle, and says how to go on, without a source', async () => {
    const gauge = await fixture<PovertyTargetGauge>(html`<poverty-target-gauge></poverty-target-gauge>`);
    expect(gauge.state).to.equal('idle');
    expect(shown(gauge)).to.contain('src');
  });

  it('prefers the property, whether an object or a text', async () => {
    const gauge = await drawn(
      html`<poverty-target-gauge .document=${documentOf('xã Một')} src=${RESULT}></poverty-target-gauge>`,
    );
    expect(shown(gauge)).to.contain('xã Một');
    gauge.document = JSON.stringify(documentOf('xã Hai'));
    await oneEvent(gauge, 'poverty-ready');
    expect(shown(gauge)).to.contain('xã Hai').and.not.to.contain('xã Một');
  });

  it('honours properties that were set before the element was defined', async () => {
    const element = document.createElement('poverty-late-gauge') as PovertyTargetGauge;
    element.document = documentOf('xã Sớm');
    element.variant = 'bar';
    document.body.append(element);
    define('poverty-late-gauge', class extends PovertyTargetGauge {});
    await oneEvent(element, 'poverty-ready');
    expect(shown(element)).to.contain('xã Sớm');
    expect(element.variant).to.equal('bar');
    element.remove();
  });

  it('reads a child script, also one that comes or changes later', async () => {
    const gauge = await fixture<PovertyTargetGauge>(html`<poverty-target-gauge></poverty-target-gauge>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(documentOf('xã Con'));
    gauge.append(script);
    await oneEvent(gauge, 'poverty-ready');
    expect(shown(gauge)).to.contain('xã Con');
    script.textContent = JSON.stringify(documentOf('xã Khác'));
    await oneEvent(gauge, 'poverty-ready');
    expect(shown(gauge)).to.contain('xã Khác');
  });

  it('lets the newest source win', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge src="${RESULT}?old"></poverty-target-gauge>`,
    );
    gauge.src = `${documents}/states/met.json?new`;
    await oneEvent(gauge, 'poverty-ready');
    expect(shown(gauge)).to.contain('giảm 60 hộ nghèo');
    expect(gauge.figure!.fileName).to.equal('mau-met-chi-tieu');
  });

  it('draws a document again that was taken away and given back', async () => {
    const own = documentOf('xã Lại');
    const gauge = await drawn(html`<poverty-target-gauge .document=${own}></poverty-target-gauge>`);
    gauge.document = null;
    await gauge.updateComplete;
    expect(gauge.state).to.equal('idle');
    gauge.document = own;
    await waitUntil(() => gauge.state === 'ready');
    expect(part(gauge, 'picture')).not.to.equal(null);
  });

  it('neither loads again nor loses its figure when it is moved', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    const before = gauge.figure;
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(gauge);
    await gauge.updateComplete;
    expect(gauge.state).to.equal('ready');
    expect(gauge.figure).to.equal(before);
    aside.remove();
  });

  it('keeps its styles in another document, there and back, drawn before or not', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="x" width="500" height="500"></iframe>`);
    const page = frame.contentDocument!;
    page.documentElement.lang = 'en';
    const gauge = await drawn(html`<poverty-target-gauge .document=${documentOf('xã Một')}></poverty-target-gauge>`);
    const later = document.createElement('poverty-target-gauge');
    later.document = gauge.document;
    const ready = oneEvent(later, 'poverty-ready');
    page.body.append(gauge, later);
    await ready;
    await gauge.updateComplete;
    const shape = (one: PovertyTargetGauge) =>
      one.ownerDocument.defaultView!.getComputedStyle(one.renderRoot.querySelector('.track')!).fill;
    expect([gauge, later].map(shape)).to.deep.equal(['none', 'none']);
    expect(shown(gauge)).to.contain('the target for 31 December 2022');
    document.body.append(gauge);
    await gauge.updateComplete;
    expect(shape(gauge)).to.equal('none');
    gauge.remove();
  });

  it('does not view again what has not changed', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    const before = gauge.figure;
    figure(gauge).dispatchEvent(new PointerEvent('pointermove', { clientX: 60, clientY: 200 }));
    gauge.requestUpdate();
    await gauge.updateComplete;
    expect(gauge.figure).to.equal(before);
    gauge.variant = 'bar';
    await gauge.updateComplete;
    expect(gauge.figure).not.to.equal(before);
  });
});

describe('a figure that cannot be had', () => {
  it('says why, with a way out, and tells the page', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge src="${documents}/broken-html.txt"></poverty-target-gauge>`,
    );
    if (gauge.state !== 'failed') {
      const { problems } = (await oneEvent(gauge, 'poverty-error')) as unknown as PovertyErrorEvent;
      expect(problems[0]!.code).to.equal('json.html');
      await gauge.updateComplete;
    }
    expect(gauge.state).to.equal('failed');
    expect(shown(gauge)).to.contain('HTML').and.to.contain('Thử lại');
    await expect(gauge).to.be.accessible();
  });

  it('can be tried again', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge .document=${'{'}></poverty-target-gauge>`,
    );
    await waitUntil(() => gauge.state === 'failed');
    gauge.document = documentOf('xã Sửa');
    await oneEvent(gauge, 'poverty-ready');
    expect(gauge.state).to.equal('ready');
  });

  it('harms no neighbour', async () => {
    const both = await fixture(
      html`<div>
        <poverty-target-gauge .document=${{ schemaVersion: '1.0' }}></poverty-target-gauge>
        <poverty-target-gauge .document=${documentOf('xã Bên')}></poverty-target-gauge>
      </div>`,
    );
    const [broken, whole] = [...both.querySelectorAll('poverty-target-gauge')];
    await waitUntil(() => whole!.state === 'ready' && broken!.state === 'failed');
  });

  it('draws the valid rest of a document and lists what was left out', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src="${documents}/broken-rows.json"></poverty-target-gauge>`);
    await waitUntil(() => part(gauge, 'problems'));
    expect(part(gauge, 'problems')!.querySelectorAll('li').length).to.equal(gauge.problems.length);
    expect(gauge.problems.length).to.be.greaterThan(5);
    expect(shown(gauge)).to.contain('195 hộ nghèo');
  });

  it('counts thousands of faults as a reader of each language writes them', async () => {
    const gauge = await drawn(
      html`<poverty-target-gauge
        .document=${{ ...documentOf('xã Dài'), sources: Array.from({ length: 1250 }, () => ({})) }}
      ></poverty-target-gauge>`,
    );
    const told = () => part(gauge, 'problems')!.textContent!.replace(/\s+/g, ' ');
    // An id and a title are missing in each source; fifty faults are listed.
    expect(told()).to.contain('2.500 điều cần xem lại').and.to.contain('và 2.450 điều khác');
    gauge.lang = 'en';
    await gauge.updateComplete;
    expect(told()).to.contain('2,500 things to check').and.to.contain('and 2,450 more');
  });

  it('leaves what is wrong with the rows of other figures to those', async () => {
    const gauge = document.createElement('poverty-target-gauge');
    gauge.document = { ...documentOf('xã Lành'), nutrition: [{ period: '2022' }], flows: [{ from: '2022-01-01' }] };
    const ready = oneEvent(gauge, 'poverty-ready');
    document.body.append(gauge);
    const { problems } = (await ready) as unknown as PovertyReadyEvent;
    expect(problems.filter(({ pointer }) => pointer.startsWith('/nutrition/0')).length).to.be.greaterThan(0);
    const told = part(gauge, 'problems')!.textContent!;
    expect(told).to.contain('/flows/0').and.not.contain('/nutrition');
    gauge.remove();
  });

  it('tells the page that it is ready once there are sentences for what was left out', async () => {
    const gauge = document.createElement('poverty-target-gauge');
    gauge.document = { ...documentOf('xã Thiếu'), sources: [{ id: 's' }] };
    const ready = oneEvent(gauge, 'poverty-ready');
    document.body.append(gauge);
    const { problems } = (await ready) as unknown as PovertyReadyEvent;
    expect(problems.map(({ message }) => message.en)).to.deep.equal(['/sources/0: “title” is missing. Add it.']);
    expect(gauge.problems).to.equal(problems);
    gauge.remove();
  });

  it('is empty where the document has no target, and says so', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge .document=${{ ...documentOf('xã Không'), targets: [] }}></poverty-target-gauge>`,
    );
    await waitUntil(() => gauge.state === 'empty');
    expect(shown(gauge)).to.contain('Chưa có chỉ tiêu');
    await expect(gauge).to.be.accessible();
  });
});

describe('the language of a figure', () => {
  it('is that of the page, and follows it', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    expect(shown(gauge)).to.contain('hộ nghèo');
    const before = document.documentElement.lang;
    document.documentElement.lang = 'en';
    await waitUntil(() => shown(gauge).includes('poor households'));
    document.documentElement.lang = before;
  });

  it('is its own where it has one, and the nearest one above, through shadow roots', async () => {
    const gauge = await drawn(html`<poverty-target-gauge lang="en" src=${RESULT}></poverty-target-gauge>`);
    expect(shown(gauge)).to.contain('75% of the target');
    const outer = await fixture(html`<div lang="en-GB"></div>`);
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' });
    const nested = document.createElement('poverty-target-gauge');
    nested.document = documentOf('Sâu');
    inner.shadowRoot!.append(nested);
    outer.append(inner);
    await oneEvent(nested, 'poverty-ready');
    expect(shown(nested)).to.contain('poor households');
    outer.setAttribute('lang', 'vi');
    await waitUntil(() => shown(nested).includes('hộ nghèo'));
  });
});

describe('reading a figure by keyboard', () => {
  it('takes one tab stop, moves by arrows, and says what hover shows', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    figure(gauge).focus();
    await sendKeys({ press: 'ArrowRight' });
    await gauge.updateComplete;
    expect(spoken(gauge)).to.equal('Số liệu gốc, 01/01/2022: 195 hộ nghèo');
    await sendKeys({ press: 'End' });
    await gauge.updateComplete;
    expect(spoken(gauge)).to.equal('Chỉ tiêu, 31/12/2022: Không quá 135 hộ nghèo');
    expect(gauge.renderRoot.querySelector('.ring')).not.to.equal(null);
    expect(part(gauge, 'tooltip')!.textContent).to.equal(spoken(gauge));
    await sendKeys({ press: 'Escape' });
    await gauge.updateComplete;
    expect(spoken(gauge)).to.equal('');
    expect(gauge.renderRoot.querySelector('.ring')).to.equal(null);
    expect(gauge.renderRoot.querySelectorAll('svg [tabindex]').length).to.equal(0);
  });

  it('selects with Enter', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    figure(gauge).focus();
    await sendKeys({ press: 'Home' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(gauge, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail).to.deep.equal({
      territory: 'ba-che',
      measure: 'poorHouseholds',
      series: 'baseline',
      period: '2022-01-01',
      value: 195,
    });
  });

  it('leaves keys that it does not use to the page', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    const key = new KeyboardEvent('keydown', { key: 'a', cancelable: true, bubbles: true });
    figure(gauge).dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(false);
  });
});

describe('a download', () => {
  it('of the table and of the picture comes from the buttons under the table, by keyboard', async () => {
    const gauge = await drawn(html`<poverty-target-gauge lang="vi" src=${RESULT}></poverty-target-gauge>`);
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      gauge.renderRoot.querySelector<HTMLElement>('[part=data] summary')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => gauge.renderRoot.querySelectorAll('[part=data] button').length === 3, 'three buttons');
      for (const button of gauge.renderRoot.querySelectorAll<HTMLElement>('[part=data] button')) {
        button.focus();
        const count = saved.length;
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => saved.length > count, 'a file');
      }
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const name = gauge.figure!.fileName;
    expect(saved).to.deep.equal([`${name}.csv`, `${name}.svg`, `${name}.png`]);
  });
});

describe('a download that is asked for just before the page changes', () => {
  it('is in one language throughout', async () => {
    const gauge = await drawn(html`<poverty-target-gauge lang="vi" src=${RESULT}></poverty-target-gauge>`);
    gauge.renderRoot.querySelector('details')!.open = true;
    await waitUntil(() => gauge.renderRoot.querySelector('[part=data] button'));
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.href);
    };
    try {
      gauge.renderRoot.querySelector<HTMLElement>('[part=data] button')!.click();
      gauge.lang = 'en';
      await waitUntil(() => saved.length, 'a file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const csv = await (await fetch(saved[0]!)).text();
    expect(csv).to.contain('Source').and.not.to.contain('Nguồn');
  });
});

describe('a download that fails', () => {
  it('says so beside its button, until it works', async () => {
    const gauge = await drawn(html`<poverty-target-gauge lang="vi" src=${RESULT}></poverty-target-gauge>`);
    gauge.renderRoot.querySelector('details')!.open = true;
    await waitUntil(() => gauge.renderRoot.querySelector('[part=data] button'));
    const told = () => gauge.renderRoot.querySelector('[part=data] [role=status]')!.textContent!.trim();
    const button = gauge.renderRoot.querySelector<HTMLElement>('[part=data] button')!;
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let saved = 0;
    HTMLAnchorElement.prototype.click = () => void saved++;
    URL.createObjectURL = () => {
      throw new Error('full');
    };
    try {
      button.click();
      await oneEvent(gauge, 'poverty-error');
      await gauge.updateComplete;
      expect(told()).to.equal('Chưa lưu được tệp. Hãy thử lại.');
      URL.createObjectURL = createObjectURL;
      button.click();
      await waitUntil(() => saved === 1, 'a file');
      await waitUntil(() => told() === '', 'no word any more');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  });
});

describe('the tooltip', () => {
  it('is whole inside a box that clips and turns', async () => {
    const box = await fixture<HTMLElement>(
      html`<div class="clip"><poverty-target-gauge src=${RESULT}></poverty-target-gauge></div>`,
    );
    Object.assign(box.style, { overflow: 'hidden', height: '260px', transform: 'translateX(1px)' });
    const gauge = box.querySelector('poverty-target-gauge')!;
    await waitUntil(() => gauge.state === 'ready');
    figure(gauge).focus();
    await sendKeys({ press: 'End' });
    await nextFrame();
    const tooltip = part(gauge, 'tooltip')!;
    const { left, right, top, bottom, width } = tooltip.getBoundingClientRect();
    expect(width).to.be.greaterThan(50);
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    if ('popover' in tooltip) expect(tooltip.matches(':popover-open')).to.equal(true);
  });
});

describe('what a pointer brings', () => {
  const hovered = async (): Promise<PovertyTargetGauge> => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    const { left, top } = part(gauge, 'picture')!.getBoundingClientRect();
    const { x, y } = gauge.figure!.marks[0]!;
    figure(gauge).dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y }));
    await gauge.updateComplete;
    expect(part(gauge, 'tooltip')!.hidden).to.equal(false);
    return gauge;
  };

  it('goes by Escape, though the focus is elsewhere', async () => {
    const gauge = await hovered();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await gauge.updateComplete;
    expect(part(gauge, 'tooltip')!.hidden).to.equal(true);
  });

  it('stays while the pointer is on the tooltip itself', async () => {
    const gauge = await hovered();
    const tooltip = part(gauge, 'tooltip')!;
    expect(getComputedStyle(tooltip).pointerEvents).to.equal('auto');
    tooltip.dispatchEvent(new PointerEvent('pointermove', { clientX: 0, clientY: 0, bubbles: true }));
    await gauge.updateComplete;
    expect(tooltip.hidden).to.equal(false);
  });

  it('follows its mark when the page scrolls', async () => {
    const gauge = await hovered();
    const tooltip = part(gauge, 'tooltip')!;
    const space = document.body.appendChild(document.createElement('div'));
    space.style.height = '5000px';
    const distance = () => tooltip.getBoundingClientRect().top - part(gauge, 'picture')!.getBoundingClientRect().top;
    const before = distance();
    scrollBy(0, 30);
    await oneEvent(document, 'scroll');
    await gauge.updateComplete;
    const after = distance();
    scrollTo(0, 0);
    space.remove();
    // Above its mark, or below it where there is no room above.
    const { y } = gauge.figure!.marks[0]!;
    expect(Math.abs(before - y)).to.be.below(90);
    expect(Math.abs(after - y)).to.be.below(90);
  });

  it('keeps to its mark in another language, and is read in it', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    figure(gauge).focus();
    await sendKeys({ press: 'ArrowRight' });
    await gauge.updateComplete;
    const { series } = gauge.figure!.marks.find(({ label }) => label === spoken(gauge))!.detail;
    gauge.lang = 'en';
    await gauge.updateComplete;
    expect(gauge.figure!.marks.find(({ label }) => label === spoken(gauge))!.detail.series).to.equal(series);
    expect(part(gauge, 'tooltip')!.textContent).to.equal(spoken(gauge));
    gauge.target = 'nothing';
    await gauge.updateComplete;
    gauge.target = '';
    await gauge.updateComplete;
    expect(spoken(gauge)).to.equal('');
  });

  it('is described by its sentence', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    const described = figure(gauge).getAttribute('aria-describedby')!;
    expect((gauge.renderRoot as ShadowRoot).getElementById(described)!.textContent).to.equal(gauge.figure!.sentence);
  });
});

describe('the room of a figure', () => {
  it('waits in a hidden tab and is drawn when it is shown', async () => {
    const tab = await fixture<HTMLElement>(
      html`<div hidden><poverty-target-gauge .document=${documentOf('xã Ẩn')}></poverty-target-gauge></div>`,
    );
    const gauge = tab.querySelector('poverty-target-gauge')!;
    await nextFrame();
    expect(gauge.figure).to.equal(null);
    tab.hidden = false;
    await oneEvent(gauge, 'poverty-ready');
    expect(part(gauge, 'picture')!.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('is there in a dialog that is as wide as its content, and is opened late', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><poverty-target-gauge .document=${documentOf('xã Hộp')}></poverty-target-gauge></dialog>`,
    );
    await nextFrame();
    dialog.showModal();
    const gauge = dialog.querySelector('poverty-target-gauge')!;
    await waitUntil(() => gauge.state === 'ready');
    expect(part(gauge, 'picture')!.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('is no wider than a narrow column that grows with its content', async () => {
    const column = await fixture<HTMLElement>(
      html`<div style="display: flex; inline-size: 200px">
        <div style="min-inline-size: min-content">
          <poverty-target-gauge .document=${documentOf('xã Hẹp')}></poverty-target-gauge>
        </div>
      </div>`,
    );
    const gauge = column.querySelector('poverty-target-gauge')!;
    await waitUntil(() => gauge.state === 'ready');
    expect(gauge.offsetWidth).to.be.at.most(300);
  });

  it('far below the fold waits until the page is at rest: a list of headings and a search hold it unseen', async () => {
    const space = await fixture<HTMLElement>(html`<div></div>`);
    space.style.height = '5000px';
    const gauges = ['xã Xa', 'xã Xa hơn'].map((name) => {
      const gauge = document.createElement('poverty-target-gauge');
      gauge.document = documentOf(name);
      space.after(gauge);
      return gauge;
    });
    await Promise.all(gauges.map((gauge) => gauge.updateComplete));
    expect(gauges.map(({ figure }) => figure)).to.deep.equal([null, null]);
    await waitUntil(() => gauges.every(({ state }) => state === 'ready'));
    expect(scrollY).to.equal(0);
    expect(part(gauges[1]!, 'heading')!.textContent).to.contain('xã Xa hơn');
    gauges.forEach((gauge) => gauge.remove());
  });

  it('far below the fold is drawn at once where it comes near', async () => {
    const space = await fixture<HTMLElement>(html`<div></div>`);
    space.style.height = '5000px';
    const gauge = document.createElement('poverty-target-gauge');
    gauge.document = documentOf('xã Xa');
    space.after(gauge);
    await gauge.updateComplete;
    gauge.scrollIntoView();
    await waitUntil(() => gauge.state === 'ready');
    scrollTo(0, 0);
    gauge.remove();
  });

  it('that changes is filled anew, without overflowing', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><poverty-target-gauge variant="bar" src=${RESULT}></poverty-target-gauge></div>`,
    );
    const gauge = box.querySelector('poverty-target-gauge')!;
    await waitUntil(() => gauge.state === 'ready');
    for (const width of [600, 320, 240]) {
      box.style.width = `${width}px`;
      await waitUntil(() => gauge.figure!.width <= width);
      expect(gauge.scrollWidth).to.be.at.most(width);
    }
  });
});

describe('the table on paper', () => {
  const open = (gauge: PovertyTargetGauge) => gauge.renderRoot.querySelector('details')!.open;
  // A script that calls `print()` gives the page no moment in between.
  const print = (type: 'beforeprint' | 'afterprint') => dispatchEvent(new Event(type));

  it('is written and open where the page wants it printed, and closed after that', async () => {
    const [gauge, other] = await Promise.all([
      drawn(html`<poverty-target-gauge print-table src=${RESULT}></poverty-target-gauge>`),
      drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`),
    ]);
    print('beforeprint');
    expect([open(gauge), open(other)]).to.deep.equal([true, false]);
    expect(part(gauge, 'table')!.textContent).to.contain('150 hộ nghèo');
    print('afterprint');
    expect(open(gauge)).to.equal(false);
  });

  it('stays open for a reader who has opened it', async () => {
    const gauge = await drawn(html`<poverty-target-gauge print-table src=${RESULT}></poverty-target-gauge>`);
    gauge.renderRoot.querySelector('details')!.open = true;
    print('beforeprint');
    print('afterprint');
    expect(open(gauge)).to.equal(true);
  });
});

describe('a figure in the page', () => {
  it('shows its state to styles', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    let known = true;
    try {
      document.querySelector(':state(ready)');
    } catch {
      known = false;
    }
    if (known) expect(gauge.matches(':state(ready)')).to.equal(true);
  });

  it('takes tokens that are set on the page', async () => {
    document.documentElement.style.setProperty('--poverty-poor', 'rgb(1, 2, 3)');
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT}></poverty-target-gauge>`);
    expect(getComputedStyle(part(gauge, 'bar')!).stroke).to.equal('rgb(1, 2, 3)');
    document.documentElement.style.removeProperty('--poverty-poor');
  });

  it('has a table with the same figures, a heading of the wanted level, and no axe violation', async () => {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT} heading-level="4"></poverty-target-gauge>`);
    expect(part(gauge, 'heading')!.getAttribute('aria-level')).to.equal('4');
    gauge.renderRoot.querySelector('details')!.open = true;
    await waitUntil(() => part(gauge, 'table') !== null);
    expect(part(gauge, 'table')!.textContent).to.contain('150 hộ nghèo');
    await expect(gauge).to.be.accessible();
  });

  it('draws light and dark in their own colours', async function () {
    const gauge = await drawn(html`<poverty-target-gauge src=${RESULT} theme="light"></poverty-target-gauge>`);
    const light = getComputedStyle(part(gauge, 'bar')!).stroke;
    gauge.theme = 'dark';
    await gauge.updateComplete;
    expect(getComputedStyle(part(gauge, 'bar')!).stroke).not.to.equal(light);
    await expect(gauge).to.be.accessible();
  });

  it('is defined once, whatever comes later', () => {
    expect(() => define('poverty-target-gauge', class extends HTMLElement {})).not.to.throw();
    expect(customElements.get('poverty-target-gauge')).to.equal(PovertyTargetGauge);
  });
});

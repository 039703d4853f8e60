import '../setup.js';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/poverty-commune-map/define.js';
import type { PovertyCommuneMap } from '../../../src/components/poverty-commune-map/poverty-commune-map.js';
import { waitUntil } from '../wait.js';

const row = (territory: string, period: string, poorRate: number) => ({ territory, period, poorRate });
const DOCUMENT = {
  schemaVersion: '1.0',
  dataset: { id: 'two-years', title: 'Hai năm', status: 'sample', asOf: '2022-12-31' },
  territories: [
    { id: 'w', name: 'huyện W', level: 'district' },
    { id: 'a', name: 'xã A', level: 'commune', parent: 'w', tile: [0, 0] },
    { id: 'b', name: 'xã B', level: 'commune', parent: 'w', tile: [1, 0] },
  ],
  observations: [row('a', '2021', 5), row('b', '2021', 8), row('a', '2022', 3), row('b', '2022', 6)],
};
const part = (map: PovertyCommuneMap, selector: string) => map.renderRoot.querySelector<HTMLElement>(selector);

afterEach(() => fixtureCleanup());

describe('the unit that a reader is at', () => {
  it('stays through the years, and is said anew', async () => {
    const map = await fixture<PovertyCommuneMap>(
      html`<poverty-commune-map .document=${DOCUMENT} territory="w" timeline lang="vi"></poverty-commune-map>`,
    );
    await waitUntil(() => map.state === 'ready', 'the map is drawn');
    part(map, '.figure')!.focus();
    await sendKeys({ press: 'Home' });
    await map.updateComplete;
    expect(part(map, '.spoken')!.textContent).to.contain('Xã B').and.to.contain('6%');
    const slider = part(map, 'input[type=range]') as HTMLInputElement;
    slider.value = '0';
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await map.updateComplete;
    expect(part(map, '.spoken')!.textContent).to.contain('Xã B').and.to.contain('8%');
  });
});

describe('the times of a map', () => {
  const timed = async (width: string) => {
    const box = await fixture<HTMLElement>(html`<div><poverty-commune-map lang="vi"></poverty-commune-map></div>`);
    box.style.width = width;
    const map = box.firstElementChild as PovertyCommuneMap;
    Object.assign(map, { document: DOCUMENT, territory: 'w', timeline: true });
    await waitUntil(() => map.state === 'ready', 'the map is drawn');
    return map;
  };
  const time = (map: PovertyCommuneMap) => part(map, '.timeline span')!;

  it('play from the first to the last, and stop there or where the reader stops them', async () => {
    const map = await timed('400px');
    const button = part(map, '.play')!;
    expect(button.textContent).to.equal('Chạy');
    expect(time(map).textContent).to.equal('Năm 2022');
    button.click();
    await map.updateComplete;
    expect(time(map).textContent, 'from the last one it begins anew').to.equal('Năm 2021');
    expect(button.textContent).to.equal('Dừng');
    await waitUntil(() => time(map).textContent === 'Năm 2022', 'the next one comes by itself');
    await waitUntil(() => button.textContent === 'Chạy', 'it stops at the last one');
    expect(time(map).textContent).to.equal('Năm 2022');
    button.click();
    await map.updateComplete;
    button.click();
    await map.updateComplete;
    expect([button.textContent, time(map).textContent]).to.deep.equal(['Chạy', 'Năm 2021']);
  });

  it('stand in one line on a small screen', async () => {
    const map = await timed('296px');
    const [button, slider, text] = [part(map, '.play')!, part(map, '.timeline input')!, time(map)].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(text!.top).to.be.below(slider!.bottom);
    expect(slider!.top).to.be.below(button!.bottom);
    expect(text!.right).to.be.at.most(map.getBoundingClientRect().right);
  });
});

describe('a map whose boundaries are on their way', () => {
  it('says so', async () => {
    const map = await fixture<PovertyCommuneMap>(
      html`<poverty-commune-map
        .document=${DOCUMENT}
        territory="w"
        geometry="/never"
        timeout="9"
      ></poverty-commune-map>`,
    );
    await waitUntil(() => map.state === 'loading' && part(map, 'p.loading'), 'the boundaries are asked for');
    expect(part(map, 'p.loading')!.textContent).to.contain('Đang tải');
    await waitUntil(() => map.state !== 'loading', 'the boundaries have come');
  });
});

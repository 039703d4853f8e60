import '../setup.js';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import '../../../src/components/poverty-commune-map/define.js';
import type { PovertyCommuneMap } from '../../../src/components/poverty-commune-map/poverty-commune-map.js';
import { diagram, sampleFor } from '../../../stories/maps.js';
import { waitUntil } from '../wait.js';

const DOCUMENT = '/stories/documents/map/invented.json';
const BOUNDARIES = '/stories/documents/map/invented.geojson';

type Place = readonly [x: number, y: number];

/** A map in a box of its own width, with its figure and the middle of its picture in the window. */
async function mapOf(): Promise<{ map: PovertyCommuneMap; figure: HTMLElement; middle: Place }> {
  const map = await fixture<PovertyCommuneMap>(
    html`<poverty-commune-map src=${DOCUMENT} geometry=${BOUNDARIES}></poverty-commune-map>`,
  );
  map.style.width = '600px';
  await waitUntil(() => map.state === 'ready' && map.figure!.width === 600, 'the map is drawn');
  await map.updateComplete;
  const figure = map.renderRoot.querySelector<HTMLElement>('.figure')!;
  figure.scrollIntoView();
  const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
  const { x, y, width, height } = map.figure!.plan.frames[0]!.box;
  return { map, figure, middle: [Math.round(left + x + width / 2), Math.round(top + y + height / 2)] };
}

/** The zoom that is drawn: where the corner of the picture has gone, and the scale. */
async function drawn(map: PovertyCommuneMap): Promise<{ x: number; y: number; k: number }> {
  await map.updateComplete;
  const [x, y, k] = map.renderRoot
    .querySelector('[part=picture] > g g > g')!
    .getAttribute('transform')!
    .match(/-?[\d.]+/g)!
    .map(Number);
  return { x: x!, y: y!, k: k! };
}

function chosen(map: PovertyCommuneMap): string[] {
  const all: string[] = [];
  map.addEventListener('poverty-select', ({ detail }) => all.push(detail.territory ?? ''));
  return all;
}

afterEach(async () => {
  await resetMouse();
  fixtureCleanup();
});

describe('a map under the mouse', () => {
  it('is drawn along when it is zoomed, and a drag chooses nothing', async () => {
    const { map, middle } = await mapOf();
    const all = chosen(map);
    map.zoomBy(2);
    const before = await drawn(map);
    const [x, y] = middle;
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 10, y + 5] });
    await sendMouse({ type: 'move', position: [x + 40, y - 20] });
    await sendMouse({ type: 'up' });
    const after = await drawn(map);
    expect(after.k).to.equal(2);
    expect(after.x - before.x).to.be.closeTo(40, 1);
    expect(after.y - before.y).to.be.closeTo(-20, 1);
    expect(all).to.deep.equal([]);
  });

  it('keeps a unit in sight where nothing lies in its middle', async () => {
    const corner = (id: string, x: number, y: number) => ({
      type: 'Feature',
      id,
      properties: { name: id },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 2, y],
            [x + 2, y + 2],
            [x, y + 2],
            [x, y],
          ],
        ],
      },
    });
    const map = await fixture<PovertyCommuneMap>(
      html`<poverty-commune-map
        .geometry=${{ type: 'FeatureCollection', features: [corner('a', 100, 0), corner('b', 110, 10)] }}
        .document=${sampleFor([{ id: 'a' }, { id: 'b' }], 'Nước')}
      ></poverty-commune-map>`,
    );
    await waitUntil(() => map.state === 'ready', 'the map is drawn');
    await map.updateComplete;
    for (let press = 0; press < 4; press++) map.zoomBy(1.6);
    const { x, y, k } = await drawn(map);
    const { box } = map.figure!.plan.frames[0]!;
    const seen = map.figure!.marks.filter((mark) => {
      const [px, py] = [x + k * mark.x, y + k * mark.y];
      return px > box.x && px < box.x + box.width && py > box.y && py < box.y + box.height;
    });
    expect(k).to.be.closeTo(1.6 ** 4, 0.01);
    expect(seen.length).to.equal(1);
  });

  it('stays where it is while all of it is shown, and never leaves its frame bare', async () => {
    const { map, middle } = await mapOf();
    const drag = async (dx: number) => {
      await sendMouse({ type: 'move', position: [...middle] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [middle[0] + dx, middle[1]] });
      await sendMouse({ type: 'up' });
    };
    const all = chosen(map);
    await drag(60);
    expect(await drawn(map)).to.deep.equal({ x: 0, y: 0, k: 1 });
    expect(all, 'a drag is no click').to.deep.equal([]);
    map.zoomBy(1.1);
    await drag(150);
    const { x } = map.figure!.plan.frames[0]!.box;
    // The left side of the frame, which 1.1 × x + shift is drawn at, is not to the right of x.
    expect((await drawn(map)).x).to.be.closeTo(-0.1 * x, 0.01);
  });

  it('chooses the unit of a click, zoomed or not', async () => {
    const { map, figure, middle } = await mapOf();
    const all = chosen(map);
    const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
    const far = ({ x, y }: { x: number; y: number }) =>
      Math.hypot(left + x - middle[0], top + y - middle[1]) || Infinity;
    // Near the middle, so that it is still in the picture when that is zoomed.
    const { x, y, detail } = map.figure!.marks.reduce((a, b) => (far(b) < far(a) ? b : a));
    await sendMouse({ type: 'click', position: [Math.round(left + x), Math.round(top + y)] });
    await waitUntil(() => all.length === 1, 'a unit is chosen');
    map.zoomBy(2);
    await map.updateComplete;
    const { left: l, top: t } = map.renderRoot.querySelector('.ring')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(l + 12), Math.round(t + 12)] });
    await waitUntil(() => all.length === 2, 'it is chosen where it is drawn now');
    expect(all).to.deep.equal([detail.territory, detail.territory]);
  });
});

describe('a zoomed map', () => {
  it('keeps in the middle what is there when the picture gets another size', async () => {
    const { map } = await mapOf();
    map.zoomBy(16);
    await map.updateComplete;
    const middle = async () => {
      const { x, y, k } = await drawn(map);
      const { box } = map.figure!.plan.frames[0]!;
      const share = (shift: number, start: number, size: number) => ((start + size / 2 - shift) / k - start) / size;
      return [share(x, box.x, box.width), share(y, box.y, box.height)];
    };
    for (const width of [320, 900]) {
      map.style.width = `${width}px`;
      await waitUntil(() => map.figure!.width === width, 'it has its new size');
      const [across, down] = await middle();
      expect(across).to.be.closeTo(0.5, 1e-6);
      expect(down).to.be.closeTo(0.5, 1e-6);
    }
  });

  it('is printed whole, as its heading says', async () => {
    const { map } = await mapOf();
    map.zoomBy(4);
    map.highlight = map.figure!.marks[0]!.detail.territory!;
    map.renderRoot.querySelector<HTMLElement>('.legend button')!.click();
    const count = (selector: string) => map.renderRoot.querySelectorAll(selector).length;
    await map.updateComplete;
    expect([count('.dim') > 0, count('.pointed')]).to.deep.equal([true, 1]);
    const { opacity, fillOpacity } = getComputedStyle(map.renderRoot.querySelector('.dim')!);
    expect([opacity, fillOpacity], 'outlines stay').to.deep.equal(['1', '0.25']);
    dispatchEvent(new Event('beforeprint'));
    expect(await drawn(map)).to.deep.equal({ x: 0, y: 0, k: 1 });
    expect([count('.dim'), count('.pointed')], 'all units alike').to.deep.equal([0, 0]);
    dispatchEvent(new Event('afterprint'));
    expect((await drawn(map)).k).to.equal(4);
  });

  it('is whole again as tiles, and lets a finger scroll the page', async () => {
    const { map, figure } = await mapOf();
    map.zoomBy(4);
    await map.updateComplete;
    expect(figure.classList.contains('zoomed')).to.equal(true);
    map.layout = 'tiles';
    await map.updateComplete;
    expect(figure.classList.contains('zoomed')).to.equal(false);
  });
});

describe('two maps in step', () => {
  it('are zoomed alike, and point at the same unit', async () => {
    const { map } = await mapOf();
    Object.assign(map, { period: '2024-12-31', compare: '2023-12-31', comparison: 'maps' });
    await map.updateComplete;
    map.zoomBy(4);
    map.highlight = map.figure!.marks[0]!.detail.territory!;
    await map.updateComplete;
    const of = (selector: string, name: string) =>
      [...map.renderRoot.querySelectorAll(selector)].map((one) => one.getAttribute(name));
    const [zoom, other] = of('[part=picture] > g > g > g', 'transform');
    expect(zoom).to.contain('scale(4)');
    expect(other).to.equal(zoom);
    const [outline, beside, ...more] = of('.pointed', 'd');
    expect([beside, more.length]).to.deep.equal([outline, 0]);
  });
});

describe('the archipelagos of the Vietnam profile', () => {
  it('stand in their frames zoomed, on paper and in a file, and where a part of the country is shown', async () => {
    const { features } = diagram(true);
    const map = await fixture<PovertyCommuneMap>(html`<poverty-commune-map profile="vn"></poverty-commune-map>`);
    Object.assign(map, { geometry: diagram(true), document: sampleFor(features, 'Sơ đồ minh họa') });
    map.style.width = '600px';
    await waitUntil(() => map.state === 'ready' && map.figure!.width === 600, 'the map is drawn');
    const shapes = (root: ParentNode, frames = '[part=inset]') =>
      [...root.querySelectorAll(frames)].map((inset) => inset.querySelector('path.unit, path')!.getAttribute('d'));
    const whole = shapes(map.renderRoot);
    expect(whole.length).to.equal(2);
    map.zoomBy(16);
    await map.updateComplete;
    expect(shapes(map.renderRoot)).to.deep.equal(whole);
    dispatchEvent(new Event('beforeprint'));
    expect(shapes(map.renderRoot)).to.deep.equal(whole);
    dispatchEvent(new Event('afterprint'));
    let href = '';
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      href = this.href;
    };
    try {
      map.renderRoot.querySelector('details')!.open = true;
      const button = () =>
        [...map.renderRoot.querySelectorAll('details button')].find((one) => /SVG/.test(one.textContent));
      await waitUntil(button, 'the files can be had');
      (button() as HTMLButtonElement).click();
      await waitUntil(() => href, 'the file is made');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    const file = new DOMParser().parseFromString(await (await fetch(href)).text(), 'image/svg+xml');
    const paths = [...file.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(whole.every((shape) => paths.includes(shape))).to.equal(true);
    // The document has figures of one block only.
    map.document = sampleFor(features.slice(0, 1), 'Một vùng');
    await waitUntil(() => map.figure!.figures.beyond, 'the rest of the country is left out');
    await map.updateComplete;
    expect(map.renderRoot.querySelectorAll('[part=inset] path.land').length).to.be.at.least(2);
  });
});

describe('a map under two fingers', () => {
  const touch = (figure: HTMLElement, type: string, pointerId: number, [clientX, clientY]: Place) =>
    figure.dispatchEvent(
      new PointerEvent(type, {
        pointerId,
        pointerType: 'touch',
        buttons: type === 'pointerup' ? 0 : 1,
        clientX,
        clientY,
        bubbles: true,
      }),
    );

  it('grows as they part, what is under each of them staying there', async () => {
    const { map, figure, middle } = await mapOf();
    const [x, y] = middle;
    const { left } = figure.querySelector('svg')!.getBoundingClientRect();
    touch(figure, 'pointerdown', 11, [x - 50, y]);
    touch(figure, 'pointerdown', 12, [x + 50, y]);
    touch(figure, 'pointermove', 12, [x + 100, y]);
    touch(figure, 'pointermove', 12, [x + 150, y]);
    const zoom = await drawn(map);
    // 100 px apart became 200.
    expect(zoom.k).to.be.closeTo(2, 1e-9);
    for (const [from, to] of [
      [x - 50, x - 50],
      [x + 50, x + 150],
    ] as const)
      expect(zoom.k * (from - left) + zoom.x).to.be.closeTo(to - left, 0.01);
    touch(figure, 'pointerup', 11, [x - 50, y]);
    touch(figure, 'pointerup', 12, [x + 150, y]);
  });

  it('is moved by the finger that stays', async () => {
    const { map, figure, middle } = await mapOf();
    const [x, y] = middle;
    map.zoomBy(4);
    const before = await drawn(map);
    touch(figure, 'pointerdown', 21, [x, y]);
    touch(figure, 'pointerdown', 22, [x + 80, y]);
    touch(figure, 'pointerup', 22, [x + 80, y]);
    touch(figure, 'pointermove', 21, [x + 7, y]);
    touch(figure, 'pointermove', 21, [x + 30, y]);
    touch(figure, 'pointercancel', 21, [x + 30, y]);
    touch(figure, 'pointermove', 21, [x + 60, y]);
    const after = await drawn(map);
    expect(after.k).to.equal(before.k);
    expect(after.x - before.x).to.be.closeTo(30, 0.01);
  });
});

describe('a map under the wheel', () => {
  const wheel = (figure: HTMLElement, more: WheelEventInit): boolean => {
    const event = new WheelEvent('wheel', { cancelable: true, bubbles: true, ...more });
    figure.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('leaves the wheel alone to the page', async () => {
    const { map, figure } = await mapOf();
    expect(wheel(figure, { deltaY: -300 })).to.equal(false);
    expect((await drawn(map)).k).to.equal(1);
  });

  it('grows about the pointer with Control or Command held, by pixels or by lines', async () => {
    const { map, figure, middle } = await mapOf();
    const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
    const [clientX, clientY] = [middle[0] + 60, middle[1] - 30];
    // 250 px at 0.004 powers of two for each is a factor of two.
    expect(wheel(figure, { deltaY: -250, ctrlKey: true, clientX, clientY })).to.equal(true);
    const { x, y, k } = await drawn(map);
    expect(k).to.be.closeTo(2, 1e-9);
    expect(k * (clientX - left) + x).to.be.closeTo(clientX - left, 0.01);
    expect(k * (clientY - top) + y).to.be.closeTo(clientY - top, 0.01);
    // 16 px a line: 125 px more.
    expect(wheel(figure, { deltaY: -7.8125, deltaMode: 1, metaKey: true, clientX, clientY })).to.equal(true);
    expect((await drawn(map)).k).to.be.closeTo(2 * Math.SQRT2, 1e-9);
    wheel(figure, { deltaY: 5000, ctrlKey: true, clientX, clientY });
    expect(await drawn(map)).to.deep.equal({ x: 0, y: 0, k: 1 });
  });

  it('leaves the wheel to the page where tiles are drawn, which do not zoom', async () => {
    const { map, figure } = await mapOf();
    map.geometry = null;
    await waitUntil(() => map.figure!.plan.tiles !== null);
    await map.updateComplete;
    expect(wheel(figure, { deltaY: -300, ctrlKey: true })).to.equal(false);
  });
});

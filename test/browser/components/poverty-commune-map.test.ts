import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/poverty-commune-map/define.js';
import type { PovertyCommuneMap } from '../../../src/components/poverty-commune-map/poverty-commune-map.js';
import type { PovertyErrorEvent, PovertySelectEvent } from '../../../src/element/events.js';
import { whenIdle } from '../../../src/element/when-idle.js';
import { diagram, sampleFor } from '../../../stories/maps.js';
import { waitUntil } from '../wait.js';

const [SAMPLE, STATUSES, INVENTED] = ['ba-che-sample', 'map/statuses', 'map/invented'].map(
  (name) => `/stories/documents/${name}.json`,
);
const BOUNDARIES = '/stories/documents/map/invented.geojson';

async function drawn(template: ReturnType<typeof html>): Promise<PovertyCommuneMap> {
  const map = await fixture<PovertyCommuneMap>(template);
  await waitUntil(() => map.state === 'ready', 'the map is drawn');
  await map.updateComplete;
  return map;
}
const tiles = () =>
  drawn(html`<poverty-commune-map src=${SAMPLE} territory="ba-che" period="2022-01-01"></poverty-commune-map>`);
const invented = () => drawn(html`<poverty-commune-map src=${INVENTED} geometry=${BOUNDARIES}></poverty-commune-map>`);
const all = (map: PovertyCommuneMap, selector: string) => [...map.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = <E extends HTMLElement = HTMLElement>(map: PovertyCommuneMap, selector: string) =>
  map.renderRoot.querySelector<E>(selector)!;
const spoken = (map: PovertyCommuneMap) => one(map, '.spoken').textContent!.trim();
const press = async (map: PovertyCommuneMap, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await map.updateComplete;
};

/** A country of so many squares of one degree, in rows of a hundred. */
const squares = (count: number) => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, index) => {
    const [x, y] = [(index % 100) / 10, Math.floor(index / 100) / 10];
    const ring = [
      [x, y],
      [x + 0.1, y],
      [x + 0.1, y + 0.1],
      [x, y + 0.1],
      [x, y],
    ];
    return {
      type: 'Feature',
      id: `c${index}`,
      properties: { name: `Ô ${index}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  }),
});

afterEach(() => fixtureCleanup());

describe('<poverty-commune-map>', () => {
  it('draws the eight communes as tiles, clean for axe', async () => {
    const map = await tiles();
    expect(all(map, '[part=unit]').length).to.equal(8);
    expect(all(map, '.legend button').length).to.equal(5);
    await expect(map).to.be.accessible();
  });

  it('draws boundaries from an address, clean for axe', async () => {
    const map = await invented();
    expect(all(map, '[part=unit]').length).to.equal(8);
    expect(map.figure!.notes.join()).to.contain('xã Khe').and.to.contain('Láng Giềng');
    await expect(map).to.be.accessible();
  });

  it('is read by keyboard from one tab stop: neighbours, ranks, names without accents, choice, escape', async () => {
    const map = await tiles();
    one(map, '.figure').focus();
    await press(map, 'Home');
    expect(spoken(map)).to.equal('Xã Minh Cầm, 17 hộ nghèo, 5,67%, nhóm 5 trên 5, hạng 1 trên 8');
    await press(map, 'ArrowUp');
    expect(spoken(map)).to.contain('Lương Mông');
    await press(map, 'PageDown');
    expect(spoken(map)).to.contain('Thanh Lâm').and.to.contain('hạng 3 trên 8');
    await sendKeys({ type: 'don dac' });
    await map.updateComplete;
    expect(spoken(map)).to.contain('Đồn Đạc');
    expect(one(map, '[part=tooltip]').textContent).to.equal(map.figure!.marks[6]!.label);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(map, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail.territory).to.equal('don-dac');
    await press(map, 'Escape');
    expect(spoken(map)).to.equal('');
    expect(all(map, '.pointed').length).to.equal(0);
  });

  it('finds a unit by its search box, and says how many there are', async () => {
    const map = await tiles();
    one(map, 'input[type=search]').focus();
    await sendKeys({ type: 'thanh' });
    await map.updateComplete;
    expect(spoken(map)).to.match(/^3 kết quả: Xã Thanh Sơn/);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(map, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail.territory).to.equal('thanh-son');
    const box = one<HTMLInputElement>(map, 'input[type=search]');
    box.value = '';
    box.dispatchEvent(new Event('input'));
    await map.updateComplete;
    expect(spoken(map), 'an empty box seeks nothing').to.equal('');
  });

  it('takes digits for a part of the name that is typed, and says where no unit has one', async () => {
    const map = await drawn(
      html`<poverty-commune-map
        .geometry=${squares(12)}
        .document=${sampleFor(squares(12).features, 'Nước')}
      ></poverty-commune-map>`,
    );
    one(map, '.figure').focus();
    await press(map, 'o', ' ', '1', '0');
    expect(spoken(map)).to.match(/^Ô 10, /);
    await press(map, 'z');
    expect(spoken(map)).to.equal('0 kết quả');
    expect(one(map, '[part=tooltip]').textContent, 'the reader stays there').to.match(/^Ô 10, /);
  });

  it('reads out a unit that has no boundary where it is searched for', async () => {
    const map = await invented();
    const without = map.figure!.figures.units.findIndex(({ boundary }) => boundary < 0);
    one(map, 'input[type=search]').focus();
    await sendKeys({ type: map.figure!.names.whole[without]! });
    await map.updateComplete;
    expect(spoken(map)).to.equal(`1 kết quả: ${map.figure!.marks[without]!.label}`);
    expect(all(map, '.pointed').length).to.equal(0);
  });

  it('is not viewed again for a number of classes that is none', async () => {
    const map = await tiles();
    map.setAttribute('classes', 'năm');
    await map.updateComplete;
    const before = map.figure;
    map.requestUpdate();
    await map.updateComplete;
    expect(map.figure).to.equal(before);
  });

  it('forgets the highlighted class where classes are others', async () => {
    const map = await tiles();
    all(map, '.legend button')[4]!.click();
    await map.updateComplete;
    expect(all(map, '.dim').length).to.be.above(0);
    map.classes = 3;
    await map.updateComplete;
    expect(all(map, '.dim').length).to.equal(0);
    expect(all(map, '.legend button[tabindex="0"]').length).to.equal(1);
  });

  it('shows the label of the unit under a pointer, in silence, and chooses it by a click', async () => {
    const map = await invented();
    const figure = one(map, '.figure');
    const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
    const { x, y } = map.figure!.marks[1]!;
    const place = { clientX: left + x, clientY: top + y, bubbles: true };
    figure.dispatchEvent(new PointerEvent('pointermove', place));
    await map.updateComplete;
    expect(one(map, '[part=tooltip]').textContent).to.contain('Thị trấn Bình, 25 hộ nghèo');
    const [halo, outline] = all(map, 'path:is(.halo, .pointed)').map((line) => getComputedStyle(line));
    expect(parseFloat(halo!.strokeWidth), 'seen on every colour').to.be.above(parseFloat(outline!.strokeWidth) + 2);
    expect(halo!.stroke).not.to.equal(outline!.stroke);
    expect(spoken(map)).to.equal('');
    setTimeout(() => figure.dispatchEvent(new MouseEvent('click', place)));
    const { detail } = (await oneEvent(map, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail.territory).to.equal('binh');
  });

  it('lets another figure point at a unit without a new view', async () => {
    const map = await tiles();
    const before = map.figure;
    map.highlight = 'don-dac';
    await map.updateComplete;
    expect(all(map, '.pointed').length).to.equal(1);
    expect(map.figure).to.equal(before);
  });

  it('highlights a class of the legend, which is one tab stop with arrows', async () => {
    const map = await tiles();
    const [first, second] = all(map, '.legend button') as [HTMLElement, HTMLElement];
    expect(all(map, '.legend button[tabindex="0"]').length).to.equal(1);
    expect(all(map, 'text.deep').length).to.be.above(0);
    first.focus();
    await press(map, 'ArrowRight', 'Enter');
    expect(second.getAttribute('aria-pressed')).to.equal('true');
    expect(all(map, '.dim').length).to.equal(7);
    expect(all(map, 'text.deep').length, 'no light name stands on a pale colour').to.equal(0);
    second.click();
    await map.updateComplete;
    expect(all(map, '.dim').length).to.equal(0);
  });

  it('zooms by keys, buttons and the wheel with a modifier, keeps its insets, and fits again', async () => {
    const map = await drawn(
      html`<poverty-commune-map
        profile="vn"
        .geometry=${diagram(true)}
        .document=${sampleFor(diagram(true).features, 'Nước')}
      ></poverty-commune-map>`,
    );
    // A scroll bar that comes later changes nothing in it.
    map.style.width = '600px';
    await waitUntil(() => map.figure!.width === 600);
    await map.updateComplete;
    const inset = () => all(map, '[part=inset] path.unit').map((path) => path.getAttribute('d'));
    const before = inset();
    expect(before.length).to.equal(2);
    const scale = () =>
      Number(/scale\(([\d.]+)\)/.exec(one(map, '[part=picture] > g g > g').getAttribute('transform')!)![1]).toFixed(2);
    one(map, '.figure').focus();
    await press(map, '+');
    expect(scale()).to.equal('1.60');
    all(map, '.zoom button')[0]!.click();
    await map.updateComplete;
    expect(scale()).to.equal('2.56');
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -250, ctrlKey, cancelable: true, bubbles: true });
      one(map, '.figure').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel(false), 'the page scrolls').to.equal(false);
    expect(wheel(true)).to.equal(true);
    await map.updateComplete;
    expect(scale()).to.equal('5.12');
    expect(inset()).to.deep.equal(before);
    await press(map, '0');
    expect(scale()).to.equal('1.00');
  });

  it('says by an event and a problem that an archipelago is missing', async () => {
    const map = document.createElement('poverty-commune-map');
    const errors: PovertyErrorEvent[] = [];
    map.addEventListener('poverty-error', (event) => errors.push(event));
    Object.assign(map, {
      profile: 'vn',
      geometry: diagram(false),
      document: sampleFor(diagram(false).features, 'Nước'),
    });
    (await fixture<HTMLElement>(html`<div></div>`)).append(map);
    await waitUntil(() => map.state === 'ready');
    expect(errors.flatMap(({ problems }) => problems.map(({ code }) => code))).to.deep.equal(['geometry.archipelago']);
    expect(map.problems.map(({ message }) => message)).to.deep.equal([
      {
        vi: 'Tệp ranh giới cả nước thiếu quần đảo Trường Sa (22736). Hãy dùng tệp có đủ hai quần đảo.',
        en: 'The boundaries of the whole country lack Trường Sa (22736). Use a file that has both archipelagos.',
      },
    ]);
  });

  it('draws tiles and says why where boundaries cannot be had', async () => {
    const map = await drawn(html`<poverty-commune-map src=${STATUSES} geometry="data:,x"></poverty-commune-map>`);
    expect(map.problems.map(({ code }) => code)).to.deep.equal(['load.protocol']);
    expect(map.figure!.plan.tiles!.length).to.equal(8);
  });

  it('takes other boundaries, and none, when they are given later', async () => {
    const map = await drawn(html`<poverty-commune-map src=${INVENTED}></poverty-commune-map>`);
    expect(map.figure!.plan.tiles).not.to.equal(null);
    map.geometry = BOUNDARIES;
    await waitUntil(() => map.figure?.plan.frames.length === 1);
    map.geometry = null;
    await waitUntil(() => map.figure!.plan.tiles !== null);
  });

  it('goes through the times by its slider', async () => {
    const map = await drawn(html`<poverty-commune-map src=${STATUSES} timeline></poverty-commune-map>`);
    const slider = one<HTMLInputElement>(map, 'input[type=range]');
    expect([slider.max, slider.value, slider.getAttribute('aria-valuetext')]).to.deep.equal(['1', '1', '31/12/2024']);
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await map.updateComplete;
    expect(map.figure!.heading).to.contain('31/12/2023');
    expect(all(map, '.timeline output').length, 'the slider says its time once').to.equal(0);
  });

  it('goes down to the parts of a unit, and back', async () => {
    const map = await drawn(
      html`<poverty-commune-map src=${SAMPLE} territory="quang-ninh" period="2022-01-01" drill></poverty-commune-map>`,
    );
    expect(map.figure!.figures.units.length).to.equal(1);
    map.choose(0);
    await map.updateComplete;
    expect(map.figure!.figures.units.length).to.equal(8);
    const [back] = all(map, '[part=tools] button');
    back!.click();
    await map.updateComplete;
    expect(map.figure!.figures.units.length).to.equal(1);
  });

  it('says where it has gone down to, keeps the focus on the way back, and forgets the way when the page leads', async () => {
    const map = await drawn(
      html`<poverty-commune-map src=${SAMPLE} territory="quang-ninh" period="2022-01-01" drill></poverty-commune-map>`,
    );
    const figure = one(map, '.figure');
    const back = () => all(map, '[part=tools] button')[0];
    figure.focus();
    await press(map, 'Home', 'Enter');
    expect(spoken(map)).to.equal(map.figure!.heading).and.to.contain('Ba Chẽ');
    back()!.focus();
    await press(map, 'Enter');
    expect(back()).to.equal(undefined);
    expect((map.renderRoot as ShadowRoot).activeElement).to.equal(figure);
    await press(map, 'Home', 'Enter');
    expect(back()).not.to.equal(undefined);
    map.territory = 'quang-ninh';
    await map.updateComplete;
    expect(back()).to.equal(undefined);
  });

  it('goes from provinces to their communes on boundaries of both levels, and back', async () => {
    const territories = [
      { id: 'w', name: 'Nước', level: 'country' as const },
      ...['w', 'w', 'c0', 'c0', 'c1'].map((parent, index) => ({
        id: `c${index}`,
        name: `Ô ${index}`,
        level: index < 2 ? ('province' as const) : ('commune' as const),
        parent,
      })),
    ];
    const map = await drawn(
      html`<poverty-commune-map
        territory="w"
        drill
        .geometry=${squares(5)}
        .document=${{
          schemaVersion: '1.0',
          dataset: { id: 'levels', title: 'Levels', status: 'sample' },
          territories,
          observations: territories.slice(1).map(({ id }, index) => ({
            territory: id,
            period: '2022',
            households: 100,
            poorHouseholds: index,
          })),
        }}
      ></poverty-commune-map>`,
    );
    const shown = () => map.figure!.figures.units.map(({ territory, boundary }) => `${territory?.id} on ${boundary}`);
    expect(shown()).to.deep.equal(['c0 on 0', 'c1 on 1']);
    map.choose(0);
    await map.updateComplete;
    expect(shown()).to.deep.equal(['c2 on 2', 'c3 on 3']);
    expect(map.renderRoot.querySelectorAll('path[part=unit]').length).to.equal(2);
    map.choose(0);
    await map.updateComplete;
    expect(map.territory, 'a commune has no parts').to.equal('c0');
    one(map, '[part=tools] button').click();
    await map.updateComplete;
    expect(shown()).to.deep.equal(['c0 on 0', 'c1 on 1']);
  });

  it('draws thousands of units with finer borders, on paper as on the screen', async () => {
    const width = async (count: number) => {
      const geometry = squares(count);
      const map = await drawn(
        html`<poverty-commune-map
          .geometry=${geometry}
          .document=${sampleFor(geometry.features, 'Squares')}
        ></poverty-commune-map>`,
      );
      dispatchEvent(new Event('beforeprint'));
      const { strokeWidth } = getComputedStyle(one(map, '[part=unit]'));
      dispatchEvent(new Event('afterprint'));
      fixtureCleanup();
      return strokeWidth;
    };
    expect([await width(100), await width(2100)]).to.deep.equal(['0.6px', '0.2px']);
  });

  it('orders its table by a column, figures that are missing at the end', async () => {
    const map = await drawn(html`<poverty-commune-map src=${STATUSES}></poverty-commune-map>`);
    one<HTMLDetailsElement>(map, 'details[part=data]').open = true;
    await waitUntil(() => all(map, 'tbody tr').length === 8);
    const firsts = () => all(map, 'tbody th').map(({ textContent }) => textContent!.trim());
    expect(firsts()[0]).to.equal('Xã Đồn Đạc');
    all(map, 'th button')[4]!.click();
    await map.updateComplete;
    all(map, 'th button')[4]!.click();
    await map.updateComplete;
    expect(firsts().slice(0, 2)).to.deep.equal(['Xã Đạp Thanh', 'Thị trấn Ba Chẽ']);
    expect(one(map, 'th[aria-sort]').getAttribute('aria-sort')).to.equal('ascending');
    expect(firsts().slice(-3).sort()).to.deep.equal(['Xã Minh Cầm', 'Xã Nam Sơn', 'Xã Thanh Lâm']);
  });

  it('shows every row of a long table to who scrolls there', async () => {
    const geometry = squares(300);
    const map = await drawn(
      html`<poverty-commune-map
        .geometry=${geometry}
        .document=${sampleFor(geometry.features, 'Squares')}
      ></poverty-commune-map>`,
    );
    one<HTMLDetailsElement>(map, 'details[part=data]').open = true;
    await waitUntil(() => all(map, 'tbody tr').length > 10);
    const rows = one(map, '.window');
    rows.scrollTop = rows.scrollHeight;
    await waitUntil(() => all(map, 'tbody tr[aria-rowindex="301"]').length === 1, 'the last row is there');
    await expect(map).to.be.accessible();
  });

  it('paints anew when the colours of the page change', async () => {
    const geometry = squares(800);
    const map = await drawn(
      html`<poverty-commune-map
        .geometry=${geometry}
        .document=${sampleFor(geometry.features, 'Squares')}
      ></poverty-commune-map>`,
    );
    const canvas = one<HTMLCanvasElement>(map, 'canvas');
    const scale = canvas.width / map.figure!.width;
    const lowest = map.figure!.figures.colourings[0]!.faces.findIndex(({ step, status }) => !step && status === 'A');
    const { x, y } = map.figure!.marks[lowest]!;
    const colour = () => [
      ...canvas
        .getContext('2d')!
        .getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1)
        .data.slice(0, 3),
    ];
    expect(colour()).not.to.deep.equal([255, 0, 0]);
    map.style.setProperty('--poverty-sequential-1', 'rgb(255, 0, 0)');
    await waitUntil(() => colour().join() === '255,0,0', 'the lowest class is red');
  });

  it('gives a large map the colours of another time as if it had been painted with them', async () => {
    const geometry = squares(900);
    const mapOf = async (period: string) => {
      const map = await drawn(
        html`<poverty-commune-map
          period=${period}
          .geometry=${geometry}
          .document=${sampleFor(geometry.features, 'Squares')}
        ></poverty-commune-map>`,
      );
      // Of one size, whether the page has a scroll bar or not: textures are the same then.
      map.style.width = '600px';
      await waitUntil(() => map.figure!.width === 600, 'it has its size');
      await map.updateComplete;
      return map;
    };
    const coloursOf = (map: PovertyCommuneMap) => {
      const canvas = one<HTMLCanvasElement>(map, 'canvas');
      const scale = canvas.width / map.figure!.width;
      const context = canvas.getContext('2d')!;
      return map.figure!.marks.map(
        ({ x, y }) => `${context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data}`,
      );
    };
    const painted = coloursOf(await mapOf('2022'));
    const map = await mapOf('2021');
    expect(coloursOf(map)).not.to.deep.equal(painted);
    // What its areas cover is found when the page is at rest.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    for (let turn = 0; turn < 3; turn++) await new Promise((done) => whenIdle(() => done(null)));
    map.period = '2022';
    await map.updateComplete;
    expect(coloursOf(map)).to.deep.equal(painted);
    expect(new Set(painted).size, 'five classes, and what has no figure').to.be.above(5);
  });

  it('draws tiles and tells what is wrong where insets are no insets', async () => {
    await invented();
    const wrong = [[null], 'x', 5].map((insets) => {
      const map = document.createElement('poverty-commune-map');
      return Object.assign(map, {
        geometry: diagram(true),
        document: sampleFor(diagram(true).features, 'Nước'),
        insets,
      });
    });
    (await fixture<HTMLElement>(html`<div></div>`)).append(...wrong);
    for (const map of wrong) {
      map.scrollIntoView();
      await waitUntil(() => map.state === 'ready', 'tiles are drawn');
      expect(map.figure!.plan.tiles).not.to.equal(null);
      expect(map.problems.map(({ level }) => level)).to.deep.equal(['error']);
    }
  });

  it('paints a large map, reads it like a small one, and draws shapes for paper', async () => {
    const geometry = squares(1200);
    const map = await drawn(
      html`<poverty-commune-map
        lang="en"
        .geometry=${geometry}
        .document=${sampleFor(geometry.features, 'Squares')}
      ></poverty-commune-map>`,
    );
    const canvas = one<HTMLCanvasElement>(map, 'canvas');
    expect(all(map, '[part=unit]').length).to.equal(0);
    const { x, y } = map.figure!.marks[650]!;
    const scale = canvas.width / map.figure!.width;
    const pixel = canvas.getContext('2d')!.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data;
    expect(pixel[3], 'something is painted there').to.equal(255);
    expect(map.markAt(x, y)).to.equal(650);
    one(map, '.figure').focus();
    await press(map, 'Home');
    expect(spoken(map)).to.contain('rank 1 of');
    dispatchEvent(new Event('beforeprint'));
    expect([all(map, '[part=unit]').length, all(map, 'canvas').length]).to.deep.equal([1200, 0]);
    dispatchEvent(new Event('afterprint'));
    expect(all(map, 'canvas').length).to.equal(1);
    one<HTMLDetailsElement>(map, 'details[part=data]').open = true;
    await waitUntil(() => all(map, 'tbody tr').length > 10);
    expect(all(map, 'tbody tr').length, 'rows in sight only').to.be.below(60);
    await expect(map).to.be.accessible();
  });
});

import '../setup.js';
import { expect, fixture, html } from '@open-wc/testing';
import { svg } from 'lit';
import type { Figure } from '../../../src/chart/figure.js';
import '../../../src/components/poverty-household-trend-chart/define.js';
import '../../../src/components/poverty-target-gauge/define.js';
import { pngBlob } from '../../../src/element/export/png.js';
import { save, type SaveContext } from '../../../src/element/export/save.js';
import type { StatisticElement } from '../../../src/element/statistic-element.js';
import { piecesOf } from '../../../src/text/prose.js';
import type { Language } from '../../../src/text/formats.js';
import { wordsFor } from '../../../src/text/words-for.js';
import { svgFile, textLines } from '../../../src/element/export/svg-file.js';
import { waitUntil } from '../wait.js';

const figure: Figure = {
  heading: 'Chỉ tiêu giảm hộ nghèo năm 2022, xã Đồn Đạc – Ề Ỗ & thôn <Nam Kim>',
  sentence: 'Tính đến 31/12/2022, xã Đồn Đạc giảm 45 hộ nghèo.',
  width: 200,
  height: 100,
  marks: [],
  table: {
    caption: 'Bảng',
    columns: [{ label: 'Số hộ', numeric: true }],
    rows: [[{ text: '45', value: 45 }]],
  },
  notes: ['Chuẩn nghèo 2022–2025.'],
  sources: [{ text: 'Kế hoạch 10' }, { text: 'Báo cáo 20' }],
  asOf: 'Số liệu tính đến 31/12/2022.',
  label: 'SỐ LIỆU MẪU',
  fileName: 'ba-che-2022',
  empty: null,
};

const words = { source: 'Nguồn', language: 'vi', piecesOf };

const sheet = `
  .figure { --_ink: rgb(1, 2, 3); --_surface: light-dark(#fff, #1b1e26); --poor: #4a2f85; font-family: 'Times New Roman'; }
  .bar { fill: var(--poor); stroke: currentColor; stroke-width: 3px; stroke-dasharray: 5 2; color: rgb(9, 8, 7); }
  .group { stroke: rgb(200, 0, 0); opacity: 0.5; }
  .gone { display: none; }
  .big { font-size: 34px; font-weight: 650; text-anchor: middle; fill: light-dark(rgb(10, 20, 30), rgb(200, 210, 220)); }
  .figure svg.wide { inline-size: 100px; block-size: 50px; }`;

/** A picture with all that must be resolved, and all that must stay behind. */
async function root(scheme: 'light' | 'dark' = 'light'): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(
    html`<div>
      <div class="figure">
        <svg
          class="wide"
          width="200"
          height="100"
          viewBox="0 0 200 100"
          onclick="alert(1)"
          aria-hidden="true"
          part="picture"
        >
          <script type="text/plain">
            alert(1);
          </script>
          <foreignObject><p>foreign</p></foreignObject>
          <clipPath id="frame"><rect width="200" height="100"></rect></clipPath>
          ${svg`<g class="group" clip-path="url(#frame)" data-x="1">
          <path class="bar" part="bar" d="M0 0H120V40H0Z" tabindex="0"><title>tip</title></path>
          <path class="plain" d="M0 50H10V60Z"></path>
        </g>
        <circle class="gone" r="5"></circle>
        <text class="big" x="100" y="90">${'45 hộ'}</text>`}
        </svg>
      </div>
    </div>`,
  );
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets = [style];
  place.style.setProperty('color-scheme', scheme);
  return place;
}

const exported = async (scheme?: 'light' | 'dark', changes: Partial<Figure> = {}): Promise<Document> => {
  const place = await root(scheme);
  const { text } = svgFile(place.querySelector('svg')!, { ...figure, ...changes }, words);
  return new DOMParser().parseFromString(text, 'image/svg+xml');
};

const texts = (file: Document): string[] =>
  [...file.querySelectorAll('svg > text')].map(({ textContent }) => textContent);

afterEach(() => {
  document.adoptedStyleSheets = [];
});

describe('a picture as an SVG file', () => {
  it('is well-formed and says its language, title and description', async () => {
    const file = await exported();
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(file.documentElement.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang')).to.equal('vi');
    expect(file.querySelector('title')!.textContent).to.equal(figure.heading);
    expect(file.querySelector('desc')!.textContent).to.equal(figure.sentence);
  });

  it('bears heading, label, sentence, remark, sources and date as text', async () => {
    const all = texts(await exported()).join(' ');
    const { heading, label, sentence, notes } = figure;
    for (const text of [heading, label!, sentence, ...notes]) expect(all).to.contain(text);
    expect(all).to.contain('Nguồn: Kế hoạch 10; Báo cáo 20. Số liệu tính đến 31/12/2022.');
  });

  it('breaks a long heading into lines within its width', async () => {
    const file = await exported();
    document.body.append(file.documentElement);
    const drawn = document.body.querySelector<SVGSVGElement>(':scope > svg')!;
    for (const text of drawn.querySelectorAll<SVGTextElement>(':scope > text'))
      expect(text.getBBox().x + text.getBBox().width).to.be.below(Number(drawn.getAttribute('width')));
    expect([...drawn.querySelectorAll(':scope > text')].length).to.be.above(6);
    drawn.remove();
  });

  it('says what shapes and lines stand for, and what the axis counts', async () => {
    const fileOf = async (tag: string, layout = '', name = 'ba-che-sample') => {
      const element = document.createElement(tag) as StatisticElement;
      element.setAttribute('layout', layout);
      element.setAttribute('src', `/stories/documents/${name}.json`);
      (await fixture(html`<div></div>`)).append(element);
      await waitUntil(() => element.state === 'ready');
      await element.updateComplete;
      const picture = element.renderRoot.querySelector<SVGSVGElement>('.figure svg')!;
      const { text } = svgFile(picture, element.figure!, words);
      const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const texts = [...file.querySelectorAll(':scope > text')].map(({ textContent }) => textContent);
      return { texts, shapes: file.querySelectorAll(':scope > svg').length, element };
    };
    const gauge = await fileOf('poverty-target-gauge');
    expect(gauge.texts).to.include('Số liệu gốc: 195 hộ nghèo, 01/01/2022');
    // The picture, and a shape for each mark and for the verdict.
    expect(gauge.shapes).to.equal(2 + gauge.element.figure!.marks.length);
    const open = await fileOf('poverty-target-gauge', '', 'ba-che-2022');
    expect(open.texts, 'no figure has no time').to.include('Hiện tại: không có số liệu');
    const trend = await fileOf('poverty-household-trend-chart', 'multiples');
    expect(trend.texts).to.include('Số hộ').and.to.include('Hộ cận nghèo');
    expect(trend.shapes).to.be.above(2);
  });

  it('leaves nothing that needs a style sheet, runs, or points outside', async () => {
    const text = new XMLSerializer().serializeToString(await exported());
    expect(text).not.to.match(/var\(|light-dark|currentcolor|class=| style=|<style|part=|data-|tabindex/i);
    expect(text).not.to.match(/<script|foreignObject|\son\w+=|alert|href|tip<\/title/);
    expect(text.match(/<title/g)!.length).to.equal(1);
  });

  it('has colours, strokes and fonts as they are on the page', async () => {
    const file = await exported();
    const bar = file.querySelector('path[d^="M0 0"]')!;
    expect(bar.getAttribute('fill')).to.equal('rgb(74, 47, 133)');
    expect(bar.getAttribute('stroke')).to.equal('rgb(9, 8, 7)');
    expect(bar.getAttribute('stroke-width')).to.equal('3px');
    expect(bar.getAttribute('stroke-dasharray')).to.match(/^5(px)?, 2(px)?$/);
    const number = file.querySelector('text[x="100"]')!;
    expect(number.getAttribute('fill')).to.equal('rgb(10, 20, 30)');
    expect(number.getAttribute('font-size')).to.equal('34px');
    expect(number.getAttribute('text-anchor')).to.equal('middle');
    expect(file.documentElement.getAttribute('font-family')).to.contain('Times New Roman').and.contain('sans-serif');
  });

  it('inherits what the page inherits, and says the rest where it is', async () => {
    const file = await exported();
    const group = file.querySelector('g')!;
    expect(group.getAttribute('opacity')).to.equal('0.5');
    expect(group.getAttribute('clip-path')).to.match(/^url\("?#frame"?\)$/);
    expect(group.getAttribute('stroke')).to.equal('rgb(200, 0, 0)');
    expect(group.children[1]!.hasAttribute('stroke')).to.equal(false);
    expect(group.children[1]!.hasAttribute('opacity')).to.equal(false);
  });

  it('leaves out what is not displayed', async () => {
    expect((await exported()).querySelector('circle')).to.equal(null);
  });

  it('has the picture’s own size, however small the page shows it', async () => {
    const drawing = (await exported()).querySelector('svg svg')!;
    expect(drawing.getAttribute('width')).to.equal('200');
    expect(drawing.getAttribute('viewBox')).to.equal('0 0 200 100');
  });

  it('is dark where the page is dark', async () => {
    const file = await exported('dark');
    expect(file.querySelector('rect[width="100%"]')!.getAttribute('fill')).to.equal('rgb(27, 30, 38)');
    expect(file.querySelector('text[x="100"]')!.getAttribute('fill')).to.equal('rgb(200, 210, 220)');
  });

  it('stays well-formed with characters that XML cannot hold', async () => {
    const file = await exported('light', {
      heading: 'Ba\u0001 Chẽ \uFFFF\uD800',
      label: null,
      asOf: null,
      sources: [],
    });
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(texts(file)[0]).to.equal('Ba Chẽ ');
    expect(texts(file).join(' ')).not.to.contain('Nguồn');
  });

  it('leaves the page as it was', async () => {
    const place = await root();
    const before = place.innerHTML;
    svgFile(place.querySelector('svg')!, figure, words);
    expect(place.innerHTML).to.equal(before);
  });
});

describe('lines of text', () => {
  it('keep a word whole that is longer than a line', () => {
    expect(textLines('a bbbbbbbbbbbbbbbb c', '16px serif', 40)).to.deep.equal(['a', 'bbbbbbbbbbbbbbbb', 'c']);
  });

  it('hold all of a text that fits', () => {
    expect(textLines('Đồn Đạc – Ề Ỗ', '16px serif', 1000)).to.deep.equal(['Đồn Đạc – Ề Ỗ']);
  });
});

describe('a picture as an image', () => {
  it('has two pixels for each of the picture’s and more than one colour', async () => {
    const place = await root();
    const { text, width, height } = svgFile(place.querySelector('svg')!, figure, words);
    const blob = await pngBlob(text, width, height);
    expect(blob.type).to.equal('image/png');
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).to.deep.equal([2 * width, 2 * height]);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set(new Uint32Array(data.buffer));
    expect([...data.slice(0, 4)]).to.deep.equal([255, 255, 255, 255]);
    expect(colours.size).to.be.above(10);
  });

  it('becomes smaller rather than too large for a canvas', async () => {
    const huge =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8000" height="4000"><rect width="9" height="9"/></svg>';
    const image = await createImageBitmap(await pngBlob(huge, 8000, 4000));
    expect(image.width * image.height).to.be.below(16_100_000);
    expect(image.width / image.height).to.be.closeTo(2, 0.01);
  });

  it('that cannot be drawn is an error, not an empty image', async () => {
    let error: unknown;
    await pngBlob('<svg', 10, 10).catch((thrown: unknown) => (error = thrown));
    expect(error).to.be.instanceOf(Error);
  });
});

describe('a download', () => {
  const context = (language: Language, root: ParentNode): SaveContext => ({
    piecesOf,
    language,
    root,
    words: wordsFor(language),
  });
  let saved: { name: string; href: string }[] = [];
  const { click } = HTMLAnchorElement.prototype;

  beforeEach(() => {
    saved = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, href: this.href });
    };
  });

  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });

  const content = async (): Promise<Response> => fetch(saved.at(-1)!.href);

  it('of the table is a CSV with a byte order mark', async () => {
    await save.csv(figure, context('vi', document));
    expect(saved[0]!.name).to.equal('ba-che-2022.csv');
    const response = await content();
    expect(response.headers.get('content-type')).to.equal('text/csv;charset=utf-8');
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('of the picture is an SVG', async () => {
    await save.svg(figure, context('vi', await root()));
    expect(saved[0]!.name).to.equal('ba-che-2022.svg');
    expect(await (await content()).text()).to.contain('Đồn Đạc – Ề Ỗ &amp; thôn &lt;Nam Kim&gt;');
  });

  it('of the image is a PNG', async () => {
    await save.png(figure, context('en', await root()));
    expect(saved[0]!.name).to.equal('ba-che-2022.png');
    expect([...new Uint8Array(await (await content()).arrayBuffer()).slice(1, 4)]).to.deep.equal([0x50, 0x4e, 0x47]);
  });

  it('of the image is the SVG where the browser makes none', async () => {
    const { decode } = HTMLImageElement.prototype;
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('refused'));
    try {
      await save.png(figure, context('vi', await root()));
      expect(saved.map(({ name }) => name)).to.deep.equal(['ba-che-2022.svg']);
    } finally {
      HTMLImageElement.prototype.decode = decode;
    }
  });

  it('of a figure without a picture is nothing', async () => {
    await save.svg(figure, context('vi', await fixture<HTMLElement>(html`<div></div>`)));
    expect(saved).to.deep.equal([]);
  });
});

import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tableToCsv } from '../../../src/chart/csv.js';
import '../../../src/components/poverty-child-nutrition-tracker/define.js';
import type { PovertyChildNutritionTracker } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.js';
import type { PovertySelectEvent } from '../../../src/element/events.js';
import { svgFile } from '../../../src/element/export/svg-file.js';
import { piecesOf } from '../../../src/text/prose.js';
import { wordsFor } from '../../../src/text/words-for.js';
import { waitUntil } from '../wait.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';
const SUPPRESSED = '/stories/documents/nutrition/suppressed.json';

async function drawn(template: ReturnType<typeof html>): Promise<PovertyChildNutritionTracker> {
  const figure = await fixture<PovertyChildNutritionTracker>(template);
  if (figure.state !== 'ready') await oneEvent(figure, 'poverty-ready');
  await figure.updateComplete;
  return figure;
}
const part = (figure: PovertyChildNutritionTracker, name: string) =>
  figure.renderRoot.querySelectorAll(`[part~="${name}"]`);
const spoken = (figure: PovertyChildNutritionTracker) =>
  figure.renderRoot.querySelector('.spoken')!.textContent!.trim();

/** All that a reader can see, hear or take away of a tracker: its tree, its files, each figure pointed at and chosen. */
async function outputs(figure: PovertyChildNutritionTracker): Promise<string[]> {
  const { renderRoot, figure: shown } = figure;
  for (const details of renderRoot.querySelectorAll('details')) details.open = true;
  await waitUntil(() => part(figure, 'table').length === 1);
  const { source, status, statuses } = wordsFor('vi');
  const found = [
    (renderRoot as ShadowRoot).innerHTML,
    tableToCsv(shown!.table, shown!, { source, status, statusWord: (letter) => statuses[letter] }),
    svgFile(renderRoot.querySelector('.figure svg')!, shown!, { source, language: 'vi', piecesOf }).text,
  ];
  figure.addEventListener('poverty-select', ({ detail }) => found.push(JSON.stringify(detail)));
  renderRoot.querySelector<HTMLElement>('.figure')!.focus();
  await sendKeys({ press: 'Home' });
  for (const key of ['Enter', ...shown!.marks.slice(1).flatMap(() => ['ArrowRight', 'Enter'])]) {
    await sendKeys({ press: key });
    await figure.updateComplete;
    found.push(spoken(figure), renderRoot.querySelector('.tooltip')?.textContent ?? '');
  }
  // Lit numbers its markers at random, once for each page and template.
  return found.map((text) => text.replace(/<!--.*?-->/g, ''));
}

afterEach(() => fixtureCleanup());

describe('<poverty-child-nutrition-tracker>', () => {
  it('draws groups, legend, definitions and table, clean for axe', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SAMPLE} territory="ba-che"></poverty-child-nutrition-tracker>`,
    );
    expect(part(figure, 'point').length).to.equal(2);
    expect(part(figure, 'legend')[0]!.textContent).to.contain('Hộ nghèo, cận nghèo');
    expect(part(figure, 'definitions')[0]!.textContent).to.contain('WHO 2006');
    await waitUntil(() => part(figure, 'table').length === 1);
    expect(figure.renderRoot.querySelectorAll('tbody tr').length).to.equal(14);
    await expect(figure).to.be.accessible();
  });

  it('is read by keyboard, withheld figures too', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await sendKeys({ press: 'Home' });
    await figure.updateComplete;
    expect(spoken(figure)).to.equal('12–23 tháng, hộ nghèo, cận nghèo: không công bố');
    await sendKeys({ press: 'ArrowRight' });
    await figure.updateComplete;
    expect(spoken(figure)).to.contain('12,5% (10 trong 80 trẻ được cân đo)');
  });

  it('selects a withheld figure without its value', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await sendKeys({ press: 'Home' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(figure, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail).to.deep.equal({
      territory: 'a',
      period: '2022',
      series: '12-24|all|poorAndNearPoor',
      measure: 'stunting',
      value: null,
    });
  });

  it('writes the withheld counts nowhere in its tree', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    await waitUntil(() => part(figure, 'table').length === 1);
    // 3 of 25 are 12 %, 9 of 41 are 21,95 %: neither the counts nor the shares.
    const text = figure.renderRoot.textContent!;
    expect(text).not.to.match(/\b(3\/25|9\/41|3 trong 25|9 trong 41)\b/);
    expect(text).not.to.match(/\b(12%|22%|21,95%)/);
  });

  it('follows its attributes, and keeps to the limits where one is a slip', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker
        src=${SUPPRESSED}
        suppress-below="many"
        lang="en"
      ></poverty-child-nutrition-tracker>`,
    );
    const hidden = () => figure.figure!.marks.filter(({ value }) => value === 'not published').length;
    expect(hidden()).to.equal(2);
    figure.setAttribute('suppress-below', '');
    await figure.updateComplete;
    expect(hidden()).to.equal(2);
    figure.suppressBelow = 0;
    await figure.updateComplete;
    expect(hidden()).to.equal(0);
    figure.by = 'status';
    figure.variant = 'icons';
    await figure.updateComplete;
    expect(part(figure, 'child').length).to.equal(2);
  });

  it('shows the very same of documents that differ in what is withheld alone', async () => {
    const given = (await (await fetch(SUPPRESSED)).json()) as { nutrition: { cases: number }[] };
    // Of 38 poor children under five 3 and 9 are withheld: one for its own sake, the other one because 12 is what is left.
    const twins = [
      [3, 9],
      [4, 8],
      [9, 3],
    ].map((counts) => ({
      ...given,
      nutrition: given.nutrition.map((row, index) => ({ ...row, cases: counts[index] ?? row.cases })),
    }));
    for (const by of ['age status', 'status age', 'age', 'time status'])
      for (const variant of ['chart', 'icons'] as const) {
        const seen = [];
        for (const twin of twins) {
          const figure = await drawn(
            html`<poverty-child-nutrition-tracker
              by=${by}
              variant=${variant}
              .document=${twin}
            ></poverty-child-nutrition-tracker>`,
          );
          expect(figure.figure!.marks.length).to.be.greaterThan(1);
          seen.push(await outputs(figure));
          fixtureCleanup();
        }
        expect(seen[0]!.length).to.be.greaterThan(6);
        for (const other of seen.slice(1)) expect(other).to.deep.equal(seen[0]);
      }
  });

  it('leaves what the small numbers are to the office: the events have them, the list below the figure has not', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    expect(figure.problems.map(({ code, pointer }) => `${code} ${pointer}`)).to.deep.equal([
      'R15 /nutrition/0/measured',
      'R15 /nutrition/0/cases',
    ]);
    expect(part(figure, 'problems').length).to.equal(0);
  });

  it('breaks no band of ages and no span of years after its dash, at any width', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker
        style="display: block"
        src=${SAMPLE}
        territory="ba-che"
        by="time"
      ></poverty-child-nutrition-tracker>`,
    );
    const heading = part(figure, 'heading')[0] as HTMLElement;
    const ranges = [...heading.querySelectorAll('span')];
    expect(ranges.map(({ textContent }) => textContent)).to.deep.equal(['12–131', '2020–2022']);
    expect(heading.textContent)
      .to.contain(', 12–131 tháng, ')
      .and.to.match(/, 2020–2022$/);
    for (let width = 160; width < 700; width += 10) {
      heading.style.width = `${width}px`;
      for (const range of ranges) expect(range.getClientRects().length, `${width} px`).to.equal(1);
    }
  });
});

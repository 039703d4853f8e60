import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, Figure } from '../chart/figure.js';
import type { Problem } from '../schema/problem.js';
import { formatsFor, type Language } from '../text/formats.js';
import type { Words } from '../text/words.js';
import { said } from './prose.js';

const SAFE = /^(https?:|mailto:)/i;

/** A link where the address is one of a known kind; its text alone where it is not. */
const cited = ({ text, url }: Citation, { passages }: Figure) =>
  url && SAFE.test(url) ? html`<a href=${url} rel="noopener">${said(text, passages)}</a>` : said(text, passages);

/** Source, as-of date and remarks under a figure. */
export const smallPrint = (figure: Figure, words: Words) => html`
  ${
    figure.notes.length
      ? html`<ul part="notes" class="small">
          ${figure.notes.map((note) => html`<li>${said(note, figure.passages)}</li>`)}
        </ul>`
      : nothing
  }
  <p part="source" class="small">
    ${
      figure.sources.length
        ? html`${words.source}: ${figure.sources.map((source, index) => [index ? '; ' : '', cited(source, figure)])}. `
        : nothing
    }${figure.asOf}
  </p>
`;

/** More problems than these are counted: nobody mends a thousand by reading them in a page. */
const SHOWN = 50;

/** What is wrong with the document, a sentence each. */
export const problemList = (problems: readonly Problem[], language: Language, words: Words): TemplateResult => html`
  <ul class="small">
    ${problems.slice(0, SHOWN).map(({ message }) => html`<li>${message[language]}</li>`)}
    ${problems.length > SHOWN ? html`<li>${words.more(formatsFor(language).count(problems.length - SHOWN))}</li>` : nothing}
  </ul>
`;

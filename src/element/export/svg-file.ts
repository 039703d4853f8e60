import type { Figure } from '../../chart/figure.js';
import type { Piece, piecesOf } from '../../text/prose.js';
import { element, resolvedCopy, set } from './resolved-copy.js';

const PADDING = 16;
const LINE_HEIGHT = 1.45;
/** Between two paragraphs. */
const GAP = 4;
/** A narrow picture gets room at its sides, so that its heading need not stand in a column. */
const NARROWEST = 400;
/** Not allowed in XML, even escaped. */
const UNWRITABLE = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Words around the picture, and what cuts them by their languages: figures on the page need it too. */
export interface SvgWords {
  readonly source: string;
  readonly language: string;
  readonly piecesOf: typeof piecesOf;
}

/** A colour of the page's styles as it is here: dark, light or the reader's own. */
function colour(beside: Element, value: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('color', value);
  beside.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

/** What a shape or a line stands for: the legend, and the facts of a gauge with their figures. */
const KEYS = '.keys li, .facts .status, .facts dt';
/** Room for the shape of a key. */
const KEY_WIDTH = 36;

/** The words of an element; of a term with what is said of it. */
function wordsOf(element: Element): string {
  const said = element.localName === 'dt' ? [...element.nextElementSibling!.children] : [];
  const texts = [element, ...said].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
  const [term, ...rest] = texts.filter(Boolean);
  return rest.length ? `${term}: ${rest.join(', ')}` : term!;
}

/** Breaks a text at its spaces into lines that fit a width; a word that is longer than a line stays whole. */
export function textLines(text: string, font: string, width: number): string[] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The pieces of a text, as the lines hold them into which it was broken at its spaces. */
function linesOfPieces(lines: readonly string[], pieces: readonly Piece[]): Piece[][] {
  let start = 0;
  return lines.map((line) => {
    let at = -start;
    start += line.length + 1;
    return pieces.flatMap(({ text, lang }) => {
      const part = line.slice(Math.max(0, at), Math.max(0, (at += text.length)));
      return part ? [{ text: part, ...(lang && { lang }) }] : [];
    });
  });
}

/**
 * The picture as a file of its own: colours and fonts resolved, with heading, label, sentence, keys, remarks, source
 * and date around it. It holds no script, no style sheet and no reference to anything outside.
 */
export function svgFile(picture: SVGSVGElement, figure: Figure, { source, language, piecesOf }: SvgWords): SvgFile {
  const beside = picture.parentElement!;
  const ink = colour(beside, 'var(--_ink, CanvasText)');
  const muted = colour(beside, 'var(--_muted, CanvasText)');
  const family = `${getComputedStyle(picture).fontFamily}, Arial, sans-serif`;
  const width = Math.max(figure.width, NARROWEST) + 2 * PADDING;
  const file = element('svg');
  file.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', language);
  const put = (name: string, pieces: readonly Piece[], attributes = {}): void => {
    const made = element(name);
    for (const { text, lang } of pieces) {
      const words = element('tspan');
      words.append(text);
      if (lang) set(words, { lang });
      made.append(lang ? words : text);
    }
    set(made, attributes);
    file.append(made);
  };
  let y = PADDING;
  const write = (text: string | null, size: number, weight: number, fill: string, indent = 0): void => {
    const lines = text ? textLines(text, `${weight} ${size}px ${family}`, width - 2 * PADDING - indent) : [];
    const pieces = linesOfPieces(lines, piecesOf(lines.join(' '), figure.passages ?? []));
    for (const line of pieces) {
      put('text', line, {
        x: PADDING + indent,
        y: Math.round(y + size),
        'font-size': size,
        'font-weight': weight,
        fill,
      });
      y += size * LINE_HEIGHT;
    }
    y += lines.length && GAP;
  };
  put('title', [{ text: figure.heading }]);
  put('desc', [{ text: figure.sentence }]);
  put('rect', [], { width: '100%', height: '100%', fill: colour(beside, 'var(--_surface, Canvas)') });
  write(figure.heading, 20, 600, ink);
  write(figure.label, 14, 600, ink);
  write(figure.sentence, 15, 400, ink);
  y = Math.round(y + PADDING);
  const root = picture.getRootNode() as ParentNode;
  for (const axis of root.querySelectorAll('.axis')) write(wordsOf(axis), 12, 400, muted);
  const drawing = resolvedCopy(picture)!;
  const { width: room, height } = figure;
  set(drawing, { x: (width - room) / 2, y, width: room, height, overflow: 'visible' });
  file.append(drawing);
  y += height + PADDING;
  for (const key of root.querySelectorAll(KEYS)) {
    const shape = key.querySelector('svg');
    const copy = shape && resolvedCopy(shape);
    if (copy) {
      const { width, height } = shape.getBoundingClientRect();
      set(copy, { x: PADDING, y: Math.round(y + 9 - height / 2), width, height });
      file.append(copy);
    }
    write(wordsOf(key), 13, 400, ink, KEY_WIDTH);
  }
  for (const note of figure.notes) write(note, 12, 400, muted);
  const cited = figure.sources.map(({ text }) => text).join('; ');
  write(cited && `${source}: ${cited}.`, 12, 400, muted);
  write(figure.asOf, 12, 400, muted);
  const whole = Math.ceil(y + PADDING / 2);
  set(file, { width, height: whole, viewBox: `0 0 ${width} ${whole}`, 'font-family': family });
  const text = new XMLSerializer().serializeToString(file).replace(UNWRITABLE, '');
  return { text, width, height: whole };
}

import { wrapped } from '../../chart/labels.js';
import { ABSENT, Pen, toneOf, type Drawing, type PictureWords, type Placed, type PlacedText } from './picture.view.js';
import type { Selection } from './select.view.js';

/** A square of a hundred for each figure, as many full as there are children with the condition in a hundred. */
export function iconsPicture(selection: Selection, width: number, words: PictureWords): Drawing {
  const pen = new Pen();
  const placed: Placed[] = [];
  const figures = selection.rows.flat();
  const columns = Math.max(1, Math.min(figures.length, Math.floor(width / 170)));
  const room = Math.min(width / columns, 260);
  const lines = (role: PlacedText['role'], text: string, size: number) =>
    text ? wrapped(text, size, room - 12).map((line) => [role, line] as const) : [];
  const named = figures.map((figure) => [
    ...lines('name', words.row(figure), 14.5),
    ...lines('tick', words.name(figure), 12),
    ...lines('value', words.value(figure), 13),
  ]);
  const height =
    153 + 17 * Math.max(...named.map(({ length }, index) => length + Number(!!words.level(figures[index]!))));
  figures.forEach((figure, index) => {
    const left = (index % columns) * room;
    const top = Math.floor(index / columns) * height;
    const full = words.cells(figure);
    for (let child = 0; child < 100; child++) {
      const kind = figure.prevalence === null ? 'none' : child < full ? `child ${toneOf(figure, 0)}` : 'none';
      pen.draw(kind, `M${left + (child % 10) * 12} ${top + Math.floor(child / 10) * 12}h9v9h-9Z`);
    }
    if (figure.prevalence === null) pen.draw('absent', `M${left + 57} ${top + 57}${ABSENT}`);
    named[index]!.forEach(([role, text], line) => pen.write(left, top + 136 + line * 17, text, role));
    const y = top + 137 + named[index]!.length * 17;
    pen.write(left + pen.steps(left, y, figure), y, words.level(figure), 'value');
    placed.push({ figure, x: left + 58, y: top + 58 });
  });
  const rows = Math.ceil(placed.length / columns);
  return { width, height: rows * height - 20, paths: pen.paths, texts: pen.texts, placed };
}

import { tableToCsv } from '../../chart/csv.js';
import type { Figure } from '../../chart/figure.js';
import type { FileFormat, Words } from '../../text/words.js';
import { pngBlob } from './png.js';
import { svgFile, type SvgFile, type SvgWords } from './svg-file.js';

/** Time for a browser to begin writing the file. */
const REVOKED_AFTER_MS = 10_000;

function download(content: Blob | string, fileName: string, type = ''): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER_MS);
}

/** Where a figure is drawn, and how it is worded. */
export interface SaveContext {
  readonly root: ParentNode;
  readonly language: string;
  readonly words: Pick<Words, 'source' | 'status' | 'statuses'>;
  readonly piecesOf: SvgWords['piecesOf'];
}

function drawn(figure: Figure, { root, words, ...context }: SaveContext): SvgFile | null {
  const picture = root.querySelector<SVGSVGElement>('.figure svg');
  return picture && svgFile(picture, figure, { ...context, source: words.source });
}

function svg(figure: Figure, context: SaveContext): void {
  const file = drawn(figure, context);
  if (file) download(file.text, `${figure.fileName}.svg`, 'image/svg+xml');
}

/** Writes a figure as a file of a format and hands it to the reader. */
export const save: Readonly<Record<FileFormat, (figure: Figure, context: SaveContext) => void | Promise<void>>> = {
  /** The table. */
  csv(figure, { words: { source, status, statuses } }) {
    const csv = tableToCsv(figure.table, figure, { source, status, statusWord: (letter) => statuses[letter] });
    download(csv, `${figure.fileName}.csv`, 'text/csv;charset=utf-8');
  },

  /** The picture, with what stands around it. */
  svg,

  /** The picture as an image; as SVG where the browser or the page's policy allows none. */
  async png(figure, context) {
    const file = drawn(figure, context);
    if (!file) return;
    try {
      download(await pngBlob(file.text, file.width, file.height), `${figure.fileName}.png`);
    } catch {
      svg(figure, context);
    }
  },
};

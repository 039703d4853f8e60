import { tableToCsv } from '../../chart/csv.js';
import type { Figure } from '../../chart/figure.js';
import { wordsFor } from '../../text/words-for.js';
import type { Language } from '../../text/formats.js';
import { pngBlob } from './png.js';
import { svgFile, type SvgFile } from './svg-file.js';

/** Time for a browser to begin writing the file. */
const REVOKED_AFTER_MS = 10_000;

/** Hands a file to the reader. */
export function download(content: Blob | string, fileName: string, type = ''): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type }));
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER_MS);
}

/** The table of a figure. */
export function saveCsv(figure: Figure, language: Language): void {
  const { source, status, statuses } = wordsFor(language);
  const csv = tableToCsv(figure.table, figure, { source, status, statusWord: (letter) => statuses[letter] });
  download(csv, `${figure.fileName}.csv`, 'text/csv;charset=utf-8');
}

function drawn(root: ParentNode, figure: Figure, language: Language): SvgFile | null {
  const picture = root.querySelector<SVGSVGElement>('.figure svg');
  return picture && svgFile(picture, figure, { source: wordsFor(language).source, language });
}

/** The picture, with what stands around it. */
export function saveSvg(root: ParentNode, figure: Figure, language: Language): void {
  const file = drawn(root, figure, language);
  if (file) download(file.text, `${figure.fileName}.svg`, 'image/svg+xml');
}

/** The picture as an image; as SVG where the browser or the page's policy allows none. */
export async function savePng(root: ParentNode, figure: Figure, language: Language): Promise<void> {
  const file = drawn(root, figure, language);
  if (!file) return;
  try {
    download(await pngBlob(file.text, file.width, file.height), `${figure.fileName}.png`);
  } catch {
    saveSvg(root, figure, language);
  }
}

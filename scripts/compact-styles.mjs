/** Takes out of style sheets what no reader of a page has any use for. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A style sheet without comments and needless white space; what is quoted stays as it is. */
export const compactSheet = (sheet) =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/("[^"]*"|'[^']*')|\s*([{};,])\s*|(:)\s+|\s+/g, (_, quoted, mark, colon) => quoted ?? mark ?? colon ?? ' ')
    .replaceAll(';}', '}')
    .trim();

/** A module with its `css` templates compacted; those with expressions stay as they are. */
export const compactModule = (text) =>
  text.replace(/\bcss ?`([^`\\]*)`/g, (whole, sheet) =>
    sheet.includes('${') ? whole : `css\`${compactSheet(sheet)}\``,
  );

/** Compacts the style sheets of all modules in a folder. */
export async function compactStyles(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const text = await readFile(path, 'utf8');
      const compacted = compactModule(text);
      if (compacted !== text) await writeFile(path, compacted);
    }),
  );
}

/** Takes out of style sheets what no reader of a page has any use for. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands in a template in place of text. */
const PLACE = /\$\{(?:[^`{}]|`[^`]*`)*\}/.source;
const KEPT = new RegExp(`("[^"]*"|'[^']*'|${PLACE})|\\s*([{};,])\\s*|(:)\\s+|\\s+`, 'g');
const TEMPLATE = new RegExp(`\\bcss ?\`((?:[^\`\\\\$]|${PLACE})*)\``, 'g');

/** A style sheet without comments and needless white space; what is quoted or comes from elsewhere stays as it is. */
export const compactSheet = (sheet) =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(KEPT, (_, kept, mark, colon) => kept ?? mark ?? colon ?? ' ')
    .replaceAll(';}', '}')
    .trim();

/** A module with its `css` templates compacted. */
export const compactModule = (text) => text.replace(TEMPLATE, (_, sheet) => `css\`${compactSheet(sheet)}\``);

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

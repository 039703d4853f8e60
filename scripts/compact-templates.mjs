/** Takes out of templates and style sheets what no reader of a page has any use for. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** A style sheet without comments and needless white space; what is quoted stays as it is. */
export const compactSheet = (sheet) =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/("[^"]*"|'[^']*')|\s*([{};,])\s*|(:)\s+|\s+/g, (_, quoted, mark, colon) => quoted ?? mark ?? colon ?? ' ')
    .replaceAll(';}', '}');

/** Markup in which each line break with its indentation is one space, which is what a browser makes of it. */
const compactMarkup = (markup) => markup.replace(/\s*\n\s*/g, ' ');

/** A module with its templates compacted. */
export function compactModule(text) {
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg|css)$/.test(node.tag.getText())) {
      const { template } = node;
      const whole = ts.isNoSubstitutionTemplateLiteral(template);
      const parts = whole ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      for (const part of parts) {
        // Between the marks: `…` or `…${, }…${ and }…`.
        const [start, end] = [
          part.getStart() + 1,
          part.end - (whole || part.kind === ts.SyntaxKind.TemplateTail ? 1 : 2),
        ];
        const inside = text.slice(start, end);
        const isSheet = node.tag.getText() === 'css' && !inside.includes('\\');
        edits.push([start, end, (isSheet ? compactSheet : compactMarkup)(inside)]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true));
  return edits
    .sort(([a], [b]) => b - a)
    .reduce((whole, [start, end, inside]) => whole.slice(0, start) + inside + whole.slice(end), text);
}

/** Compacts the templates of all modules in a folder. */
export async function compactTemplates(folder) {
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

import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import ts from 'typescript';

const EVENTS = 'src/element/events.ts';
const JSX = 'dist/jsx.d.ts';

/** Where the declarations of a source file are, seen from `dist/`. */
const builtFrom = (path) => path.replace(/^src\/(.*)\.ts$/, './esm/$1.js');

/** The analyzer takes the first argument of our event classes for the name of an event: only documented ones stay. */
const documentedEvents = {
  name: 'documented-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      if (declaration.events)
        declaration.events = declaration.events.filter(({ name }) => name?.startsWith('poverty-'));
    }
  },
};

/** What the controllers ask of their element is public for them alone. */
const INTERNAL = ['focusOrder', 'markAt', 'placed', 'choose'];

/** What a page may use: nobody reads of controllers and private fields, and nobody sets them in Storybook. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      declaration.members &&= declaration.members.filter(
        ({ name, privacy = 'public', static: isStatic }) =>
          privacy === 'public' && !isStatic && !INTERNAL.includes(name),
      );
    }
  },
};

/** The class of a declaration as the compiler sees it. */
const classIn = (source, wanted) =>
  source?.statements.find((node) => ts.isClassDeclaration(node) && node.name?.text === wanted);

/** Types as what they stand for: an editor offers `arc`, not `GaugeVariant`; the analyzer knows no other file. */
const spelledOut = {
  name: 'spelled-out',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const program = ts.createProgram(
      modules.map(({ path }) => path),
      options,
    );
    const checker = program.getTypeChecker();
    for (const { path, declarations } of modules)
      for (const { name, members = [], attributes = [] } of declarations) {
        const node = classIn(program.getSourceFile(path), name);
        for (const item of node ? [...members, ...attributes] : []) {
          const property = checker.getTypeAtLocation(node).getProperty(item.fieldName ?? item.name);
          if (!property || item.kind === 'method') continue;
          const type = checker.getTypeOfSymbolAtLocation(property, node);
          const kinds = type.isUnion() ? type.types : [];
          const words = kinds.every((kind) => kind.isStringLiteral()) ? kinds.map(({ value }) => value) : [];
          // An attribute is a text, and one that is empty is left out.
          const isAttribute = attributes.includes(item);
          const texts = words.filter((word) => word || !isAttribute).map((word) => `'${word}'`);
          if (texts.length) item.type = { text: texts.join(' | ') };
          else if (isAttribute && kinds.some(({ flags }) => flags & ts.TypeFlags.String))
            item.type = { text: 'string' };
          else item.type ??= { text: checker.typeToString(type) };
        }
      }
  },
};

/** The JSX types name the classes of our events without importing them. */
const eventTypes = {
  name: 'event-types',
  packageLinkPhase({ customElementsManifest }) {
    const { declarations } = customElementsManifest.modules.find(({ path }) => path === EVENTS);
    const names = declarations.filter(({ kind }) => kind === 'class').map(({ name }) => name);
    const line = `import type { ${names.join(', ')} } from '${builtFrom(EVENTS)}';\n`;
    writeFileSync(JSX, line + readFileSync(JSX, 'utf8'));
  },
};

/** The manifest of the elements, and from it editor data and JSX types. */
export default {
  globs: ['src/components/*/poverty-*.ts', 'src/element/*-element.ts', EVENTS],
  exclude: ['src/components/*/*.view.ts', 'src/components/*/*.text.ts', 'src/components/*/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    documentedEvents,
    publicOnly,
    spelledOut,
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', hideLogs: true, packageJson: false }),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      hideLogs: true,
      // The base classes have no tag.
      exclude: ['StatisticElement', 'FigureElement', 'BarsElement'],
      componentTypePath: (_name, _tag, path) => builtFrom(path),
    }),
    eventTypes,
  ],
};

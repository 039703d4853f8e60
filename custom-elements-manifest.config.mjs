import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

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

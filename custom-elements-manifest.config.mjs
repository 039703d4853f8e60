import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The manifest of the elements, and from it editor data and JSX types. */
export default {
  globs: ['src/components/*/poverty-*.ts', 'src/element/statistic-element.ts', 'src/element/events.ts'],
  exclude: ['src/components/*/*.view.ts', 'src/components/*/*.text.ts', 'src/components/*/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', hideLogs: true, packageJson: false }),
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', hideLogs: true }),
  ],
};

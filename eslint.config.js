import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Ways to put markup or code into a page by text; none is ever needed, and a strict CSP forbids most. */
const SINKS = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text only: no HTML sink.',
  },
  { selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap)$/]', message: 'Forbidden by the CSP.' },
  { selector: "NewExpression[callee.name='Function']", message: 'No code from text.' },
  {
    selector: 'TaggedTemplateExpression > TemplateLiteral > TemplateElement[value.raw=/\\sstyle=|<style|<script/]',
    message: 'A strict CSP refuses style= and <style> in templates: use classes, attributes or setProperty.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'storybook-static/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  {
    plugins: { 'lit-a11y': a11y },
    rules: { ...a11y.configs.recommended.rules },
    settings: { litHtmlSources: true },
  },
  {
    rules: {
      'no-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Elements are registered by `define()`, which guards against a second copy of the library.
      'wc/guard-super-call': 'off',
      // The picture answers the arrow keys itself: one tab stop, described to screen readers as an application.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...SINKS] } },
  { files: ['test/**', 'bench/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);

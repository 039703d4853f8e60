import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const MARKUP =
  /^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/;

/** Ways to put markup or code into a page by text; none is ever needed, and a strict CSP forbids most. */
const SINKS = [
  { selector: `MemberExpression[property.name=${MARKUP}]`, message: 'Text only: no HTML sink.' },
  { selector: `MemberExpression[property.value=${MARKUP}]`, message: 'Text only: no HTML sink.' },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
    message: 'Text only: no HTML sink.',
  },
  { selector: "NewExpression[callee.name='DOMParser']", message: 'Text only: no HTML sink.' },
  { selector: 'Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap)$/]', message: 'Forbidden by the CSP.' },
  { selector: ":matches(NewExpression, CallExpression)[callee.name='Function']", message: 'No code from text.' },
  {
    selector:
      'CallExpression[callee.name=/^set(Timeout|Interval)$/] > :matches(Literal, TemplateLiteral).arguments:first-child',
    message: 'No code from text.',
  },
  {
    selector:
      "CallExpression[callee.property.name='setAttribute'] > Literal.arguments:first-child[value=/^(style|srcdoc|on.*)$/]",
    message: 'A strict CSP refuses style and handlers as attributes: use setProperty and listeners.',
  },
  {
    selector: 'TaggedTemplateExpression > TemplateLiteral > TemplateElement[value.raw=/\\sstyle=|<style|<script/]',
    message: 'A strict CSP refuses style= and <style> in templates: use classes, attributes or setProperty.',
  },
  {
    selector:
      'TaggedTemplateExpression > TemplateLiteral > TemplateElement[value.raw=/\\s(\\.(inner|outer)HTML|\\.?srcdoc|on[a-z]+)=/]',
    message: 'Text and listeners only: no HTML sink and no handler as an attribute.',
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
      // The platform's maps of events are extended by interfaces alone.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Lit's own callbacks are always there, so that `super.connectedCallback()` needs no guard.
      'wc/guard-super-call': 'off',
      // The picture answers the arrow keys itself: one tab stop, described to screen readers as an application.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...SINKS] } },
  {
    // With types: a promise that nobody waits for hides its failure from the page.
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  { files: ['test/**', 'bench/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);

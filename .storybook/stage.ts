import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

type Option = { readonly value: string; readonly title: string };

/** A toolbar: what it is called, and what can be chosen. */
const toolbar = (title: string, icon: string, items: readonly Option[]) => ({
  description: title,
  toolbar: { title, icon: icon as 'globe', items: [...items], dynamicTitle: true },
});

export const globalTypes = {
  language: toolbar('Language', 'globe', [
    { value: 'vi', title: 'Tiếng Việt' },
    { value: 'en', title: 'English' },
  ]),
  theme: toolbar('Theme', 'contrast', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  direction: toolbar('Direction', 'transfer', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  width: toolbar('Container width', 'ruler', [
    { value: '240', title: '240 px' },
    { value: '320', title: '320 px' },
    { value: '480', title: '480 px' },
    { value: '640', title: '640 px' },
    { value: 'full', title: '100%' },
  ]),
  data: toolbar('Data set', 'database', [
    { value: 'story', title: 'As the story says' },
    { value: 'ba-che-2022', title: 'Ba Chẽ 2022: the plan' },
    { value: 'ba-che-2022-result', title: 'Ba Chẽ 2022: with a result (sample)' },
    { value: 'ba-che-sample', title: 'Ba Chẽ 2020–2022 (sample)' },
    { value: 'viet-nam-2015-2022', title: 'Viet Nam 2015–2022' },
    { value: 'smallest', title: 'The smallest document' },
  ]),
};

export const initialGlobals = { language: 'vi', theme: 'light', direction: 'ltr', width: 'full', data: 'story' };

/** Another data set than the story's own; its targets have other keys, so none is named. */
export const withData: Decorator = (story, { args, globals }) =>
  globals['data'] === 'story' || !('src' in args)
    ? story()
    : story({ args: { ...args, src: `documents/${globals['data']}.json`, target: undefined, territory: undefined } });

/**
 * Puts a story on its stage: language, colour scheme and direction of the page, and the width of its container.
 *
 * A page of documentation holds many stories: there each has a stage of its own, and the page stays as it is.
 */
export const withStage: Decorator = (story, { globals, viewMode }) => {
  const { language, theme, direction, width } = globals as typeof initialGlobals;
  const own = viewMode === 'docs';
  if (!own) {
    const page = document.documentElement;
    page.lang = language;
    page.dir = direction;
    page.classList.toggle('dark', theme === 'dark');
    page.classList.toggle('light', theme !== 'dark');
  }
  return html`<div class="stage ${own ? theme : ''} stage-${width}" lang=${language} dir=${direction}>${story()}</div>`;
};

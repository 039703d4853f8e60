import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import '../src/define.js';
import manifest from '../dist/custom-elements.json';
import './preview.css';
import { globalTypes, initialGlobals, withData, withStage } from './stage.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes,
  initialGlobals,
  decorators: [withData, withStage],
  argTypes: {
    lang: { control: 'inline-radio', options: ['vi', 'en'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
  },
  parameters: {
    a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    // Toolbars choose page and background: Storybook's own would work against them.
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Start here',
          'Components',
          'The document',
          'Tokens',
          'Accessibility',
          'Writing numbers',
          'Definitions',
        ],
      },
    },
  },
};

export default preview;

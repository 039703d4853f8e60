import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The fixtures that also feed the tests: `documents/ba-che-2022.json` beside every story.
  staticDirs: [{ from: '../stories/documents', to: '/documents' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The project's own vite.config.ts builds the single script; nothing of it holds for the stories.
  viteFinal: (options) => ({
    ...options,
    build: { ...options.build, lib: undefined, chunkSizeWarningLimit: 4000, reportCompressedSize: false },
  }),
};

export default config;

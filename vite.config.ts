import { defineConfig } from 'vite';

/** Builds the single script that a portal pastes: everything inside, classic, minified, and fine as a module too. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'dist/esm/define.js',
      formats: ['iife'],
      name: 'povertyElements',
      fileName: () => 'poverty-elements.min.js',
    },
    minify: true,
    reportCompressedSize: false,
  },
});

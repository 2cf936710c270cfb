import { defineConfig } from 'wxt';
import { bareContentScripts } from './scripts/build/bare-content-scripts';
import { bareImports } from './scripts/build/bare-imports';
import { extensionManifest, tightenManifest } from './scripts/build/extension-manifest';
import { nativeBrowserInPages } from './scripts/build/native-browser-in-pages';
import { compileManifestAssets } from './scripts/manifest-assets';

/** A twentieth smaller than the default minifier leaves it: content scripts run in other people's pages. */
const terserOptions = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true, hoist_funs: true },
} as const;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => extensionManifest(browser),
  vite: () => ({
    plugins: [bareContentScripts()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      sourcemap: false,
      minify: 'terser',
      terserOptions,
      target: 'es2023',
      // The oldest browsers that the manifest names: older ones' ways to say the same are twice as long.
      cssTarget: ['chrome140', 'firefox142'],
      // Named in the page, scripts come side by side; what comes later is small, and has nothing to wait for.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const pages = entrypoints.every(({ inputPath }) => inputPath.endsWith('.html'));
      if (pages) config.plugins?.push(nativeBrowserInPages(), bareImports());
    },
    'build:publicAssets': (_wxt, files) => void files.push(...compileManifestAssets()),
    'build:manifestGenerated': (_wxt, manifest) => tightenManifest(manifest),
  },
});

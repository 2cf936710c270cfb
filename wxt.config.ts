import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { bareContentScripts } from './scripts/build/bare-content-scripts';
import { extensionManifest, tightenManifest } from './scripts/build/extension-manifest';

const manifestAssets = resolve(import.meta.dirname, 'scripts/manifest-assets.ts');

/** Compiled permission manifests, written into the build beside the files of `public/`. */
async function addManifestAssets(files: ResolvedPublicFile[]): Promise<void> {
  if (!existsSync(manifestAssets)) return;
  const { compileManifestAssets } = await import(manifestAssets);
  files.push(...(await compileManifestAssets()));
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => extensionManifest(browser),
  vite: () => ({
    plugins: [bareContentScripts()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false, minify: 'oxc', target: 'es2023' },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => addManifestAssets(files),
    'build:manifestGenerated': (_wxt, manifest) => tightenManifest(manifest),
  },
});

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tests/e2e/harness/browsers';

export const chromiumBuild = join(root, '.output/chrome-mv3');

/** What the extension is built from. */
const sources = [
  'components',
  'entrypoints',
  'permission-manifests',
  'public',
  'utils',
  'scripts/build',
  'scripts/manifest-assets.ts',
  'package-lock.json',
  'wxt.config.ts',
];

/** The build for Chromium, made anew when it is missing or older than its sources. */
export function currentBuild(): string {
  const built = newest(join(chromiumBuild, 'manifest.json'));
  if (sources.every((source) => newest(join(root, source)) <= built)) return chromiumBuild;
  console.log('Building RoleCall …');
  const { status, stdout, stderr } = spawnSync('wxt', ['build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`wxt build failed\n${stdout}\n${stderr}`);
  return chromiumBuild;
}

/** When a file, or the newest file of a folder, was last written, in milliseconds; 0 when there is none. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** What ships, beside what others ship. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measure } from '../../scripts/checks/sizes';
import { currentBuild } from '../../scripts/demo/build';
import { root } from '../e2e/harness/browsers';
import { atMost, type Line } from './figures';

/** Minified by their projects, in bytes, as published; both read 2026-08. */
const published = {
  'autoconsent lib/web.ts, minified': 90_088,
  'DuckDuckGo autofill dist/autofill.js': 819_646,
} as const;

const installed = {
  'driver.js': 'driver.js/dist/driver.js.iife.js',
  'axe-core': 'axe-core/axe.min.js',
} as const;

/** The lines of the build's files, with a peer for those that have one. */
export async function sizes(): Promise<readonly Line[]> {
  const rows = await measure(currentBuild());
  const bytesOf = async (path: string) => (await readFile(join(root, 'node_modules', path))).length;
  const peers: readonly (readonly [part: string, peer: string, bytes: number])[] = [
    ['detect.js', 'driver.js', await bytesOf(installed['driver.js'])],
    ['syncro.js', 'axe-core', await bytesOf(installed['axe-core'])],
    ['autotask.js', 'autoconsent lib/web.ts, minified', published['autoconsent lib/web.ts, minified']],
    [
      'connectwise.js',
      'DuckDuckGo autofill dist/autofill.js',
      published['DuckDuckGo autofill dist/autofill.js'],
    ],
  ];
  return rows.map(({ what, bytes, budget }): Line => {
    const [, peer, size] = peers.find(([part]) => what.endsWith(part)) ?? [];
    const name = what.replace(/^chrome-mv3 /, '').replace(/^content-scripts\//, 'content script ');
    const line: Line = {
      name: `size: ${name}`,
      unit: 'bytes',
      values: [bytes],
      goal: atMost(budget, 'bytes'),
    };
    return peer && size ? { ...line, peer, peerValues: [size] } : line;
  });
}

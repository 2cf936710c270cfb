import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, SetupError } from './run.mjs';

const oldestNode = 20;

/** Installs the packages of `package-lock.json` unless exactly these are there. */
export function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    throw new SetupError(
      `Node ${oldestNode} or newer is needed, this is ${process.versions.node}: see nodejs.org.`,
    );
  }
  if (installed()) return;
  const why = existsSync(join(root, 'node_modules')) ? 'package-lock.json has changed' : 'a fresh clone';
  if (!run(`installing packages, ${why}; a minute or two`, 'npm', install)) {
    throw new SetupError('npm ci failed: see above, and check the network.');
  }
  if (!existsSync(nodeBinary)) {
    throw new SetupError(
      'the package "node" has no binary: install scripts must be allowed for it (npm rebuild node).',
    );
  }
}

/** Without npm's warnings: some packages want a newer Node than this, and it comes with them. */
const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
const nodeBinary = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Holds npm's own record of what it installed against the lock file. */
function installed() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record) || !existsSync(nodeBinary)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const there = packagesOf(record);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

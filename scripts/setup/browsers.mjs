import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, run, SetupError } from './run.mjs';

const home = homedir();
const cache = join(root, '.cache');
const record = join(cache, 'browsers.json');

/**
 * Where each browser is looked for: an environment variable, programs on the PATH, fixed places, and folders of
 * downloads. Google's own Chrome is left out: it takes no `--load-extension`.
 */
const browsers = {
  chromium: {
    variable: 'ROLECALL_CHROMIUM',
    programs: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    downloads: [
      process.env.PLAYWRIGHT_BROWSERS_PATH,
      join(home, '.cache/ms-playwright'),
      join(home, 'Library/Caches/ms-playwright'),
      join(home, 'AppData/Local/ms-playwright'),
    ],
    binary: /^(?:chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/,
    folder: /^chromium-\d+$/,
    debian: 'chromium',
    fetch: ['npx', ['playwright', 'install', 'chromium']],
  },
  firefox: {
    variable: 'ROLECALL_FIREFOX',
    programs: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    downloads: [join(cache, 'firefox')],
    binary: /^firefox(?:\.exe)?$/,
    folder: /./,
    debian: 'firefox-esr',
    fetch: ['npx', ['browsers', 'install', 'firefox@stable', '--path', cache]],
  },
};

/** Finds Chromium and Firefox, gets what is missing, and writes `.cache/browsers.json` for the tests. */
export function ensureBrowsers() {
  const found = {};
  const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
  for (const [name, browser] of Object.entries(browsers)) found[name] = find(browser, known[name]);
  const missing = Object.keys(browsers).filter((name) => !found[name]);
  if (missing.length > 0) install(missing.map((name) => browsers[name]));
  for (const name of missing) {
    found[name] = find(browsers[name]);
    if (!found[name]) {
      throw new SetupError(
        `no ${name} to be had: install it, or set ${browsers[name].variable} to the path of its program.`,
      );
    }
  }
  const text = `${JSON.stringify(found, null, 2)}\n`;
  if (existsSync(record) && readFileSync(record, 'utf8') === text) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(record, text);
}

function find(browser, known) {
  const named = process.env[browser.variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`${browser.variable} is ${named}, and there is no such file.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const candidates = [
    known,
    ...browser.programs.flatMap((program) => onPath.map((folder) => join(folder, program))),
    ...browser.places,
  ];
  return candidates.find((path) => path && existsSync(path)) ?? findDownloaded(browser);
}

function findDownloaded({ downloads, folder, binary }) {
  for (const place of downloads) {
    if (!place || !existsSync(place)) continue;
    const versions = readdirSync(place).filter((entry) => folder.test(entry));
    for (const version of versions.sort().reverse()) {
      const program = findBelow(join(place, version), binary, 6);
      if (program) return program;
    }
  }
  return undefined;
}

function findBelow(folder, name, depth) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const hit = entries.find((entry) => entry.isFile() && name.test(entry.name));
  if (hit) return join(folder, hit.name);
  if (depth === 0) return undefined;
  for (const entry of entries) {
    const below = entry.isDirectory() ? findBelow(join(folder, entry.name), name, depth - 1) : undefined;
    if (below) return below;
  }
  return undefined;
}

function install(missing) {
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debian && run('refreshing the list of system packages', 'apt-get', ['update', '-q'])) {
    const names = missing.map((browser) => browser.debian);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run(`installing ${names.join(' and ')}`, 'apt-get', ['install', '-y', '-q', ...names], quiet)) return;
    console.log('set-up: that failed; downloading instead');
  }
  for (const { variable, fetch } of missing) run(`downloading for ${variable}`, ...fetch);
}

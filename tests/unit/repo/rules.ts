import { importsOf, reachedFrom, type SourceFiles } from './source-files';

/** Each rule returns a sentence for every place where it is broken. */
export type Rule = (files: SourceFiles) => string[];

const longestFile = 250;
const longestEntrypoint = 40;

/** From the top of the house to its ground. Rooms of one floor do not import one another. */
const floors = [
  ['entrypoints/'],
  ['components/', 'utils/assistant/', 'utils/setup/'],
  ['utils/vendors/', 'utils/sinks/', 'utils/verify/'],
  ['utils/widgets/', 'utils/messaging/'],
  ['utils/manifests/'],
];

function floorOf(path: string): { readonly floor: number; readonly room: string } | null {
  for (const [floor, rooms] of floors.entries()) {
    const room = rooms.find((each) => path.startsWith(each));
    if (room) return { floor, room };
  }
  return null;
}

/** Code imports only what is on a lower floor; types may be named from anywhere, for they are gone at run time. */
export const importsPointDown: Rule = (files) => {
  const broken: string[] = [];
  for (const path of files.keys()) {
    const from = floorOf(path);
    if (!from) continue;
    for (const { file, typeOnly } of importsOf(path, files)) {
      const to = file && !typeOnly ? floorOf(file) : null;
      if (to && to.room !== from.room && to.floor <= from.floor) broken.push(`${path} imports ${file}`);
      if (file && /^(?:tests|scripts)\//.test(file)) broken.push(`${path} imports ${file}`);
    }
  }
  return broken;
};

/** Every relative import leads to a file; without this the other rules would look away. Scaffolds hold imports as text. */
export const importsResolve: Rule = (files) =>
  [...files.keys()]
    .filter((path) => !path.startsWith('scripts/new-'))
    .flatMap((path) =>
      importsOf(path, files)
        .filter(({ file }) => file !== null && !files.has(file) && !/\.(?:json|html)$/.test(file))
        .map(({ specifier }) => `${path} imports ${specifier}, which is not there`),
    );

/** zod is for building and testing: 82 kB that no script of the extension may carry. */
export const zodStaysOut: Rule = (files) => {
  const importers = [...files.keys()].filter((path) =>
    importsOf(path, files).some(({ specifier, typeOnly }) => !typeOnly && /^zod(?:\/|$)/.test(specifier)),
  );
  const strangers = importers.filter((path) => !/^(?:scripts|tests)\/|^utils\/manifests\/schema/.test(path));
  return [
    ...strangers.map((path) => `${path} imports zod`),
    ...packageReached(files, (path) => path.startsWith('entrypoints/'), /^zod(?:\/|$)/),
  ];
};

/** The polyfill is 10 kB; a page part uses the browser's own object. */
export const polyfillStaysOut: Rule = (files) =>
  packageReached(files, isContentScript, /^(?:webextension-polyfill|wxt\/browser)$/);

function packageReached(files: SourceFiles, isStart: (path: string) => boolean, name: RegExp): string[] {
  return [...files.keys()]
    .filter(isStart)
    .flatMap((start) =>
      [...reachedFrom(start, files)]
        .filter(([reached]) => name.test(reached))
        .map(([, chain]) => chain.join(' → ')),
    );
}

function isContentScript(path: string): boolean {
  return /^entrypoints\/.*\.content(?:\/index)?\.tsx?$/.test(path);
}

/** The build calls `main` bare: WXT's context is 3.4 kB, and tells every page that it started. */
export const contentScriptsTakeNoContext: Rule = (files) =>
  [...files]
    .filter(([path, text]) => isContentScript(path) && /\bmain\s*(?::\s*(?:async\s*)?)?\(\s*\w/.test(text))
    .map(([path]) => `${path} takes a context`);

/** Detect carries the pages of every vendor, so each vendor's are a file of their own. */
export const vendorsHavePages: Rule = (files) => {
  const vendors = new Set(
    [...files.keys()].flatMap((path) => path.match(/^utils\/vendors\/[^/]+(?=\/)/) ?? []),
  );
  return [...vendors]
    .filter((folder) => !files.has(`${folder}/pages.ts`))
    .map((folder) => `${folder} has no pages.ts`);
};

export const filesAreShort: Rule = (files) =>
  [...files]
    .map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(
      ({ path, lines }) => lines > (/^entrypoints\/[^/]+\.ts$/.test(path) ? longestEntrypoint : longestFile),
    )
    .map(({ path, lines }) => `${path} has ${lines} lines`);

// Written apart, so that this file does not break the rule.
const leftover = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);

export const nothingIsLeftForLater: Rule = (files) =>
  [...files].filter(([, text]) => leftover.test(text)).map(([path]) => `${path} leaves something for later`);

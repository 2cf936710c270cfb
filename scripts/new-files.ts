/** Writes the files of a scaffold together, or none of them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path from the root to contents. */
export type NewFiles = Readonly<Record<string, string>>;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Throws unless the name can be a file name here. */
export function requireKebab(what: string, name: string | undefined): string {
  if (name && name.length <= 60 && kebab.test(name)) return name;
  throw new Error(`The ${what} must be kebab-case, like "lifecycle-manager"; given was "${name ?? ''}".`);
}

/** A file of `new-templates/` with its `__WORDS__` filled in. */
export function fillTemplate(name: string, words: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(import.meta.dirname, 'new-templates', `${name}.ts.txt`), 'utf8');
  return text.replace(/__([A-Z]+)__/g, (whole, word: string) => words[word] ?? whole);
}

/** Writes all of them; when one of them is there already, writes none and names it. */
export function writeNew(root: string, files: NewFiles): string[] {
  const paths = Object.keys(files);
  const there = paths.filter((path) => existsSync(join(root, path)));
  if (there.length) throw new Error(`Nothing written, for it is there already: ${there.join(', ')}`);
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents, { flag: 'wx' });
  }
  return paths;
}

/** Runs a scaffold for a person: says what was written and what is next, or what is wrong. */
export function runScaffold(
  scaffold: () => { readonly paths: readonly string[]; readonly next: readonly string[] },
): void {
  try {
    const { paths, next } = scaffold();
    console.log(
      [...paths.map((path) => `wrote ${path}`), 'Next:', ...next.map((step) => `- ${step}`)].join('\n'),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

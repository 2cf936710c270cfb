/** Written vocabulary → the folded names and aliases that travel to the page. */
import { type Fold, fold, foldWith } from './fold';
import { type Problem, suggest } from './problems';
import type { WrittenVocabulary } from './schema';
import type { Vocabulary } from './types';
import type { VendorId } from './vendors';

type Named = WrittenVocabulary['names'];

interface Reading {
  readonly file: string;
  readonly fold: Fold;
  /** Ids of the file's sources. */
  readonly known: readonly string[];
  readonly problems: Problem[];
}

/** Names by their folded form; two that fold together, and a source that is not listed, are faults. */
function foldNames({ file, fold: folder, known, problems }: Reading, path: string, written: Named) {
  const names: Record<string, string> = {};
  for (const [name, sources] of Object.entries(written)) {
    const here = `${path}.${name}`;
    const key = folder(name);
    const other = Object.hasOwn(names, key) ? names[key] : undefined;
    if (other) problems.push({ file, path: here, message: `reads the same as "${other}" ("${key}")` });
    names[key] = name;
    for (const source of [sources].flat()) {
      if (known.includes(source)) continue;
      problems.push({ file, path: here, message: `unknown source "${source}"${suggest(source, known)}` });
    }
  }
  return names;
}

/** Compiles one vocabulary; two different rights that fold together are a fault, as granting could not tell them apart. */
export function compileVocabulary(
  file: string,
  vendor: VendorId,
  written: WrittenVocabulary,
  problems: Problem[],
): Vocabulary {
  const aliases = written.aliases.map(({ from, to }) => [fold(from), fold(to)] as const);
  for (const [index, [from]] of aliases.entries()) {
    if (!from)
      problems.push({ file, path: `aliases[${index}].from`, message: 'nothing is left of it when folded' });
    if (aliases.findIndex(([other]) => other === from) < index) {
      problems.push({ file, path: `aliases[${index}].from`, message: `"${from}" is an alias already` });
    }
  }
  const reading = { file, fold: foldWith(aliases), known: Object.keys(written.sources), problems };
  const names = foldNames(reading, 'names', written.names);
  if (!written.lists) return { vendor, names, aliases };
  const lists: Record<string, Readonly<Record<string, string>>> = {};
  for (const [right, entries] of Object.entries(written.lists)) {
    const path = `lists.${right}`;
    const key = reading.fold(right);
    if (!Object.hasOwn(names, key)) {
      const message = `no right of this name${suggest(right, Object.values(names))}`;
      problems.push({ file, path, message });
    }
    lists[key] = foldNames(reading, path, entries);
  }
  return { vendor, names, lists, aliases };
}

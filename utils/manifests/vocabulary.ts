/** Written vocabulary → the folded names and aliases that travel to the page. */
import { fold, foldWith } from './fold';
import { type Problem, suggest } from './problems';
import type { WrittenVocabulary } from './schema';
import type { Vocabulary } from './types';
import type { VendorId } from './vendors';

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
  const folder = foldWith(aliases);
  const known = Object.keys(written.sources);
  const names: Record<string, string> = {};
  for (const [name, sources] of Object.entries(written.names)) {
    const key = folder(name);
    const other = Object.hasOwn(names, key) ? names[key] : undefined;
    if (other)
      problems.push({ file, path: `names.${name}`, message: `reads the same as "${other}" ("${key}")` });
    names[key] = name;
    for (const source of [sources].flat()) {
      if (known.includes(source)) continue;
      problems.push({
        file,
        path: `names.${name}`,
        message: `unknown source "${source}"${suggest(source, known)}`,
      });
    }
  }
  return { vendor, names, aliases };
}

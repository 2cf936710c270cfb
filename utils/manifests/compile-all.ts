/** All written files of `permission-manifests/` → all compiled ones, with every fault and warning. */
import { changeRows, compileManifest } from './compile';
import type { Desk } from './compile-rights';
import { foldWith } from './fold';
import { unfilled } from './placeholders';
import { type Problem, suggest } from './problems';
import { readJson } from './read-json';
import {
  manifestJsonSchema,
  vocabularyJsonSchema,
  type WrittenManifest,
  type WrittenVocabulary,
  writtenManifest,
  writtenVocabulary,
} from './schema';
import { schemaProblems } from './schema-problems';
import type { CompiledManifest, Vocabulary } from './types';
import { isVendorId, type VendorId, vendorIds } from './vendors';
import { compileVocabulary } from './vocabulary';

export interface WrittenFile {
  /** From `permission-manifests/`, with forward slashes: `syncro/rocketcyber.json`. */
  readonly path: string;
  readonly text: string;
}

export interface Compiled {
  readonly manifests: readonly CompiledManifest[];
  readonly vocabularies: readonly Vocabulary[];
  readonly problems: readonly Problem[];
  /** Rights that no vocabulary knows: normal, and worth a look. */
  readonly warnings: readonly Problem[];
}

const folder = 'permission-manifests';
const fileName = /^[a-z0-9]+(-[a-z0-9]+)*\.json$/;

interface Reader {
  readonly problems: Problem[];
}

function readChecked<Value>(
  reader: Reader,
  { path, text }: WrittenFile,
  schema: typeof writtenManifest | typeof writtenVocabulary,
  jsonSchema: object,
): Value | null {
  const file = `${folder}/${path}`;
  const read = readJson(file, text);
  if ('problem' in read) {
    reader.problems.push(read.problem);
    return null;
  }
  const open = unfilled(file, read.value);
  if (open.length) {
    reader.problems.push(...open);
    return null;
  }
  const checked = schema.safeParse(read.value);
  if (checked.success) return checked.data as Value;
  reader.problems.push(...schemaProblems(file, checked.error.issues, jsonSchema));
  return null;
}

function readVocabularies(reader: Reader, files: readonly WrittenFile[]): Vocabulary[] {
  const jsonSchema = vocabularyJsonSchema();
  return files.flatMap((file) => {
    const vendor = file.path.replace(/^vocabulary\/|\.json$/g, '');
    if (!isVendorId(vendor)) {
      const message = `unknown vendor "${vendor}"${suggest(vendor, vendorIds)}`;
      reader.problems.push({ file: `${folder}/${file.path}`, path: '', message });
      return [];
    }
    const written = readChecked<WrittenVocabulary>(reader, file, writtenVocabulary, jsonSchema);
    return written ? [compileVocabulary(`${folder}/${file.path}`, vendor, written, reader.problems)] : [];
  });
}

function vendorOf(reader: Reader, { path }: WrittenFile): VendorId | null {
  const [vendor = '', name = '', ...more] = path.split('/');
  const file = `${folder}/${path}`;
  if (more.length || !fileName.test(name)) {
    reader.problems.push({
      file,
      path: '',
      message: 'must be <vendor>/<destination>.json, the name in kebab-case',
    });
    return null;
  }
  if (isVendorId(vendor)) return vendor;
  reader.problems.push({
    file,
    path: '',
    message: `unknown vendor folder "${vendor}"${suggest(vendor, vendorIds)}`,
  });
  return null;
}

/** What an add-on takes over from the manifest it extends, its own words winning. */
function merge(desk: Desk, base: WrittenManifest, own: WrittenManifest): WrittenManifest {
  const names = new Set((own.rights ?? []).map((row) => JSON.stringify(row)));
  const kept = (base.rights ?? []).filter((row) => !names.has(JSON.stringify(row)));
  return {
    ...base,
    ...own,
    integration: own.integration,
    rights: changeRows(desk, 'rights', kept, { add: own.rights ?? [] }),
    groups: { ...base.groups, ...own.groups },
    prerequisites: [...(base.prerequisites ?? []), ...(own.prerequisites ?? [])],
    notes: [...(base.notes ?? []), ...(own.notes ?? [])],
    source: own.source ?? base.source,
  };
}

function resolve(
  desk: Desk,
  id: string,
  all: ReadonlyMap<string, WrittenManifest>,
  through: readonly string[] = [],
): WrittenManifest | null {
  const own = all.get(id);
  if (!own?.extends) return own ?? null;
  const complain = (message: string) => desk.problems.push({ file: desk.file, path: 'extends', message });
  if (through.includes(id)) {
    complain(`manifests extend one another in a circle: ${[...through, id].join(' → ')}`);
    return null;
  }
  const base = own.extends.startsWith(`${desk.vendor}/`)
    ? resolve(desk, own.extends, all, [...through, id])
    : null;
  if (base) return merge(desk, base, own);
  if (!through.length && !desk.problems.some(({ path }) => path === 'extends')) {
    complain(`no manifest "${own.extends}" of the same vendor${suggest(own.extends, [...all.keys()])}`);
  }
  return null;
}

/** Compiles every file. `hash` names a content's version: the first 8 hex digits of its SHA-256. */
export function compileAll(files: readonly WrittenFile[], hash: (text: string) => string): Compiled {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const reader = { problems };
  const isVocabulary = ({ path }: WrittenFile) => path.startsWith('vocabulary/');
  const vocabularies = readVocabularies(reader, files.filter(isVocabulary));
  const jsonSchema = manifestJsonSchema();
  const written = new Map<string, WrittenManifest>();
  const vendors = new Map<string, VendorId>();
  for (const file of files.filter((each) => !isVocabulary(each))) {
    const vendor = vendorOf(reader, file);
    const manifest = vendor && readChecked<WrittenManifest>(reader, file, writtenManifest, jsonSchema);
    if (!vendor || !manifest) continue;
    const id = file.path.replace(/\.json$/, '');
    written.set(id, manifest);
    vendors.set(id, vendor);
  }
  const manifests = [...vendors].flatMap(([id, vendor]) => {
    const vocabulary = vocabularies.find((each) => each.vendor === vendor);
    const fold = foldWith(vocabulary?.aliases ?? []);
    const desk: Desk = {
      file: `${folder}/${id}.json`,
      vendor,
      fold,
      names: vocabulary?.names ?? {},
      lists: vocabulary?.lists ?? {},
      problems,
      warnings,
    };
    const whole = resolve(desk, id, written);
    return whole ? [compileManifest(desk, id, hash(JSON.stringify(whole)), whole)] : [];
  });
  return { manifests, vocabularies, problems, warnings };
}

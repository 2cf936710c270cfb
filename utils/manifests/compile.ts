/** Written manifest → compiled manifest: every reference resolved, every level checked, every fault noted. */
import { compileRows, type Desk, fault } from './compile-rights';
import { credentialFields, placeholders } from './credentials';
import { suggest } from './problems';
import type { WrittenFieldValue, WrittenManifest, WrittenObject, WrittenRow } from './schema';
import type {
  CompiledManifest,
  DestinationForm,
  FieldValue,
  Group,
  Source,
  Variant,
  VendorObject,
} from './types';

const defaultTarget = {
  syncro: 'token',
  autotask: 'security-level',
  connectwise: 'role',
  syncore: 'none',
} as const;
const noForm: DestinationForm = { where: '', fields: [], origins: [], beforeSave: false };

function fieldValue(value: WrittenFieldValue): FieldValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if ('days' in value) return { kind: 'days', days: value.days, ...(value.note ? { note: value.note } : {}) };
  if ('offer' in value)
    return { kind: 'offer', text: value.offer, ...(value.note ? { note: value.note } : {}) };
  const [kind, note] = 'blank' in value ? (['blank', value.blank] as const) : (['ask', value.ask] as const);
  return note === true ? { kind } : { kind, note };
}

function compileObjects(objects: readonly WrittenObject[]): VendorObject[] {
  return objects.map(({ object, where, fields }) => ({
    object,
    ...(where ? { where } : {}),
    fields: Object.entries(fields).map(([label, value]) => ({ label, value: fieldValue(value) })),
  }));
}

function compileGroups(written: WrittenManifest): Group[] {
  return Object.entries(written.groups ?? {}).map(([id, { title, kind, chosen, symptom }]) => ({
    id,
    title,
    kind,
    // What the destination does not use now is not asked for unless the admin says so.
    chosen: chosen ?? kind === 'setup-only',
    ...(symptom ? { symptom } : {}),
  }));
}

function checkGroups(desk: Desk, path: string, rows: readonly WrittenRow[], groups: readonly Group[]): void {
  const known = groups.map(({ id }) => id);
  for (const [index, row] of rows.entries()) {
    for (const [at, group] of (typeof row === 'string' ? [] : (row.groups ?? [])).entries()) {
      if (known.includes(group)) continue;
      fault(desk, `${path}[${index}].groups[${at}]`, `unknown group "${group}"${suggest(group, known)}`);
    }
  }
}

function compileForm(desk: Desk, written: WrittenManifest): DestinationForm {
  const { deliver, credential = [] } = written;
  if (!deliver) return noForm;
  for (const [index, field] of deliver.fields.entries()) {
    for (const name of placeholders(field.value)) {
      if (credential.includes(name)) continue;
      fault(desk, `deliver.fields[${index}].value`, `unknown field "{${name}}"${suggest(name, credential)}`);
    }
  }
  return {
    where: deliver.where,
    fields: deliver.fields.map(({ labels, value, normalise }) => ({
      labels,
      value,
      normalise: normalise ?? 'as-is',
    })),
    ...(deliver.press ? { press: deliver.press } : {}),
    origins: (deliver.origins ?? []).map(({ origin }) => origin),
    beforeSave: deliver.beforeSave ?? false,
  };
}

function checkCredential(desk: Desk, credential: readonly string[]): void {
  const known: readonly string[] = credentialFields[desk.vendor];
  for (const [index, field] of credential.entries()) {
    if (known.includes(field)) continue;
    fault(desk, `credential[${index}]`, `unknown credential field "${field}"${suggest(field, known)}`);
  }
}

/** A row's name without its levels, as written. */
function rowName(desk: Desk, row: WrittenRow): string {
  const name = typeof row === 'string' ? row : (row.right ?? row.below ?? row.anyOf?.[0] ?? '');
  const end = name.lastIndexOf(desk.vendor === 'connectwise' ? ' | ' : ': ');
  return end > 0 ? name.slice(0, end) : name;
}

/** The rows with some taken out by name, some replaced by rows of the same name, some added. */
export function changeRows(
  desk: Desk,
  path: string,
  rows: readonly WrittenRow[],
  change: { add?: readonly WrittenRow[]; remove?: readonly string[]; replace?: readonly WrittenRow[] },
): WrittenRow[] {
  const names = rows.map((row) => rowName(desk, row));
  const keys = names.map(desk.fold);
  const index = (name: string, at: string) => {
    const found = keys.indexOf(desk.fold(name));
    if (found < 0) fault(desk, `${path}.${at}`, `no row is named "${name}"${suggest(name, names)}`);
    return found;
  };
  const removed = (change.remove ?? []).map((name, at) => index(name, `remove[${at}]`));
  const replaced = new Map(
    (change.replace ?? []).map((row, at) => [index(rowName(desk, row), `replace[${at}]`), row]),
  );
  const kept = rows.flatMap((row, at) => (removed.includes(at) ? [] : [replaced.get(at) ?? row]));
  return [...kept, ...(change.add ?? [])];
}

function compileVariants(desk: Desk, written: WrittenManifest): Variant[] {
  return (written.variants ?? []).map(({ id, title, note, when, ...change }, index) => {
    const path = `variants[${index}]`;
    // A fault in a row of the manifest itself was noted when that was compiled.
    const quiet: Desk = { ...desk, problems: [], warnings: [] };
    const rows = changeRows(desk, path, written.rights ?? [], {
      ...(change.add ? { add: change.add } : {}),
      ...(change.remove ? { remove: change.remove } : {}),
      ...(change.replace ? { replace: change.replace } : {}),
    });
    compileRows(desk, `${path}.add`, change.add ?? []);
    compileRows(desk, `${path}.replace`, change.replace ?? []);
    const requirements = compileRows(quiet, 'rights', rows);
    for (const twin of quiet.problems.filter(({ message }) => message.includes('stands already'))) {
      fault(desk, path, twin.message);
    }
    return {
      id,
      title,
      ...(note ? { note } : {}),
      when: when as Variant['when'],
      requirements,
      prerequisites: [...(written.prerequisites ?? []), ...(change.prerequisites ?? [])],
      objects: compileObjects(change.objects ?? written.objects ?? []),
    };
  });
}

function checkUnique(desk: Desk, path: string, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index)
      fault(desk, `${path}[${index}].id`, `"${id}" is used twice; choose another id`);
  }
}

/**
 * Compiles one manifest whose `extends` is already merged in. Faults go to `desk.problems`; the result is of use only
 * when there are none.
 */
export function compileManifest(
  desk: Desk,
  id: string,
  version: string,
  written: WrittenManifest,
): CompiledManifest {
  const rows = written.rights ?? [];
  const groups = compileGroups(written);
  const sources = [...(written.source ? [written.source] : []), ...(written.sources ?? [])] as Source[];
  const [first] = sources;
  if (!first) fault(desk, 'source', 'missing: say where the rows were read, when, and how sure they are');
  checkGroups(desk, 'rights', rows, groups);
  checkCredential(desk, written.credential ?? []);
  const variants = compileVariants(desk, written);
  checkUnique(
    desk,
    'variants',
    variants.map((variant) => variant.id),
  );
  const requirements = compileRows(desk, 'rights', rows);
  return {
    id,
    vendor: desk.vendor,
    destination: written.destination,
    ...(written.integration ? { integration: written.integration } : {}),
    rights: requirements.length,
    confidence: first?.confidence ?? 'partial',
    read: first?.read ?? '',
    url: first?.url ?? '',
    version,
    sources,
    target: written.target ?? defaultTarget[desk.vendor],
    ...(written.prebuilt ? { prebuilt: written.prebuilt } : {}),
    ...(written.base ? { base: { copy: written.base.copy, clear: written.base.clear ?? false } } : {}),
    others: written.others ?? (written.base ? (written.base.clear ? 'none' : 'keep') : 'leave'),
    requirements,
    groups,
    alternatives: written.alternatives ?? [],
    prerequisites: written.prerequisites ?? [],
    objects: compileObjects(written.objects ?? []),
    credential: written.credential ?? [],
    destinationForm: compileForm(desk, written),
    variants,
    notes: written.notes ?? [],
  };
}

/** Written rows → requirements. */
import type { Fold } from './fold';
import { nearestAmong } from './near-miss';
import { closest, type Problem, suggest } from './problems';
import { isWrong, type Parsed, parseLevels, parsePath, parseRow } from './rows';
import type { WrittenRow, WrittenRowObject } from './schema';
import type { Customize, Requirement, Vocabulary, Want, WantedRight } from './types';
import { type VendorId, vendorFacts } from './vendors';

/** What compiling one file needs to know and where it notes what it finds. */
export interface Desk {
  readonly file: string;
  readonly vendor: VendorId;
  readonly fold: Fold;
  /** Folded names of the vocabulary to the names. */
  readonly names: Readonly<Record<string, string>>;
  /** Folded rights to the known entries of their customize lists. */
  readonly lists: NonNullable<Vocabulary['lists']>;
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** Notes a problem of that file. */
export function fault(desk: Desk, path: string, message: string): void {
  desk.problems.push({ file: desk.file, path, message });
}

function compileCustomize(
  desk: Desk,
  path: string,
  written: NonNullable<WrittenRowObject['customize']>,
): Customize {
  const { allow, deny, all, choice, optional } = written;
  const given = [allow, deny, all, choice].filter((mode) => mode !== undefined).length;
  if (given !== 1) fault(desk, `${path}.customize`, 'write one of "allow", "deny", "all" or "choice"');
  const mode = allow ? 'allow' : deny ? 'deny' : all ? 'all' : 'choice';
  return {
    mode,
    entries: allow ?? deny ?? (choice ? [choice] : []),
    ...(optional ? { optional } : {}),
  };
}

function withReasons(
  desk: Desk,
  path: string,
  wants: readonly Want[],
  reasons: Readonly<Record<string, string>>,
): Want[] {
  const columns = wants.map(({ column }) => column);
  for (const column of Object.keys(reasons)) {
    if (!columns.includes(column)) {
      fault(
        desk,
        `${path}.reasons.${column}`,
        `the row wants nothing in this column${suggest(column, columns)}`,
      );
    }
  }
  return wants.map((want) => {
    const reason = Object.hasOwn(reasons, want.column) ? reasons[want.column] : undefined;
    return reason ? { ...want, reason } : want;
  });
}

function checkName(desk: Desk, path: string, key: string, name: string): void {
  if (Object.hasOwn(desk.names, key) || Object.keys(desk.names).length === 0) return;
  const near = nearestAmong(Object.keys(desk.names))(key);
  const hint = near ? `; did you mean "${desk.names[near]}"?` : '';
  desk.warnings.push({ file: desk.file, path, message: `"${name}" is not in the vocabulary${hint}` });
}

function checkEntries(desk: Desk, path: string, key: string, entries: readonly string[]): void {
  const known = Object.hasOwn(desk.lists, key) ? desk.lists[key] : undefined;
  if (!known) return;
  for (const entry of entries) {
    if (Object.hasOwn(known, desk.fold(entry))) continue;
    const near = closest(entry, Object.values(known));
    const hint = near ? `; did you mean "${near}"?` : '';
    desk.warnings.push({ file: desk.file, path, message: `"${entry}" is not in the vocabulary${hint}` });
  }
}

interface Named {
  readonly name: string;
  readonly right: WantedRight;
}

function named<Value extends object>(desk: Desk, path: string, parsed: Parsed<Value>): Value | null {
  if (!isWrong(parsed)) return parsed;
  fault(desk, path, parsed.wrong);
  return null;
}

function compileRight(desk: Desk, path: string, row: string): Named | null {
  const parsed = named(desk, path, parseRow(desk.vendor, row));
  if (!parsed) return null;
  const name = parsed.path.join(vendorFacts[desk.vendor].joiner);
  const key = desk.fold(name);
  checkName(desk, path, key, name);
  return { name, right: { path: parsed.path, key, scope: 'right', wants: parsed.wants } };
}

function compileWildcard(desk: Desk, path: string, below: string | undefined, level: string): Named | null {
  const names = below === undefined ? [] : named(desk, `${path}.below`, parsePath(desk.vendor, below));
  const wants = named(
    desk,
    `${path}.${below === undefined ? 'everything' : 'level'}`,
    parseLevels(desk.vendor, level, true),
  );
  if (!names || !wants) return null;
  const { joiner } = vendorFacts[desk.vendor];
  const scope = below === undefined ? 'everything' : 'below';
  return {
    name: [...names, '*'].join(joiner),
    right: { path: names, key: desk.fold(names.join(joiner)), scope, wants },
  };
}

function compileWays(desk: Desk, path: string, row: WrittenRowObject): readonly (Named | null)[] {
  const forms = (['right', 'anyOf', 'below', 'everything'] as const).filter(
    (form) => row[form] !== undefined,
  );
  if (forms.length !== 1) {
    fault(desk, path, 'write one of "right", "anyOf", "below" or "everything"');
    return [];
  }
  if (row.level !== undefined && row.below === undefined)
    fault(desk, `${path}.level`, 'stands only with "below"');
  if (row.anyOf) return row.anyOf.map((each, index) => compileRight(desk, `${path}.anyOf[${index}]`, each));
  if (row.right !== undefined) return [compileRight(desk, `${path}.right`, row.right)];
  return [compileWildcard(desk, path, row.below, row.everything ?? row.level ?? 'highest')];
}

/** The entries of a list that are names, not a sentence to choose by. */
function listed(customize: WrittenRowObject['customize']): readonly string[] {
  return customize?.allow ?? customize?.deny ?? [];
}

/** One written row as a requirement; null when something in it is wrong, which is then noted. */
export function compileRow(desk: Desk, path: string, written: WrittenRow): Requirement | null {
  const row = typeof written === 'string' ? { right: written } : written;
  const ways =
    typeof written === 'string' ? [compileRight(desk, path, written)] : compileWays(desk, path, row);
  const found = ways.filter((way) => way !== null);
  if (found.length === 0 || found.length < ways.length) return null;
  const customize = row.customize ? { customize: compileCustomize(desk, path, row.customize) } : {};
  for (const { right } of found) checkEntries(desk, `${path}.customize`, right.key, listed(row.customize));
  return {
    id: [
      ...new Set(found.map(({ right }) => (right.scope === 'right' ? right.key : `${right.key} *`.trim()))),
    ].join(' or '),
    name: found.map(({ name }) => name).join(' or '),
    anyOf: found.map(({ right }) => ({
      ...right,
      wants: row.reasons ? withReasons(desk, path, right.wants, row.reasons) : right.wants,
      ...customize,
    })),
    groups: row.groups ?? [],
    inferred: row.inferred ?? false,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.note ? { note: row.note } : {}),
  };
}

/** Rows as requirements. One right twice is a fault, unless the rows belong to different groups. */
export function compileRows(desk: Desk, path: string, rows: readonly WrittenRow[]): Requirement[] {
  const seen = new Map<string, { readonly path: string; readonly groups: string }[]>();
  const requirements: Requirement[] = [];
  for (const [index, written] of rows.entries()) {
    const here = `${path}[${index}]`;
    const row = compileRow(desk, here, written);
    if (!row) continue;
    const groups = row.groups.join(', ');
    const earlier = seen.get(row.id) ?? [];
    const twin = earlier.find((other) => other.groups === groups);
    if (twin) fault(desk, here, `"${row.name}" stands already in ${twin.path}; keep one of the two rows`);
    seen.set(row.id, [...earlier, { path: here, groups }]);
    requirements.push(earlier.length ? { ...row, id: `${row.id} @ ${groups}` } : row);
  }
  return requirements;
}

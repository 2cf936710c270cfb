import { type Column, columns, type Level, levels, type RoleFunction, roleFunctions } from './functions';
import type { ServerOptions } from './options';

export interface DualList {
  allow: string[];
  disallow: string[];
}

/** One security role: the level of every cell and the lists behind `customize`, by `<module> | <function>`. */
export interface SecurityRole {
  readonly id: number;
  /** Its Role ID. */
  name: string;
  readOnly: boolean;
  /** Name of somebody who has it open; saving is refused as long as there is one. */
  inUseBy: string;
  readonly levels: Record<string, Partial<Record<Column, Level>>>;
  readonly lists: Record<string, DualList>;
}

/** The rows that this server has, its oddities applied. */
export function functionsOf(options: ServerOptions): readonly RoleFunction[] {
  const extra = options.extra.map((key): RoleFunction => {
    const [module = '', name = ''] = key.split(' | ');
    const cells = Object.fromEntries(columns.map((column) => [column, levels]));
    return { key, module, name, cells, list: undefined };
  });
  return [...roleFunctions, ...extra].filter((row) => !options.missing.includes(row.key));
}

/** A role with one level everywhere, the next lower one where a cell has no such level. */
export function makeRole(id: number, name: string, level: Level, options: ServerOptions): SecurityRole {
  const role: SecurityRole = { id, name, readOnly: false, inUseBy: '', levels: {}, lists: {} };
  for (const row of functionsOf(options)) {
    const cells = Object.entries(row.cells) as [Column, readonly Level[]][];
    role.levels[row.key] = Object.fromEntries(
      cells.map(([column, choices]) => [
        column,
        choices.includes(level) ? level : (choices.at(-1) ?? 'None'),
      ]),
    );
    if (!row.list) continue;
    const all = level === 'All' || options.newListsAllow === 'all';
    role.lists[row.key] = all
      ? { allow: [...row.list], disallow: [] }
      : { allow: [], disallow: [...row.list] };
  }
  return role;
}

export type Levels = Readonly<Record<string, Readonly<Partial<Record<Column, Level>>>>>;

/** Sets the levels of some cells, for tests that start from a role that is partly done. */
export function setLevels(role: SecurityRole, wanted: Levels): void {
  for (const [key, cells] of Object.entries(wanted)) {
    const held = role.levels[key];
    if (!held) throw new Error(`${role.name} has no row ${key}`);
    Object.assign(held, cells);
  }
}

/** Sets what a list allows; everything else in it is disallowed. */
export function setAllowed(role: SecurityRole, key: string, allow: readonly string[]): void {
  const list = role.lists[key];
  if (!list) throw new Error(`${role.name} has no list ${key}`);
  const all = [...list.allow, ...list.disallow].sort();
  role.lists[key] = {
    allow: all.filter((entry) => allow.includes(entry)),
    disallow: all.filter((entry) => !allow.includes(entry)),
  };
}

import type { TenantOptions } from './options';
import { rights } from './rights';
import type { SyncroTenant } from './tenant';

/** One box as a page shows it. Two rows may stand for one right. */
export interface FormRow {
  /** Differs from row to row, even where two stand for one right. */
  readonly key: string;
  readonly id: string;
  readonly group: string;
  readonly action: string;
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly disabled: boolean;
}

/** What a rendering draws: the form for a token, whatever it is for. */
export interface TokenForm {
  readonly title: string;
  /** Where it is sent, and how: a new token by POST, an existing one by PATCH. */
  readonly action: string;
  readonly method: 'post' | 'patch';
  readonly submit: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly rows: readonly FormRow[];
  readonly selectAll: boolean;
  /** Names the step-by-step choice of the `async` rendering. */
  readonly draft: string;
}

export interface FormWish {
  readonly title: string;
  readonly action: string;
  readonly method: 'post' | 'patch';
  readonly submit: string;
  readonly name: string;
  readonly expiresAt: string | null;
  readonly chosen: ReadonlySet<string>;
  /** The whole vocabulary when undefined. */
  readonly only?: readonly string[];
}

interface NamedRow {
  readonly id: string;
  readonly group: string;
  readonly action: string;
  readonly name: string;
}

function extraRows(options: TenantOptions): NamedRow[] {
  return options.extra.map((name, index) => {
    const [group = '', ...action] = name.split(' - ');
    return { id: `9${index}`, group, action: action.join(' - '), name };
  });
}

function allRows(options: TenantOptions): NamedRow[] {
  return [...rights, ...extraRows(options)];
}

/** The right that a submitted id stands for. */
export function nameOfId(options: TenantOptions, id: string): string | undefined {
  return allRows(options).find((row) => row.id === id)?.name;
}

/** Puts together what a page shows, with the tenant's oddities applied. */
export function makeForm(tenant: SyncroTenant, wish: FormWish): TokenForm {
  const { options } = tenant;
  const shown = allRows(options).filter(
    (row) => !options.missing.includes(row.name) && (wish.only?.includes(row.name) ?? true),
  );
  const rows = shown.flatMap((row) => {
    const made: FormRow = {
      key: row.id,
      id: row.id,
      group: row.group,
      action: row.action,
      label: options.relabel[row.name] ?? row.name,
      help: '',
      checked: wish.chosen.has(row.name),
      disabled: options.disabled.includes(row.name),
    };
    return options.twins.includes(row.name) ? [made, { ...made, key: `${made.key}-again` }] : [made];
  });
  return {
    title: wish.title,
    action: wish.action,
    method: wish.method,
    submit: wish.submit,
    name: wish.name,
    expiresAt: wish.expiresAt ?? '',
    rows,
    selectAll: options.selectAll,
    draft: '',
  };
}

/** The rows by group, in the order they come. */
export function byGroup(rows: readonly FormRow[]): Map<string, FormRow[]> {
  const groups = new Map<string, FormRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
}

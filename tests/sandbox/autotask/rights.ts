/** The rights one by one, and the levels that hold them. */
import { type BlockFact, moduleAccess, modules, sections } from './catalogue';
import type { TenantOptions } from './options';
import { needs, type Scale, scales } from './scales';

export interface Right {
  /** `Section > Group > Line`, and ` | Column` where the line has columns: names as a tenant that renames nothing has them. */
  readonly key: string;
  /** The key without its column. */
  readonly line: string;
  readonly section: string;
  readonly kind: 'check' | 'choice' | 'number';
  /** Lowest first; empty for a number. */
  readonly choices: readonly string[];
  /** The right that must be on before this one can be chosen. */
  readonly needs: string;
}

export interface SecurityLevel {
  readonly id: number;
  name: string;
  active: boolean;
  /** Delivered with the product: copied, never changed. */
  readonly system: boolean;
  readonly apiOnly: boolean;
  /** Who has it open elsewhere: it cannot be saved meanwhile. */
  inUseBy: string;
  /** Value by the right's key: a choice, `on` or `off`, or digits. */
  rights: Record<string, string>;
}

export function lineKey(section: string, block: Pick<BlockFact, 'within' | 'heading'>, line: string): string {
  return [section, block.within, block.heading, line].filter(Boolean).join(' > ');
}

function right(section: string, line: string, column: string, scale: Scale | 'number'): Right {
  const choices = scale === 'number' ? [] : scales[scale];
  const kind = scale === 'number' ? 'number' : scale === 'check' ? 'check' : 'choice';
  const key = column ? `${line} | ${column}` : line;
  return { key, line, section, kind, choices, needs: needs[line] ?? '' };
}

function rightsOf(section: string, block: BlockFact): Right[] {
  if (block.kind !== 'matrix') {
    const scale = block.kind === 'checks' ? 'check' : block.kind === 'number' ? 'number' : block.scale;
    return block.lines.map((name) => right(section, lineKey(section, block, name), '', scale ?? 'check'));
  }
  return Object.entries(block.rows).flatMap(([name, cells]) =>
    cells.flatMap((cell, index) =>
      typeof cell === 'string'
        ? [right(section, lineKey(section, block, name), block.columns[index] ?? '', cell)]
        : [],
    ),
  );
}

/** Every block of the page, with what only this tenant has and without what it has not. */
export function sectionsFor(
  options: Pick<TenantOptions, 'extra'>,
): readonly (readonly [name: string, blocks: readonly BlockFact[]])[] {
  const before = [moduleAccess, [{ kind: 'checks', heading: '', lines: modules }]] as const;
  const all: (readonly [string, readonly BlockFact[]])[] = [before, ...Object.entries(sections)];
  return all.map(([section, blocks]) => {
    const own = options.extra.filter((key) => key.startsWith(`${section} > `));
    const more = own.map((key): BlockFact => {
      const [, ...names] = key.split(' > ');
      return { kind: 'checks', heading: names.slice(0, -1).join(' > '), lines: names.slice(-1) };
    });
    return [section, [...blocks, ...more]] as const;
  });
}

export function rightsFor(options: Pick<TenantOptions, 'extra' | 'missing'>): readonly Right[] {
  return sectionsFor(options)
    .flatMap(([section, blocks]) => blocks.flatMap((block) => rightsOf(section, block)))
    .filter((one) => !options.missing.includes(one.line));
}

/** Each right at one end; numbers are 10, as the product has them at first. */
export function rightsAt(end: 'highest' | 'lowest', options: Pick<TenantOptions, 'extra' | 'missing'>) {
  const values = rightsFor(options).map((one) => {
    const value = one.choices.at(end === 'highest' ? -1 : 0) ?? '10';
    return [one.key, value] as const;
  });
  return Object.fromEntries(values);
}

/** Gives rights by key, and tells of a key or a value that does not exist. */
export function giveRights(level: SecurityLevel, wanted: Readonly<Record<string, string>>): void {
  const known = new Map(rightsFor({ extra: [], missing: [] }).map((one) => [one.key, one]));
  for (const [key, value] of Object.entries(wanted)) {
    const choices = known.get(key)?.choices;
    if (level.rights[key] === undefined) throw new Error(`There is no right ${key}.`);
    if (choices && choices.length > 0 && !choices.includes(value)) throw new Error(`${key} has no ${value}.`);
    level.rights[key] = value;
  }
}

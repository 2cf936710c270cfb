/**
 * Rows as the sources' tables write them.
 * Syncro `Assets - View Details`; ConnectWise `Companies | Contacts | - / - / None / All`; Autotask
 * `CRM > Object Permissions > Tickets: View All, Add Yes`. `-` is not mentioned, `=My` exactly My; the lowest level is exact.
 */
import { relativeLevels } from './levels';
import { closest, suggest } from './problems';
import type { Want } from './types';
import { type VendorId, vendorFacts } from './vendors';

export interface ParsedRow {
  readonly path: readonly string[];
  readonly wants: readonly Want[];
}
export type Parsed<Value> = Value | { readonly wrong: string };

/** Whether parsing failed. */
export function isWrong<Value extends object>(parsed: Parsed<Value>): parsed is { readonly wrong: string } {
  return 'wrong' in parsed;
}

const spelled: Readonly<Record<string, string>> = { checked: 'on', unchecked: '=off' };

function parseLevel(vendor: VendorId, column: string, written: string): Parsed<Want> {
  const text = spelled[written] ?? written;
  const level = text.replace(/^=/, '');
  const scales: readonly (readonly string[])[] = vendorFacts[vendor].scales;
  const lowest = level === 'lowest' || scales.some((scale) => scale[0] === level && scale[0] !== 'My Tasks');
  const want = { column, level, exactly: text !== level || lowest };
  if (relativeLevels.includes(level) || (vendor === 'autotask' && /^\d{1,6}$/.test(level))) return want;
  const levels = [...new Set(scales.flat())];
  if (levels.includes(level)) return want;
  const near = closest(level, levels);
  const known = `levels are ${levels.join(', ')}`;
  return { wrong: `level "${level}" does not exist${near ? `; did you mean "${near}"?` : ''} (${known})` };
}

function parseAll(
  vendor: VendorId,
  parts: readonly (readonly [column: string, level: string])[],
): Parsed<readonly Want[]> {
  const wants: Want[] = [];
  for (const [column, level] of parts) {
    const want = parseLevel(vendor, column, level);
    if (isWrong(want)) return want;
    wants.push(want);
  }
  return wants.length ? wants : { wrong: 'no level is asked for; leave the row out, or name a level' };
}

function parseColumns(vendor: VendorId, text: string): Parsed<readonly Want[]> {
  const columns: readonly string[] = vendorFacts[vendor].columns;
  const parts: [string, string][] = [];
  for (const part of text.split(/,\s*/)) {
    const [, column = '', level = ''] = /^(\S+)\s+(.+)$/.exec(part) ?? [];
    if (!columns.includes(column))
      return { wrong: `unknown column in "${part}"${suggest(column || part, columns)}` };
    if (parts.some(([other]) => other === column)) return { wrong: `column ${column} is given twice` };
    parts.push([column, level]);
  }
  return parseAll(vendor, parts);
}

/** Levels as they stand at the end of a row, or alone after `level` and `everything`. */
export function parseLevels(vendor: VendorId, text: string, wildcard: boolean): Parsed<readonly Want[]> {
  const columns: readonly string[] = vendorFacts[vendor].columns;
  // An Autotask row has as many cells as its table has columns; only the page knows them all.
  if ((wildcard || vendor === 'autotask') && relativeLevels.includes(text))
    return [{ column: '*', level: text, exactly: text === 'lowest' }];
  if (vendor === 'connectwise') {
    const levels = text.split(/\s+\/\s+/);
    if (levels.length === 1)
      return parseAll(
        vendor,
        columns.map((column) => [column, text] as const),
      );
    if (levels.length !== columns.length) {
      return {
        wrong: `"${text}" has ${levels.length} levels; write ${columns.join(' / ')}, with "-" for not mentioned`,
      };
    }
    return parseAll(
      vendor,
      columns
        .map((column, index) => [column, levels[index] ?? '-'] as const)
        .filter(([, level]) => level !== '-'),
    );
  }
  const inColumns = columns.some((column) => text.startsWith(`${column} `)) || text.includes(', ');
  return inColumns ? parseColumns(vendor, text) : parseAll(vendor, [['', text]]);
}

/** A name without levels, as its path. */
export function parsePath(vendor: VendorId, name: string): Parsed<readonly string[]> {
  const { joiner } = vendorFacts[vendor];
  const parts = name.split(joiner).map((part) => part.trim());
  const sign = joiner.trim();
  if (parts.some((part) => !part || part === sign || part.startsWith(`${sign} `)))
    return { wrong: `"${name}" has an empty part; parts are joined by "${joiner}"` };
  // A resource's name holds no joiner, an action's may.
  return vendor === 'syncro' && parts.length > 2 ? [parts[0] ?? '', parts.slice(1).join(joiner)] : parts;
}

function splitRow(vendor: VendorId, row: string): Parsed<{ readonly name: string; readonly levels: string }> {
  if (vendor === 'connectwise') {
    const at = row.lastIndexOf(' | ');
    if (row.split(' | ').length < 3) {
      return { wrong: `"${row}" is not "Module | Function | Add / Edit / Delete / Inquire"` };
    }
    return { name: row.slice(0, at), levels: row.slice(at + 3).trim() };
  }
  const at = row.lastIndexOf(': ');
  if (at < 0 && vendor === 'syncro') return { name: row, levels: 'on' };
  if (at < 0)
    return { wrong: `"${row}" names no level; write "Section > Group > Line: View All" or ": checked"` };
  return { name: row.slice(0, at), levels: row.slice(at + 2).trim() };
}

/** Reads one row. What is wrong with it is said in words, without its place. */
export function parseRow(vendor: VendorId, row: string): Parsed<ParsedRow> {
  const split = splitRow(vendor, row);
  if (isWrong(split)) return split;
  const path = parsePath(vendor, split.name);
  if (isWrong(path)) return path;
  const wants = parseLevels(vendor, split.levels, false);
  return isWrong(wants) ? wants : { path, wants };
}

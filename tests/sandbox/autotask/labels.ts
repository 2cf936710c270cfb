/** How a tenant words what the catalogue names. */
import { type BlockFact, type CellFact, moduleAccess } from './catalogue';
import type { TenantOptions } from './options';
import { lineKey, type SecurityLevel, sectionsFor } from './rights';
import { needs, scales } from './scales';
import type { WireBlock, WireCell, WireLevel, WireRow, WireSection } from './wire';

function pluralOf(term: string): string {
  return term.endsWith('y') ? `${term.slice(0, -1)}ies` : `${term}s`;
}

/** The tenant's own word stands wherever the product speaks of organizations, or of companies as it did before. */
function inTenantsWords(name: string, { organization }: TenantOptions): string {
  return name.replaceAll(/\b(Organization|Compan(?=ies|y))(s|ies|y)?\b/gi, (found) => {
    const word = /s$/i.test(found) ? pluralOf(organization) : organization;
    return found === found.toLowerCase() ? word.toLowerCase() : word;
  });
}

function labelOf(name: string, key: string, options: TenantOptions): string {
  return options.renamed[key] ?? options.renamed[name] ?? inTenantsWords(name, options);
}

interface Place {
  readonly level: SecurityLevel;
  readonly options: TenantOptions;
}

function wireCell(
  fact: CellFact | 'number',
  line: string,
  column: string,
  { level, options }: Place,
): WireCell {
  if (typeof fact === 'object') return fact;
  const key = column ? `${line} | ${column}` : line;
  const values = fact === 'number' ? [] : scales[fact];
  const choices = [...values].reverse().map((value) => ({ value, label: inTenantsWords(value, options) }));
  const kind = fact === 'number' ? 'number' : fact === 'check' ? 'check' : 'choice';
  const readOnly = [line, key].some((one) => options.readOnly.includes(one));
  const needed = needs[line] ?? '';
  return { key, kind, choices, value: level.rights[key] ?? values[0] ?? '', readOnly, needs: needed };
}

function wireBlock(section: string, block: BlockFact, place: Place): WireBlock {
  const { options } = place;
  const rows: WireRow[] = [];
  const add = (name: string, cells: (line: string) => WireCell[]): void => {
    const line = lineKey(section, block, name);
    if (!options.missing.includes(line))
      rows.push({ label: labelOf(name, line, options), cells: cells(line) });
  };
  if (block.kind === 'matrix') {
    for (const [name, cells] of Object.entries(block.rows)) {
      add(name, (line) =>
        cells.map((cell, index) => wireCell(cell, line, block.columns[index] ?? '', place)),
      );
    }
  } else {
    const fact = block.kind === 'checks' ? 'check' : block.kind === 'number' ? 'number' : block.scale;
    for (const name of block.lines) add(name, (line) => [wireCell(fact ?? 'check', line, '', place)]);
  }
  const headed = block.kind === 'matrix' && block.columns.length === 0 && options.accessHeading !== '';
  const columns = block.kind === 'matrix' ? (headed ? [options.accessHeading] : block.columns) : [];
  const heading = labelOf(block.heading, lineKey(section, { ...block, heading: '' }, block.heading), options);
  return { kind: block.kind, within: block.within ?? '', heading, columns, rows };
}

/** The editor's content for a level, as this tenant sees it; a copy is not yet a record. */
export function wireLevel(level: SecurityLevel, copy: boolean, options: TenantOptions): WireLevel {
  const sections = sectionsFor(options).map(([name, blocks]): WireSection => {
    const drawn = blocks.map((block) => wireBlock(name, block, { level, options }));
    return {
      name,
      label: labelOf(name, name, options),
      links: name !== moduleAccess,
      blocks: drawn.filter((block) => block.rows.length > 0),
    };
  });
  return {
    id: copy ? undefined : level.id,
    name: copy ? `Copy of ${level.name}` : level.name,
    active: level.active,
    system: level.system && !copy,
    license: level.apiOnly ? 'API User' : 'Professional',
    sections: sections.filter((section) => section.blocks.length > 0),
  };
}

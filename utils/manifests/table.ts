/** Prints a compiled manifest as the table it came from, for a reader to hold beside the source. */
import type { CompiledManifest, Requirement, Want, WantedRight } from './types';
import { type VendorId, vendorFacts } from './vendors';

function levelText({ level, exactly }: Want): string {
  const plain = !exactly || ['None', 'No', 'off', 'lowest'].includes(level);
  return plain ? level : `=${level}`;
}

/** The levels of one right in its vendor's row form. */
export function wantsText(vendor: VendorId, { wants }: WantedRight): string {
  const columns: readonly string[] = vendorFacts[vendor].columns;
  const [first] = wants;
  if (!first || (vendor === 'syncro' && first.level === 'on')) return '';
  if (first.column === '*' || first.column === '') {
    const box = { on: 'checked', off: 'unchecked' }[first.level];
    return `: ${box ?? levelText(first)}`;
  }
  if (vendor !== 'connectwise') {
    return `: ${wants.map((want) => `${want.column} ${levelText(want)}`).join(', ')}`;
  }
  const levels = columns.map((column) => wants.find((want) => want.column === column));
  return ` | ${levels.map((want) => (want ? levelText(want) : '-')).join(' / ')}`;
}

function rowText(vendor: VendorId, row: Requirement): string {
  const { joiner } = vendorFacts[vendor];
  const rights = row.anyOf.map((right) => {
    const name = [...right.path, ...(right.scope === 'right' ? [] : ['*'])].join(joiner);
    const list = right.customize;
    const customize = list
      ? ` ; Customize ${list.mode}${list.optional ? ' (optional)' : ''}: ${list.entries.join(', ')}`
      : '';
    return `${name}${wantsText(vendor, right)}${customize}`;
  });
  const marks = [
    ...(row.groups.length ? [`[${row.groups.join(', ')}]`] : []),
    ...(row.inferred ? ['[inferred]'] : []),
  ];
  return [rights.join('  OR  '), ...marks].join('  ');
}

/** The whole manifest as lines of text. */
export function manifestTable(manifest: CompiledManifest): string {
  const { vendor, destination, integration, sources, others, groups } = manifest;
  const title = `${destination}${integration ? ` (${integration})` : ''} <- ${vendorFacts[vendor].name}`;
  return [
    title,
    ...sources.map(({ url, read, confidence }) => `${url}, read ${read}, ${confidence}`),
    ...manifest.requirements.map((row) => `- ${rowText(vendor, row)}`),
    ...(others === 'none' ? ['- everything else: lowest'] : []),
    ...groups.map(({ id, title: name, kind }) => `[${id}] ${name} (${kind})`),
  ].join('\n');
}

/** Prints a compiled manifest as the table it came from, for a reader to hold beside the source. */
import type { CompiledManifest, Requirement, Variant, Want, WantedRight } from './types';
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

function rightText(vendor: VendorId, right: WantedRight): string {
  const name = [...right.path, ...(right.scope === 'right' ? [] : ['*'])].join(vendorFacts[vendor].joiner);
  const list = right.customize;
  if (!list) return `${name}${wantsText(vendor, right)}`;
  const entries = list.entries.length ? `: ${list.entries.join(', ')}` : '';
  return `${name}${wantsText(vendor, right)} ; Customize ${list.mode}${list.optional ? ' (optional)' : ''}${entries}`;
}

/** One row on one line. */
function rowText(vendor: VendorId, row: Requirement): string {
  const rights = row.anyOf.map((right) => rightText(vendor, right)).join('  OR  ');
  const groups = row.groups.length ? [`[${row.groups.join(', ')}]`] : [];
  return [rights, ...groups, ...(row.inferred ? ['[inferred]'] : [])].join('  ');
}

/** What the source says beside a row: why, column by column where it does, and what else there is to know. */
function besideRow({ anyOf, reason, note }: Requirement): string[] {
  const wants = anyOf.flatMap((right) => right.wants);
  const reasons = wants.flatMap((want) => (want.reason ? [`${want.column}: ${want.reason}`] : []));
  return [...(reason ? [reason] : []), ...new Set(reasons), ...(note ? [`Note: ${note}`] : [])].map(
    (line) => `    ${line}`,
  );
}

/** What a variant has in place of the manifest's rows, and what it does without. */
function variantText(vendor: VendorId, rows: readonly Requirement[], variant: Variant): string[] {
  const lines = (all: readonly Requirement[]) => all.map((row) => rowText(vendor, row));
  const [usual, own] = [lines(rows), lines(variant.requirements)];
  return [
    `Variant: ${variant.title}`,
    ...own.filter((line) => !usual.includes(line)).map((line) => `+ ${line}`),
    ...usual.filter((line) => !own.includes(line)).map((line) => `without ${line}`),
  ];
}

/** What comes before the first row. */
function startText({ prebuilt, base }: CompiledManifest): string[] {
  return [
    ...(prebuilt ? [`Ready-made by the vendor: ${prebuilt}`] : []),
    ...(base
      ? [`Starts from a copy of ${base.copy}${base.clear ? ', with every right taken away first' : ''}`]
      : []),
  ];
}

/** The whole manifest as lines of text. */
export function manifestTable(manifest: CompiledManifest): string {
  const { vendor, destination, integration, sources, requirements, others, groups, base } = manifest;
  const title = `${destination}${integration ? ` (${integration})` : ''} <- ${vendorFacts[vendor].name}`;
  return [
    title,
    ...sources.map(({ url, read, confidence }) => `${url}, read ${read}, ${confidence}`),
    ...startText(manifest),
    ...requirements.flatMap((row) => [`- ${rowText(vendor, row)}`, ...besideRow(row)]),
    ...(others === 'none' && !base?.clear ? ['- everything else: lowest'] : []),
    ...groups.map(
      ({ id, title: name, kind, chosen }) => `[${id}] ${name} (${kind}${chosen ? '' : ', not chosen'})`,
    ),
    ...manifest.alternatives.map(({ name, note }) => `Instead of the list: ${name}. ${note}`),
    ...manifest.variants.flatMap((variant) => variantText(vendor, requirements, variant)),
    ...manifest.notes.map((note) => `Note: ${note}`),
  ].join('\n');
}

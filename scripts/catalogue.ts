/** `npm run catalogue`: writes docs/catalogue.md, the list of all manifests, from the manifests. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CompiledManifest } from '../utils/manifests/types';
import { vendorFacts, vendorIds } from '../utils/manifests/vendors';
import { compileFolder } from './manifest-files';

const confidence = {
  full: 'the whole list',
  partial: 'part of the list',
  prebuilt: 'ready-made by the vendor',
  coarse: 'in outline only',
  pictures: 'in pictures only',
} as const satisfies Record<CompiledManifest['confidence'], string>;

/** Text that is safe in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function rightsText({ requirements, target, prebuilt }: CompiledManifest): string {
  if (requirements.length === 0) return prebuilt || target === 'none' ? 'none to choose' : 'none listed';
  const inferred = requirements.filter((row) => row.inferred).length;
  return `${requirements.length}${inferred ? ` (${inferred} inferred)` : ''}`;
}

function line(manifest: CompiledManifest): string {
  const { id, destination, integration, sources, read } = manifest;
  const name = integration ? `${destination}, ${integration}` : destination;
  const file = `[${cell(name)}](../permission-manifests/${id}.json)`;
  const guides = sources.map(({ title, url }) => `[${cell(title)}](${url})`).join(', ');
  return `| ${file} | ${rightsText(manifest)} | ${confidence[manifest.confidence]} | ${read} | ${guides} |`;
}

function byName(one: CompiledManifest, other: CompiledManifest): number {
  const [first, second] = [one, other].map(({ destination, id }) => `${destination.toLowerCase()} ${id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** The text of docs/catalogue.md for one checkout. */
export function catalogueText(root: string): string {
  const { manifests } = compileFolder(root);
  const vendors = vendorIds.flatMap((vendor) => {
    const own = manifests.filter((manifest) => manifest.vendor === vendor).sort(byName);
    if (own.length === 0) return [];
    return [
      `## ${vendorFacts[vendor].name}: ${own.length}`,
      '',
      '| destination | rights | what the source gave | read | source |',
      '| --- | --- | --- | --- | --- |',
      ...own.map(line),
      '',
    ];
  });
  return [
    '# Catalogue',
    '',
    `${manifests.length} manifests. Written by \`npm run catalogue\`; a unit test fails when it is not up to date.`,
    'An inferred right is one that the source leaves open: it is shown, and granted only when the admin confirms it.',
    '',
    ...vendors,
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '..');
  const path = resolve(root, 'docs/catalogue.md');
  writeFileSync(path, catalogueText(root));
  console.log(`Wrote ${path}`);
}

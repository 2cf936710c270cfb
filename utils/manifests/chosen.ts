/** What a manifest asks for under the admin's choices. Pure. */
import type { Choices } from './choices';
import type { CompiledManifest, Group, Requirement, Want } from './types';
import { vendorFacts } from './vendors';

/** The manifest as it is under these choices: its variant, the rows of the chosen groups, or the stand-in for them. */
export function chosenManifest(manifest: CompiledManifest, choices: Choices): CompiledManifest {
  const variant = manifest.variants.find(({ id }) => id === choices.variant);
  const { requirements, prerequisites, objects } = variant ?? manifest;
  const chosen = { ...manifest, prerequisites, objects };
  const alternative = manifest.alternatives.find(({ name }) => name === choices.alternative);
  if (alternative) return { ...chosen, requirements: [], others: 'keep', prebuilt: alternative.name };
  return { ...chosen, requirements: rowsOfGroups(requirements, manifest, choices.groups) };
}

/** The rows to hold against the page: those of the chosen manifest, as narrow as the admin made them. */
export function wantedRows(manifest: CompiledManifest, choices: Choices): Requirement[] {
  const { joiner } = vendorFacts[manifest.vendor];
  return chosenManifest(manifest, choices).requirements.map((row) => {
    const place = choices.rights.find(({ id }) => id === row.id)?.right;
    const entries = choices.entries.find(({ id }) => id === row.id)?.entries;
    const only = place === undefined ? undefined : row.anyOf[place];
    const narrow = only ? { ...row, name: only.path.join(joiner), anyOf: [only] } : row;
    if (!entries) return narrow;
    return {
      ...narrow,
      anyOf: narrow.anyOf.map((right) =>
        right.customize?.mode === 'choice'
          ? { ...right, customize: { ...right.customize, mode: 'allow' as const, entries } }
          : right,
      ),
    };
  });
}

/** Rows of no group always, others when any of their groups is chosen. */
function rowsOfGroups(
  rows: readonly Requirement[],
  { groups, vendor }: CompiledManifest,
  chosen: readonly string[],
): Requirement[] {
  const isWanted = ({ groups: own }: Requirement) =>
    own.length === 0 || own.some((group) => chosen.includes(group));
  const wanted = rows.filter(isWanted);
  const over = new Set(groups.filter(isOver).map(({ id }) => id));
  return rows.flatMap((row) => {
    if (isWanted(row)) return [row];
    return row.groups.every((group) => over.has(group)) ? givenBack(row, wanted, vendor) : [];
  });
}

/** What was wanted for setting up only is, once that is done, to be taken away again. */
function isOver({ kind }: Group): boolean {
  return kind === 'setup-only';
}

/** The row with its levels at their lowest, but for those that another row wants. */
function givenBack(
  row: Requirement,
  wanted: readonly Requirement[],
  vendor: CompiledManifest['vendor'],
): Requirement[] {
  const [right, other] = row.anyOf;
  if (!right || other || right.scope !== 'right') return [];
  const kept = wanted
    .flatMap(({ anyOf }) => anyOf)
    .filter(({ key }) => key === right.key)
    .flatMap(({ wants }) => wants.map(({ column }) => column));
  const wants = right.wants.flatMap((want) => {
    const level = kept.includes(want.column) ? undefined : lowest(want, vendor);
    return level === undefined ? [] : [{ column: want.column, level, exactly: true }];
  });
  return wants.length > 0 ? [{ ...row, anyOf: [{ ...right, wants }] }] : [];
}

function lowest({ level }: Want, vendor: CompiledManifest['vendor']): string | undefined {
  const scales: readonly (readonly string[])[] = vendorFacts[vendor].scales;
  return scales.find((scale) => scale.includes(level))?.[0];
}

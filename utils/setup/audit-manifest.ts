/** Writes down what a role grants as a new manifest, for a person to finish. Pure. */
import { columnKey, isEntry } from '../manifests/cells';
import { credentialFields } from '../manifests/credentials';
import type { PageControl } from '../manifests/findings';
import { type Fold, foldWith } from '../manifests/fold';
import { createMeasure } from '../manifests/levels';
import { fillIn } from '../manifests/placeholders';
import { isWrong, parseRow } from '../manifests/rows';
import type { Vocabulary } from '../manifests/types';
import { vendorFacts } from '../manifests/vendors';

export interface RecordInput {
  readonly controls: readonly PageControl[];
  readonly vocabulary: Vocabulary;
  /** What the role is called; it stands for the destination. */
  readonly name: string;
  /** The vendor's object whose rights they are, where it is not the usual one. */
  readonly target: string | null;
  /** Parts of the page have not been read. */
  readonly unopened: boolean;
  /** ISO date. */
  readonly today: string;
}

/** The manifest's text: one row for each right above its lowest level; what only a person knows is left open, by name. */
export function recordedManifest(input: RecordInput): string {
  const { controls, vocabulary, name, target, unopened, today } = input;
  const { vendor } = vocabulary;
  const rows = rightsOf(controls, vocabulary);
  const written = rows.filter((row) => !isWrong(parseRow(vendor, row)));
  const left = rows.filter((row) => isWrong(parseRow(vendor, row)));
  const notes = [
    ...(unopened
      ? ['Parts of the page were closed when this was written down: their rights are not in it.']
      : []),
    ...left.map((row) => `Not written down as a row: ${row}`),
  ];
  const credential = credentialFields[vendor];
  const manifest = {
    $schema: '../manifest.schema.json',
    destination: name.trim() || open("the destination's name"),
    source: {
      title: open('what this list was written down from, or the title of the guide that gives it'),
      url: open("the guide's https address"),
      read: today,
      confidence: open('how much of the list the guide gives: full, partial, prebuilt, coarse or pictures'),
    },
    ...(target ? { target } : {}),
    rights: written,
    credential,
    deliver: {
      where: open("where in the destination's menus its form is"),
      fields: credential.map((field) => ({
        labels: [open(`the label of the field for ${field}`)],
        value: `{${field}}`,
      })),
    },
    ...(notes.length > 0 ? { notes } : {}),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function open(what: string): string {
  return `${fillIn}${what}`;
}

/** One row for each right, in the page's order. A hidden copy and the entries of a list are no rows. */
function rightsOf(controls: readonly PageControl[], vocabulary: Vocabulary): string[] {
  const fold = foldWith(vocabulary.aliases);
  const measure = createMeasure(vocabulary.vendor, fold);
  const byRight = new Map<string, PageControl[]>();
  for (const control of controls) {
    if (!control.key || !control.visible || isEntry(control)) continue;
    const lowest = measure(control, 'lowest');
    if (!lowest || lowest.is <= lowest.wanted) continue;
    const cells = byRight.get(control.key) ?? [];
    byRight.set(control.key, cells);
    if (!cells.some(({ column }) => columnKey(column) === columnKey(control.column))) cells.push(control);
  }
  return [...byRight].map(([key, cells]) => rowText(key, cells, vocabulary, fold));
}

function rowText(key: string, cells: readonly PageControl[], vocabulary: Vocabulary, fold: Fold): string {
  const { vendor, names } = vocabulary;
  const { columns, joiner, scales } = vendorFacts[vendor];
  const known: readonly string[] = (scales as readonly (readonly string[])[]).flat();
  const name = names[key] ?? cells[0]?.path.join(joiner) ?? key;
  const levels = new Map(
    cells.map(({ column, level }) => {
      const spelt = known.find((one) => fold(one) === fold(level ?? ''));
      return [columnKey(column), spelt ?? level ?? ''];
    }),
  );
  if (vendor === 'syncro') return name;
  if (vendor === 'connectwise') {
    const row = columns.map((column) => levels.get(columnKey(column)) ?? '-');
    return `${name} | ${row.join(' / ')}`;
  }
  const alone = levels.get('');
  if (alone !== undefined) return `${name}: ${{ on: 'checked', off: 'unchecked' }[alone] ?? alone}`;
  const shown = columns.filter((column) => levels.has(columnKey(column)));
  return `${name}: ${shown.map((column) => `${column} ${levels.get(columnKey(column))}`).join(', ')}`;
}

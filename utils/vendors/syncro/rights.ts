/**
 * Syncro's rights: one flat list of boxes named `Group - Action` on the token form (docs.syncromsp.com, guides). How the
 * list is drawn is not published, so a box is known by what a person reads as its name, alone or under a heading.
 */
import { ariaToggle } from '../../widgets/aria-toggle';
import { openRoots, seenParent, textOf } from '../../widgets/dom';
import { type Groups, groupFinder } from '../../widgets/groups';
import { besideIn, cellTexts, firstLine, labelIndex, labelOf, ownNames } from '../../widgets/labels';
import { nativeCheckbox } from '../../widgets/native-checkbox';
import { claimRows, controlsIn } from '../../widgets/rows';
import { atOnce, type Pieces } from '../../widgets/slices';
import { columnHeader } from '../../widgets/table';
import { visibility } from '../../widgets/visibility';
import { exploring } from '../exploring';
import { toggles } from '../page-text';
import type { Fold, FoundControl } from '../types';
import { isGroup, isInner } from './known-names';

/** Boxes that switch others; never rights themselves. */
const switchesOthers =
  /^\W*((de|un)?\W*(select|check|toggle|enable|disable|grant|allow|mark)\W*)*(all|none|every(thing)?)\b/i;
/** Boxes that are drawn, and keep their state themselves. */
const drawn = ':is([role=checkbox],[role=switch])[aria-checked],[role=menuitemcheckbox]';
const offered = /(available|unassigned|unselected)( \w+)?\W*$/i;
const held = /(selected|assigned|granted|chosen)( \w+)?\W*$/i;
/** Says that a box below it takes rights away. */
export const denying = /^\W*(block|den(y|ied)|disallow|exclude|forbid|prohibit|restrict|revoke)/i;
const groupAndAction = /\S\s+[-–—]\s+\S/;

interface Named {
  readonly control: Element;
  readonly row: Element;
  readonly seen: Element;
  /** The name as the page writes it, group first. */
  readonly path: readonly string[];
  readonly key: string;
  readonly known: boolean;
}

/** A control before its name is known. */
interface Unnamed {
  readonly control: Element;
  readonly label: Element | null;
  readonly row: Element;
  /** What its label says, or what is said in its place. */
  readonly said: string;
}

/** What one scan names by. */
interface Scan {
  readonly groups: Groups;
  readonly isHead: (text: string) => boolean;
  readonly known: ReadonlySet<string>;
  readonly fold: Fold;
}

/** Every right the documents show, in page order. `known` holds the folded names of the vocabulary and the manifest. */
export function scanRights(...given: Parameters<typeof scanInPieces>): FoundControl[] {
  return atOnce(scanInPieces(...given));
}

/** A pause after each box that was named, and after each that was looked at. */
export function* scanInPieces(
  documents: readonly Document[],
  known: ReadonlySet<string>,
  fold: Fold,
): Pieces<FoundControl[]> {
  const roots = documents.flatMap((page): ParentNode[] => [page, ...openRoots(page)]);
  const hasDrawn = roots.some((root) => root.querySelector(drawn));
  const rare = exploring.brought()?.rareToggles(roots);
  const controls = roots
    .flatMap((root) => [...root.querySelectorAll(toggles)])
    .filter((control) => isControl(control, hasDrawn))
    .concat(...(rare?.keys() ?? []))
    .filter((control) => !denying.test(columnHeader(control)));
  const rows = claimRows(controls);
  const labels = labelIndex(roots);
  const heads = new Map<string, boolean>();
  const isHead = (text: string): boolean => {
    const head = heads.get(text) ?? isGroup(fold(text), known);
    heads.set(text, head);
    return head;
  };
  const scan: Scan = { groups: groupFinder(rows, isHead), isHead, known, fold };
  function* nameAll(byCells: boolean): Pieces<Named[]> {
    const named: Named[] = [];
    for (const control of controls) {
      const label = labelOf(control, labels);
      const claimed = rows.rowOf(control);
      const row = claimed === control ? (label ?? control) : claimed;
      const said = rare?.get(control)?.name ?? textOf(label);
      const name = nameOf({ control, label, row, said }, scan, byCells);
      named.push({ control, row, seen: label ?? row, ...name });
      yield;
    }
    return named;
  }
  const plain = yield* nameAll(false);
  // Where names stand elsewhere in their rows, they do so in all of them: in one row alone it is another right's name.
  const all = plain.some((one) => one.known) ? plain : yield* nameAll(true);
  // Beside a box of that name, another kind of control says something else of it.
  const boxed = new Set(all.flatMap((one) => (rare?.has(one.control) ? [] : one.key)));
  const named = all.filter((one) => !rare?.has(one.control) || !boxed.has(one.key));
  if (isTransfer(named)) return [];
  const region = regionOf(named);
  const shown = visibility((element) => controlsIn(rows, element) > 1);
  const collapsed = new Set<FoundControl>();
  const rights: FoundControl[] = [];
  for (const one of named) {
    if (one.known || (region && holds(region, one.row) && looksLikeRight(one, isHead))) {
      const other = rare?.get(one.control);
      const widget = other?.widget ?? (nativeCheckbox.is(one.control) ? nativeCheckbox : ariaToggle);
      const sight = shown(other?.face ?? one.seen);
      const right = {
        ref: rights.length,
        element: one.control,
        row: other?.face ?? one.row,
        widget,
        path: one.path,
        key: one.key,
        column: '',
        level: widget.level(one.control),
        levels: widget.levels(one.control),
        visible: sight !== 'hidden',
        disabled: widget.disabled(one.control),
      };
      if (sight === 'collapsed') collapsed.add(right);
      rights.push(right);
    }
    yield;
  }
  if (collapsed.size === 0) return rights;
  // A copy in a closed part does not compete with the one a person sees.
  const open = rights.filter((right) => right.visible && !collapsed.has(right));
  const seen = new Set(open.map(({ key }) => key));
  return rights.map((right) =>
    collapsed.has(right) && seen.has(right.key) ? { ...right, visible: false } : right,
  );
}

/** A native box inside or beside a drawn one is the drawn one's shadow, and the other way round: one control, not two. */
function isControl(control: Element, hasDrawn: boolean): boolean {
  if (control.localName !== 'input') return ariaToggle.is(control);
  if (!hasDrawn) return true;
  const around = control.parentElement;
  if (around?.closest(drawn)) return false;
  return control.ariaHidden !== 'true' || !around?.querySelector(drawn);
}

function nameOf(
  { control, label, row, said }: Unnamed,
  { groups, isHead, known, fold }: Scan,
  byCells: boolean,
): Pick<Named, 'path' | 'key' | 'known'> {
  // Most rights are known by their label: the rest of the row need not be read.
  if (known.has(fold(said))) return { path: [said], key: fold(said), known: true };
  const own = said ? [said] : [];
  for (const name of namesOf(control, label, row)) {
    if (known.has(fold(name))) return { path: [name], key: fold(name), known: true };
    if (name && !own.includes(name)) own.push(name);
  }
  const header = columnHeader(control);
  if (header) own.unshift(header);
  const plain = own[0] ?? '';
  const isWhole = groupAndAction.test(plain);
  // What begins like no part of a right is none's last words, whatever it stands under.
  const above =
    isWhole && !own.some((name) => isInner(fold(name), known)) ? [] : groups.above(control, label);
  let nearer = '';
  let inner = '';
  for (const { name: group, heading, box } of above) {
    if (isHead(group)) {
      // Boxes stand within boxes: the name of one between the two is a part of the right's.
      const isPart = inner && (box || !known.has(fold(`${group} ${inner}`)));
      const between = isPart ? inner : nearer;
      for (const name of own) {
        const key = fold(`${group} ${between} ${name}`);
        if (known.has(key)) return { path: [`${group} ${between}`.trim(), name], key, known: true };
      }
      // Under the vendor's own group name, nothing further up has a say.
      break;
    }
    // A heading of its own between the two belongs to the name.
    if (box) inner = `${group} ${inner}`;
    else if (heading && !own.includes(group)) nearer = group;
  }
  if (byCells) {
    const cells = [...new Set(cellTexts(row))].filter((text) => known.has(fold(text)));
    if (cells.length === 1 && cells[0]) return { path: [cells[0]], key: fold(cells[0]), known: true };
  }
  const [first] = above.filter(({ box }) => !box);
  const path = isWhole || !first ? [plain] : [first.name, plain];
  return { path, key: fold(path.join(' ')), known: false };
}

function* namesOf(control: Element, label: Element | null, row: Element): Generator<string> {
  yield* ownNames(control, label, row);
  yield* besideIn(control, row);
  // An element of the page's own may draw the name itself, beside the control.
  const root = control.getRootNode() as ShadowRoot;
  if (root.host && row.contains(root.host)) yield firstLine(root);
}

/** Two lists, of which one has what is held: a box marks what a button moves, and says nothing of the right. */
function isTransfer(named: readonly Named[]): boolean {
  const lists = new Set(named.map(({ known, row }) => (known ? row.closest('ul,ol,[role=listbox]') : null)));
  lists.delete(null);
  const heads = [...lists].flatMap((list) =>
    Array.from(list?.parentElement?.children ?? [], (one) => (one === list ? '' : textOf(one))),
  );
  return heads.some((head) => offered.test(head)) && heads.some((head) => held.test(head));
}

/** The smallest element that holds every known right: what lies outside is another part of the page. */
function regionOf(named: readonly Named[]): Element | null {
  const rows = named.filter((one) => one.known).map(({ row }) => row);
  let region: Element | null = rows[0] ? seenParent(rows[0]) : null;
  for (const row of rows) while (region && !holds(region, row)) region = seenParent(region);
  return rows.length > 1 ? region : null;
}

function holds(region: Element, row: Element): boolean {
  if (region.contains(row)) return true;
  for (let up: Element | null = row; up; up = seenParent(up)) if (up === region) return true;
  return false;
}

function looksLikeRight({ path }: Named, isHead: (text: string) => boolean): boolean {
  const last = path.at(-1) ?? '';
  return (
    last !== '' &&
    last.length < 120 &&
    !switchesOthers.test(last) &&
    // A head may count what is below it.
    !isHead(last.replace(/\W*\d.*$/, '')) &&
    (path.length > 1 || groupAndAction.test(last))
  );
}

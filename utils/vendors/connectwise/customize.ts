/**
 * The list behind a function's `customize` link: two lists side by side, "Allow access to these" and "Disallow" (seeds/004).
 * It is read while its dialog is open; what the admin saved there is remembered until the page goes.
 */
import { isSeen, textOf } from '../../widgets/dom';
import { dualList, type Sides } from '../../widgets/dual-list';
import type { Widget } from '../../widgets/types';
import type { Fold, FoundControl } from '../types';
import { pressedText } from './commits';
import type { RoleCell } from './role';
import { untilChanged } from './until-changed';

const labels = {
  Disallow: /^(dis-?allow|deny)(ed)?( access)?( to)?( these)?\W*$/i,
  Allow: /^allow(ed)?( access)?( to)?( these)?\W*$/i,
} as const;
const items = 'option,li,tr,[role=option],[role=row],label';
const lists = 'select,ul,ol,table,[role=listbox],[role=grid]';
const farthest = 8;

type Entry = Omit<FoundControl, 'ref'>;
type Named = Pick<FoundControl, 'path'>;

/** Entries by page and function, as the admin last saved them. */
let saved = new WeakMap<Document, Map<string, readonly Entry[]>>();
const keepers = new WeakMap<Element, () => void>();

/** What was saved in one role is not said of another. */
export function forgetLists(): void {
  saved = new WeakMap();
}

/** Module and function of each list that was saved. */
export function savedLists(page: Document): Named[] {
  return Array.from(saved.get(page)?.values() ?? [], ([entry]) => ({ path: entry?.path.slice(0, 2) ?? [] }));
}

/** The entries of the list whose dialog is open, and of those that were saved. */
export function listEntries(
  page: Document,
  cells: readonly RoleCell[],
  known: ReadonlySet<string>,
  fold: Fold,
): Entry[] {
  const kept = saved.get(page) ?? new Map<string, readonly Entry[]>();
  saved.set(page, kept);
  const open = openList(page);
  const entries = open ? entriesOf(open.sides) : [];
  const path = open && functionOf(open.dialog, entries, [...cells, ...savedLists(page)], known, fold);
  const gone = [...kept].filter(([key]) => key !== path?.join()).flatMap(([, list]) => list);
  if (!open || !path) return gone;
  const widget = dualList(open.dialog, open.sides);
  const read = () => controlsOf(entriesOf(open.sides), path, widget, fold);
  rememberSaved(open.dialog, () =>
    kept.set(
      path.join(),
      read().map((entry) => ({ ...entry, away: true })),
    ),
  );
  return [...gone, ...controlsOf(entries, path, widget, fold)];
}

function controlsOf(
  entries: readonly Element[],
  path: readonly string[],
  widget: Widget,
  fold: Fold,
): Entry[] {
  return entries.map((element) => {
    const full = [...path, textOf(element)];
    const row = element.closest('select') ?? element;
    return {
      element,
      row,
      widget,
      path: full,
      key: fold(full.join(' ')),
      column: '',
      level: widget.level(element),
      levels: widget.levels(element),
      visible: true,
      disabled: widget.disabled(element),
    };
  });
}

/** The smallest box that holds both labels and a list beneath each. */
export const openList = untilChanged(findList);

function findList(page: Document): { readonly dialog: Element; readonly sides: Sides } | null {
  const found: Record<string, Element> = {};
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = textOf(walker.currentNode);
    for (const [name, label] of Object.entries(labels))
      if (text && label.test(text) && element && !element.closest('button,option') && isSeen(element))
        found[name] = element;
  }
  const { Allow, Disallow } = found;
  if (!Allow || !Disallow) return null;
  let box: Element | null = Allow;
  for (let step = 0; box && step < farthest * 2; step += 1, box = box.parentElement) {
    const sides = box.contains(Disallow) ? sidesIn(box, Allow, Disallow) : null;
    if (sides) return { dialog: dialogOf(box), sides };
  }
  return null;
}

function dialogOf(box: Element): Element {
  const dialog = box.closest('dialog,[role=dialog],[aria-modal=true],.cw-gxt-wnd');
  if (dialog) return dialog;
  let up = box;
  while (
    up.parentElement &&
    !/\bsave\b|\bok\b/i.test(textOf(up)) &&
    up.parentElement !== up.ownerDocument.body
  )
    up = up.parentElement;
  return up;
}

/** Each label's own pane where it has one; else the lists in the order of the labels, as they stand side by side. */
function sidesIn(box: Element, allow: Element, disallow: Element): Sides | null {
  const pane = (label: Element): Element => {
    let up = label;
    while (up.parentElement && up.parentElement !== box) up = up.parentElement;
    return up;
  };
  const own = { Disallow: pane(disallow), Allow: pane(allow) };
  // One side may be empty.
  const says = textOf(own.Allow) + textOf(own.Disallow) !== textOf(allow) + textOf(disallow);
  if (own.Allow !== allow && own.Disallow !== disallow && says) return own;
  const found = Array.from(box.querySelectorAll(lists)).filter(
    (list) =>
      isSeen(list) &&
      !list.contains(allow) &&
      !list.contains(disallow) &&
      !list.parentElement?.closest('select'),
  );
  const outer = found.filter((list) => !found.some((other) => other !== list && other.contains(list)));
  const [first, second, third] = outer;
  if (!first || !second || third) return null;
  const allowFirst = allow.compareDocumentPosition(disallow) & Node.DOCUMENT_POSITION_FOLLOWING;
  return allowFirst ? { Disallow: second, Allow: first } : { Disallow: first, Allow: second };
}

function entriesOf(sides: Sides): Element[] {
  return Object.values(sides).flatMap((side) => {
    const isEntry = (element: Element) =>
      textOf(element) !== '' && !Object.values(labels).some((label) => label.test(textOf(element)));
    const found = Array.from(side.querySelectorAll(items)).filter(isEntry);
    const inner = found.filter((item) => !item.querySelector(items));
    return inner.length > 0 ? inner : Array.from(side.querySelectorAll('*')).filter(isLeaf).filter(isEntry);
  });
}

function isLeaf(element: Element): boolean {
  return element.childElementCount === 0 && !element.matches('button,input');
}

/** The function that the dialog names, or that is known to have entries of these names. */
function functionOf(
  dialog: Element,
  entries: readonly Element[],
  named: readonly Named[],
  known: ReadonlySet<string>,
  fold: Fold,
): readonly string[] | null {
  const paths = new Map(named.map(({ path }) => [path.join(), path]));
  const byEntry = [...paths.values()].filter((path) =>
    entries.some((entry) => {
      const key = fold([...path, textOf(entry)].join(' '));
      // Folding may leave of the two the function's own name.
      return known.has(key) && key !== fold(path.join(' '));
    }),
  );
  const head = ` ${fold(textOf(dialog).split(/(?:dis)?allow/i)[0] ?? '')} `;
  const byTitle = [...paths.values()].filter(([, name = '']) => head.includes(` ${fold(name)} `));
  const both = byTitle.filter((path) => byEntry.includes(path));
  for (const found of [both, byEntry, byTitle]) if (found.length === 1) return found[0] ?? null;
  return null;
}

/** What was moved counts once the admin has pressed the dialog's own Save. One dialog may serve many functions in turn. */
function rememberSaved(dialog: Element, keep: () => void): void {
  const isNew = !keepers.has(dialog);
  keepers.set(dialog, keep);
  if (!isNew) return;
  const listen = ({ isTrusted, target }: Event): void => {
    if (isTrusted && /^(save|ok|apply|done)\b/i.test(pressedText(target as Element))) keepers.get(dialog)?.();
  };
  dialog.addEventListener('click', listen, { capture: true });
}

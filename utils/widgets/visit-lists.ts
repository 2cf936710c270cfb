/** Lists behind a link: opened, and closed again by Cancel where nothing in them was moved. */
import type { Head } from './closed-heads';
import { isSeen, textOf } from './dom';
import { toggleHead } from './head-signs';
import { press } from './press';
import { scrollThrough } from './scroll-through';
import type { Visitor } from './types';
import { until } from './wait';

interface Named {
  /** Of its part of the page and of its row. */
  readonly path: readonly string[];
}

interface Visit extends Visitor {
  /** Lists that were open before. */
  readonly saved: readonly Named[];
  /** Rows that are mounted now. */
  readonly rows: () => readonly (Named & { readonly row: Element })[];
  readonly fold: (name: string) => string;
  readonly heads: () => ReadonlyMap<string, Head>;
  readonly scroller: Element | null;
  /** The dialog that is open. */
  readonly dialog: () => Element | null;
}

const buttons = 'button,a,input[type=button],[role=button],[tabindex]';
/** Milliseconds for a dialog, or the rows of a head, to come. */
const opening = 5000;
const closing = 1000;

/**
 * Yields while a list is open in which something is wanted. What was moved is the admin's to save: then it stays open, as does
 * one that was asked for.
 */
export async function* visitLists(visit: Visit): AsyncGenerator<void, void, void> {
  const { saved, lists = [], wants, fold, dialog, signal, unread } = visit;
  const asked = lists.length > 0;
  const known = saved.map(({ path }) => path.join(' ')).filter(wants);
  for (const id of asked ? lists : known.map(fold)) {
    // One that was just saved may still be fading out; any other is the admin's.
    if (!(await until(() => !dialog(), closing, signal))) continue;
    const link = await linkOf(id, visit);
    if (link) press(link);
    if (!link || !(await until(() => dialog() !== null, opening, signal))) {
      if (asked) unread();
      continue;
    }
    const before = textOf(dialog());
    try {
      yield;
    } finally {
      const open = dialog();
      if (open && !asked && textOf(open) === before) cancel(open);
    }
  }
}

/** What opens the list of the row whose folded names `id` begins with: its head is opened for it, and its row scrolled to. */
async function linkOf(id: string, { rows, fold, heads, scroller, signal }: Visit): Promise<Element | null> {
  const isIts = (...names: readonly string[]) => `${id} `.startsWith(`${fold(names.join(' '))} `);
  const row = () => rows().find(({ path }) => isIts(...path))?.row ?? null;
  const link = () => saying(row(), /^\W*customi[sz]e\W*$/i);
  if (link()) return link();
  const name = [...heads().keys()].find((one) => isIts(one)) ?? '';
  const head = heads().get(name);
  if (head && !head.open) toggleHead(head.element);
  await until(() => link() !== null || heads().get(name)?.open === true, opening, signal);
  if (!link() && scroller)
    for await (const _ of scrollThrough(scroller, () => textOf(scroller), signal)) if (link()) break;
  return link();
}

function cancel(dialog: Element): void {
  const button = saying(dialog, /^(cancel|close)$/i);
  if (button) press(button);
}

function saying(box: Element | null, what: RegExp): Element | null {
  const all = Array.from(box?.querySelectorAll(buttons) ?? []);
  return all.find((one) => what.test(textOf(one) || (one as HTMLInputElement).value) && isSeen(one)) ?? null;
}

/** Lists behind a link: opened, and closed again by Cancel where nothing in them was moved. */
import { type Head, toggleHead } from './closed-heads';
import { isSeen, textOf } from './dom';
import { press } from './press';
import { scrollThrough } from './scroll-through';
import type { Visitor } from './types';
import { until } from './wait';

/** A list that was open before, or is asked for. */
export interface KnownList {
  /** The names of its part of the page and of its row, joined and folded. */
  readonly name: string;
  readonly head: string;
  /** Its row, where it is mounted. */
  readonly row: () => Element | null;
}

interface Visit extends Visitor {
  readonly known: () => readonly KnownList[];
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
  const { known, lists, wants, dialog, signal, unread } = visit;
  const asked = lists.length > 0;
  for (const list of known()) {
    // One that was just saved may still be fading out; any other is the admin's.
    if (!(asked || wants(list.name)) || !(await until(() => !dialog(), closing, signal))) continue;
    const link = await linkOf(list, visit);
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

/** What opens the list: its head is opened for it, and its row scrolled to. */
async function linkOf(list: KnownList, { heads, scroller, signal }: Visit): Promise<Element | null> {
  const link = () => saying(list.row(), /^\W*customi[sz]e\W*$/i);
  if (link()) return link();
  const head = heads().get(list.head);
  if (head && !head.open) toggleHead(head.element);
  await until(() => link() !== null || heads().get(list.head)?.open === true, opening, signal);
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

/** Sections that are closed: their rows may not be in the document, or hold lists that open only where they are seen. */
import { textOf } from '../../widgets/dom';
import { press } from '../../widgets/press';
import { nextFrame, until } from '../../widgets/wait';
import type { Fold, FoundControl, Part } from '../types';
import { piecesOf } from './pieces';
import { isSeen } from './rights';
import { type Section, sectionsOf } from './sections';

/** Milliseconds for a section to open. */
const opening = 1500;

/** The sections that show no control and may hold some. */
export async function closedSections(
  documents: readonly Document[],
  controls: readonly FoundControl[],
  _known: ReadonlySet<string>,
  fold: Fold,
): Promise<Part[]> {
  return documents.flatMap((page) => {
    const now = (name: string) => sectionsOf(piecesOf(page, fold), fold).find((one) => one.name === name);
    const needed = ({ cells }: Section) =>
      cells.length === 0 ||
      controls.some(({ away, element }) => away && cells.some((cell) => cell.element === element));
    return sectionsOf(piecesOf(page, fold), fold)
      .filter((section) => !isOpen(section) && needed(section) && isSeen(section.head))
      .map(({ name }) => ({ visit: (signal, unread) => visit(() => now(name), signal, unread) }) as Part);
  });
}

function isOpen(section: Section | undefined): boolean {
  return (
    section?.cells.some(({ element }) => isSeen(element) || isSeen(element.parentElement ?? element)) === true
  );
}

async function* visit(
  section: () => Section | undefined,
  signal: AbortSignal,
  unread: () => void,
): AsyncGenerator<void, void, void> {
  const head = section()?.head;
  if (!head) return unread();
  const before = section()?.cells.length ?? 0;
  const changed = () => isOpen(section()) || (section()?.cells.length ?? 0) > before;
  const others = Array.from(head.ownerDocument.querySelectorAll('[aria-expanded=true],[aria-selected=true]'));
  try {
    for (const way of waysToPress(head)) {
      press(way);
      if (await until(changed, opening / 2, signal)) break;
    }
    if (!(await until(() => isOpen(section()), opening / 2, signal))) return unread();
    await nextFrame(signal);
    yield;
  } finally {
    const now = section()?.head;
    if (now && isOpen(section())) press(toggleOf(now));
    // Where one is open at a time, opening this one closed another.
    for (const other of others)
      if (other.isConnected && other.matches('[aria-expanded=false],[aria-selected=false]')) press(other);
  }
}

/** The heading's own toggle, then its text, then all of it. */
function waysToPress(head: Element): Element[] {
  const box = head.parentElement;
  return [...new Set([toggleOf(head), head, ...(box ? [box] : [])])];
}

function toggleOf(head: Element): Element {
  const own = head.closest('[aria-expanded],summary,button');
  const before = head.previousElementSibling;
  return own ?? (before && !textOf(before) ? before : head);
}

/** ConnectWise's rights: a level for each verb of each function of each module, and the lists behind `customize`. */
import type { Fold, FoundControl } from '../types';
import { lists } from './lists';
import { readRole } from './role';

type Found = Omit<FoundControl, 'ref'>;

/** The cells that each page was last seen to have: what was not saved may stand in a module that is closed again. */
let seen = new WeakMap<Document, Map<string, Found>>();

/** Another role is shown. */
export function forgetRights(): void {
  seen = new WeakMap();
}

/** Every cell the documents show, in page order; then the entries of an open customize list. */
export function scanRights(
  documents: readonly Document[],
  known: ReadonlySet<string>,
  fold: Fold,
): FoundControl[] {
  const found: Found[] = [];
  const twice = new Set<Found>();
  for (const page of documents) {
    const { cells, heads, pieces } = readRole(page, known, fold);
    const closed = new Set(heads.map(({ name }) => name));
    for (const { name, open } of heads) if (open) closed.delete(name);
    const isRefused = lists.brought()?.refusedBy(pieces, known, fold) ?? (() => false);
    const last = seen.get(page) ?? new Map<string, Found>();
    const now = new Map<string, Found>();
    seen.set(page, now);
    for (const { piece, path, row, column, shown } of cells) {
      const { element, widget } = piece;
      const key = fold(path.join(' '));
      const cell = {
        element,
        row,
        widget,
        path,
        key,
        column,
        level: widget.level(element),
        levels: widget.levels(element),
        // Rows of a module that can be opened are part of the page; other rows that cannot be seen are copies.
        visible: shown || closed.has(path[0]),
        disabled: widget.disabled(element),
        ...(shown ? {} : { away: true as const }),
        ...(isRefused({ key, column }) ? { refused: true as const } : {}),
      };
      const id = `${key}|${column}`;
      const other = now.get(id);
      if (!shown && other) {
        // Of the words of a list that nobody sees, none is the level.
        if (other.away) twice.add(other);
        continue;
      }
      found.push(cell);
      now.set(id, cell);
    }
    for (const [id, cell] of last) {
      if (now.has(id)) continue;
      // What was not saved is not what was set: that stands until its row is there to be read again.
      const isOut = cell.refused || isRefused(cell);
      const kept = isOut ? { ...cell, away: true as const, refused: true as const } : cell;
      now.set(id, kept);
      if (isOut) found.push(kept);
    }
    found.push(...(lists.brought()?.listEntries(page, cells, known, fold) ?? []));
  }
  return found.filter((one) => !twice.has(one)).map((control, ref) => ({ ...control, ref }));
}

/** ConnectWise's rights: a level for each verb of each function of each module, and the lists behind `customize`. */
import type { Fold, FoundControl } from '../types';
import { broughtLists } from './lists';
import { readRole } from './role';

/** Every cell the documents show, in page order; then the entries of an open customize list. */
export function scanRights(
  documents: readonly Document[],
  known: ReadonlySet<string>,
  fold: Fold,
): FoundControl[] {
  const found: Omit<FoundControl, 'ref'>[] = [];
  for (const page of documents) {
    const { cells, heads } = readRole(page, known, fold);
    const closed = new Set(heads.map(({ name }) => name));
    for (const { name, open } of heads) if (open) closed.delete(name);
    for (const { piece, path, row, column, shown } of cells) {
      const { element, widget } = piece;
      found.push({
        element,
        row,
        widget,
        path,
        key: fold(path.join(' ')),
        column,
        level: widget.level(element),
        levels: widget.levels(element),
        // Rows of a module that can be opened are part of the page; other rows that cannot be seen are copies.
        visible: shown || closed.has(path[0]),
        disabled: widget.disabled(element),
        ...(shown ? {} : { away: true }),
      });
    }
    found.push(...(broughtLists()?.listEntries(page, cells, known, fold) ?? []));
  }
  return found.map((control, ref) => ({ ...control, ref }));
}

/** Parts of a security role that are not there yet: modules that are closed, rows that a list mounts on scrolling. */
import { acts } from '../../widgets/acts';
import type { Head } from '../../widgets/closed-heads';
import { lazyScroller } from '../../widgets/scrolling';
import type { Fold, FoundControl, Part } from '../types';
import { commits } from './commits';
import { lists } from './lists';
import type { Role } from './role';

/** The modules that show no rows, in a list that may mount them, and theirs, on scrolling. */
export async function closedModules(
  documents: readonly Document[],
  controls: readonly FoundControl[],
  roleIn: (page: Document) => Role,
  fold: Fold,
  signal: AbortSignal,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const page of documents) {
    const heads = () => headsOf(roleIn(page));
    const shown = [...heads().values()];
    const last = controls.at(-1)?.row ?? shown.at(-1)?.element;
    const scroller = last?.ownerDocument === page ? await lazyScroller(last, signal) : null;
    if (scroller || shown.some(({ open }) => !open))
      parts.push({ visit: (visitor) => acts().visitHeads({ page, heads, scroller, ...visitor }) });
    const dialog = () => lists.brought()?.openList(page)?.dialog ?? null;
    const rows = () => roleIn(page).cells;
    parts.push({
      known: true,
      visit(visitor) {
        const saved = lists.brought()?.savedLists(page) ?? [];
        return acts().visitLists({ heads, scroller, saved, rows, fold, dialog, ...visitor });
      },
    });
  }
  return parts;
}

/** By name; of several of one name the last, for the app's own menu has the same names and stands first. */
function headsOf(role: Role): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const head of role.heads) {
    // Nothing that saves or leaves is ever a module.
    if (!head.open && commits(head.element)) continue;
    const other = heads.get(head.name);
    heads.set(head.name, { ...head, open: head.open || other?.open === true, row: head.row ?? other?.row });
  }
  return heads;
}

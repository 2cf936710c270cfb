import type { DualListModel } from '../dual-list-model';
import type { Kit, MenuEntry, View } from '../view';

/** What React draws from. */
export interface Shown {
  readonly menu: readonly MenuEntry[];
  readonly view: View | undefined;
  /** Counts the screens drawn; each is a tree of its own. */
  readonly turn: number;
  readonly list: DualListModel | undefined;
}

let shown: Shown = { menu: [], view: undefined, turn: 0, list: undefined };
const listeners = new Set<() => void>();

function change(part: Partial<Shown>): void {
  shown = { ...shown, ...part };
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function current(): Shown {
  return shown;
}

export const reactKit: Kit = {
  start: (menu) => change({ menu }),
  draw: (view) => change({ view, turn: shown.turn + 1 }),
  openList(model) {
    change({ list: model });
    const stop = model.subscribe(() => {
      if (!model.closed) return;
      stop();
      change({ list: undefined });
    });
  },
};

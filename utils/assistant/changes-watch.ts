/** Notices between two acts that the page has put other content into its rows, so that no act hits another right. */

import { toggles } from '../vendors/page-text';
import type { FoundControl } from '../vendors/types';
import { reachableRoots } from './documents';

export interface ChangesWatch {
  /** Whether rows came, went or changed their text since the last call. */
  changed(controls: ReadonlyMap<string, FoundControl>): boolean;
  stop(): void;
}

/** Watches the document, its blank children and open shadow roots until stopped. */
export function changesWatch(): ChangesWatch {
  const observer = new MutationObserver(() => undefined);
  for (const root of reachableRoots(document)) {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
  let rows: Set<Node> | null = null;
  let rowsOf: ReadonlyMap<string, FoundControl> | null = null;

  return {
    changed(controls) {
      const records = observer.takeRecords();
      if (records.length === 0) return false;
      if (!rows || rowsOf !== controls) rows = new Set([...controls.values()].map(({ row }) => row));
      rowsOf = controls;
      const known = rows;
      return records.some((record) => touchesRows(record, known));
    },
    stop: () => observer.disconnect(),
  };
}

/** Ripples, icons and counters outside the rows are a page's ordinary life and cost no new scan. */
function touchesRows(record: MutationRecord, rows: ReadonlySet<Node>): boolean {
  if (record.type === 'characterData') return isInRow(record.target, rows);
  for (const node of [...record.addedNodes, ...record.removedNodes]) {
    if (node instanceof Element && (node.matches(toggles) || node.querySelector(toggles))) return true;
    if (node.textContent?.trim() && isInRow(record.target, rows)) return true;
  }
  return false;
}

function isInRow(node: Node, rows: ReadonlySet<Node>): boolean {
  for (let up: Node | null = node; up; up = up.parentNode) if (rows.has(up)) return true;
  return false;
}

/** What several frames found becomes one list. Pure. */
import type { Finding, FindingStatus } from '../manifests/findings';
import { mostTelling } from '../vendors/page-kinds';
import type { PageKind } from '../vendors/types';
import type { FormField } from './types';

export interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

export interface Reported extends Place {
  readonly kind: PageKind;
  readonly findings: readonly Finding[];
  readonly fields: readonly FormField[];
}

/** A finding and the frame that it is about; null where no single frame is. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly place: Place | null;
}

const rank: Record<FindingStatus, number> = { excess: 4, granted: 3, missing: 2, manual: 1, absent: 0 };

/** Whether the right's control is there to be seen, not just expected in a part nobody has opened. */
function seen({ status, reason }: Finding): boolean {
  return status === 'granted' || status === 'excess' || (status === 'missing' && reason !== 'unopened');
}

function better(one: PlacedFinding, other: PlacedFinding): PlacedFinding {
  const order = rank[other.finding.status] - rank[one.finding.status];
  if (order !== 0) return order > 0 ? other : one;
  // Of two that say the same, the one that says why tells more: a near miss beats plain absence.
  return one.finding.reason === undefined && other.finding.reason !== undefined ? other : one;
}

function mergeOne(all: readonly [PlacedFinding, ...PlacedFinding[]]): PlacedFinding {
  const visible = all.filter(({ finding }) => seen(finding));
  if (visible.length < 2) return all.reduce(better);
  const [first] = all;
  return {
    finding: { id: first.finding.id, name: first.finding.name, status: 'manual', reason: 'twin' },
    place: null,
  };
}

/** One finding a requirement in the manifest's order, then what is excess in any frame. */
export function mergeFindings(order: readonly string[], reports: readonly Reported[]): PlacedFinding[] {
  const byId = new Map<string, [PlacedFinding, ...PlacedFinding[]]>();
  for (const { tabId, frameId, findings } of reports) {
    for (const finding of findings) {
      const placed = { finding, place: { tabId, frameId } };
      const others = byId.get(finding.id);
      if (others) others.push(placed);
      else byId.set(finding.id, [placed]);
    }
  }
  const required = order.flatMap((id) => {
    const all = byId.get(id);
    return all ? [mergeOne(all)] : [];
  });
  const excess = [...byId].filter(([id]) => id.startsWith('excess:')).map(([, all]) => all.reduce(better));
  return [...required, ...excess];
}

/** One line a field: what was typed or filled anywhere beats what is merely absent. */
export function mergeFields(reports: readonly Reported[]): FormField[] {
  const order: readonly FormField['state'][] = ['absent', 'empty', 'offered', 'filled', 'typed'];
  const merged = new Map<string, FormField>();
  for (const field of reports.flatMap(({ fields }) => fields)) {
    const known = merged.get(field.label);
    if (!known || order.indexOf(field.state) > order.indexOf(known.state)) merged.set(field.label, field);
  }
  return [...merged.values()];
}

/** The most telling of several kinds. */
export function mergeKinds(kinds: readonly PageKind[]): PageKind {
  return kinds.reduce(mostTelling, 'none');
}

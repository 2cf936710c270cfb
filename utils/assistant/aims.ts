/** What Grant, Remove and Undo are to bring about, as plain questions to a reading. */
import type { PlannedChange } from '../manifests/findings';
import type { Judgement } from '../messaging/protocol';
import type { FoundControl } from '../vendors/types';
import { cell, type Reading } from './reader';

/** Levels by cell. */
export type Levels = ReadonlyMap<string, string>;

/** What an action is to bring about on what is mounted now. */
export interface Aim {
  readonly kind: 'granting' | 'removing' | 'undoing';
  /** At least so many cells. One finding may stand for many, and for some that are not mounted: what comes to light adds to it. */
  readonly total: number;
  targets(reading: Reading, judgement: Judgement): Map<string, string>;
  /** Findings whose list the admin has asked for: those alone are opened. */
  readonly lists?: readonly string[];
  /** What it is about may stand elsewhere than its name says. */
  readonly everywhere: boolean;
  /** What may be left in parts that are not mounted: the names that its cells or findings begin with. */
  left(reading: Reading, judgement: Judgement, reached: ReadonlySet<string>): readonly string[];
}

/** Whether a control is an entry of a list behind a dialog. */
export function isEntry({ widget }: FoundControl): boolean {
  return widget.kind === 'dual-list';
}

/** What is missing, or with `lower` in excess: these findings of it, all where none is named. */
export function setFindings(ids: readonly string[], lower: boolean, first: Judgement): Aim {
  const wanted = new Set(ids.length > 0 ? ids : lower ? first.excess : first.missing);
  const lists = lower ? [] : first.lists.filter((id) => wanted.has(id));
  return {
    kind: lower ? 'removing' : 'granting',
    total: wanted.size,
    lists,
    everywhere: true,
    targets: (reading, judgement) => targetsOf(lower ? judgement.remove : judgement.grant, reading, wanted),
    left: (_reading, judgement) => [
      ...judgement.unopened.filter((id) => wanted.has(id)),
      ...judgement.lists.filter((id) => lists.includes(id)),
    ],
  };
}

/** Back to these levels. */
export function goBack(before: Levels): Aim {
  return {
    kind: 'undoing',
    total: before.size,
    everywhere: false,
    // What depends on another right stands after it, and goes back before that one is gone.
    targets: ({ controls }) =>
      new Map(
        [...controls]
          .reverse()
          .filter(
            (control) => control.visible && (before.get(cell(control)) ?? control.level) !== control.level,
          )
          .map((control) => [cell(control), before.get(cell(control)) ?? '']),
      ),
    left: ({ controls }, _, reached) => {
      const mounted = new Set(controls.map(cell));
      return [...before.keys()].filter((id) => !mounted.has(id) && !reached.has(id));
    },
  };
}

/** What these changes come to on what is mounted. */
function targetsOf(
  changes: readonly PlannedChange[],
  { controls }: Reading,
  wanted: ReadonlySet<string>,
): Map<string, string> {
  const byRef = new Map(controls.map((control) => [control.ref, control]));
  const targets = new Map<string, string>();
  for (const { findingId, ref, to } of changes) {
    const control = byRef.get(ref);
    if (control && wanted.has(findingId)) targets.set(cell(control), to);
  }
  return targets;
}

/** The levels that a reading tells. */
export function levels({ controls }: Reading): Map<string, string> {
  const told = controls.filter(({ visible, level }) => visible && level !== null);
  return new Map(told.map((control) => [cell(control), control.level ?? '']));
}

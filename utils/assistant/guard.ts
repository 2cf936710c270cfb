/**
 * Holds back leaving while a one-time value is not in the vault. Best effort: a page that listens at window capture before
 * this does sees the press first. One press is held; the next passes, as does Save anyway.
 */
import type { Vendor } from '../vendors/types';

const presses = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keyup',
  'submit',
] as const;
const ends = new Set(['click', 'keyup', 'submit']);

/** What is at stake in a session. */
export interface Stake {
  /** Asked at every press on a commit control. */
  atRisk(): boolean;
  /** Told what a held-back control says, or null when nothing is held back any more. */
  onHeld(label: string | null): void;
}

export interface Guard {
  /** No script of the page's hears a press before this does: it listens since before there was one. */
  readonly first: boolean;
  /** From now on these are asked and told; null: nothing is held back. */
  watch(stake: Stake | null): void;
  /** Lets the next press through. */
  release(): void;
  /** Nothing is at risk now: what comes next is held back anew. */
  calm(): void;
}

/** Listens at once, before anybody knows whether there is a setup: later would be too late. */
export function createGuard(vendor: Vendor, signal: AbortSignal): Guard {
  const first = document.scripts.length === 0;
  let stake: Stake | null = null;
  let held = false;
  let holding = false;

  function consider(event: Event): void {
    if (!stake || !event.isTrusted || (event instanceof KeyboardEvent && !/^(Enter| )$/.test(event.key)))
      return;
    const target = event.composedPath()[0];
    const control = event.type === 'submit' ? (event as SubmitEvent).submitter : target;
    const commits = control instanceof Element && vendor.commits(control);
    if (event.type !== 'submit' && !commits) return;
    if (!holding && (held || !stake.atRisk())) return;
    holding = true;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!ends.has(event.type)) return;
    holding = false;
    held = true;
    stake.onHeld(control instanceof Element ? labelOf(control) : '');
  }

  for (const type of presses) addEventListener(type, consider, { capture: true, signal });
  addEventListener(
    'beforeunload',
    (event) => {
      if (!held && stake?.atRisk()) event.preventDefault();
    },
    { signal },
  );
  return {
    first,
    watch(next) {
      stake = next;
    },
    release() {
      held = true;
      stake?.onHeld(null);
    },
    calm() {
      if (!held) return;
      held = false;
      stake?.onHeld(null);
    },
  };
}

function labelOf(control: Element): string {
  const button = control.closest('button,a,input,[role=button]') ?? control;
  return ((button as HTMLInputElement).value || button.textContent || '').trim().slice(0, 60);
}

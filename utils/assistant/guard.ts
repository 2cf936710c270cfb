/**
 * Holds back leaving while a one-time value shows that the vault does not have. Best effort: a page that listens at
 * window capture before this does sees the press first. One press is held; the next passes, as does Save anyway.
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

export interface Guard {
  /** Lets the next press through. */
  release(): void;
}

/** `atRisk` is asked at every press on a commit control; `onHeld` is told what the control says, or null when released. */
export function createGuard(
  vendor: Vendor,
  atRisk: () => boolean,
  onHeld: (label: string | null) => void,
  signal: AbortSignal,
): Guard {
  let held = false;
  let holding = false;

  function consider(event: Event): void {
    if (!event.isTrusted || (event instanceof KeyboardEvent && !/^(Enter| )$/.test(event.key))) return;
    const target = event.composedPath()[0];
    const control = event.type === 'submit' ? (event as SubmitEvent).submitter : target;
    const commits = control instanceof Element && vendor.commits(control);
    if (event.type !== 'submit' && !commits) return;
    if (!holding && (held || !atRisk())) return;
    holding = true;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!ends.has(event.type)) return;
    holding = false;
    held = true;
    onHeld(control instanceof Element ? labelOf(control) : '');
  }

  for (const type of presses) addEventListener(type, consider, { capture: true, signal });
  addEventListener(
    'beforeunload',
    (event) => {
      if (!held && atRisk()) event.preventDefault();
    },
    { signal },
  );
  return {
    release() {
      held = true;
      onHeld(null);
    },
  };
}

function labelOf(control: Element): string {
  const button = control.closest('button,a,input,[role=button]') ?? control;
  return ((button as HTMLInputElement).value || button.textContent || '').trim().slice(0, 60);
}

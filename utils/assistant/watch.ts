/** Tells when the page may have changed. Debounced: a page that churns costs one look a second at most. */
import { reachableRoots } from './documents';

const attributes = [
  'aria-checked',
  'aria-pressed',
  'aria-expanded',
  'disabled',
  'aria-disabled',
  'hidden',
  'open',
];
const acts = ['click', 'change', 'input', 'keyup', 'transitionend'] as const;
/** Milliseconds of quiet before a look, and the longest a look is put off while it is never quiet. */
const quiet = 120;
const longest = 1000;
/** What scripts set fires no event: shown fields and boxes are compared this often, in milliseconds. */
const pulse = 250;

export interface Look {
  /** Milliseconds of the page's thread. */
  readonly took: number;
  readonly ended: boolean;
}

/**
 * Calls `look` after changes until the signal aborts. `look` can ask whether the page has changed since it began, and give up;
 * the next one is to end at once, and is given nothing to ask. `due` is asked with every pulse whether there is something to look at that nothing else tells of.
 */
export function watch(
  look: (isStale: (() => boolean) | null) => Promise<Look>,
  signal: AbortSignal,
  due: () => boolean = () => false,
): { readonly soon: () => void; readonly now: () => Promise<void> } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let cost = 0;
  let gaveUp = false;
  let turn = 0;
  const observed = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => (target as Element).localName !== 'rolecall-overlay')) soon();
  });

  function observe(): void {
    for (const root of reachableRoots(document)) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: attributes,
      });
      for (const type of acts) root.addEventListener(type, soon, { capture: true, passive: true, signal });
    }
  }

  function soon(): void {
    const now = performance.now();
    first ||= now;
    clearTimeout(timer);
    const patience = Math.max(quiet, cost * 10);
    timer = setTimeout(run, Math.max(0, Math.min(patience, first + Math.max(longest, cost * 20) - now)));
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    first = 0;
    if (signal.aborted) return;
    observe();
    turn += 1;
    const mine = turn;
    const { took, ended } = await look(gaveUp ? null : () => turn !== mine || first > 0);
    gaveUp = !ended;
    cost = took;
  }

  let values = states();
  const interval = setInterval(() => {
    const now = states();
    if (now !== values || due()) soon();
    values = now;
  }, pulse);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(interval);
    observer.disconnect();
  });
  for (const type of ['popstate', 'hashchange', 'pageshow', 'focus'])
    addEventListener(type, soon, { signal });
  observe();
  return { soon, now: run };
}

/** Lengths, not values: nothing of a field is kept here. Of boxes, those that are on; of lists, which is chosen. */
function states(): string {
  const told = document.querySelectorAll<HTMLInputElement & HTMLOptionElement>(
    '[readonly],:checked,.Checked',
  );
  return Array.from(told, ({ value, index }) => index ?? value?.length).join();
}

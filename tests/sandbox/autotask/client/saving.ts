/** What the buttons that commit act on. */
import { onClick, onWholePress } from './dom';
import { settings } from './settings';

declare global {
  interface Window {
    /** Called by the listener that the page has had on its window from the start. */
    firstHeard?: (type: string, event: Event) => void;
  }
}

const commits = new Map<Element, () => void>();

window.firstHeard = (type, { target }) => {
  const wanted = settings.saveOn.replace('window-', '');
  if (!settings.saveOn.startsWith('window-') || type !== wanted || !(target instanceof Element)) return;
  for (const [button, act] of commits) if (button.contains(target)) act();
};

/** Makes a button commit in the way that this tenant's build does. A press while one is under way does nothing. */
export function commitsWith(button: HTMLElement, act: () => Promise<void>): void {
  let busy = false;
  const commit = (): void => {
    if (busy) return;
    busy = true;
    void act().finally(() => {
      busy = false;
    });
  };
  commits.set(button, commit);
  if (settings.saveOn === 'click') onClick(button, commit);
  if (settings.saveOn === 'sequence') onWholePress(button, commit);
  if (settings.saveOn === 'mousedown') button.addEventListener('mousedown', commit);
}

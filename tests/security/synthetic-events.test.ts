// @vitest-environment happy-dom
/** A page makes events of its own: the guard takes none of them for a person's press, and is not used up by them. */
import { createGuard } from '../../utils/assistant/guard';
import { commits } from '../../utils/vendors/autotask/commits';
import type { Vendor } from '../../utils/vendors/types';
import { attack } from './attack';

const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'submit'];

attack(
  'synthetic-events',
  'presses that a script makes neither hold anything back nor use up the one that is held',
  ({ tried }) => {
    const control = new AbortController();
    const guard = createGuard({ commits } as Vendor, control.signal);
    const held: (string | null)[] = [];
    guard.watch({ atRisk: () => true, onHeld: (label) => void held.push(label) });
    document.body.innerHTML =
      '<form><div class="Button2" tabindex="0"><div class="Text2">Save</div></div></form>';
    const save = document.querySelector('.Text2') as Element;
    function press(type: string, trusted: boolean): boolean {
      const Kind = type.startsWith('key') ? KeyboardEvent : type === 'submit' ? Event : MouseEvent;
      const event = new Kind(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        key: 'Enter',
      } as object);
      if (trusted) Object.defineProperty(event, 'isTrusted', { value: true });
      save.dispatchEvent(event);
      return event.defaultPrevented;
    }
    for (let round = 0; round < 50; round += 1) {
      for (const type of types) tried(`${type} by a script`, !press(type, false) && held.length === 0);
    }
    const stopped = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) =>
      press(type, true),
    );
    tried('a person’s press is held back all the same', stopped.every(Boolean) && held.join() === 'Save');
    for (const type of types) tried(`${type} by a script after it`, !press(type, false) && held.length === 1);
    control.abort();
  },
);

attack('synthetic-events', 'messages and events with our names are heard by nobody', ({ tried }) => {
  const control = new AbortController();
  const guard = createGuard({ commits } as Vendor, control.signal);
  const held: (string | null)[] = [];
  guard.watch({ atRisk: () => true, onHeld: (label) => void held.push(label) });
  for (const type of ['rolecall', 'rolecall-grant', 'message', 'release', 'captured']) {
    for (const target of [window, document, document.documentElement]) {
      target.dispatchEvent(new CustomEvent(type, { detail: { type: 'release' }, bubbles: true }));
      tried(type, held.length === 0);
    }
  }
  control.abort();
});

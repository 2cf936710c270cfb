/** The two keys: masked, revealed, hidden again, made anew after a warning. */

import { wait } from '../../page-calls';
import type { KeyPair, SyncoreRendering } from '../account';
import { button, keyView } from './views';

interface Settings {
  readonly rendering: SyncoreRendering;
  readonly secondDelay: number;
  readonly made: boolean;
}

const settings: Settings = JSON.parse(document.querySelector('.js-settings')?.textContent ?? '{}');
const place = document.querySelector('.js-keys') ?? document.body;
let made = settings.made;

async function call(name: string): Promise<Partial<KeyPair>> {
  const answer = await fetch(`/SyncoreSettings/Api/${name}`, { method: 'POST' });
  return answer.json();
}

function toast(text: string): void {
  const element = document.createElement('div');
  element.className = 'toast';
  element.setAttribute('role', 'status');
  element.textContent = text;
  document.body.append(element);
  setTimeout(() => element.remove(), 4000);
}

/** Asks before the keys are made anew. */
function confirmRegenerate(go: () => void): void {
  const dialog = document.createElement('dialog');
  const agree = document.createElement('input');
  const label = document.createElement('label');
  const cancel = button('Cancel', () => dialog.remove());
  const regenerate = button('Regenerate', () => {
    dialog.remove();
    go();
  });
  agree.type = 'checkbox';
  label.append(agree, ' I agree');
  regenerate.disabled = true;
  agree.addEventListener('change', () => {
    regenerate.disabled = !agree.checked;
  });
  const title = document.createElement('h3');
  title.textContent = 'Regenerate API Key?';
  const text = document.createElement('p');
  text.textContent =
    'Warning: This cannot be undone. Regenerating this API Key will remove any API access using the old key. You must agree before continuing.';
  dialog.append(title, text, label, cancel, regenerate);
  document.body.append(dialog);
  dialog.showModal();
}

function draw(): void {
  if (!made) {
    const generate = button('+ Generate API Key', async () => {
      await call('Generate');
      made = true;
      draw();
    });
    place.replaceChildren(generate);
    return;
  }
  const views = [keyView(settings.rendering, 'Primary'), keyView(settings.rendering, 'Secondary')] as const;
  let shown = false;
  const hide = (): void => {
    shown = false;
    toggle.textContent = 'Reveal API Keys';
    for (const view of views) view.show(undefined);
  };
  const toggle = button('Reveal API Keys', async () => {
    if (shown) return hide();
    const { primary, secondary } = await call('Reveal');
    shown = true;
    toggle.textContent = 'Hide API Keys';
    views[0].show(primary);
    if (settings.secondDelay > 0) await wait(settings.secondDelay);
    if (shown) views[1].show(secondary);
  });
  const regenerate = button('Regenerate API Keys', () =>
    confirmRegenerate(async () => {
      await call('Regenerate');
      hide();
      toast('API Key has been regenerated');
    }),
  );
  const actions = document.createElement('div');
  actions.className = 'actions';
  actions.append('ACTIONS ', regenerate);
  place.replaceChildren(...views.map((view) => view.element), toggle, actions);
}

draw();

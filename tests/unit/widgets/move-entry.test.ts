// @vitest-environment happy-dom
/** What moves an entry of a dual list is pressed; what saves or closes the dialog never is. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { moveEntry } from '../../../utils/widgets/move-entry';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A dialog with one entry on the left, and these buttons; `on` says what its events do. */
async function move(buttons: string, on: (entry: Element, allow: Element) => void): Promise<string[]> {
  document.body.innerHTML = `<div><ul class="disallow"><li>Priority</li></ul>${buttons}<ul class="allow"></ul></div>`;
  const [dialog, disallow, allow] = ['div', '.disallow', '.allow'].map((one) => document.querySelector(one));
  const element = document.querySelector('li');
  if (!dialog || !disallow || !allow || !element) throw new Error('nothing to move');
  const pressed: string[] = [];
  for (const one of document.querySelectorAll('button,.mm_button'))
    one.addEventListener('mousedown', () => pressed.push(one.className || one.textContent));
  on(element, allow);
  const { signal } = new AbortController();
  const moving = moveEntry({
    ...{ element, dialog, wanted: 'allow', attempt: 0, signal },
    sides: { disallow, allow },
  });
  await vi.advanceTimersByTimeAsync(5000);
  await moving;
  expect(element.parentElement).toBe(allow);
  return pressed;
}

const byTwoClicks = (entry: Element, allow: Element) =>
  entry.addEventListener('dblclick', () => allow.append(entry));

it.each(['Apply', 'Done', 'Submit', 'OK'])('two clicks move, and %s stays unpressed', async (name) => {
  expect(await move(`<button>${name}</button><button>Cancel</button>`, byTwoClicks)).toEqual([]);
});

it('a picture of the toolbar is not taken for the arrow', async () => {
  const save = '<span class="cw_ToolbarButton_Save"><span class="mm_button"></span></span>';
  expect(await move(save, byTwoClicks)).toEqual([]);
});

it('an entry that goes by being chosen needs no button, though one comes with it', async () => {
  const moved = await move('<button class="new" disabled></button>', (entry, allow) =>
    entry.addEventListener('click', () => {
      allow.append(entry);
      document.querySelector('button')?.removeAttribute('disabled');
    }),
  );
  expect(moved).toEqual([]);
});

it('the only button between two lists moves, whatever it is called', async () => {
  const moved = await move('<button class="arrow"></button>', (entry, allow) =>
    document.querySelector('button')?.addEventListener('click', () => allow.append(entry)),
  );
  expect(moved).toEqual(['arrow']);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGuard, type Guard } from '../../../utils/assistant/guard';
import { commits } from '../../../utils/vendors/autotask/commits';
import type { Vendor } from '../../../utils/vendors/types';

const press = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
const ways = ['click', 'mousedown', 'pointerdown', 'keydown'] as const;

let control: AbortController;
let guard: Guard;
let risk: boolean;
const onHeld = vi.fn();

/** An event as a person's act sends it: scripts cannot, so the tests say so of it. */
function send(type: string, target: Element): void {
  const Kind = type.startsWith('key') ? KeyboardEvent : MouseEvent;
  const event = new Kind(type, { bubbles: true, cancelable: true, composed: true, key: 'Enter' } as object);
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

function act(target: Element, way: string): void {
  for (const type of way === 'keydown' ? ['keydown', 'keyup'] : press) send(type, target);
}

function button(text: string, heard: () => void, way: string): Element {
  const made = document.createElement('div');
  made.className = 'Button2';
  made.tabIndex = 0;
  made.innerHTML = `<div class="Text2">${text}</div>`;
  made.addEventListener(way, heard);
  document.body.append(made);
  return made.firstElementChild as Element;
}

beforeEach(() => {
  document.body.replaceChildren();
  onHeld.mockReset();
  risk = true;
  control = new AbortController();
  guard = createGuard({ commits } as Vendor, control.signal);
  guard.watch({ atRisk: () => risk, onHeld });
});

afterEach(() => control.abort());

it.each(ways)('holds back one press on a button that listens to %s, and lets the second pass', (way) => {
  const heard = vi.fn();
  const save = button('Save & Close', heard, way);
  act(save, way);
  expect(heard).not.toHaveBeenCalled();
  expect(onHeld).toHaveBeenCalledExactlyOnceWith('Save & Close');
  act(save, way);
  expect(heard).toHaveBeenCalledOnce();
});

it('comes before what listens on the window later', () => {
  const heard = vi.fn();
  addEventListener('pointerdown', heard, { capture: true, signal: control.signal });
  act(button('Save', heard, 'click'), 'click');
  expect(heard).not.toHaveBeenCalled();
});

it('lets the next press pass after Save anyway', () => {
  const heard = vi.fn();
  const save = button('Save', heard, 'click');
  act(save, 'click');
  guard.release();
  act(save, 'click');
  expect(heard).toHaveBeenCalledOnce();
  expect(onHeld).toHaveBeenLastCalledWith(null);
});

it('holds back anew what is at risk anew', () => {
  const heard = vi.fn();
  const save = button('Save', heard, 'mousedown');
  act(save, 'mousedown');
  risk = false;
  guard.calm();
  expect(onHeld).toHaveBeenLastCalledWith(null);
  risk = true;
  act(save, 'mousedown');
  expect(heard).not.toHaveBeenCalled();
});

it.each([
  ['Generate Secret', true],
  ['Save', false],
])('does not hold back %s (at risk: %s)', (text, atRisk) => {
  risk = atRisk;
  const heard = vi.fn();
  act(button(text, heard, 'click'), 'click');
  expect(heard).toHaveBeenCalledOnce();
});

it('holds nothing back without a setup', () => {
  guard.watch(null);
  const heard = vi.fn();
  act(button('Save', heard, 'click'), 'click');
  expect(heard).toHaveBeenCalledOnce();
});

it('knows whether a script of the page was there before it', () => {
  expect(guard.first).toBe(true);
  document.body.append(document.createElement('script'));
  expect(createGuard({ commits } as Vendor, control.signal).first).toBe(false);
});

it('goes by what a button says, not by the value it would send', () => {
  document.body.innerHTML =
    '<button value="1">Save</button><button value="save">Show more</button><input type="submit" value="Save">';
  expect([...document.body.children].map(commits)).toEqual([true, false, true]);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGuard, type Guard } from '../../../utils/assistant/guard';
import { commits } from '../../../utils/vendors/autotask/commits';
import type { Vendor } from '../../../utils/vendors/types';

const press = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
const ways = [...press, 'keydown', 'keyup'] as const;

let control: AbortController;
let guard: Guard;
let risk: boolean;
const onHeld = vi.fn();

interface Sent {
  readonly trusted?: boolean;
  readonly key?: string;
  readonly submitter?: HTMLElement;
}

/** An event as a person's act sends it: scripts cannot, so the tests say so of it. */
function send(type: string, target: EventTarget, { trusted = true, ...sent }: Sent = {}): Event {
  const kinds = { key: KeyboardEvent, sub: SubmitEvent, bef: Event } as const;
  const Kind = kinds[type.slice(0, 3) as keyof typeof kinds] ?? MouseEvent;
  const event = new Kind(type, { bubbles: true, cancelable: true, composed: true, key: 'Enter', ...sent });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  target.dispatchEvent(event);
  return event;
}

function act(target: Element, way: string, sent?: Sent): void {
  for (const type of way.startsWith('key') ? ['keydown', 'keyup'] : press) send(type, target, sent);
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

it('leaves alone what no person did', () => {
  const heard = vi.fn();
  act(button('Save', heard, 'click'), 'click', { trusted: false });
  expect(heard).toHaveBeenCalledOnce();
  expect(onHeld).not.toHaveBeenCalled();
});

it('holds back the keys that press, and no others', () => {
  const heard = vi.fn();
  const save = button('Save', heard, 'keydown');
  act(save, 'keydown', { key: 'Tab' });
  expect(heard).toHaveBeenCalledOnce();
  act(save, 'keydown', { key: ' ' });
  expect(heard).toHaveBeenCalledOnce();
  expect(onHeld).toHaveBeenCalledExactlyOnceWith('Save');
});

it('holds back the whole of a press, though its secret is kept in the middle of it', () => {
  const heard = vi.fn();
  const save = button('Save', heard, 'click');
  send('pointerdown', save);
  risk = false;
  for (const type of press.slice(1)) send(type, save);
  expect(heard).not.toHaveBeenCalled();
  act(save, 'click');
  expect(heard).toHaveBeenCalledOnce();
});

it('keeps a link from leading away', () => {
  document.body.innerHTML = '<a href="/users">Users</a>';
  const link = document.querySelector('a') as Element;
  expect(press.map((type) => send(type, link).defaultPrevented)).toEqual(press.map(() => true));
});

it.each([
  ['a form by the key in its field', undefined, ''],
  ['a form by its button', 'Save', 'Save'],
])('holds back %s', (_, says, label) => {
  document.body.innerHTML = '<form><input><button>Save</button></form>';
  const form = document.querySelector('form') as HTMLFormElement;
  const submitter = says ? { submitter: document.querySelector('button') as HTMLElement } : {};
  const first = send('submit', form, submitter);
  const second = send('submit', form, submitter);
  expect([first.defaultPrevented, second.defaultPrevented]).toEqual([true, false]);
  expect(onHeld).toHaveBeenCalledExactlyOnceWith(label);
});

it('has the browser ask before a page is left that would lose a secret, and only then', () => {
  const asks = () => send('beforeunload', window).defaultPrevented;
  expect(asks()).toBe(true);
  risk = false;
  expect(asks()).toBe(false);
  risk = true;
  guard.release();
  expect(asks()).toBe(false);
});

it('tells of nothing that was not held back', () => {
  guard.calm();
  expect(onHeld).not.toHaveBeenCalled();
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
  guard.calm();
  expect(heard).not.toHaveBeenCalled();
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

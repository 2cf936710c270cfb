// @vitest-environment jsdom
/** The menu entry that leads on is marked, never pressed, and nothing of the mark stays. */
import { beforeEach, expect, it, vi } from 'vitest';
import { servePointing } from '../../../utils/assistant/serve-pointing';

type Listener = (message: unknown, sender: { id: string }, respond: () => void) => boolean;
type Point = (labels: readonly string[], mark: boolean, style: string) => number;

let listener: Listener;
const respond = vi.fn();

beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'rolecallPoint');
  const onMessage = { addListener: (one: Listener) => (listener = one) };
  vi.stubGlobal('chrome', { runtime: { id: 'ownid', onMessage } });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(10, 10, 30, 30));
  document.body.innerHTML = `
    <h1>API Tokens</h1>
    <nav><a id="profile">Profile/Password</a><ul hidden><li><a>API Tokens</a></li></ul></nav>
    <a id="tokens"><i></i> + API&nbsp;Tokens ▾</a>
    <p>Read about API Tokens before you go on.</p>
    <div class="menu"><div id="roles">Security Roles</div></div>
    <input type="submit" value="Members">`;
  servePointing();
});

function point(labels: readonly string[], mark = true): number {
  return (globalThis as unknown as { rolecallPoint: Point }).rolecallPoint(labels, mark, '');
}

function marked(): string[] {
  return [...document.querySelectorAll('[data-rolecall]')].map((each) => each.id || each.localName);
}

it('is the entry that says it, and no heading, no sentence and nothing hidden', () => {
  expect(point(['New Token', 'API Tokens', 'Profile/Password'])).toBe(1);
  expect(marked()).toEqual(['tokens']);
});

it('is found whatever it is made of', () => {
  point(['security roles']);
  expect(marked()).toEqual(['roles']);
  point(['Members']);
  expect(marked()).toEqual(['input']);
});

it('is only looked for when nothing is to be marked', () => {
  expect(point(['Profile/Password'], false)).toBe(0);
  expect(point(['Nowhere'])).toBe(-1);
  expect(marked()).toEqual([]);
});

it('is not pressed, and the mark goes with the next press', () => {
  const pressed = vi.fn();
  document.getElementById('tokens')?.addEventListener('click', pressed);
  point(['API Tokens']);
  expect(pressed).not.toHaveBeenCalled();
  document.getElementById('profile')?.click();
  expect(marked()).toEqual([]);
});

it('ends with the setup, and answers nobody in place of the page part', () => {
  point(['API Tokens']);
  expect(listener({ type: 'end' }, { id: 'stranger' }, respond)).toBe(false);
  expect(marked()).toEqual(['tokens']);
  expect(listener({ type: 'grant' }, { id: 'ownid' }, respond)).toBe(false);
  expect(listener({ type: 'end' }, { id: 'ownid' }, respond)).toBe(false);
  expect(marked()).toEqual([]);
  expect(respond).not.toHaveBeenCalled();
});

it('stays the same when it is brought twice', () => {
  point(['API Tokens']);
  servePointing();
  point(['Profile/Password']);
  expect(marked()).toEqual(['profile']);
});

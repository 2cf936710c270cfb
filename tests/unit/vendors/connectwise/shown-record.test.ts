// @vitest-environment happy-dom
/** Which record a screen shows: screens change at one address, and a Save draws one anew. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordWatch } from '../../../../utils/vendors/connectwise/shown-record';

let shown: () => string;

function role(name: string): void {
  document.body.innerHTML = `<h1>Security Role</h1><label>Role ID <input value="${name}"></label>`;
}

function list(): void {
  document.body.innerHTML = '<h1>Security Roles</h1><table><tr><td><a>Umbrella</a></td></tr></table>';
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => ({ width: 100 }) as DOMRect;
  const watch = recordWatch();
  shown = () => watch([document]);
  role('Umbrella');
  expect(shown()).toBe('same');
});
afterEach(() => void vi.useRealTimers());

it('is the same however long it is looked at', () => {
  vi.advanceTimersByTime(300_000);
  expect(shown()).toBe('same');
});

it('is the same when a Save draws it anew', () => {
  list();
  expect(shown()).toBe('same');
  vi.advanceTimersByTime(1_500);
  role('Umbrella');
  expect(shown()).toBe('same');
});

it('is shown again after a while on a screen that shows none, once', () => {
  vi.advanceTimersByTime(300_000);
  list();
  expect(shown()).toBe('same');
  vi.advanceTimersByTime(1_500);
  expect(shown()).toBe('same');
  vi.advanceTimersByTime(1_500);
  role('Umbrella');
  expect(shown()).toBe('again');
  expect(shown()).toBe('same');
});

it('is another where it has another name', () => {
  list();
  shown();
  role('Service desk');
  expect(shown()).toBe('other');
  role('Umbrella');
  expect(shown()).toBe('other');
});

it('is the same while the admin names it', () => {
  const field = document.querySelector('input');
  field?.focus();
  if (field) field.value = 'Umbrella API';
  expect(shown()).toBe('same');
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMarks } from '../../../utils/assistant/marks';

const attribute = 'data-rolecall';
let row: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  row = document.body.appendChild(document.createElement('li'));
});
afterEach(() => {
  vi.useRealTimers();
  row.remove();
});

it('pulses a row through what is read anew meanwhile, and leaves its mark as it is by then', () => {
  const marks = createMarks('');
  marks.set(new Map([[row, 'missing']]));
  expect(marks.show(row)).toBe(true);
  marks.set(new Map([[row, 'granted']]));
  expect(row.getAttribute(attribute)).toBe('granted pulse');
  vi.runAllTimers();
  expect(row.getAttribute(attribute)).toBe('granted');
});

it('pulses a row that has no mark, and leaves nothing there', () => {
  const marks = createMarks('');
  marks.show(row);
  expect(row.getAttribute(attribute)).toBe('pulse');
  vi.runAllTimers();
  expect(row.hasAttribute(attribute)).toBe(false);
});

it('leaves nothing in the page at its end, in mid-pulse too', () => {
  const marks = createMarks('');
  marks.set(new Map([[row, 'missing']]));
  marks.show(row);
  marks.clear();
  vi.runAllTimers();
  expect(row.hasAttribute(attribute)).toBe(false);
});

it('has nothing to show of a row that is gone', () => {
  row.remove();
  expect(createMarks('').show(row)).toBe(false);
});

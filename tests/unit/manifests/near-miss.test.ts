import { expect, it } from 'vitest';
import { editDistance, nearest, nearestAmong } from '../../../utils/manifests/near-miss';

it.each([
  ['ticket detail view', 'ticket view detail'],
  ['service ticket dependancy', 'service ticket dependency'],
  ['rmm alert clear', 'rmm alert clear manage'],
])('offers for %j the near %j', (key, name) => {
  expect(nearest(key, ['something else', name])).toBe(name);
});

it.each([
  ['ticket worksheet add', 'ticket worksheet edit'],
  ['contact import', 'contact export'],
  ['ticket create', 'invoice create'],
  ['ticket edit', 'asset delete'],
  ['ticket', 'ticket edit'],
])('does not take %j for %j', (key, name) => {
  expect(nearest(key, [name])).toBeUndefined();
});

it('prefers the nearest, and looks at no more than it must', () => {
  expect(
    nearest('asset view detail', ['asset view detail all', 'asset view detial', 'detail asset view']),
  ).toBe('detail asset view');
  expect(nearest('asset edit', ['asset edit '.repeat(100)])).toBeUndefined();
  const many = Array.from({ length: 5_000 }, (_, index) => `asset edit ${index}`);
  expect(nearestAmong([...many, 'asset change'])('change asset')).toBeUndefined();
});

it('stops counting edits at the limit', () => {
  expect(editDistance('delete', 'create', 6)).toBe(4);
  expect(editDistance('delete', 'create', 1)).toBe(2);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

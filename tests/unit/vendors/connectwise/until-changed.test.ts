// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { untilChanged } from '../../../../utils/vendors/connectwise/until-changed';

it('reads again once the page has changed, something else is asked, or a moment has passed', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const read = vi.fn((page: Document, known: ReadonlySet<string>) => page.body.textContent + known.size);
  const reading = untilChanged(read);
  const known = new Set(['a']);
  document.body.innerHTML = '<p>here</p>';
  expect([reading(document, known), reading(document, known)]).toEqual(['here1', 'here1']);
  expect(read).toHaveBeenCalledTimes(1);
  document.querySelector('p')?.setAttribute('hidden', '');
  // The observer itself is told of what changes.
  await new Promise((resolve) => setTimeout(resolve));
  reading(document, known);
  expect(read).toHaveBeenCalledTimes(2);
  document.querySelector('p')?.firstChild?.replaceWith('there');
  await new Promise((resolve) => setTimeout(resolve));
  expect(reading(document, known)).toBe('there1');
  expect(reading(document, new Set())).toBe('there0');
  expect(read).toHaveBeenCalledTimes(4);
  now += 1000;
  const last = new Set<string>();
  expect([reading(document, last), reading(document, last)]).toEqual(['there0', 'there0']);
  expect(read).toHaveBeenCalledTimes(5);
});

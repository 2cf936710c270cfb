// @vitest-environment happy-dom
/** What opens a head closes it too, and nothing beside it is pressed that is a right, or does something else. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Head, visitHeads } from '../../../utils/widgets/closed-heads';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 9 } as DOMRect);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Two modules, each with this before its name. */
function show(before: string): void {
  const module = (name: string) => `<div>${before}<span>${name}</span></div><ul></ul>`;
  document.body.innerHTML = ['Finance', 'Sales'].map(module).join('');
}

function toggle(head: Element | null): void {
  const list = head?.nextElementSibling;
  if (list) list.innerHTML = list.innerHTML ? '' : '<li>Agreements</li>';
}

function heads(): ReadonlyMap<string, Head> {
  const all = Array.from(document.querySelectorAll('div>span:last-child'), (element): [string, Head] => {
    const row = element.parentElement?.nextElementSibling?.firstElementChild ?? undefined;
    return [element.textContent, { name: element.textContent, element, open: row !== undefined, row }];
  });
  return new Map(all);
}

/** The modules that could not be opened, and those that were seen open, one after the other. */
async function visited(
  onSeen: (turn: number) => void = () => undefined,
): Promise<{ readonly unread: number; readonly seen: string[] }> {
  const seen: string[] = [];
  const unread = vi.fn();
  const { signal } = new AbortController();
  const visitor = { wants: () => true, everywhere: true, settle: async () => undefined, unread, signal };
  const visits = (async () => {
    for await (const _ of visitHeads({ page: document, heads, scroller: null, ...visitor }))
      onSeen(seen.push([...heads().values()].flatMap(({ name, open }) => (open ? [name] : [])).join()));
  })();
  await vi.advanceTimersByTimeAsync(60_000);
  await visits;
  return { unread: unread.mock.calls.length, seen };
}

it.each([
  ['the farther of two', '<i class="joint"></i><i></i>'],
  ['a picture in a box of its own', '<b><i class="joint"></i></b>'],
])('what only a sign opens, %s, is opened and closed by that sign', async (_, before) => {
  show(before);
  for (const sign of document.querySelectorAll('.joint'))
    sign.addEventListener('click', () => toggle(sign.closest('div')));
  expect(await visited()).toEqual({ unread: 0, seen: ['Finance', 'Finance,Sales'] });
  expect([...heads().values()].filter(({ open }) => open)).toEqual([]);
});

it.each([
  ['of a toolbar', '<div class="cw_ToolbarButton_Save"><div class="mm_button"><b></b></div></div>'],
  ['that says only in its class what it does', '<i class="fa-save"></i>'],
  ['in a toolbar of another kind', '<span role="toolbar"><b></b></span>'],
  ['that is called a box', '<i class="x-box"></i>'],
  ['with an edge all round, as a box has,', '<i style="border: 1px solid #777"></i>'],
])('a picture %s is no sign of the head after it', async (_, before) => {
  show(before);
  const pressed = vi.fn();
  for (const one of document.querySelectorAll('b,i')) one.addEventListener('mousedown', pressed);
  expect((await visited()).unread).toBe(2);
  expect(pressed).not.toHaveBeenCalled();
});

it('a box, and a picture that deletes, are left alone where neither the text nor a sign opens', async () => {
  show('<img alt="Delete"><input type="checkbox">');
  const pressed = vi.fn();
  for (const one of document.querySelectorAll('img,input')) one.addEventListener('mousedown', pressed);
  expect(await visited()).toEqual({ unread: 2, seen: [] });
  expect(pressed).not.toHaveBeenCalled();
  expect(document.querySelectorAll(':checked')).toHaveLength(0);
});

it('rows that go before all is done with them are brought once more, and only once', async () => {
  show('');
  for (const head of document.querySelectorAll('div>span:last-child'))
    head.addEventListener('click', () => toggle(head.parentElement));
  const { unread, seen } = await visited(() => {
    for (const list of document.querySelectorAll('ul')) list.replaceChildren();
  });
  expect(seen).toEqual(['Finance', 'Finance', 'Sales', 'Sales']);
  expect(unread).toBe(0);
});

it('stops where one head after the other shows nothing', async () => {
  document.body.innerHTML = Array.from('abcdefgh', (name) => `<div><span>${name}</span></div><ul></ul>`).join(
    '',
  );
  expect(await visited()).toEqual({ unread: 4, seen: [] });
});

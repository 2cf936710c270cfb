// @vitest-environment happy-dom
/** What a list was seen to offer is remembered for its control, and for the control's box where it is that one's alone. */
import { expect, it, vi } from 'vitest';
import { chooseLevel } from '../../../utils/widgets/setting';
import { letters, wordsOf } from '../../../utils/widgets/words';

vi.mock('../../../utils/widgets/floating-list', () => ({ chooseFromList: async () => ['None', 'All'] }));

/** What is known of every element after a list of None and All was opened at the first cell. */
async function known(html: string): Promise<(readonly string[] | undefined)[]> {
  document.body.innerHTML = html;
  const [control] = document.querySelectorAll('.cell');
  if (!control?.parentElement) throw new Error('no cell');
  const offered = new WeakMap<Element, readonly string[]>();
  const { signal } = new AbortController();
  await chooseLevel(
    {
      control,
      word: 'All',
      words: wordsOf(['None', 'My', 'All'], letters),
      isTaken: () => true,
      signal,
    } as never,
    offered,
  );
  return [control, control.parentElement].map((one) => offered.get(one));
}

const list = ['None', 'All'];

it('a control that is drawn anew is known by its box', async () => {
  expect(await known('<p><b class="cell">None</b><i></i></p>')).toEqual([list, list]);
});

it('a row of several controls has no list of its own', async () => {
  expect(await known('<p><b class="cell">None</b><b class="cell">My</b></p>')).toEqual([list, undefined]);
});

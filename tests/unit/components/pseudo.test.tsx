// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commitNames } from '../../../components/labels';
import { WelcomeView } from '../../../components/welcome-view';
import { Audit, audit, entry, Report } from '../../../scripts/screenshots/reports';
import { Settings, entry as setup } from '../../../scripts/screenshots/settings';
import { vendorFacts } from '../../../utils/manifests/vendors';
import { brackets, locales } from '../strings/locales';
import { draw, recordedActions, stubLocale } from './render-panel';
import { catalogue } from './state-parts';
import { states } from './states';

vi.mock('webextension-polyfill', () => ({ default: {} }));

beforeEach(() => {
  stubLocale(locales.pseudo);
  // Days and hours are written by the browser.
  for (const name of ['toLocaleDateString', 'toLocaleTimeString', 'toLocaleString'] as const)
    vi.spyOn(Date.prototype, name).mockReturnValue('2026');
});
afterEach(() => vi.restoreAllMocks());

const attributes = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];
const string = new RegExp(`${brackets.join('[^⟧]*')}`, 'g');

/** What the page says that came out of no string, piece by piece. */
function unbracketed(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('body *'))
    texts.push(...attributes.map((name) => element.getAttribute(name) ?? ''));
  return [...new Set(texts.flatMap((text) => text.split(string)))].filter((text) => /[a-z]{2}/i.test(text));
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return data && typeof data === 'object' ? Object.values(data).flatMap(textsIn) : [];
}

/** English that is neither a string of ours nor in these data. */
function forgotten(...data: readonly unknown[]): string[] {
  const known = textsIn([data, catalogue, vendorFacts, commitNames]);
  const isKnown = (text: string) => known.some((one) => one.includes(text));
  const bare = (text: string) => text.replace(/^[^\w<]+|[^\w>)]+$/g, '');
  return unbracketed().filter((text) => !isKnown(bare(text)) && !text.split(', ').map(bare).every(isKnown));
}

/** Draws a page of our own. */
async function show(page: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(page, root));
  return root;
}

describe.each(Object.entries(states))('the panel in a made-up language: %s', (_name, state) => {
  it('has no English of its own, at first and after each press', async () => {
    const actions = recordedActions();
    const answers = ['the-secret-value', 'heading: New API Token'];
    await draw(state, actions);
    expect(forgotten(state, answers)).toEqual([]);
    const count = document.querySelectorAll('button, summary').length;
    for (let index = 0; index < Math.min(count, 60); index += 1) {
      const button = document.querySelectorAll<HTMLElement>('button, summary')[index];
      await act(async () => button?.click());
      expect(forgotten(state, answers)).toEqual([]);
    }
  });
});

describe.each([
  ['settings', Settings, [setup, 'manage.acme.example', '*.syncromsp.com']],
  ['audit', Audit, [audit, 'Integrations', 'Add My, Edit None', 'Add All, Edit All']],
  ['report', Report, entry],
  ['welcome', WelcomeView, null],
] as const)('the other pages in it: %s', (_name, Page, data) => {
  it('have none either', async () => {
    await show(<Page />);
    expect(forgotten(data)).toEqual([]);
  });
});

it('finds English that was forgotten, in a text, in a name, and beside a string', async () => {
  stubLocale(locales.pseudo);
  await show(
    <main aria-label="Everything else">
      <p>Press here</p>
      <p>RocketCyber</p>
    </main>,
  );
  expect(forgotten()).toEqual(['Press here', 'Everything else']);
});

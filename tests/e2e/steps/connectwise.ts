/** ConnectWise's replicas, driven in either browser: what the admin presses there. */
import { type Rendering, renderings } from '../../sandbox/connectwise/options';
import type { ConnectWiseServer } from '../../sandbox/connectwise/server';
import type { Sandbox } from '../../sandbox/index';
import type { DocumentDriver, PageDriver, Target } from '../harness/types';

const few: readonly Rendering[] = ['gxt', 'selects', 'virtual'];
/** The renderings that a test of one screen goes through: a few, and all of them in `npm run test:all`. */
export const triedRenderings = process.env.ROLECALL_FULL ? renderings : few;

/** Both browsers have the first of them in `npm test`, Chromium the others; the rest is for `npm run test:all`. */
export function tagOf(rendering: Rendering): { readonly tag: string[] } {
  if (rendering === few[0]) return { tag: [] };
  return { tag: [few.includes(rendering) ? '@wide' : '@full'] };
}

let companies = 0;
/** The company that each host shows. */
const shown = new Map<string, ConnectWiseServer>();

/** A company that no other test has, at a cloud host that shows no other, drawn like this. */
export function newCompany(sandbox: Sandbox, rendering: Rendering): ConnectWiseServer {
  companies += 1;
  const regions = ['na', 'eu', 'au', 'aus', 'za'] as const;
  const server = sandbox.connectwise(`acme-${companies}`, { region: regions[companies % 5] ?? 'na' });
  const former = shown.get(server.host);
  if (former) former.autoSignIn = false;
  shown.set(server.host, server);
  server.options.rendering = rendering;
  return server;
}

const saves: Readonly<Record<Rendering, Target>> = {
  gxt: '.cw_ToolbarButton_Save > .mm_button',
  iframe: '.cw_ToolbarButton_Save > .mm_button',
  ext: { role: 'button', name: 'Save' },
  selects: { role: 'button', name: 'Save' },
  react: '[data-cwid=btn_save]',
  virtual: { role: 'button', name: 'Save' },
};

const additions: Readonly<Record<Rendering, Target>> = {
  gxt: '.cw_ToolbarButton_New > .mm_button',
  iframe: '.cw_ToolbarButton_New > .mm_button',
  ext: { role: 'button', name: '+' },
  selects: { role: 'button', name: 'New Item' },
  react: '[data-cwid=btn_addnew]',
  virtual: { role: 'button', name: 'New Item' },
};

/** Where the screens are drawn: the page, or its frame. */
export async function screenOf(page: PageDriver, rendering: Rendering): Promise<DocumentDriver> {
  return rendering === 'iframe' ? page.frame('workspace') : page;
}

/** Presses the toolbar's Save. */
export async function pressSave(screen: DocumentDriver, rendering: Rendering): Promise<void> {
  await screen.click(saves[rendering]);
}

/** Presses the toolbar's New Item. */
export async function pressNew(screen: DocumentDriver, rendering: Rendering): Promise<void> {
  await screen.click(additions[rendering]);
}

/** Presses what says just this, the last one that shows. */
export async function pressText(screen: DocumentDriver, text: string): Promise<void> {
  await screen.waitForState((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('a,button,div,span,td,li,em,h3')];
    const said = all.filter((one) => one.textContent?.trim() === wanted && one.checkVisibility());
    said.at(-1)?.setAttribute('data-press', '');
    return said.length > 0;
  }, text);
  await screen.click('[data-press]');
  await screen.evaluate(() => document.querySelector('[data-press]')?.removeAttribute('data-press'));
}

/** Opens a module, then the list behind the `customize` link of one of its rows. */
export async function openRow(screen: DocumentDriver, module: string, row: string): Promise<void> {
  await pressText(screen, module);
  await screen.waitForState((wanted) => {
    for (const scroller of document.querySelectorAll('*'))
      if (scroller.scrollHeight > scroller.clientHeight + 20) scroller.scrollTop = scroller.scrollHeight;
    const links = [...document.querySelectorAll<HTMLElement>('a,button,span,div')].filter(
      (one) => one.textContent?.trim() === 'customize' && one.checkVisibility(),
    );
    const link = links.findLast((one) =>
      one.closest('tr,[role=row],.x-grid3-row')?.textContent?.includes(wanted),
    );
    link?.setAttribute('data-press', '');
    return link !== undefined;
  }, row);
  await screen.click('[data-press]');
  await screen.evaluate(() => document.querySelector('[data-press]')?.removeAttribute('data-press'));
}

/** Presses the open list's own Save. */
export async function pressListSave(screen: DocumentDriver, rendering: Rendering): Promise<void> {
  if (rendering === 'selects') await screen.click('dialog [value=Save]');
  else if (rendering === 'virtual') await screen.click({ role: 'button', name: 'Save list' });
  else await pressText(screen, 'Save');
}

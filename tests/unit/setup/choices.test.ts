/** The admin's answers to a manifest's questions, in the background. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choice } from '../../../utils/manifests/choices';
import type { Judgement } from '../../../utils/messaging/protocol';
import { manifest, pageSender, rights, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  world.change(({ requirements: [first, second], ...rest }) => ({
    ...rest,
    requirements: [...(first ? [first] : []), ...(second ? [{ ...second, groups: ['billing'] }] : [])],
    groups: [
      { id: 'billing', title: 'Billing', kind: 'feature', chosen: true },
      { id: 'alerts', title: 'Alerts', kind: 'feature', chosen: false },
    ],
    alternatives: [{ name: 'Admin', note: 'It can do everything.' }],
  }));
  await world.openVendor();
  setupId = await world.start();
});

function choose(choice: Choice): Promise<unknown> {
  return world.fromPanel({ type: 'panel-choose', tabId: 1, choice });
}

async function found(): Promise<(string | undefined)[]> {
  await world.report(setupId, ['off', 'off']);
  const { setup } = await world.state();
  return setup?.findings.map(({ name }) => name) ?? [];
}

it('takes what holds on a server of one’s own, unasked', async () => {
  const origin = 'https://manage.acme.example';
  const server = pageSender({ tabId: 8, origin, documentId: 'document-8' });
  world.browser.open({ id: 8, url: `${origin}/app` }, { documentId: 'document-8' });
  await world.browser.local.set({ servers: { [origin]: 'syncro' } });
  world.change((old) => ({
    ...old,
    variants: [
      {
        id: 'own',
        title: 'On your own server',
        when: { hosting: 'own-server' },
        requirements: old.requirements.slice(0, 1),
        prerequisites: [],
        objects: [],
      },
    ],
  }));
  world.die();
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, server);
  await world.fromPanel({ type: 'panel-start', tabId: 8, manifestId: manifest.id });
  expect((await world.state(8)).setup?.choices.variant).toBe('own');
  await world.start();
  expect((await world.state()).setup?.choices.variant).toBe('');
});

describe('an answer', () => {
  it('changes what is asked for at once: the page is read and judged again', async () => {
    expect(await found()).toEqual(rights);
    const before = world.browser.sent.length;
    await choose({ kind: 'group', id: 'billing', on: false });
    expect(world.browser.sent.slice(before)).toMatchObject([{ frameId: 0, message: { type: 'known' } }]);
    expect(await found()).toEqual([rights[0]]);
    const judgement = (await world.report(setupId, ['off', 'off'])) as Judgement;
    expect(judgement.missing).toHaveLength(1);
    expect((await world.state()).manifest?.groups).toHaveLength(2);
  });

  it('stands beside one that was given in the same moment', async () => {
    await Promise.all([
      choose({ kind: 'group', id: 'billing', on: false }),
      choose({ kind: 'group', id: 'alerts', on: true }),
    ]);
    expect((await world.state()).setup?.choices.groups).toEqual(['alerts']);
  });

  it('for a ready-made role leaves nothing to grant, and can be taken back', async () => {
    await choose({ kind: 'alternative', name: 'Admin' });
    expect(await found()).toEqual([]);
    expect((await world.state()).manifest).toMatchObject({ prebuilt: 'Admin', requirements: [] });
    await choose({ kind: 'alternative', name: '' });
    expect(await found()).toEqual(rights);
  });

  it('is given by whoever presses Grant, and remembered until tomorrow', async () => {
    await choose({ kind: 'group', id: 'billing', on: false });
    expect((await world.state()).setup?.choices.answered).toBe(false);
    await world.fromPanel({ type: 'panel-grant', tabId: 1, ids: [], lower: false });
    const { tabClosed } = await import('../../../utils/setup/setups');
    await tabClosed(1);
    await world.openVendor(7);
    await world.start(7);
    expect((await world.state(7)).setup?.choices).toMatchObject({ groups: [], answered: true });
  });

  it('is forgotten with a setup that the admin ends', async () => {
    await choose({ kind: 'group', id: 'billing', on: false });
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    await world.start();
    expect((await world.state()).setup?.choices).toMatchObject({ groups: ['billing'], answered: false });
    expect((await world.state()).setup?.manifestId).toBe(manifest.id);
  });
});

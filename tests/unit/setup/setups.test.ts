import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssistantPlan, Judgement } from '../../../utils/messaging/protocol';
import { manifest, pageSender, rights, secret, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

describe.each([
  ['with a worker that lives', false],
  ['with a worker that dies after every message', true],
])('a setup %s', (_, mortal) => {
  let world: World;

  beforeEach(async () => {
    world = new World();
    world.mortal = mortal;
    await world.openVendor();
  });

  it('shows what page the tab is before any setup, and hands out no plan', async () => {
    const { page, setup } = await world.state();
    expect(page).toEqual({
      tabId: 1,
      vendor: 'syncro',
      kind: 'permissions',
      origin: vendorOrigin,
      withheld: false,
    });
    expect(setup).toBeNull();
    expect(await world.fromPage({ type: 'hello', vendor: 'syncro' })).toBeNull();
  });

  it('brings the page part into the frames, and gives it a plan', async () => {
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    expect([...world.browser.registered.values()]).toMatchObject([{ matches: [`${vendorOrigin}/*`] }]);
    expect(world.browser.injected).toContainEqual({
      tabId: 1,
      frameId: 0,
      file: 'content-scripts/syncro.js',
    });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' })) as AssistantPlan;
    expect(plan).toMatchObject({ capture: ['subdomain', 'apiToken'], target: 'token' });
    expect(world.browser.styled).toEqual(['1:0']);
  });

  it('brings what fills in forms with the page part where the manifest has fields', async () => {
    const fields = [{ label: 'Name', value: { kind: 'text', text: 'RocketCyber' } }] as const;
    world.change((old) => ({ ...old, objects: [{ object: 'token', where: '', fields }] }));
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    expect(world.browser.injected.slice(-2).map(({ file }) => file)).toEqual([
      'content-scripts/syncro.js',
      'content-scripts/filling.js',
    ]);
  });

  it('judges a reading, and shows its findings', async () => {
    const setupId = await world.start();
    const judgement = (await world.report(setupId, ['on', 'off'])) as Judgement;
    expect(judgement.missing).toHaveLength(1);
    const { setup } = await world.state();
    expect(setup?.findings.map(({ name, status }) => [name, status])).toEqual([
      [rights[0], 'granted'],
      [rights[1], 'missing'],
    ]);
  });

  it('sends Grant to the frame that reported what is missing', async () => {
    const setupId = await world.start();
    await world.report(setupId, ['on', 'off']);
    const { setup } = await world.state();
    await world.fromPanel({ type: 'panel-grant', tabId: 1, ids: [], lower: false });
    const grants = world.browser.sent.filter(({ message }) => message.type === 'grant');
    expect(grants).toEqual([
      { tabId: 1, frameId: 0, message: { type: 'grant', ids: [setup?.findings[1]?.id], lower: false } },
    ]);
  });

  it('keeps a captured value, gives it out on Reveal alone, and never shows it in its state', async () => {
    const setupId = await world.start();
    expect(await world.capture(setupId)).toEqual({ stored: true });
    const state = await world.state();
    expect(state.deliveries[0]?.secrets).toMatchObject([
      { field: 'subdomain', state: 'captured', from: 'address' },
      { field: 'apiToken', state: 'captured', from: 'page' },
    ]);
    expect(JSON.stringify(state)).not.toContain(secret);
    expect(await world.reveal(setupId)).toBe(secret);
    expect(world.browser.local.text).not.toContain(secret);
  });

  it('ends for good: no plan, no registration, no style, an end for every frame, the value kept', async () => {
    const setupId = await world.start();
    await world.capture(setupId);
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    expect(world.browser.registered.size).toBe(0);
    expect(world.browser.styled).toEqual([]);
    expect(world.browser.sent.at(-1)).toMatchObject({ tabId: 1, frameId: 0, message: { type: 'end' } });
    expect(await world.fromPage({ type: 'hello', vendor: 'syncro' })).toBeNull();
    const { setup, deliveries } = await world.state();
    expect(setup).toBeNull();
    expect(deliveries).toMatchObject([{ setupId, tabId: null }]);
    expect(await world.reveal(setupId)).toBe(secret);
  });

  it('takes no capture after its end', async () => {
    const setupId = await world.start();
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    expect(await world.capture(setupId)).toEqual({ stored: false });
    expect(world.browser.session.text).not.toContain(secret);
  });

  it('gives way to another integration chosen in the same tab', async () => {
    const first = await world.start();
    const second = await world.start(1, 'syncro/other');
    expect(second).not.toBe(first);
    expect((await world.state()).setup).toMatchObject({ id: second, destination: 'Other' });
    expect(await world.capture(first)).toEqual({ stored: false });
  });

  it('comes back to its choices and ticks after its tab was closed, without any value on disk', async () => {
    const setupId = await world.start();
    await world.fromPanel({
      type: 'panel-choose',
      tabId: 1,
      choice: { kind: 'group', id: 'billing', on: false },
    });
    await world.fromPanel({ type: 'panel-tick', tabId: 1, id: 'row', ticked: true });
    await world.capture(setupId);
    const { tabClosed } = await import('../../../utils/setup/setups');
    await tabClosed(1);
    expect(world.browser.registered.size).toBe(0);
    await world.openVendor(7);
    await world.start(7);
    expect((await world.state(7)).setup).toMatchObject({ choices: { groups: [] }, ticked: ['row'] });
    expect(world.browser.local.text).not.toContain(secret);
  });

  it('says so when the integration is not in the package or the tab is no page of the vendor', async () => {
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: 'syncro/nothing' });
    expect((await world.state()).notice).toMatchObject({ tone: 'alert', key: 'noticeManifestMissing' });
    world.browser.open({ id: 5, url: 'https://shop.example/' });
    await world.fromPanel({ type: 'panel-start', tabId: 5, manifestId: manifest.id });
    expect((await world.state(5)).notice).toMatchObject({ tone: 'alert', key: 'noticeNoVendorPage' });
  });

  it('keeps two setups in two tabs apart', async () => {
    const first = await world.start();
    await world.openVendor(2);
    const second = await world.start(2, 'syncro/other');
    await world.capture(second, secret, pageSender({ tabId: 2 }));
    expect(await world.capture(first, 'another-token', pageSender({ tabId: 2 }))).toEqual({ stored: false });
    expect(await world.reveal(first)).toBeNull();
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    expect(world.browser.registered.size).toBe(1);
    expect((await world.state(2)).setup?.id).toBe(second);
  });
});

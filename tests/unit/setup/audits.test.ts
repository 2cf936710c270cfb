import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssistantPlan, Judgement } from '../../../utils/messaging/protocol';
import type { AuditState } from '../../../utils/setup/audit-types';
import { manifest, pageSender, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
const tabId = 1;

async function look(manifestIds: readonly string[] = [manifest.id]): Promise<AuditState> {
  return (await world.fromPanel({ type: 'audit-look', tabId, manifestIds })) as AuditState;
}

function hello(sender = pageSender()): Promise<unknown> {
  return world.fromPage({ type: 'hello', vendor: 'syncro' }, sender);
}

/** The audit page is open and the page part has been told to read. */
async function audit(): Promise<AssistantPlan> {
  await look();
  return (await hello()) as AssistantPlan;
}

function verdicts({ results }: AuditState) {
  return results.map(({ manifestId, verdict }) => [manifestId, verdict]);
}

/** All that lies in the browser's storage. */
function stored(): string {
  return world.browser.session.text + world.browser.local.text;
}

beforeEach(async () => {
  world = new World();
  world.mortal = true;
  await world.openVendor();
});

describe('an audit', () => {
  it('reads the tab and holds it against each manifest', async () => {
    const { setupId } = await audit();
    expect(await look()).toMatchObject({ trouble: null, vendor: 'syncro', reading: true, rights: 0 });
    await world.report(setupId, ['on', 'off']);
    const state = await look([manifest.id, 'syncro/other']);
    expect(state).toMatchObject({ reading: false, rights: 2, host: 'acme.syncromsp.com' });
    expect(verdicts(state)).toEqual([
      [manifest.id, 'breaks'],
      ['syncro/other', 'breaks'],
    ]);
    expect(state.results[0]?.rows).toMatchObject([{ name: 'Tickets - Create', standing: 'lacking' }]);
    await world.report(setupId, ['on', 'on']);
    expect(verdicts(await look())).toEqual([[manifest.id, 'works']]);
  });

  it('asks the page part for nothing but a reading, and gives it nothing to mark, say or set', async () => {
    const plan = await audit();
    expect(plan).toMatchObject({ capture: [], fields: [], target: 'token' });
    expect(plan.styles).toEqual({ marks: '', overlay: '' });
    const judgement = (await world.report(plan.setupId, ['off', 'on'])) as Judgement;
    const { left, ...lists } = judgement;
    expect(Object.values(lists).flat()).toEqual([]);
    expect(left).toBeNull();
    expect(world.browser.styled).toEqual([]);
  });

  it('brings what looks for closed parts, and nothing that fills in', async () => {
    const { setupId } = await audit();
    const files = () => world.browser.injected.map(({ file }) => file);
    await world.fromPage({ type: 'bring', setupId, what: 'filling' });
    expect(files()).not.toContain('content-scripts/filling.js');
    await world.fromPage({ type: 'bring', setupId, what: 'exploring' });
    expect(files()).toContain('content-scripts/exploring.js');
  });

  it('takes no value, whatever a page sends', async () => {
    const { setupId } = await audit();
    expect(await world.capture(setupId)).toEqual({ stored: false });
    expect(await world.reveal(setupId)).toBeNull();
    expect(stored()).not.toContain(secret);
    expect((await world.state()).deliveries).toEqual([]);
  });

  it('is no setup: nothing grants, fills, keeps or sends in it', async () => {
    await audit();
    const sent = world.browser.sent.length;
    await world.fromPanel({ type: 'panel-grant', tabId, ids: [], lower: false });
    await world.fromPanel({ type: 'panel-keep', tabId, field: 'apiToken' });
    await world.fromPanel({ type: 'panel-fill', tabId, labels: ['Name'] });
    expect(world.browser.sent.length).toBe(sent);
    expect((await world.state()).setup).toBeNull();
  });

  it('gives way to a setup in that tab, and takes its turn when that has ended', async () => {
    const { setupId } = await audit();
    await world.report(setupId, ['on', 'on']);
    const running = await world.start();
    expect(await look()).toMatchObject({ trouble: 'setup', results: [] });
    expect(await world.capture(running)).toEqual({ stored: true });
    await world.fromPanel({ type: 'panel-end', tabId });
    expect(await look()).toMatchObject({ trouble: null, reading: true });
  });

  it('ends with its page, and with its tab', async () => {
    const { setupId } = await audit();
    await world.fromPanel({ type: 'audit-end', tabId });
    expect(world.browser.sent.at(-1)).toMatchObject({ message: { type: 'end' } });
    expect(await world.report(setupId, ['on', 'on'])).toBeNull();
    expect(await hello()).toBeNull();
    expect(stored()).not.toContain(setupId);
  });

  it('speaks of the document that is shown, not of one that was', async () => {
    const { setupId } = await audit();
    await world.report(setupId, ['on', 'on']);
    const next = pageSender({ documentId: 'document-2' });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, next);
    expect(await look()).toMatchObject({ reading: true, rights: 0, results: [] });
    expect(await world.report(setupId, ['on', 'on'], next)).toBeNull();
    await hello(next);
    await world.report(setupId, ['on', 'off'], next);
    expect(verdicts(await look())).toEqual([[manifest.id, 'breaks']]);
  });

  it.each([
    ['another tab', pageSender({ tabId: 2 })],
    ['another tenant', pageSender({ origin: 'https://other.syncromsp.com', frameId: 4 })],
    ['a private window', pageSender({ tab: { id: 1, incognito: true } })],
  ])('reads nothing of %s', async (_where, sender) => {
    const { setupId } = await audit();
    expect(await hello(sender)).toBeNull();
    expect(await world.report(setupId, ['on', 'on'], sender)).toBeNull();
    expect(await look()).toMatchObject({ rights: 0 });
  });

  it('says why there is nothing to audit', async () => {
    expect(await world.fromPanel({ type: 'audit-look', tabId: 9, manifestIds: [] })).toMatchObject({
      trouble: 'gone',
    });
    world.browser.open({ id: 3, url: 'https://example.com/', incognito: false });
    expect(await world.fromPanel({ type: 'audit-look', tabId: 3, manifestIds: [] })).toMatchObject({
      trouble: 'no-page',
    });
  });

  it('reads what the manifests choose their rights on, and says which are chosen elsewhere', async () => {
    world.change((old) => ({ ...old, target: 'security-group' }));
    await look([manifest.id]);
    expect(await hello()).toMatchObject({ target: 'security-group' });
    await look(['syncro/other']);
    const { setupId, target } = (await hello()) as AssistantPlan;
    expect(target).toBe('token');
    await world.report(setupId, ['on', 'on']);
    expect(verdicts(await look(['syncro/other', manifest.id]))).toEqual([
      ['syncro/other', 'works'],
      [manifest.id, 'elsewhere'],
    ]);
  });

  it('writes the role down as a manifest', async () => {
    const { setupId } = await audit();
    expect(await world.fromPanel({ type: 'audit-record', tabId, name: 'Acme' })).toEqual({ text: null });
    await world.report(setupId, ['on', 'off']);
    const { text } = (await world.fromPanel({ type: 'audit-record', tabId, name: 'Acme' })) as {
      text: string;
    };
    expect(JSON.parse(text)).toMatchObject({ destination: 'Acme', rights: ['Assets - View Details'] });
  });
});

it('is answered to our own pages alone', async () => {
  expect(await world.deliver({ type: 'audit-look', tabId, manifestIds: [] }, pageSender())).toBeUndefined();
});

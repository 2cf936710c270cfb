import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fold } from '../../../utils/manifests/fold';
import type { AssistantPlan, Judgement, ToAssistant } from '../../../utils/messaging/protocol';
import { unreadGroups } from '../../../utils/setup/audit-parts';
import type { AuditState } from '../../../utils/setup/audit-types';
import { controls, manifest, pageSender, panel, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const tabId = 1;
let world: World;

/** A look from the audit page in that tab. */
async function look(viewer: number): Promise<AuditState> {
  const message = { type: 'audit-look', tabId, manifestIds: [manifest.id] };
  return (await world.deliver(message, { ...panel, tab: { id: viewer } })) as AuditState;
}

async function hello(): Promise<AssistantPlan | null> {
  return (await world.fromPage({ type: 'hello', vendor: 'syncro' })) as AssistantPlan | null;
}

async function closeTab(closed: number): Promise<void> {
  world.browser.close(closed);
  const { tabRemoved } = await import('../../../utils/setup/frame-upkeep');
  await tabRemoved(closed);
}

function report(setupId: string, count: number, unopened: boolean): Promise<unknown> {
  const rest = { failures: [], fields: [], canUndo: false } as const;
  const read = controls(['on', 'on'].slice(0, count) as 'on'[]);
  return world.fromPage({ type: 'report', setupId, kind: 'permissions', controls: read, unopened, ...rest });
}

beforeEach(async () => {
  world = new World();
  world.mortal = true;
  await world.openVendor();
});

describe('an audit ends', () => {
  it('with the tab of its page, which may be gone without a word', async () => {
    await look(40);
    expect(await hello()).not.toBeNull();
    await closeTab(41);
    expect(await hello()).not.toBeNull();
    await closeTab(40);
    expect(world.browser.sent.at(-1)).toMatchObject({ message: { type: 'end' } });
    expect(await hello()).toBeNull();
  });

  it('only with the last page that shows it', async () => {
    await look(40);
    await look(42);
    await closeTab(40);
    expect(await hello()).not.toBeNull();
    await world.deliver({ type: 'audit-end', tabId }, { ...panel, tab: { id: 42 } });
    expect(await hello()).toBeNull();
  });

  it('and no other with it', async () => {
    world.browser.open(
      { id: 2, url: `${vendorOrigin}/api_tokens/new`, incognito: false },
      { answer: () => ({}) },
    );
    const sender = pageSender({ tabId: 2 });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, sender);
    await look(40);
    await world.deliver({ type: 'audit-look', tabId: 2, manifestIds: [] }, { ...panel, tab: { id: 50 } });
    await closeTab(40);
    expect(await hello()).toBeNull();
    expect(await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)).not.toBeNull();
  });
});

describe('what is closed', () => {
  it('is opened by what grants, with nothing to set', async () => {
    await look(40);
    const { setupId } = (await hello()) as AssistantPlan;
    await report(setupId, 0, true);
    expect(await look(40)).toMatchObject({ rights: 0, unopened: true, results: [] });
    await report(setupId, 1, true);
    expect(await look(40)).toMatchObject({ rights: 1, unopened: true });
    const commands: ToAssistant[] = [];
    world.browser.frames.set('1:0', {
      documentId: 'document-1',
      // The page part as it is: it asks what to do, visits what is unopened, and says what it reads.
      async answer(message) {
        commands.push(message as ToAssistant);
        const first = (await report(setupId, 1, true)) as Judgement;
        expect({ ...first, unopened: [] }).toEqual(nothing);
        const wanted = 'ids' in message ? message.ids : [];
        expect(first.unopened).toEqual(wanted);
        expect(((await report(setupId, 2, false)) as Judgement).unopened).toEqual([]);
        return { done: true };
      },
    });
    world.mortal = false;
    expect(await world.fromPanel({ type: 'audit-open', tabId })).toEqual({ opened: true });
    expect(commands).toEqual([{ type: 'grant', ids: ['*'], lower: false }]);
    expect(world.browser.injected.at(-1)?.file).toBe('content-scripts/granting.js');
    expect(await look(40)).toMatchObject({ rights: 2, unopened: false, unread: [] });
  });

  it('stays closed where nothing is, where nobody answers, and in a setup', async () => {
    const open = () => world.fromPanel({ type: 'audit-open', tabId });
    expect(await open()).toEqual({ opened: false });
    await look(40);
    const { setupId } = (await hello()) as AssistantPlan;
    await report(setupId, 1, false);
    expect(await open()).toEqual({ opened: true });
    expect(world.browser.sent).toEqual([]);
    await report(setupId, 1, true);
    world.browser.frames.set('1:0', { documentId: 'document-1' });
    expect(await open()).toEqual({ opened: false });
    await world.start();
    expect(await open()).toEqual({ opened: false });
  });

  it('is told by the groups of which nothing was read', () => {
    const written = ['Assets - Create', 'Assets - Edit', 'Customers - Create', 'Tickets - Merge'];
    const names = Object.fromEntries(written.map((name) => [fold(name), name]));
    const vocabulary = { vendor: 'syncro', names, aliases: [] } as const;
    const read = (key: string) => controls(['on']).map((control) => ({ ...control, key }));
    expect(unreadGroups([...read('asset edit'), ...read('something else')], vocabulary)).toEqual([
      'Customers',
      'Tickets',
    ]);
  });
});

const nothing: Judgement = {
  grant: [],
  remove: [],
  rows: [],
  missing: [],
  excess: [],
  unopened: [],
  lists: [],
  absent: [],
  left: null,
};

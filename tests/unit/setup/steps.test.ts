/** How far a setup came, by what its pages showed: kept for tomorrow, and never by a click alone. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StepsWorld } from './steps-world';
import { manifest, pageSender, secret, vendorOrigin } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: StepsWorld;

beforeEach(() => {
  world = new StepsWorld();
});

/** What is noted beside the answer to a page is written in its own time. */
function kept(wanted: object): Promise<unknown> {
  return vi.waitFor(async () => expect(await world.browser.local.get('progress')).toMatchObject(wanted));
}

function progress(steps: object): object {
  return { progress: { [`${vendorOrigin} ${manifest.id}`]: { steps } } };
}

describe('what the pages show', () => {
  it('tells where the admin is, with a worker that dies after every message', async () => {
    await world.begin();
    expect(await world.states()).toBe(
      'before unknown, open done, rights here, save next, keep later, deliver later, prove later',
    );
    await world.rightsPage(['on', 'on']);
    expect(await world.states()).toMatch(/rights done, save here, keep next/);
    await world.says({ kind: 'credential' });
    await world.capture(world.setupId);
    expect(await world.states()).toMatch(/rights done, save done, keep done, deliver here, prove next/);
  });

  it('is remembered until tomorrow, without a value', async () => {
    world.chooseGroup();
    await world.begin();
    await world.rightsPage(['on', 'on']);
    await world.says({ kind: 'vendor' });
    await kept(progress({ rights: { by: 'shown' }, save: { by: 'left' } }));
    world.browser.close(1);
    const { tabRemoved } = await import('../../../utils/setup/frame-upkeep');
    await tabRemoved(1);
    world.die();
    await world.openVendor();
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    expect(await world.states()).toMatch(/open done, rights done, save done, key next/);
    expect((await world.step('save'))?.note?.key).toBe('stepLeft');
  });

  it('is left when the frame with the rights is gone, without another word of the page', async () => {
    world.chooseGroup();
    await world.begin();
    await world.says({ kind: 'vendor' });
    world.browser.frames.set('1:5', { documentId: 'document-5', answer: () => ({}) });
    const sender = pageSender({ frameId: 5, documentId: 'document-5' });
    await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender);
    await world.report(world.setupId, ['on', 'on'], sender);
    await kept(progress({ rights: { by: 'shown' } }));
    world.browser.frames.delete('1:5');
    await world.fromPanel({ type: 'panel-look', tabId: 1 });
    await kept(progress({ save: { by: 'left' } }));
  });

  it('is taken back when the page shows that it was not saved', async () => {
    world.chooseGroup();
    await world.begin();
    await world.rightsPage(['on', 'on']);
    await world.says({ kind: 'vendor' });
    await world.rightsPage(['on', 'off']);
    expect(await world.states()).toMatch(/open done, rights here, save next/);
    await kept(progress({ open: { by: 'shown' } }));
    expect(world.browser.local.text).not.toContain('left');
  });

  it('is in the history too, for the report', async () => {
    await world.begin();
    await world.rightsPage(['on', 'on']);
    await vi.waitFor(async () => {
      const key = `history:${world.setupId}`;
      const told = await world.browser.local.get(key);
      expect(told[key]).toMatchObject({ steps: { rights: { by: 'shown' } } });
    });
  });

  it('is nothing to come back to once it was sent', async () => {
    await world.begin();
    await world.capture(world.setupId);
    await vi.waitFor(() => expect(world.browser.local.text).toContain('"keep"'));
    const { mark } = await import('../../../utils/setup/vault');
    for (const state of ['sending', 'delivered'] as const) {
      await mark(world.setupId, ['subdomain', 'apiToken'], state);
    }
    const { forgetProgress } = await import('../../../utils/setup/progress');
    await forgetProgress(vendorOrigin, manifest.id);
    await world.fromPanel({ type: 'panel-prove', setupId: world.setupId });
    expect((await world.step('deliver'))?.state).toBe('done');
    expect(world.browser.local.text).not.toContain('progress=');
    // A choice is kept whenever it is made.
    await world.fromPanel({ type: 'panel-confirm', tabId: 1, ids: ['assets'], confirmed: true });
    expect(await world.browser.local.get('progress')).toMatchObject(progress({}));
    expect(world.browser.local.data.get('progress')).not.toContain('deliver');
  });

  it('leaves nothing of a private window', async () => {
    world.mortal = false;
    await world.openVendor(1, 'document-1', true);
    const sender = pageSender({ tab: { id: 1, incognito: true } });
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as { setupId: string };
    await world.report(plan.setupId, ['on', 'on'], sender);
    expect((await world.step('rights'))?.state).toBe('done');
    expect(world.browser.local.text).not.toContain('"rights"');
  });

  it('is not what somebody else wrote into the storage', async () => {
    const forged = {
      choices: undefined,
      steps: { save: { by: 'us', at: 1 }, keep: '<b>', rights: { at: 1 } },
    };
    await world.browser.local.set({ progress: { [`${vendorOrigin} ${manifest.id}`]: forged } });
    await world.openVendor();
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    expect(await world.states()).toMatch(/^before next, open later, rights later, save later, keep later/);
  });
});

describe("the admin's tick", () => {
  it('is kept for what no page tells, and can be taken back', async () => {
    await world.begin();
    await world.fromPanel({ type: 'panel-step', tabId: 1, step: 'before', done: true });
    expect(await world.step('before')).toMatchObject({ state: 'done', tick: true });
    await kept(progress({ before: { by: 'hand' } }));
    await world.fromPanel({ type: 'panel-step', tabId: 1, step: 'before', done: false });
    expect(await world.step('before')).toMatchObject({ state: 'unknown', tick: false });
  });

  it('does nothing to what the pages show', async () => {
    await world.begin();
    for (const id of ['open', 'rights', 'keep', 'prove'] as const) {
      for (const done of [true, false]) {
        await world.fromPanel({ type: 'panel-step', tabId: 1, step: id, done });
        expect(await world.states()).toMatch(/open done, rights here, save next, keep later.*prove later/);
      }
    }
  });
});

it('never holds a value', async () => {
  await world.begin();
  await world.capture(world.setupId);
  expect(JSON.stringify((await world.state()).steps)).not.toContain(secret);
});

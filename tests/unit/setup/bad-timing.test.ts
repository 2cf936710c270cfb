import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteReply } from '../../../utils/messaging/protocol';
import { destinationOrigin, manifest, pageSender, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
});

describe('an integration chosen by a double press', () => {
  const start = { type: 'panel-start', tabId: 1, manifestId: manifest.id } as const;

  it('is one setup, which End ends for good', async () => {
    await Promise.all([world.fromPanel(start), world.fromPanel(start)]);
    const hello = { type: 'hello', vendor: 'syncro' } as const;
    const plan = (await world.fromPage(hello)) as { readonly setupId: string };
    expect((await world.state()).setup?.id).toBe(plan.setupId);
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    expect((await world.state()).setup).toBeNull();
    expect(await world.fromPage(hello)).toBeNull();
    expect(await world.capture(plan.setupId)).toEqual({ stored: false });
    expect(world.browser.session.text).not.toContain(secret);
  });
});

describe('a newer value', () => {
  let setupId: string;

  beforeEach(async () => {
    setupId = await world.start();
    await world.capture(setupId);
  });

  it('that comes while the older one is being sent is not taken for delivered', async () => {
    let answerLate: (reply: WriteReply) => void = () => undefined;
    const form = manifest.destinationForm.fields.map(({ labels: [label = ''] }, field) => {
      return { field, label, candidates: [{ handle: 100 + field, label }], chosen: 100 + field };
    });
    world.browser.open(
      { id: 2, url: `${destinationOrigin}/` },
      {
        answer: ({ type }) => (type === 'propose' ? form : new Promise((resolve) => (answerLate = resolve))),
      },
    );
    const sending = world.fromPanel({
      type: 'panel-target',
      setupId,
      targetTabId: 2,
      sendTo: destinationOrigin,
    });
    await vi.waitFor(() => expect(world.browser.sent.at(-1)?.message.type).toBe('write'));
    await world.capture(setupId, 'newer-token-0123456789');
    answerLate({ written: [100, 101], faults: [] });
    await sending;
    const [delivery] = (await world.state()).deliveries;
    expect(delivery?.secrets).toMatchObject([
      { state: 'delivered' },
      { field: 'apiToken', state: 'captured' },
    ]);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    expect(await world.reveal(setupId)).toBe('newer-token-0123456789');
    vi.restoreAllMocks();
  });

  it('never takes the place of one that was not sent without a word', async () => {
    await world.capture(setupId, 'newer-token-0123456789');
    const [delivery] = (await world.state()).deliveries;
    expect(delivery?.notice).toEqual({ tone: 'status', key: 'noticeReplaced' });
    await world.capture(setupId, 'newer-token-0123456789');
    expect((await world.state()).deliveries[0]?.notice?.key).toBe('noticeSafeToLeave');
  });

  it('finds room, however much other setups’ pages have said', async () => {
    world.browser.open({ id: 3, url: 'https://evil.syncromsp.com/' });
    const evil = pageSender({ origin: 'https://evil.syncromsp.com', tabId: 3 });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, evil);
    await world.fromPanel({ type: 'panel-start', tabId: 3, manifestId: manifest.id });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, evil)) as { setupId: string };
    const fields = Array.from({ length: 400 }, (_, index) => {
      return { label: `${index} ${'x'.repeat(900)}`, state: 'empty' } as const;
    });
    const rest = { controls: [], unopened: false, failures: [], canUndo: false } as const;
    await world.fromPage(
      { type: 'report', setupId: plan.setupId, kind: 'permissions', fields, ...rest },
      evil,
    );
    world.browser.session.quota = world.browser.session.text.length + 100;
    expect(await world.capture(setupId, 'y'.repeat(2_000))).toEqual({ stored: true });
  });
});

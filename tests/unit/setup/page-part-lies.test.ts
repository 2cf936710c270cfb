/** A page part that its renderer has taken over may say anything; the browser still vouches for where it is. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageSender, secret, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  setupId = await world.start();
});

async function notices(): Promise<unknown[]> {
  const { notice, deliveries } = await world.state();
  return [notice, ...deliveries.map((delivery) => delivery.notice)].filter(Boolean);
}

describe('a page part can’t make the panel say', () => {
  it.each(['noticeSafeToLeave', 'noticeSent', 'copied', 'safe'])('%s', async (key) => {
    await world.deliver({ type: 'say', setupId, tone: 'status', key }, pageSender());
    await world.deliver({ type: 'say', setupId, key }, pageSender());
    expect(await notices()).toEqual([]);
  });

  it('words of its own', async () => {
    const key = 'warningUpdateReissues';
    await world.deliver({ type: 'say', setupId, key, args: ['Call this number'] }, pageSender());
    await world.deliver({ type: 'held', setupId, label: 'Call this number. '.repeat(30) }, pageSender());
    expect(await notices()).toEqual([]);
    expect((await world.state()).setup?.held).toBeNull();
    await world.deliver({ type: 'say', setupId, key }, pageSender());
    expect(await notices()).toEqual([{ tone: 'status', key }]);
  });

  it('that values are being sent', async () => {
    await world.deliver({ type: 'work', setupId, work: { kind: 'sending' } }, pageSender());
    expect((await world.state()).setup?.work?.kind).not.toBe('sending');
  });
});

describe('a value', () => {
  const kept = { field: 'apiToken', value: secret, from: 'kept' } as const;

  it('is kept by hand only after Keep was pressed, in the frame that was asked, under the field that was named', async () => {
    expect(await world.fromPage({ type: 'captured', setupId, values: [kept] })).toEqual({ stored: false });
    const answers: unknown[] = [];
    world.browser.frames.set('1:0', {
      documentId: 'document-1',
      answer: async ({ type }) => {
        if (type !== 'keep') return {};
        const other = { ...kept, field: 'subdomain' };
        for (const value of [other, kept])
          answers.push(await world.fromPage({ type: 'captured', setupId, values: [value] }));
        return { kept: true };
      },
    });
    await world.fromPanel({ type: 'panel-keep', tabId: 1, field: 'apiToken' });
    expect(answers).toEqual([{ stored: false }, { stored: true }]);
    await world.fromPanel({ type: 'panel-forget', setupId, field: 'apiToken' });
    expect(await world.fromPage({ type: 'captured', setupId, values: [kept] })).toEqual({ stored: false });
  });

  it.each([
    ['subdomain', 'evil'],
    ['subdomain', 'e'],
    ['apiToken', 'acme'],
  ])('is the address’s only if the address says so: %s %s', async (field, value) => {
    const values = [{ field, value, from: 'address' as const }];
    expect(await world.fromPage({ type: 'captured', setupId, values })).toEqual({ stored: false });
    const told = [{ field: 'subdomain', value: 'acme', from: 'address' as const }];
    expect(await world.fromPage({ type: 'captured', setupId, values: told })).toEqual({ stored: true });
  });
});

it('what a page part wrote into storage that the browser leaves open to it (Firefox) is no secret of ours', async () => {
  await world.fromPanel({ type: 'panel-end', tabId: 1 });
  const given = { [vendorOrigin]: { apiToken: 'planted-token-0123456789', subdomain: { not: 'text' } } };
  await world.browser.local.set({ given });
  await world.start();
  expect((await world.state()).deliveries.flatMap(({ secrets }) => secrets)).toEqual([]);
});

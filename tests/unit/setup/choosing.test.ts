import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../../utils/setup/types';
import { CapturedWorld } from './captured-world';
import { openDestinationPage, type Written } from './destination-page';
import { destinationOrigin, pageSender, secret } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: CapturedWorld;
let setupId: string;
let written: Written[];

function openDestination(tabId?: number, url?: string, found?: readonly string[]): void {
  openDestinationPage(world, {
    ...(tabId && { tabId }),
    ...(url && { url }),
    ...(found && { found }),
    write: (_, values) => {
      written.push(...values);
      return { written: values.map(({ handle }) => handle), faults: [] };
    },
  });
}

beforeEach(async () => {
  written = [];
  world = await CapturedWorld.open();
  setupId = world.setupId;
});

describe('choosing the tab', () => {
  it('shows its origin in ASCII and proposes fields by their labels', async () => {
    openDestination(2, 'https://bücher.example/form');
    await world.target();
    expect((await world.delivery()).target).toMatchObject({
      tabId: 2,
      origin: 'https://xn--bcher-kva.example',
      granted: true,
      remembered: false,
      fields: [{ chosen: 100 }, { chosen: 101 }],
    });
  });

  it.each([
    ['the vendor’s own pages', 'https://acme.syncromsp.com/customers'],
    ['another tenant of the vendor', 'https://other.syncromsp.com/'],
    ['plain http', 'http://rocketcyber.example/'],
  ])('refuses %s', async (_, url) => {
    openDestination(2, url);
    await world.target();
    expect(await world.delivery()).toMatchObject({ target: null, notice: { key: 'noticeTargetRefused' } });
    expect((await world.state()).targets).toEqual([]);
  });

  it('says so when RoleCall can’t reach the tab', async () => {
    openDestination();
    world.browser.granted.delete(`${destinationOrigin}/*`);
    await world.target();
    expect(await world.delivery()).toMatchObject({ target: null, notice: { key: 'noticeTargetNoAccess' } });
  });

  it('says so when no field fits, and leaves the choice to the admin', async () => {
    openDestination(2, undefined, ['Something else']);
    await world.target();
    expect(await world.delivery()).toMatchObject({
      target: { fields: [{ chosen: -1 }, { chosen: -1 }] },
      notice: { key: 'noticeTargetNoFields' },
    });
  });

  it('reads a form that is opened later in the tab that was chosen', async () => {
    openDestination(2, undefined, []);
    await world.target();
    expect((await world.delivery()).target?.fields).toMatchObject([{ chosen: -1 }, { chosen: -1 }]);
    openDestination();
    await world.fromPanel({ type: 'panel-look', tabId: 1 });
    expect(await world.delivery()).toMatchObject({
      target: { fields: [{ chosen: 100 }, { chosen: 101 }] },
      notice: null,
    });
  });

  it('is done beforehand when exactly one reachable tab has every field', async () => {
    openDestination();
    await world.capture(setupId, 'newer-token');
    await vi.waitFor(async () => expect((await world.delivery()).target?.tabId).toBe(2));
  });

  it('is left to the admin when two tabs have every field', async () => {
    openDestination(2);
    openDestination(3, 'https://other.example/');
    const { proposeAlone } = await import('../../../utils/setup/targets');
    await proposeAlone(setupId);
    const { target: alone } = await world.delivery();
    expect(alone).toBeNull();
    expect((await world.state()).targets.map(({ tabId }) => tabId)).toEqual([2, 3]);
  });
});

describe('a tab that another destination’s values went to, with the same labels', () => {
  let second: string;

  async function deliveryTo(destination: string): Promise<Delivery> {
    const { deliveries } = await world.state();
    const found = deliveries.find((one) => one.destination === destination);
    if (!found) throw new Error(`No delivery to ${destination}`);
    return found;
  }

  async function startOther(): Promise<void> {
    await world.openVendor(5);
    second = await world.start(5, 'syncro/other');
    const values = [
      { field: 'subdomain', value: 'acme' },
      { field: 'apiToken', value: 'token-of-the-other' },
    ];
    const sender = pageSender({ tabId: 5 });
    await world.fromPage({ type: 'captured', setupId: second, values }, sender);
  }

  async function sendFirst(): Promise<void> {
    await world.target();
    const chosen = [
      { field: 0, handle: 100 },
      { field: 1, handle: 101 },
    ];
    await world.fromPanel({
      type: 'panel-send',
      setupId,
      chosen,
      targetTabId: 2,
      sendTo: destinationOrigin,
    });
    expect(written.map(({ value }) => value)).toEqual(['acme', secret]);
  }

  it('is neither proposed nor sent to at once, and is named when chosen', async () => {
    openDestination();
    await sendFirst();
    await startOther();
    const { proposeAlone } = await import('../../../utils/setup/targets');
    await proposeAlone(second);
    expect((await deliveryTo('Other')).target).toBeNull();
    await world.fromPanel({
      type: 'panel-target',
      setupId: second,
      targetTabId: 2,
      sendTo: destinationOrigin,
    });
    expect((await deliveryTo('Other')).target).toMatchObject({ takenBy: 'RocketCyber', remembered: false });
    expect(written).toHaveLength(2);
  });

  it('is no longer the target of one that was pointed there before', async () => {
    openDestination();
    await startOther();
    await vi.waitFor(async () => expect((await deliveryTo('Other')).target?.tabId).toBe(2));
    await sendFirst();
    expect((await deliveryTo('Other')).target).toBeNull();
  });
});

describe('while the tabs are being read', () => {
  it('says so, so that Send waits for the fields', async () => {
    openDestination();
    world.mortal = false;
    const page = Promise.withResolvers<void>();
    world.browser.onInject = () => page.promise;
    await world.capture(setupId, 'newer-token');
    expect((await world.delivery()).looking).toBe(true);
    page.resolve();
    await vi.waitFor(async () => expect((await world.delivery()).looking).toBe(false));
    expect((await world.delivery()).target?.tabId).toBe(2);
  });
});

describe('a worker that ends while the tabs are being read', () => {
  it('leaves the reading to the next', async () => {
    openDestination();
    world.mortal = false;
    const reading = vi.fn(() => new Promise<void>(() => undefined));
    world.browser.onInject = reading;
    await world.capture(setupId, 'newer-token');
    await vi.waitFor(() => expect(reading).toHaveBeenCalled());
    world.die();
    world.browser.onInject = () => undefined;
    const { woke } = await import('../../../utils/setup/lifecycle');
    await woke();
    await vi.waitFor(async () => expect((await world.delivery()).target?.tabId).toBe(2));
  });
});

describe('reading a known tab again and sending', () => {
  it('sends when every field is clear', async () => {
    openDestination();
    await world.target(2, destinationOrigin);
    expect(written.map(({ value }) => value)).toEqual(['acme', secret]);
  });

  it('only chooses when a field is not clear', async () => {
    openDestination(2, `${destinationOrigin}/integrations`, ['API Key']);
    await world.target(2, destinationOrigin);
    expect(written).toEqual([]);
    expect((await world.delivery()).target?.origin).toBe(destinationOrigin);
  });

  it('only chooses when the tab is not on the origin that the panel showed', async () => {
    openDestination(2, 'https://elsewhere.example/');
    await world.target(2, destinationOrigin);
    expect(written).toEqual([]);
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { pageSender, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const origin = 'https://manage.acme.example';
const pattern = `${origin}/*`;
const server = pageSender({ tabId: 7, origin, documentId: 'document-7' });
const seen = { type: 'page-seen', vendor: 'connectwise', kind: 'permissions' } as const;
let world: World;

beforeEach(async () => {
  world = new World();
  world.browser.open({ id: 7, url: `${origin}/v2025_1/ConnectWise.aspx` }, { documentId: 'document-7' });
  world.browser.onInject = async ({ file }) => {
    if (file.endsWith('detect.js')) await world.fromPage(seen, server);
  };
});

it('offers a server of one’s own, and takes it for nobody’s until the admin says so', async () => {
  await world.fromPage(seen, server);
  expect((await world.state(7)).page).toMatchObject({ vendor: '', kind: 'none', server: 'connectwise' });
  expect(await world.fromPage({ type: 'hello', vendor: 'connectwise' }, server)).toBeNull();
});

it('uses it once its host is granted, after a worker’s death too, and forgets it when the host is given back', async () => {
  await world.fromPage(seen, server);
  await world.fromPanel({ type: 'panel-server', tabId: 7, origin });
  expect((await world.state(7)).page).toMatchObject({ vendor: 'connectwise', kind: 'permissions' });
  expect([...world.browser.registered.values()]).toMatchObject([{ matches: [pattern] }]);
  world.die();
  expect((await world.state(7)).page.vendor).toBe('connectwise');

  world.browser.granted.delete(pattern);
  const { permissionsRemoved } = await import('../../../utils/setup/lifecycle');
  await permissionsRemoved();
  world.browser.granted.add(pattern);
  expect((await world.state(7)).page).toMatchObject({ vendor: '', server: 'connectwise' });
  expect(world.browser.registered.size).toBe(0);
});

it('uses nothing that the browser has not granted, and nothing that was never offered', async () => {
  await world.fromPanel({ type: 'panel-server', tabId: 7, origin });
  await world.fromPage(seen, server);
  world.browser.granted.delete(pattern);
  await world.fromPanel({ type: 'panel-server', tabId: 7, origin });
  world.browser.granted.add(pattern);
  expect((await world.state(7)).page.vendor).toBe('');
});

it('uses no other host that the tab has gone to since the press, granted though it is', async () => {
  const other = 'https://rocketcyber.example';
  world.browser.open({ id: 7, url: `${other}/` }, { documentId: 'document-8' });
  await world.fromPage(seen, pageSender({ tabId: 7, origin: other, documentId: 'document-8' }));
  await world.fromPanel({ type: 'panel-server', tabId: 7, origin });
  expect(world.browser.local.text).not.toContain(other);
  expect(world.browser.registered.size).toBe(0);
});

it('offers neither a frame’s host nor a host of a vendor’s own domain', async () => {
  await world.fromPage(seen, { ...server, frameId: 3 });
  expect((await world.state(7)).page.server).toBeUndefined();
  const help = 'https://docs.syncromsp.com';
  world.browser.open({ id: 8, url: `${help}/v2025_1/x` }, {});
  await world.fromPage(seen, pageSender({ tabId: 8, origin: help }));
  expect((await world.state(8)).page).toMatchObject({ vendor: '', kind: 'none' });
  expect((await world.state(8)).page.server).toBeUndefined();
});

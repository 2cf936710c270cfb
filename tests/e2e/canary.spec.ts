/**
 * The main job from the form to the history, in a browser of its own: the token goes to one host and is told by one page.
 * That it stands nowhere else is what every test ends with.
 */
import { canary } from '../sandbox/canary';
import { expect, test } from './harness/fixtures';
import { grantAll } from './steps/panel';
import { connect, mint, pressThere, revealed, send, startSetup, waitForToken } from './steps/secret';

test('the token leaves no trace that a browser without RoleCall would not leave', { tag: '@full' }, async ({
  browserWithExtension: browser,
  sandbox,
}) => {
  const tenant = sandbox.syncro('acme');
  const desk = await startSetup(browser, tenant);
  await desk.panel.bringToFront();
  await grantAll(desk.panel);
  await mint(desk);
  expect(await revealed(desk.panel)).toContain(canary);
  const page = await pressThere(browser, sandbox.rocketcyber);
  await send(desk.panel, sandbox.rocketcyber);
  await waitForToken(desk.panel, 'delivered');
  await connect(page, sandbox.rocketcyber);
  expect(sandbox.rocketcyber.verdict).toBe('Connected');
  // The history is on disk: it is part of what is searched.
  const settings = await browser.openExtensionPage('options.html#history');
  await settings.waitFor('[data-part="history"]');
  expect(await settings.text('[data-part="history"]')).toMatch(
    /RocketCyber, with Syncro.*after: 21 granted.*form in a tab/,
  );
  const asked = sandbox.requests.filter(({ from }) => from === 'browser');
  const hosts = asked.filter((request) => JSON.stringify(request).includes(canary)).map(({ host }) => host);
  expect(hosts).toEqual([sandbox.rocketcyber.host]);
});

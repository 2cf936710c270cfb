/**
 * The browser's own question, answered as a person answers it. Chromium's cannot be reached by any test; the same code
 * hears its answer.
 */
import type { Browser } from 'puppeteer-core';
import type { FirefoxBrowser } from './harness/firefox';
import { privileged } from './harness/firefox-chrome';
import { expect, test } from './harness/fixtures';
import { expectAt } from './harness/search';
import { holdsLiveToken, mint, pressThereOnceBefore, says, startSetup, waitForToken } from './steps/secret';

const prompts = 'extensions.webextOptionalPermissionPrompts';
const sendButton = { role: 'button', name: /^Send to/ } as const;

/** Presses a button of the question that the browser asks; resolves to the host that it names. */
async function answer(browser: Browser, button: 'button' | 'secondaryButton'): Promise<string> {
  const asked = await privileged(
    browser,
    `const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
    const questions = () => [...Services.wm.getEnumerator('navigator:browser')]
      .flatMap((window) => [...window.document.querySelectorAll('popupnotification')])
      .filter((question) => question.id.startsWith('addon-webext-permissions') && question.closest('panel')?.state === 'open');
    for (let tries = 0; tries < 400 && questions().length === 0; tries += 1) await new Promise((next) => setTimeout(next, 50));
    const [question] = questions();
    if (!question) return '';
    // Pressed at once, the browser takes it for a press meant for what was there before.
    await new Promise((next) => setTimeout(next, 1000));
    const told = question.textContent;
    question['${button}'].click();
    return told;`,
  );
  return String(asked);
}

test('a host that is refused on Send keeps the token, and one that is allowed gets it', async ({
  sandbox,
  open,
}) => {
  const firefox = (await open()) as FirefoxBrowser;
  const tenant = sandbox.syncro('acme-refusal');
  const destination = sandbox.rocketcyber;
  const desk = await startSetup(firefox, tenant);
  await mint(desk);
  await pressThereOnceBefore(firefox, desk.panel, destination, sandbox.gradient);
  await privileged(firefox.browser, `Services.prefs.setBoolPref('${prompts}', true);`);

  await desk.panel.click(sendButton);
  expect(await answer(firefox.browser, 'secondaryButton')).toContain(destination.host);
  await says(desk.panel, `The browser gave no access to https://${destination.host}`);
  expect(await holdsLiveToken(desk.panel, tenant)).toBe(true);
  expect(destination.saved).toBeNull();

  expectAt(destination.host);
  await desk.panel.click(sendButton);
  expect(await answer(firefox.browser, 'button')).toContain(destination.host);
  await waitForToken(desk.panel, 'delivered');
});

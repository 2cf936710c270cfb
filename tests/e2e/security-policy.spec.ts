/** A company's policy, given to the browser as its manual says: it takes ways away, and the extension hears of it. */
import { expect, test } from './harness/fixtures';
import { mint, startSetup } from './steps/secret';
import { setUp } from './steps/ways';

const passphrase = 'correct horse battery';
const leftOut =
  'Left out by your company’s policy: form in a tab, Signed webhook, OpenBao or Vault, Clipboard.';

test('what a company’s policy leaves out is not there, and what it shortens is short', {
  tag: '@wide',
}, async ({ open, sandbox }) => {
  const browser = await open({ policy: { sinks: ['file'], deliveredMinutes: 3, waitingMinutes: 30 } });
  const options = await browser.openExtensionPage('options.html');
  await options.waitFor('[data-sink="file"]');
  expect(await options.count('[data-sink]')).toBe(1);
  await options.waitForState(
    (text) => (document.body.textContent ?? '').includes(text),
    'Set by your company’s policy: 3 minutes',
  );
  await setUp(options, 'file', { passphrase, again: passphrase });
  const { vendor, panel } = await startSetup(browser, sandbox.syncro('acme'));
  await mint({ vendor, panel });
  await panel.bringToFront();
  // This part of the panel is fetched when there is something to deliver.
  await panel.waitForState((text) => (document.body.textContent ?? '').includes(text), leftOut);
  await panel.waitForState(() => /Kept until \d/.test(document.body.textContent ?? ''));
  const names = await panel.evaluate(() =>
    [...document.querySelectorAll('button')].map((one) => one.textContent),
  );
  expect(names).toContain('Save as an encrypted file');
  expect(names.filter((name) => /^Send to|^Store in|Copy/.test(name ?? ''))).toEqual([]);
});

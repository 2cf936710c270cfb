/** The panel in a browser that runs from right to left: Firefox turns itself round for those who translate it. */
import { FirefoxBrowser } from './harness/firefox';
import { privileged } from './harness/firefox-chrome';
import { expect, test } from './harness/fixtures';
import { grantAll, startSetup } from './steps/panel';

test('the panel runs the browser’s way, and does what it does', { tag: '@full' }, async ({
  browserWithExtension: firefox,
  sandbox,
}) => {
  if (!(firefox instanceof FirefoxBrowser)) throw new Error('not Firefox');
  await privileged(firefox.browser, "Services.prefs.setStringPref('intl.l10n.pseudo', 'bidi');");
  const { host } = sandbox.syncro('acme');
  const { panel } = await startSetup(firefox, `https://${host}/api_tokens/new`, 'RocketCyber');
  await panel.resize(320, 640);
  const drawn = await panel.evaluate(() => {
    const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
    const { documentElement } = document;
    const origin = document.querySelector('.page-origin');
    return {
      way: [documentElement.lang, documentElement.dir, getComputedStyle(document.body).direction],
      // An address is read from left to right wherever it stands.
      address: origin && getComputedStyle(origin).direction,
      signFirst: right('[data-part="finding"] svg') > right('[data-part="finding"] .row-name'),
      fits: documentElement.scrollWidth <= innerWidth,
    };
  });
  expect(drawn).toEqual({ way: ['en', 'rtl', 'rtl'], address: 'ltr', signFirst: true, fits: true });
  await grantAll(panel);
});

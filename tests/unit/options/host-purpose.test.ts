import { beforeEach, expect, it, vi } from 'vitest';
import { purposes } from '../../../entrypoints/options/host-purpose';
import messages from '../../../public/_locales/en/messages.json';
import { FakeBrowser } from '../setup/fake-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../setup/fake-browser')).polyfill }));

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
  const getMessage = (key: keyof typeof messages, [arg = '']: readonly string[] = []) =>
    messages[key].message.replace('$1', arg);
  Object.assign(globalThis, { fakeBrowser: browser });
  vi.stubGlobal('chrome', { i18n: { getMessage } });
});

it.each([
  ['https://*.syncromsp.com/*', 'Syncro’s own pages'],
  ['https://*.repairshopr.com/*', 'Syncro’s own pages'],
  ['https://*.autotask.net/*', 'Autotask PSA’s own pages'],
  ['https://*.myconnectwise.net/*', 'ConnectWise PSA’s own pages'],
  ['https://*.ateasesystems.net/*', 'Syncore’s own pages'],
  ['https://manage.acme.example/*', 'ConnectWise PSA on a server of your own'],
  ['https://app.rocketcyber.example/*', 'Where the values of Gradient MSP, RocketCyber go'],
  ['https://hooks.acme.example/*', 'Where values go when you deliver them by: '],
  ['https://bao.acme.example/*', 'Where values go when you deliver them by: '],
  ['https://elsewhere.example/*', 'You allowed this one; RoleCall uses it for nothing now'],
])('says what %s is for', async (pattern, purpose) => {
  await browser.local.set({
    servers: { 'https://manage.acme.example': 'connectwise' },
    sinks: {
      webhook: { url: 'https://hooks.acme.example/in?team=1' },
      openbao: { address: 'https://bao.acme.example:8200', mount: 'secret', folder: '', namespace: '' },
    },
    destinations: {
      RocketCyber: ['https://app.rocketcyber.example'],
      'Gradient MSP': ['https://app.rocketcyber.example'],
    },
  });
  expect((await purposes())(pattern)).toContain(purpose);
});

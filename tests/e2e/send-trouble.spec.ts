/** A destination that can't take the values: a clear sentence, nothing lost, nothing in the wrong place. */
import type { Destination, DestinationOptions } from '../sandbox/destinations/destination';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import {
  connect,
  type Desk,
  holdsLiveToken,
  mint,
  pressThere,
  pressThereOnceBefore,
  says,
  send,
  startSetup,
  waitForToken,
} from './steps/secret';

/** Changes the page under the proposal, presses Send, and waits for the sentence. */
async function spoilAndSend(
  desk: Desk,
  page: PageDriver,
  spoil: () => void,
  sentence: string,
): Promise<void> {
  await page.evaluate(spoil);
  await desk.panel.bringToFront();
  await desk.panel.click({ role: 'button', name: /^Send to/ });
  await says(desk.panel, sentence);
  await waitForToken(desk.panel, 'captured');
}

function fieldsOf(page: PageDriver): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
}

/** Sets what is odd about a destination's form for one test. */
function odd(destination: Destination, changes: Partial<DestinationOptions>): void {
  const markup = destination.facts.markup;
  const plain = {
    markup,
    hiddenField: '',
    readonlyField: '',
    missingField: '',
    foreignIframe: false,
    slow: 0,
  };
  Object.assign(destination.options, plain, changes);
}

/** From now on the tab that values are sent to is closed the moment they are on their way. */
function closeOnceSending(panel: PageDriver): Promise<void> {
  return panel.evaluate(() => {
    const { storage, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
    interface Extension {
      readonly storage: {
        readonly session: { get(key: string): Promise<Record<string, unknown>> };
        readonly onChanged: { addListener(heard: (changes: object, area: string) => void): void };
      };
      readonly tabs: { remove(tabId: number): Promise<void> };
    }
    storage.onChanged.addListener((changes, area) => {
      if (area !== 'session' || !/"state":"sending"/.test(JSON.stringify(changes))) return;
      void storage.session.get('deliveries').then(({ deliveries }) => {
        const [delivery] = Object.values(deliveries as Record<string, { target: { tabId: number } }>);
        return delivery && tabs.remove(delivery.target.tabId);
      });
    });
  });
}

test('fields that change before Send, and a reload', { tag: '@wide' }, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const destination = sandbox.rocketcyber;
  odd(destination, {});
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  const page = await pressThere(browser, destination);
  await desk.panel.bringToFront();
  await desk.panel.waitFor('.send .target-field');

  await spoilAndSend(
    desk,
    page,
    () => document.querySelector('input[name="api_key"]')?.setAttribute('readonly', ''),
    "can't be changed",
  );
  await spoilAndSend(
    desk,
    page,
    () => {
      const input = document.querySelector<HTMLInputElement>('input[name="api_key"]');
      input?.removeAttribute('readonly');
      if (input) input.style.display = 'none';
    },
    'is hidden',
  );
  await spoilAndSend(
    desk,
    page,
    () => document.querySelector('input[name="api_key"]')?.remove(),
    'is not on',
  );
  expect(await fieldsOf(page)).toEqual(['']);

  await page.reload();
  await send(desk.panel, destination);
  // Chromium's page is read again, for a second press. Firefox takes the toolbar press back: the host is asked for.
  const delivered = await desk.panel.waitForState(() => {
    const item = document.querySelector('[data-field="apiToken"]');
    if (item?.getAttribute('data-state') === 'delivered') return 'delivered';
    return document.body.textContent?.includes('press Send once more') && 'again';
  });
  if (delivered === 'again') await send(desk.panel, destination);
  await waitForToken(desk.panel, 'delivered');
  await connect(page, destination);
  expect(tenant.tokenFor(destination.saved?.api_key ?? '')).toBe(tenant.tokens[0]);
});

test('a tab that is closed while its values are on their way costs none of them', { tag: '@wide' }, async ({
  room,
}) => {
  const { browser, sandbox, tenant } = room;
  const destination = sandbox.rocketcyber;
  const before = destination.saved;
  odd(destination, {});
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  await pressThere(browser, destination);
  await closeOnceSending(desk.panel);
  await send(desk.panel, destination);
  // It went before the values came, or with them: then nobody knows whether they were taken.
  const told = await desk.panel.waitForState(() => {
    const said = [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent ?? '');
    return said.find((words) => /tab is closed|may have arrived/.test(words));
  });
  await waitForToken(desk.panel, /is closed/.test(String(told)) ? 'captured' : 'unknown');
  expect(await holdsLiveToken(desk.panel, tenant)).toBe(true);
  expect(destination.saved).toBe(before);
});

test('a form whose key field is missing, hidden, readonly or in another site’s frame gets nothing', {
  tag: '@wide',
}, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const destination = sandbox.rocketcyber;
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  const shapes: Partial<DestinationOptions>[] = [
    { missingField: 'api_key' },
    { hiddenField: 'api_key' },
    { readonlyField: 'api_key' },
    { foreignIframe: true },
  ];
  for (const shape of shapes) {
    await test.step(JSON.stringify(shape), async () => {
      odd(destination, shape);
      const page = await pressThere(browser, destination);
      await desk.panel.bringToFront();
      // Before the panel knows the tab, a press asks which one is meant.
      await desk.panel.waitFor('.send .target');
      await desk.panel.click({ role: 'button', name: /^Send to/ });
      await desk.panel.waitForState(() =>
        [...document.querySelectorAll('button')].some(
          ({ textContent, disabled }) => textContent?.startsWith('Send to') && disabled,
        ),
      );
      expect((await fieldsOf(page)).filter(Boolean)).toEqual([]);
      await page.close();
      await desk.panel.waitForGone('.send .target-field');
    });
  }
  odd(destination, {});
  await says(desk.panel, 'Safe to leave');
  expect(await holdsLiveToken(desk.panel, tenant)).toBe(true);
});

test('a tab that RoleCall may no longer see is asked for once, on Send', async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const destination = sandbox.rocketcyber;
  odd(destination, {});
  await browser.grantHost(`https://${destination.host}/*`);
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  const page = await pressThereOnceBefore(browser, desk.panel, destination, sandbox.gradient);
  await send(desk.panel, destination);
  await waitForToken(desk.panel, 'delivered');
  await connect(page, destination);
  expect(tenant.tokenFor(destination.saved?.api_key ?? '')).toBe(tenant.tokens[0]);
});

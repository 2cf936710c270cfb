import { expect, test } from './harness/fixtures';
import { choose, openPanelFor, rightsOf } from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');
const kept = '[data-part="secret"][data-field="apiToken"][data-state="captured"]';

/** A page of the account in words that RoleCall does not know, with things that are nobody's business. */
const unknownPage = `<!doctype html><html lang="en"><title>Access</title><h1>Machine access for jo@acme.example</h1>
  <form id="form-77123" class="customer-99"><fieldset><legend>Invoice 4711 and scopes</legend>
    <label><input type="checkbox" value="hush-value"> Scope of Jane 0815</label>
    <label>Contact <input type="text" value="jo@acme.example"></label>
    <label>Machine key <input type="text" id="key" value="k3y-of-the-machine-0123456789"></label>
  </fieldset><button type="button">Make access</button></form>
  <p id="text">k3y-in-the-text-0123456789abcdef</p></html>`;

/** The token form in its own words, and in elements that nobody has seen. */
const rebuiltPage = `<!doctype html><html lang="en"><title>Access</title><x-head>New API Token</x-head>
  <x-tab>Custom Permissions</x-tab><x-field>Expiration</x-field><x-right on="no">Assets - View Details</x-right></html>`;

test('works by hand on a page that it does not know', { tag: '@wide' }, async ({ room }) => {
  const { tenant, sandbox } = room;
  sandbox.page(tenant.host, '/access', unknownPage);
  const page = await room.browser.openPage(`https://${tenant.host}/access`);
  const panel = await openPanelFor(room.browser, page);
  await choose(panel, 'RocketCyber');
  await panel.waitFor('[data-part="panel"][aria-busy="false"]');
  expect(await panel.attribute('[data-part="page"]', 'data-page')).toBe('vendor');
  expect(await panel.count('[data-part="finding"]')).toBe(0);
  await panel.click('.by-hand > summary');

  await test.step('the checklist', async () => {
    const rows = { role: 'checkbox', name: /-/ } as const;
    await panel.waitFor(rows);
    expect(await panel.count(rows)).toBe(wanted.length);
    await panel.fill({ role: 'searchbox', name: 'Search the list' }, 'merge');
    await panel.waitForState(() => document.querySelectorAll('.by-hand input[type=checkbox]').length === 1);
    await panel.click({ role: 'checkbox', name: 'Tickets - Merge' });
    await panel.waitFor({ role: 'heading', name: `Checklist: 1 of ${wanted.length}` });
    await panel.click({ role: 'button', name: 'Copy name' });
    await panel.waitForState(() =>
      /Copied: Tickets - Merge|let RoleCall use the clipboard/.test(document.body.innerText),
    );
    await panel.reload();
    await panel.waitFor('.by-hand > summary');
    await panel.click('.by-hand > summary');
    await panel.waitFor({ role: 'heading', name: `Checklist: 1 of ${wanted.length}` });
  });

  await test.step('a value kept from a field, then from a selection', async () => {
    const field = '.by-hand select';
    await panel.evaluate((selector) => {
      const select = document.querySelector<HTMLSelectElement>(selector);
      if (!select) return;
      select.value = 'apiToken';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, field);
    await panel.click({ role: 'button', name: 'Keep' });
    await panel.waitForState(() =>
      /Nothing to keep/.test(document.querySelector('[role=alert]')?.textContent ?? ''),
    );
    expect(await panel.count(kept)).toBe(0);
    await page.bringToFront();
    await page.click('#key');
    await panel.bringToFront();
    await panel.click({ role: 'button', name: 'Keep' });
    await panel.waitFor(kept);
    await panel.click({ role: 'button', name: 'Reveal' });
    await panel.waitForState(
      () =>
        document.querySelector('[data-part="secret-value"]')?.textContent === 'k3y-of-the-machine-0123456789',
    );
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#text') ?? document.body),
    );
    await panel.click({ role: 'button', name: 'Keep' });
    await panel.waitForGone('[data-part="secret-value"]');
    await panel.click({ role: 'button', name: 'Reveal' });
    await panel.waitForState(
      () =>
        document.querySelector('[data-part="secret-value"]')?.textContent ===
        'k3y-in-the-text-0123456789abcdef',
    );
  });

  await test.step('the outline', async () => {
    await panel.click({ role: 'button', name: 'Make an outline' });
    await panel.waitFor({ role: 'button', name: 'Save outline' });
    const outline = await panel.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('.outline')?.value ?? '',
    );
    for (const structure of [
      'h1 "Machine access for"',
      'legend "Invoice and scopes"',
      'type=checkbox',
      'button "Make access"',
    ])
      expect(outline).toContain(structure);
    expect(outline.replaceAll(/\bh\d\b/g, '')).not.toMatch(/\d|@|hush|k3y|form-|customer|acme/);
  });

  await test.step('a new version of a page that it knows', async () => {
    sandbox.page(tenant.host, '/rebuilt', rebuiltPage);
    await page.goto(`https://${tenant.host}/rebuilt`);
    await panel.bringToFront();
    await panel.waitForState(() =>
      /page with the permissions, in a version that RoleCall does not know/.test(
        document.querySelector('[role=status]')?.textContent ?? '',
      ),
    );
    await panel.waitFor('.by-hand[open]');
  });
});

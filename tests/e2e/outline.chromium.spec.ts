import { outlinePage } from '../../scripts/fixture/outline-page';
import { expect, test } from './harness/fixtures';
import { countIs, rightsOf, startSetup } from './steps/panel';

const rights = rightsOf('syncro/rocketcyber');
const boxes = rights.map(
  (right, at) => `<li><label><input type="checkbox" ${at < 3 ? 'checked' : ''}> ${right}</label></li>`,
);
/** Rights in a shadow root and under a dialog's roles, as no replica has them, and what is nobody's business. */
const unseenPage = `<!doctype html><h1>New API Token</h1><p>Signed in as jo@acme.example</p>
  <div role="group" aria-label="Rights" id="f-77"><rights-list></rights-list></div>
  <label>Name <input value="Jo 0123456789"></label><button type="button">Create API Token</button>
  <script>document.querySelector('rights-list').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<ul>${boxes.join('')}</ul>`)}</script>`;

test('a page is outlined, and the fixture made of the outline is read as the page was', async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  sandbox.page(tenant.host, '/unseen', unseenPage);
  const { page, panel } = await startSetup(browser, `https://${tenant.host}/unseen`, 'RocketCyber');
  await countIs(panel, 'granted', 3);
  await panel.click('.by-hand > summary');
  await panel.click({ role: 'button', name: 'Make an outline' });
  await panel.waitFor({ role: 'button', name: 'Save outline' });
  const outline = await panel.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('.outline')?.value ?? '',
  );

  // What is ticked is in no outline: there, all are missing.
  sandbox.page(tenant.host, '/fixture', outlinePage(outline, 'From an outline'));
  await page.goto(`https://${tenant.host}/fixture`);
  await countIs(panel, 'missing', rights.length);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/jo@|0123|f-77/);
});

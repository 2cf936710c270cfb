import { deliver, openDesk, sayFindings } from '../desk';
import { defineJob } from '../job';
import { submit } from '../submit';
import { copyToken, mintToken, tokenTruth } from './syncro';

const createForApp = '.app-list a[href$="lifecycle-manager"]';

export const lifecycleManager = defineJob({
  id: 'lifecycle-manager',
  vendor: 'Syncro',
  destination: 'Lifecycle Manager',
  app: 'Lifecycle Manager',
  steps: [
    'On Syncro’s New Token page, press RoleCall’s button and pick *Lifecycle Manager*.',
    'Press *Create Token* beside Lifecycle Manager: Syncro has ticked both rights, and the panel holds them against the guide’s.',
    'Press *Create API Token*.',
    'Open Lifecycle Manager’s form, press RoleCall’s button there, *Send to ScalePad Lifecycle Manager*, and its own *Save Syncro Setup*.',
  ],
  guide: [
    'Profile/Password > API Tokens > + New Token > Create Token beside Lifecycle Manager.',
    'Create API Token, and copy the token.',
    'Integrations > Add integration > SyncroMSP: paste the token, type the hostname; Save Syncro Setup.',
  ],
  account(sandbox, way) {
    const tenant = sandbox.syncro(way === 'rolecall' ? 'acme-lifecycle' : 'acme-lifecycle-by-guide');
    tenant.options.initialTab = 'app';
    return tenant;
  },
  start: ({ host }) => ({ name: 'Syncro’s New Token page', url: `https://${host}/api_tokens/new` }),
  replica: (sandbox) => sandbox.lifecycleManager,
  async withRoleCall(run, start) {
    const desk = await openDesk(run, start, 'Lifecycle Manager');
    await desk.vendor.bringToFront();
    await run.person.click(desk.vendor, createForApp);
    await desk.panel.waitForState(() => {
      const items = [...document.querySelectorAll('[data-part="finding"]')];
      return items.length > 0 && items.every((item) => item.getAttribute('data-status') === 'granted');
    });
    await sayFindings(desk);
    await desk.picture('findings', desk.vendor, desk.panel);
    await mintToken(desk);
    await deliver(desk, run.sandbox.lifecycleManager);
  },
  async byGuide(run, start, tenant) {
    const { browser, person, sandbox } = run;
    const vendor = await browser.openPage(start.url);
    await person.click(vendor, createForApp);
    const token = await copyToken(run, vendor);
    const form = await browser.openPage(sandbox.lifecycleManager.url);
    await person.goTo(form);
    await person.fill(form, { role: 'textbox', name: 'API Key' }, token);
    await person.fill(form, { role: 'textbox', name: 'Hostname' }, tenant.host);
    await submit(run, sandbox.lifecycleManager, form);
  },
  truth: tokenTruth,
});

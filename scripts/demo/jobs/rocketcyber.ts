import { rightsOf } from '../../../tests/e2e/steps/panel';
import { deliver, grant, openDesk, sayFindings } from '../desk';
import { defineJob } from '../job';
import { submit } from '../submit';
import { copyToken, mintToken, tokenTruth } from './syncro';

export const rocketcyber = defineJob({
  id: 'rocketcyber',
  vendor: 'Syncro',
  destination: 'RocketCyber',
  app: 'RocketCyber',
  steps: [
    'On Syncro’s New Token page, press RoleCall’s button and pick *RocketCyber*.',
    'Press *Grant 21 missing*, then Syncro’s own *Create API Token*.',
    'Open RocketCyber’s form, press RoleCall’s button there, then *Send to RocketCyber*.',
    'Press RocketCyber’s own *Connect*.',
  ],
  guide: [
    'Profile/Password > API Tokens > New Token > Custom Permissions.',
    'Type a name, RocketCyber Integration, and tick each of the 21 permissions that the guide’s table lists.',
    'Create API Token, and copy the token: it shows once.',
    'Type the subdomain and paste the token into RocketCyber’s form; Connect.',
  ],
  account: (sandbox, way) => sandbox.syncro(way === 'rolecall' ? 'acme' : 'acme-by-guide'),
  start: ({ host }) => ({ name: 'Syncro’s New Token page', url: `https://${host}/api_tokens/new` }),
  replica: ({ rocketcyber: replica }) => replica,
  async withRoleCall(run, start) {
    const desk = await openDesk(run, start, 'RocketCyber');
    await sayFindings(desk);
    await desk.picture('findings', desk.vendor, desk.panel);
    await grant(desk);
    await desk.picture('granted', desk.vendor, desk.panel);
    await mintToken(desk);
    await deliver(desk, run.sandbox.rocketcyber);
  },
  async byGuide(run, start, tenant) {
    const { browser, person, sandbox } = run;
    const vendor = await browser.openPage(start.url);
    await person.fill(vendor, { role: 'textbox', name: /Name$/ }, 'RocketCyber Integration');
    for (const right of rightsOf('syncro/rocketcyber'))
      await person.click(vendor, { role: 'checkbox', name: right });
    const token = await copyToken(run, vendor);
    const form = await browser.openPage(sandbox.rocketcyber.url);
    await person.goTo(form);
    await person.fill(form, { role: 'textbox', name: 'Syncro Subdomain' }, tenant.subdomain);
    await person.fill(form, { role: 'textbox', name: 'API Key' }, token);
    await submit(run, sandbox.rocketcyber, form);
  },
  truth: tokenTruth,
});

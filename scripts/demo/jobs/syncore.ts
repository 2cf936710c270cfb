import { captured, deliver, openDesk } from '../desk';
import { defineJob } from '../job';
import { submit } from '../submit';

const generate = { role: 'button', name: '+ Generate API Key' } as const;
const reveal = { role: 'button', name: 'Reveal API Keys' } as const;
const hide = { role: 'button', name: 'Hide API Keys' } as const;

export const syncore = defineJob({
  id: 'syncore',
  vendor: 'Syncore',
  destination: 'Any destination',
  app: 'any app',
  steps: [
    'On Syncore’s API page, press RoleCall’s button and pick *Any destination (Syncore)*.',
    'Press *+ Generate API Key*, then *Reveal API Keys*: the panel keeps both keys and hides them again.',
    'Open the app’s form, press RoleCall’s button there, *Send to Any destination (Syncore)*, and the app’s own *Connect*.',
  ],
  guide: [
    'Syncore Settings > API > + Generate API Key.',
    'Reveal API Keys, the copy icon beside the primary key, Hide API Keys.',
    'Paste the key into the app’s form; Connect.',
  ],
  account: (sandbox, way) => sandbox.syncore(way === 'rolecall' ? 'acme' : 'acme-by-guide'),
  start: ({ url }) => ({ name: 'Syncore’s API page', url }),
  replica: ({ syncoreApp }) => syncoreApp,
  async withRoleCall(run, start) {
    const desk = await openDesk(run, start, 'Any destination');
    const { person, vendor, panel } = desk;
    await vendor.bringToFront();
    await person.click(vendor, generate);
    await person.click(vendor, reveal);
    await captured(desk, ['primaryKey', 'secondaryKey']);
    // What was revealed is out of sight again once it is kept.
    await vendor.waitFor(reveal);
    await desk.picture('captured', vendor, panel);
    await deliver(desk, run.sandbox.syncoreApp);
  },
  async byGuide(run, start, account) {
    const { browser, person, sandbox } = run;
    const vendor = await browser.openPage(start.url);
    await person.click(vendor, generate);
    await person.click(vendor, reveal);
    await vendor.waitFor(hide);
    await person.click(vendor, { role: 'button', name: 'Copy' });
    const key = await vendor.evaluate(() => document.querySelector<HTMLInputElement>('.key input')?.value);
    await person.click(vendor, hide);
    const form = await browser.openPage(sandbox.syncoreApp.url);
    await person.goTo(form);
    await person.fill(form, '[name=api_key]', key ?? '');
    await submit(run, sandbox.syncoreApp, form);
    if (!account.isKey(sandbox.syncoreApp.saved?.api_key ?? '')) throw new Error('another key was pasted');
  },
  truth: ({ keys, done }) => ({
    said:
      keys && done.regenerate === 0 ? 'one pair of keys, made once' : 'no pair of keys that was made once',
    records: { made: keys !== undefined, ...done },
  }),
});

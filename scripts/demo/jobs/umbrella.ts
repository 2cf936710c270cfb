import { poll } from '../../../tests/e2e/harness/poll';
import type { PageDriver } from '../../../tests/e2e/harness/types';
import { findingIs, grantMissing, settled } from '../../../tests/e2e/steps/panel';
import type { ConnectWiseServer } from '../../../tests/sandbox/connectwise/server';
import { captured, type Desk, deliver, openDesk } from '../desk';
import { defineJob, type Run, type Start } from '../job';
import { submit } from '../submit';
import { ConnectWiseHand, connectWiseTruth, roleName } from './connectwise';
import { ConnectWiseGuide } from './connectwise-guide';

const suggestions = { role: 'button', name: /^Fill in all \d+ suggestions$/ } as const;
const tables = 'System | Table Setup';

/** The guide is for an integration that exists: the company and the site stand there already. */
function prepare({ companyId, host }: ConnectWiseServer): (form: PageDriver) => Promise<void> {
  return async (form) => {
    await form.fill('[name=company_id]', companyId);
    await form.fill('[name=site_url]', `https://${host}`);
  };
}

async function makeRole(desk: Desk, hand: ConnectWiseHand): Promise<void> {
  const { person, panel, vendor, say, picture } = desk;
  await vendor.bringToFront();
  await hand.roleIsNamed();
  await hand.press('Save');
  await panel.waitFor('[data-part="page"][data-page="permissions"]');
  await settled(panel);
  say(`RoleCall has named the role ${roleName}; ConnectWise’s own Save pressed`);
  await picture('findings', vendor, panel);
  await person.click(panel, grantMissing);
  await vendor.bringToFront();
  await findingIs(panel, tables, 'manual', 'dialog');
  await settled(panel);
  say('Grant pressed: all levels are set, one list waits to be opened');
  await vendor.bringToFront();
  await person.click(panel, { role: 'button', name: 'Open list' });
  await vendor.bringToFront();
  await findingIs(panel, tables, 'granted');
  await settled(panel);
  say('"Open list" pressed: the list is open, its three entries are moved');
  await picture('granted', vendor, panel);
  await vendor.bringToFront();
  await hand.saveList();
  await hand.saveRole();
}

async function withRoleCall(run: Run, start: Start, server: ConnectWiseServer): Promise<void> {
  const desk = await openDesk(run, start, 'Cisco Umbrella');
  const { person, panel, vendor, picture } = desk;
  const hand = new ConnectWiseHand(vendor, server, person);
  await makeRole(desk, hand);
  await hand.makeMember(async () => {
    await person.click(panel, suggestions);
    await vendor.bringToFront();
    await hand.memberIsDescribed();
  });
  await hand.makeKey(() => hand.keyIsDescribed());
  await captured(desk, ['publicKey', 'privateKey']);
  await picture('captured', vendor, panel);
  await deliver(desk, run.sandbox.umbrella, prepare(server));
}

async function byGuide(run: Run, start: Start, server: ConnectWiseServer): Promise<void> {
  const { browser, person, sandbox } = run;
  const vendor = await browser.openPage(start.url);
  const hand = new ConnectWiseHand(vendor, server, person);
  const guide = new ConnectWiseGuide(vendor, server, person);
  await hand.fill('Role ID', roleName);
  await hand.press('Save');
  await poll(() => server.role(roleName), 20_000, `the role ${roleName}`);
  await guide.openModule('Companies');
  await guide.giveAll('Companies', 'Company Maintenance', ['Inquire']);
  await guide.giveAll('Companies', 'Configurations', ['Add', 'Edit', 'Inquire']);
  await guide.openModule('Service Desk');
  await guide.giveAll('Service Desk', 'Service Tickets', ['Add', 'Edit', 'Inquire']);
  await guide.openModule('System');
  await guide.openList('System', 'Table Setup');
  await guide.allow(['Company / Configuration', 'Service / Priority', 'Service / Service Board']);
  await hand.saveList();
  await guide.giveAll('System', 'Table Setup', ['Add', 'Edit', 'Inquire']);
  await hand.saveRole();
  await hand.makeMember(() => hand.describeMember());
  await hand.makeKey(() => hand.describeKey());
  const form = await browser.openPage(sandbox.umbrella.url);
  await prepare(server)(form);
  await vendor.bringToFront();
  const publicKey = await hand.copy('Public Key');
  await person.goTo(form);
  await person.fill(form, '[name=public_key]', publicKey);
  await person.goTo(vendor);
  const privateKey = await hand.copy('Private Key');
  await person.goTo(form);
  await person.fill(form, '[name=private_key]', privateKey);
  await submit(run, sandbox.umbrella, form);
}

export const umbrella = defineJob({
  id: 'umbrella',
  vendor: 'ConnectWise PSA',
  destination: 'Cisco Umbrella',
  app: 'Cisco Umbrella',
  given: 'Umbrella’s form asks for company and site beside the keys: acme, and https://na.myconnectwise.net.',
  steps: [
    'On the new security role, press RoleCall’s button and pick *Cisco Umbrella*: it names the role. Press *Save*.',
    'Press *Grant 4 missing*. Then *Open list* beside Table Setup: RoleCall moves the three entries there. *Save* in the list and on the role.',
    'Members > *+* for the API member: press *Fill in all 4 suggestions* in the panel, choose location and business unit, *Save*. Then API Keys > *+*, *Save*: RoleCall has described the key.',
    'Open Umbrella’s form, press RoleCall’s button there, *Send to Cisco Umbrella*, and its own *Save*.',
  ],
  guide: [
    'System > Security Roles > +: Role ID Umbrella, Save.',
    'Set ten levels in three modules, allow three entries of Table Setup’s list, Save and Close.',
    'System > Members > API Members > +: role and the rest, Save; API Keys > +, a description, Save.',
    'Copy both keys into Umbrella’s PSA Integration Details; Save.',
  ],
  account(sandbox, way) {
    const server =
      way === 'rolecall'
        ? sandbox.connectwise('acme')
        : sandbox.connectwise('acme-by-guide', { region: 'eu' });
    server.options.newListsAllow = 'none';
    return server;
  },
  start: (server) => ({ name: 'ConnectWise’s new security role', url: server.urlOf('role') }),
  replica: (sandbox) => sandbox.umbrella,
  withRoleCall,
  byGuide,
  truth: connectWiseTruth,
});

import { confirmAll } from '../../../tests/e2e/steps/autotask-user';
import { settled } from '../../../tests/e2e/steps/panel';
import type { AutotaskServer } from '../../../tests/sandbox/autotask/server';
import { captured, type Desk, deliver, openDesk, sayFindings } from '../desk';
import { defineJob, type Run, type Start } from '../job';
import { submit } from '../submit';
import { AutotaskHand, autotaskTruth, levelName } from './autotask';
import { AutotaskGuide } from './autotask-guide';

const removeExcess = { role: 'button', name: /^Remove [1-9]\d* excess$/ } as const;
const takeMeThere = { role: 'button', name: /^Take me there/ } as const;
const suggestions = { role: 'button', name: /^Fill in all \d+ suggestions$/ } as const;

/** Confirms what the guide has in pictures, and takes away what the copied level has beyond it. */
async function makeLevel(desk: Desk, hand: AutotaskHand): Promise<void> {
  const { person, panel, vendor, say, picture } = desk;
  await settled(panel);
  await person.press(() => confirmAll(panel));
  say('Rows that the guide shows in pictures alone, compared with it and confirmed');
  await settled(panel);
  await picture('findings', vendor, panel);
  const name = await panel.text(removeExcess);
  await person.press(() => panel.click(removeExcess));
  await vendor.bringToFront();
  await panel.waitForGone(removeExcess);
  await settled(panel);
  say(`"${name}" pressed, read back from the page`);
  await sayFindings(desk);
  await picture('granted', vendor, panel);
  await vendor.bringToFront();
  await hand.fill('Name', levelName);
  await hand.saveLevel();
  say('Named and saved with Autotask’s own Save & Close');
}

async function withRoleCall(run: Run, start: Start, server: AutotaskServer): Promise<void> {
  const desk = await openDesk(run, start, 'MSPCFO');
  const { person, panel, vendor, say, picture } = desk;
  const hand = new AutotaskHand(vendor, server, person);
  await makeLevel(desk, hand);
  await person.click(panel, takeMeThere);
  await panel.waitFor('[data-part="page"][data-page="credential"]');
  await vendor.bringToFront();
  await hand.fillOwnFields(async () => {
    await person.click(panel, suggestions);
    await vendor.bringToFront();
    await hand.userIsNamed();
  });
  await hand.levelIsChosen();
  await hand.generate();
  await captured(desk, ['username', 'secret']);
  await picture('captured', vendor, panel);
  await deliver(desk, run.sandbox.mspcfo);
  await person.goTo(vendor);
  await hand.saveUser();
  say('Back in Autotask, its own Save & Close pressed');
}

async function byGuide(run: Run, start: Start, server: AutotaskServer): Promise<void> {
  const { browser, person, sandbox } = run;
  const vendor = await browser.openPage(start.url);
  const hand = new AutotaskHand(vendor, server, person);
  const guide = new AutotaskGuide(vendor, server, person);
  await hand.fill('Name', levelName);
  await guide.clearAll();
  await guide.giveReading();
  await guide.giveAccess();
  await guide.giveRest();
  await hand.saveLevel();
  await guide.openNewUser();
  await hand.fillOwnFields(() => hand.nameUser());
  await hand.chooseField('Security Level', levelName);
  await hand.chooseField('Integration Vendor', 'MSPCFO');
  await hand.generate();
  const form = await browser.openPage(sandbox.mspcfo.url);
  await vendor.bringToFront();
  const username = await hand.copy('Username (Key)');
  await person.goTo(form);
  await person.fill(form, '[name=username_key]', username);
  await person.goTo(vendor);
  const secret = await hand.copy('Password (Secret)');
  await person.goTo(form);
  await person.fill(form, '[name=password_secret]', secret);
  await submit(run, sandbox.mspcfo, form);
  await person.goTo(vendor);
  await hand.saveUser();
}

export const mspcfo = defineJob({
  id: 'mspcfo',
  vendor: 'Autotask',
  destination: 'MSPCFO',
  app: 'MSPCFO',
  steps: [
    'On the copy of the level API User (system), press RoleCall’s button and pick *MSPCFO*.',
    'The guide marks its rows in pictures: press *I have compared these 17 rows with the guide*, then *Remove 93 excess*.',
    `Name the level *${levelName}*, and press *Save & Close*.`,
    'Press *Take me there* at the step of the API user, and *Fill in all 2 suggestions* for its names, then address and location; *Generate Key*, *Generate Secret*.',
    'Before you save, open MSPCFO’s form, press RoleCall’s button there, *Send to MSPCFO*, and *NEXT*. Then *Save & Close* in Autotask: MSPCFO asks again.',
  ],
  guide: [
    'Admin > Security Levels: copy API User (system), name the copy MSPCFO API Security.',
    'In each of the 11 sections No Permission, then every row that the guide’s pictures mark, to its highest.',
    'Save & Close. Resources/Users > New > New API User: names, address, level, location, integration vendor; generate key and secret.',
    'Without saving, copy both into MSPCFO’s registration, NEXT; back in Autotask Save & Close.',
  ],
  asksAgain: true,
  account: (sandbox, way) =>
    way === 'rolecall' ? sandbox.autotask('acme') : sandbox.autotask('acme-by-guide', { zone: 'ww6' }),
  start: (server) => ({
    name: 'Autotask’s copy of API User (system)',
    url: server.urlOf('copy', 1),
  }),
  replica: (sandbox) => sandbox.mspcfo,
  withRoleCall,
  byGuide,
  truth: autotaskTruth,
});

/** What a person does in Autotask for MSPCFO, either way: one at its pages who counts. */
import type { ChromiumPage } from '../../../tests/e2e/harness/chromium-page';
import { poll } from '../../../tests/e2e/harness/poll';
import { AutotaskPerson, contentFrame } from '../../../tests/e2e/steps/autotask-person';
import { rightsFor } from '../../../tests/sandbox/autotask/rights';
import type { AutotaskServer } from '../../../tests/sandbox/autotask/server';
import type { Truth } from '../job';
import type { Person } from '../person';

export const levelName = 'MSPCFO API Security';
const moduleSections = ['Contracts', 'CRM', 'Inventory', 'Projects', 'Service Desk', 'Admin', 'Other'];

export class AutotaskHand {
  private readonly hand: AutotaskPerson;

  constructor(
    private readonly vendor: ChromiumPage,
    private readonly server: AutotaskServer,
    private readonly person: Person,
  ) {
    this.hand = new AutotaskPerson(contentFrame(vendor.page), server.options.rendering);
  }

  press(text: string): Promise<void> {
    return this.person.press(() => this.hand.press(text));
  }

  openSection(name: string): Promise<void> {
    return this.person.press(() => this.hand.openSection(name));
  }

  tick(section: string, label: string): Promise<void> {
    return this.person.press(() => this.hand.tick(section, label));
  }

  async chooseAlone(section: string, label: string, choice: string): Promise<void> {
    await this.person.choose(() => this.hand.chooseAlone(section, label, choice));
  }

  async chooseField(label: string, choice: string): Promise<void> {
    await this.person.choose(() => this.hand.chooseField(label, choice));
  }

  fill(label: string, text: string): Promise<void> {
    return this.person.write(() => this.hand.fill(label, text));
  }

  copy(label: string): Promise<string> {
    return this.person.copy(() => this.hand.value(label));
  }

  /** The right to read, row by row, as the guide's pictures mark it. */
  async giveReading(): Promise<void> {
    for (const { key, section, choices } of rightsFor(this.server.options)) {
      if (!moduleSections.includes(section) || !key.endsWith(' | View')) continue;
      const row = key.replace(/^.* > | \| View$/g, '');
      await this.person.choose(() => this.hand.chooseInRow(section, row, 0, choices.at(-1) ?? ''));
    }
  }

  async giveAccess(): Promise<void> {
    for (const row of ['Customer & Cancelation', 'Vendor & Partners', 'Prospects, Leads, & Dead'])
      await this.person.choose(() => this.hand.chooseInRow('CRM', row, 0, 'All'));
  }

  clear(section: string): Promise<void> {
    return this.person.press(() => this.hand.pressLink(section, 'No Permission'));
  }

  async saveLevel(): Promise<void> {
    await this.press('Save & Close');
    await poll(() => this.server.level(levelName), 20_000, `the level ${levelName}`);
  }

  /** By the menus to the form of a new API user. */
  async openNewUser(): Promise<void> {
    const menu = this.vendor.page.locator('[data-slot="side-panel"]');
    await this.person.press(() => menu.getByText('Resources/Users (HR)').click());
    await this.press('New');
    await this.person.press(() => this.hand.scope.getByText('New API User', { exact: true }).click());
  }

  async nameUser(): Promise<void> {
    await this.fill('First Name', 'MSPCFO');
    await this.fill('Last Name', 'API');
  }

  /** Waits until the form holds the names that RoleCall was told to fill in. */
  async userIsNamed(): Promise<void> {
    const named = async () => (await this.hand.value('Last Name').catch(() => '')) === 'API';
    await poll(named, 20_000, 'a named user');
  }

  /** What only the admin can know; `name` says how the user gets its names. */
  async fillOwnFields(name: () => Promise<void>): Promise<void> {
    await name();
    await this.fill('Email Address', 'api@acme.example');
    await this.chooseField('Primary Internal Location', 'Headquarters');
  }

  async generate(): Promise<void> {
    await this.press('Generate Key');
    await this.press('Generate Secret');
    const made = async () =>
      (await this.hand.value('Username (Key)')) && this.hand.value('Password (Secret)');
    await poll(made, 20_000, 'a key and a secret');
  }

  /** The level that RoleCall chooses in the form by itself. */
  async levelIsChosen(): Promise<void> {
    const select = this.hand.field('Security Level').locator('select');
    await poll(async () => (await select.inputValue()) !== '', 20_000, 'a chosen level');
  }

  async saveUser(): Promise<void> {
    await this.press('Save & Close');
    await poll(() => this.server.users.length, 20_000, 'a saved user');
  }
}

/** The level and the user, but for what differs from one user to the next. */
export function autotaskTruth(server: AutotaskServer): Truth {
  const rights = server.level(levelName)?.rights ?? {};
  const users = server.users.map(({ id, username, secretHash, savedAt, ...fields }) => ({
    ...fields,
    hasSecret: secretHash !== '',
  }));
  const reads = Object.values(rights).filter((value) => !['', 'off', 'No', 'None'].includes(value));
  return {
    said: `one level with ${reads.length} of ${Object.keys(rights).length} rights, one API user`,
    records: { levels: server.levels.map(({ name }) => name), rights, users },
  };
}

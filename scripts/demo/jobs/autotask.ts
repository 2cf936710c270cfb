/** What a person does in Autotask for MSPCFO, either way and in either browser: one at its pages who counts. */
import { poll } from '../../../tests/e2e/harness/poll';
import type { DocumentDriver, PageDriver } from '../../../tests/e2e/harness/types';
import { pressButton, recordIn } from '../../../tests/e2e/steps/autotask';
import { chooseBeside, chosenBeside, textBeside, typeIn } from '../../../tests/e2e/steps/autotask-user';
import type { AutotaskServer } from '../../../tests/sandbox/autotask/server';
import type { Truth } from '../job';
import type { Person } from '../person';

export const levelName = 'MSPCFO API Security';
const newUser = '/NewApiUser';

export class AutotaskHand {
  constructor(
    private readonly vendor: PageDriver,
    private readonly server: AutotaskServer,
    private readonly person: Person,
  ) {}

  async press(text: string): Promise<void> {
    await this.person.press(async () => pressButton(await this.record(), text));
  }

  async fill(label: string, text: string): Promise<void> {
    await this.person.write(async () => typeIn(await this.record(), label, text));
  }

  async chooseField(label: string, choice: string): Promise<void> {
    await this.person.choose(async () => chooseBeside(await this.record(), label, choice));
  }

  copy(label: string): Promise<string> {
    return this.person.copy(() => this.value(label));
  }

  async saveLevel(): Promise<void> {
    await this.press('Save & Close');
    await poll(() => this.server.level(levelName), 20_000, `the level ${levelName}`);
  }

  async nameUser(): Promise<void> {
    await this.fill('First Name', 'MSPCFO');
    await this.fill('Last Name', 'API');
  }

  /** Waits until the form holds the names that RoleCall was told to fill in. */
  async userIsNamed(): Promise<void> {
    await poll(async () => (await this.value('Last Name')) === 'API', 20_000, 'a named user');
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
    const made = async () => (await this.value('Username (Key)')) && (await this.value('Password (Secret)'));
    await poll(made, 20_000, 'a key and a secret');
  }

  /** The level that RoleCall chooses in the form by itself. */
  async levelIsChosen(): Promise<void> {
    const isChosen = async () => (await chosenBeside(await this.record(), 'Security Level')) === levelName;
    await poll(isChosen, 20_000, 'a chosen level');
  }

  async saveUser(): Promise<void> {
    await this.press('Save & Close');
    await poll(() => this.server.users.length, 20_000, 'a saved user');
  }

  private async value(label: string): Promise<string> {
    return textBeside(await this.record(), label);
  }

  /** The document of the record that is worked on: inside the shell, or by itself at an address of its own. */
  private async record(): Promise<DocumentDriver> {
    if ((await this.vendor.url()).includes(newUser)) return this.vendor;
    return recordIn(this.vendor, this.server, this.server.level(levelName) ? newUser : '?id=');
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

/** What a person does in ConnectWise for Umbrella, either way and in either browser: one at its screens who counts. */
import { poll } from '../../../tests/e2e/harness/poll';
import type { PageDriver } from '../../../tests/e2e/harness/types';
import { pressListSave, pressText } from '../../../tests/e2e/steps/connectwise';
import {
  chooseInForm,
  fillInForm,
  type Toolbar,
  toolbar,
  valueInForm,
} from '../../../tests/e2e/steps/connectwise-forms';
import type { ConnectWiseServer } from '../../../tests/sandbox/connectwise/server';
import type { Truth } from '../job';
import type { Person } from '../person';

export const roleName = 'Umbrella';
const memberId = 'umbrella';
const level = 'Corporate (Level 1)';
const keyName = 'Umbrella console';
const tables = 'System | Table Setup';

export class ConnectWiseHand {
  constructor(
    private readonly vendor: PageDriver,
    private readonly server: ConnectWiseServer,
    private readonly person: Person,
  ) {}

  press(name: Toolbar): Promise<void> {
    return this.person.click(this.vendor, toolbar(name));
  }

  fill(label: string, text: string): Promise<void> {
    return this.person.write(() => fillInForm(this.vendor, label, text));
  }

  async choose(label: string, choice: string): Promise<void> {
    await this.person.choose(() => chooseInForm(this.vendor, label, choice));
  }

  copy(label: string): Promise<string> {
    return this.person.copy(() => valueInForm(this.vendor, label));
  }

  async saveList(): Promise<void> {
    await this.person.press(() => pressListSave(this.vendor, this.server.options.rendering));
    const allowed = () => this.server.role(roleName)?.lists[tables]?.allow.length;
    await poll(allowed, 20_000, 'a list with entries');
  }

  async saveRole(): Promise<void> {
    await this.press('SaveAndClose');
    const given = () => this.server.role(roleName)?.levels[tables]?.Inquire === 'All';
    await poll(given, 20_000, 'a role with levels');
  }

  /** Waits until the field holds the role's name, which RoleCall has put there. */
  async roleIsNamed(): Promise<void> {
    await this.holds({ 'Role ID': roleName });
  }

  async describeMember(): Promise<void> {
    await this.fill('Member ID', memberId);
    await this.fill('Member Name', 'Umbrella');
    await this.choose('Role ID', roleName);
    await this.choose('Level', level);
  }

  /** Waits until the form holds what RoleCall was told to fill in. */
  async memberIsDescribed(): Promise<void> {
    await this.holds({
      'Member ID': memberId,
      'Member Name': 'Umbrella',
      'Role ID': roleName,
      Level: level,
    });
  }

  /** `describe` says how the member gets its names, its role and its level. */
  async makeMember(describe: () => Promise<void>): Promise<void> {
    await this.person.press(() => pressText(this.vendor, 'Members'));
    await this.press('New');
    await describe();
    await this.choose('Location', 'Hill Office');
    await this.choose('Business Unit', 'Admin');
    await this.press('Save');
    await poll(() => this.server.member(memberId), 20_000, 'an API member');
  }

  describeKey(): Promise<void> {
    return this.fill('Description', keyName);
  }

  keyIsDescribed(): Promise<void> {
    return this.holds({ Description: keyName });
  }

  async makeKey(describe: () => Promise<void>): Promise<void> {
    await this.person.press(() => pressText(this.vendor, 'API Keys'));
    await this.press('New');
    await describe();
    await this.press('Save');
    await poll(() => valueInForm(this.vendor, 'Private Key'), 20_000, 'a private key');
  }

  private async holds(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const holds = async () => (await valueInForm(this.vendor, label)) === value;
      await poll(holds, 20_000, `${label}: ${value}`);
    }
  }
}

/** The role, its lists, the member and how many keys it has. */
export function connectWiseTruth(server: ConnectWiseServer): Truth {
  const { levels = {}, lists = {} } = server.role(roleName) ?? {};
  const { id, ...member } = server.member(memberId) ?? { id: 0 };
  const keys = server.keys.filter((key) => key.member === id);
  const given = Object.values(levels).flatMap((cells) =>
    Object.values(cells).filter((level) => level !== 'None'),
  );
  return {
    said: `one role with ${given.length} levels, one API member, ${keys.length} key`,
    records: {
      roles: server.roles.map(({ name }) => name),
      levels,
      lists,
      member,
      keys: keys.map(({ description, mints }) => ({ description, mints })),
    },
  };
}

/** What only the written guide has a person do in ConnectWise for Umbrella: every level, and the entries of a list. */
import { ofChromium } from '../../../tests/e2e/harness/chromium-page';
import type { PageDriver } from '../../../tests/e2e/harness/types';
import { ConnectWisePerson } from '../../../tests/e2e/steps/connectwise-person';
import type { Column } from '../../../tests/sandbox/connectwise/functions';
import type { ConnectWiseServer } from '../../../tests/sandbox/connectwise/server';
import type { Person } from '../person';

export class ConnectWiseGuide {
  private readonly hand: ConnectWisePerson;

  constructor(
    vendor: PageDriver,
    { options }: ConnectWiseServer,
    private readonly person: Person,
  ) {
    this.hand = new ConnectWisePerson(ofChromium(vendor).page, options.rendering);
  }

  openModule(name: string): Promise<void> {
    return this.person.press(() => this.hand.openModule(name));
  }

  openList(module: string, row: string): Promise<void> {
    return this.person.press(() => this.hand.openList(module, row));
  }

  async giveAll(module: string, row: string, columns: readonly Column[]): Promise<void> {
    for (const column of columns)
      await this.person.choose(() => this.hand.setLevel(module, row, column, 'All'));
  }

  /** Each entry is marked, then moved. */
  allow(entries: readonly string[]): Promise<void> {
    return this.person.press(() => this.hand.move('allow', entries), 2 * entries.length);
  }
}

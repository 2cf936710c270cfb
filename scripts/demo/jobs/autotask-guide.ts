/** What only the written guide has a person do in Autotask for MSPCFO: every row of the level, and the way by the menus. */
import { ofChromium } from '../../../tests/e2e/harness/chromium-page';
import type { PageDriver } from '../../../tests/e2e/harness/types';
import { AutotaskPerson, contentFrame } from '../../../tests/e2e/steps/autotask-person';
import { sections } from '../../../tests/sandbox/autotask/catalogue';
import { rightsFor } from '../../../tests/sandbox/autotask/rights';
import type { AutotaskServer } from '../../../tests/sandbox/autotask/server';
import type { Person } from '../person';

const moduleSections = ['Contracts', 'CRM', 'Inventory', 'Projects', 'Service Desk', 'Admin', 'Other'];

export class AutotaskGuide {
  private readonly hand: AutotaskPerson;

  constructor(
    private readonly vendor: PageDriver,
    private readonly server: AutotaskServer,
    private readonly person: Person,
  ) {
    this.hand = new AutotaskPerson(contentFrame(ofChromium(vendor).page), server.options.rendering);
  }

  /** "In each section start by clicking No Permission". */
  async clearAll(): Promise<void> {
    for (const section of Object.keys(sections)) {
      await this.person.press(() => this.hand.openSection(section));
      await this.person.press(() => this.hand.pressLink(section, 'No Permission'));
    }
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

  /** What stands in no table. */
  async giveRest(): Promise<void> {
    await this.person.choose(() => this.hand.chooseAlone('Contracts', 'Contract Visibility', 'Full'));
    await this.person.choose(() => this.hand.chooseAlone('Timesheets', 'Paid / Exported Timesheets', 'All'));
    await this.tick('Documents & Knowledge Base', 'Can access Knowledge Base', 'Can access documents');
    const reports = ['CRM', 'Projects', 'Service Desk', 'Contracts', 'Inventory', 'Timesheets'];
    await this.tick('Reports', ...reports);
    await this.tick('Web Services API', 'Can login to Web Services API');
  }

  /** By the menus to the form of a new API user. */
  async openNewUser(): Promise<void> {
    const menu = ofChromium(this.vendor).page.locator('[data-slot="side-panel"]');
    await this.person.press(() => menu.getByText('Resources/Users (HR)').click());
    await this.person.press(() => this.hand.press('New'));
    await this.person.press(() => this.hand.scope.getByText('New API User', { exact: true }).click());
  }

  private async tick(section: string, ...labels: string[]): Promise<void> {
    for (const label of labels) await this.person.press(() => this.hand.tick(section, label));
  }
}

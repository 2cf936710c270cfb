/** What a person does on ConnectWise's screens, by trusted presses, however they are drawn. */
import type { Locator, Page } from '@playwright/test';
import { columns } from '../../sandbox/connectwise/functions';
import type { Rendering } from '../../sandbox/connectwise/options';
import { type Scope, type Toolbar, type Ways, ways } from './connectwise-ways';

function exactly(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(customize)?$`);
}

/** Somebody at the screens of one page. */
export class ConnectWisePerson {
  readonly scope: Scope;
  private readonly ways: Ways;

  constructor(
    readonly page: Page,
    private readonly rendering: Rendering,
  ) {
    this.scope = rendering === 'iframe' ? page.frameLocator('iframe') : page;
    this.ways = ways[rendering];
  }

  async menu(label: string): Promise<void> {
    await this.scope.getByText(label, { exact: true }).first().click();
  }

  toolbar(name: Toolbar): Locator {
    return this.ways.toolbar(this.scope, name);
  }

  async press(name: Toolbar): Promise<void> {
    await this.toolbar(name).click();
  }

  async openRecord(text: string): Promise<void> {
    const row = this.ways.record(this.scope, text).first();
    await (this.rendering === 'ext' ? row.dblclick() : row.click());
  }

  async openTab(label: string): Promise<void> {
    await this.ways.tab(this.scope, label).click();
  }

  async fill(label: string, text: string): Promise<void> {
    const field = this.ways.field(this.scope, label);
    await field.fill(text);
    await field.blur();
  }

  async choose(label: string, choice: string): Promise<void> {
    await this.ways.chooseField(this.scope, label, choice);
  }

  value(label: string): Promise<string> {
    return this.ways.value(this.scope, label);
  }

  async openModule(name: string): Promise<void> {
    const module = this.ways.module(this.scope, name);
    await this.bringIn(module);
    await module.click();
  }

  async setLevel(
    module: string,
    row: string,
    column: (typeof columns)[number],
    level: string,
  ): Promise<void> {
    const line = this.ways.row(this.scope, module, exactly(row));
    await this.bringIn(line);
    await this.ways.choose(this.scope, this.ways.cell(line, columns.indexOf(column)), level);
  }

  async openList(module: string, row: string): Promise<void> {
    const line = this.ways.row(this.scope, module, exactly(row));
    await this.bringIn(line);
    await line.getByText('customize', { exact: true }).click();
  }

  /** Moves entries one by one. */
  async move(to: 'allow' | 'disallow', entries: readonly string[]): Promise<void> {
    for (const entry of entries) {
      const element = this.ways.entry(this.scope, entry);
      if (this.rendering === 'selects')
        await element.evaluate((option: HTMLOptionElement) => option.parentElement?.focus());
      if (this.rendering === 'selects') await element.locator('xpath=..').selectOption(entry);
      else await element.click();
      await this.ways.arrow(this.scope, to, false).click();
    }
  }

  async pressInList(label: 'Save' | 'Cancel'): Promise<void> {
    await this.ways.listButton(this.scope, label).click();
  }

  /** Scrolls the long list until what is wanted is in the page. */
  private async bringIn(wanted: Locator): Promise<void> {
    if (this.rendering !== 'virtual') return;
    if ((await wanted.count()) > 0) return;
    const grid = this.page.getByRole('grid');
    for (let turn = 0; turn < 30; turn += 1) {
      await grid.evaluate(async (element, top) => {
        element.scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, turn * 250);
      if ((await wanted.count()) > 0) return;
    }
  }
}

/** A person at an Autotask replica: looks for what is written on the page and presses it with a real mouse. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Rendering } from '../../sandbox/autotask/options';

type Scope = Page | FrameLocator;

/** Text that a label holds, whatever star follows it. */
function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?\\s*$`);
}

/** The innermost of the frames that the shell puts round a page. */
export function contentFrame(page: Page): FrameLocator {
  return page
    .frameLocator('[data-slot="iframe"] > iframe')
    .frameLocator('frame[name="bottom"]')
    .frameLocator('iframe[name="detail"]');
}

export class AutotaskPerson {
  constructor(
    readonly scope: Scope,
    private readonly rendering: Rendering,
  ) {}

  private get newer(): boolean {
    return this.rendering === 'components';
  }

  /** The row of a list, by the button of its menu. */
  async pickFromMenu(row: string, entry: string): Promise<void> {
    await this.scope.locator('tr', { hasText: row }).locator('.ContextMenuButton').first().click();
    await this.scope.locator('.ContextOverlay.Active').getByText(entry, { exact: true }).click();
  }

  async press(text: string): Promise<void> {
    await this.scope
      .locator('.Button, .Button2')
      .filter({ hasText: exactly(text) })
      .click();
  }

  section(name: string): Locator {
    return this.scope.locator(this.newer ? '.DetailsSection' : '.Section').filter({
      has: this.scope
        .locator('.Heading > .Text, .HeadingContainer > .Text')
        .filter({ hasText: exactly(name) }),
    });
  }

  async openSection(name: string): Promise<void> {
    await this.section(name)
      .locator(this.newer ? '.ToggleArrow' : '.Toggle')
      .click();
  }

  /** One of a section's two links. */
  async pressLink(section: string, link: string): Promise<void> {
    await this.section(section)
      .locator('.Link')
      .filter({ hasText: exactly(link) })
      .click();
  }

  /** Presses a box beside its label. */
  async tick(section: string, label: string): Promise<void> {
    const row = this.section(section)
      .locator('.Editor.CheckBox, .CheckboxEditor')
      .filter({ has: this.scope.getByText(label, { exact: true }) });
    await row.locator('input[type=checkbox], .Checkbox2').click();
  }

  private cell(section: string, row: string, column: number): Locator {
    const inSection = this.section(section);
    const line = inSection.locator('.Edit_TableBodyRow, .Table2 tbody tr').filter({
      has: this.scope.locator('.Edit_TwoCells, .Edit_FourCells, .Name').filter({ hasText: exactly(row) }),
    });
    return line.locator('.Edit_OneCells, td:not(.Name)').nth(column);
  }

  private async choose(control: Locator, choice: string): Promise<void> {
    const select = control.locator('select');
    if ((await select.count()) > 0) {
      await select.selectOption({ label: choice });
      return;
    }
    await control.locator('.SingleItemSelector2 > .Container').click();
    await this.scope
      .locator('.ContextOverlay.Active .Item')
      .filter({ hasText: exactly(choice) })
      .click();
  }

  /** Chooses in a table: by row and by the column's place. */
  async chooseInRow(section: string, row: string, column: number, choice: string): Promise<void> {
    await this.choose(this.cell(section, row, column), choice);
  }

  async chooseAlone(section: string, label: string, choice: string): Promise<void> {
    const line = this.section(section)
      .locator('.Edit_DropdownHeader, .Editor2')
      .filter({ has: this.scope.getByText(label, { exact: true }) });
    await this.choose(line, choice);
  }

  async typeNumber(section: string, label: string, value: string): Promise<void> {
    const field = this.section(section)
      .locator('.Editor.TextBox, .Editor2')
      .filter({ has: this.scope.getByText(label, { exact: true }) })
      .locator('input');
    await field.fill(value);
    await field.press('Tab');
  }

  /** A field of a form outside of the sections of rights. */
  field(label: string): Locator {
    const name = this.scope.locator('.PrimaryText, .Label > label').filter({ hasText: exactly(label) });
    return this.scope.locator('.Editor2, .Editor.TextBox').filter({ has: name }).first();
  }

  async fill(label: string, value: string): Promise<void> {
    await this.field(label).locator('input').fill(value);
  }

  async chooseField(label: string, choice: string): Promise<void> {
    await this.choose(this.field(label), choice);
  }

  async value(label: string): Promise<string> {
    return this.field(label).locator('input').inputValue();
  }

  /** Presses Generate and waits for what comes. */
  async generate(button: string, label: string, shape: RegExp): Promise<string> {
    const before = await this.value(label);
    await this.press(button);
    await expect.poll(() => this.value(label)).not.toBe(before);
    await expect.poll(() => this.value(label)).toMatch(shape);
    return this.value(label);
  }
}

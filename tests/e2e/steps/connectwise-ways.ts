/** What to press on ConnectWise's screens, rendering by rendering. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Rendering } from '../../sandbox/connectwise/options';

export type Scope = Page | FrameLocator;
export type Toolbar = 'New' | 'Save' | 'SaveAndClose';

/** How one rendering is handled; each function finds what a person would press. */
export interface Ways {
  toolbar(scope: Scope, name: Toolbar): Locator;
  module(scope: Scope, name: string): Locator;
  row(scope: Scope, module: string, label: RegExp): Locator;
  choose(scope: Scope, cell: Locator, level: string): Promise<void>;
  cell(row: Locator, index: number): Locator;
  /** The row of a list of records. */
  record(scope: Scope, text: string): Locator;
  field(scope: Scope, label: string): Locator;
  chooseField(scope: Scope, label: string, choice: string): Promise<void>;
  value(scope: Scope, label: string): Promise<string>;
  tab(scope: Scope, label: string): Locator;
  /** The entry in one half of the dialog, and the arrow that moves what is marked. */
  entry(scope: Scope, text: string): Locator;
  arrow(scope: Scope, to: 'allow' | 'disallow', all: boolean): Locator;
  listButton(scope: Scope, label: 'Save' | 'Cancel'): Locator;
}

const labels = { New: 'New Item', Save: 'Save', SaveAndClose: 'Save and Close' } as const;
const signs = { allow: ['<', '<<'], disallow: ['>', '>>'] } as const;
const shownItem = (scope: Scope, text: string): Locator =>
  scope.locator('.x-combo-list:visible').getByText(text, { exact: true });

const gxt: Ways = {
  toolbar: (scope, name) => scope.locator(`.cw_ToolbarButton_${name} > .mm_button`),
  module: (scope, name) => scope.locator('.cw-ViewRoot .mm_label').getByText(name, { exact: true }),
  row: (scope, module, label) =>
    scope
      .locator('.cw-ViewRoot')
      .filter({ has: scope.locator('.mm_label').getByText(module, { exact: true }) })
      .locator('.cw-ml-row')
      .filter({ has: scope.locator('.gwt-Label').getByText(label) }),
  cell: (row, index) => row.locator('> td').nth(index + 1),
  choose: async (scope, cell, level) => {
    await cell.locator('.mm_comboBox > div').click();
    await shownItem(scope, level).click();
  },
  record: (scope, text) => scope.locator('.cw-ml-row').filter({ hasText: text }),
  field: (scope, label) =>
    scope
      .locator('.pod-element-row')
      .filter({ hasText: `${label}:` })
      .locator('input'),
  chooseField: async (scope, label, choice) => {
    const row = scope.locator('.pod-element-row').filter({ hasText: `${label}:` });
    await row.locator('.mm_comboBox > div').click();
    await shownItem(scope, choice).click();
  },
  value: (scope, label) => gxt.field(scope, label).inputValue(),
  tab: (scope, label) => scope.locator('.gwt-Label[tabindex]').getByText(label, { exact: true }),
  entry: (scope, text) => scope.locator('.cw-gxt-wnd').getByText(text, { exact: true }),
  arrow: (scope, to, all) =>
    scope.locator('.cw-gxt-wnd .mm_button').getByText(signs[to][all ? 1 : 0], { exact: true }),
  listButton: (scope, label) => scope.locator('.cw_CwTextButton').getByText(label, { exact: true }),
};

const ext: Ways = {
  toolbar: (scope, name) =>
    scope.locator('.x-btn-text').getByText(name === 'New' ? '+' : labels[name], { exact: true }),
  module: (scope, name) => scope.locator('.x-tree-node-el').getByText(name, { exact: true }),
  row: (scope, _module, label) =>
    scope.locator('.x-grid3-row').filter({ has: scope.locator('.x-grid3-cell-inner').getByText(label) }),
  cell: (row, index) => row.locator('td').nth(index + 1),
  choose: async (scope, cell, level) => {
    await cell.click();
    await scope.locator('.x-editor .x-form-trigger').click();
    await shownItem(scope, level).click();
  },
  record: (scope, text) => scope.locator('.x-grid3-row').filter({ hasText: text }),
  field: (scope, label) => scope.getByLabel(`${label}:`, { exact: true }),
  chooseField: async (scope, label, choice) => {
    await scope
      .locator('.x-form-item')
      .filter({ hasText: `${label}:` })
      .locator('img')
      .click();
    await shownItem(scope, choice).click();
  },
  value: (scope, label) => ext.field(scope, label).inputValue(),
  tab: (scope, label) => scope.locator('.x-tab-strip-text').getByText(label, { exact: true }),
  entry: (scope, text) => scope.locator('.ux-mselect-item').getByText(text, { exact: true }),
  arrow: (scope, to) => scope.getByTitle(to === 'allow' ? 'Add to allowed' : 'Remove from allowed'),
  listButton: (scope, label) => scope.locator('.x-window .x-btn-text').getByText(label, { exact: true }),
};

const selects: Ways = {
  toolbar: (scope, name) => scope.getByRole('button', { name: labels[name], exact: true }),
  module: (scope, name) => scope.getByRole('heading', { name, exact: true }),
  row: (scope, module, label) =>
    scope
      .locator('h3')
      .getByText(module, { exact: true })
      .locator('xpath=following-sibling::div[1]')
      .locator('tbody tr')
      .filter({ has: scope.locator('td').getByText(label) }),
  cell: (row, index) => row.locator('td').nth(index + 1),
  choose: async (_scope, cell, level) => {
    await cell.locator('select').selectOption(level);
  },
  record: (scope, text) => scope.getByRole('link', { name: text, exact: true }),
  field: (scope, label) => scope.getByLabel(label, { exact: true }),
  chooseField: async (scope, label, choice) => {
    await scope.getByLabel(label, { exact: true }).selectOption(choice);
  },
  value: (scope, label) => selects.field(scope, label).inputValue(),
  tab: (scope, label) => scope.getByRole('link', { name: label, exact: true }),
  entry: (scope, text) => scope.locator('dialog option').getByText(text, { exact: true }),
  arrow: (scope, to, all) => {
    const names = { allow: ['< Allow', '<< Allow all'], disallow: ['Disallow >', 'Disallow all >>'] };
    return scope.getByRole('button', { name: names[to][all ? 1 : 0] ?? '', exact: true });
  },
  listButton: (scope, label) => scope.locator('dialog').getByRole('button', { name: label, exact: true }),
};

const react: Ways = {
  toolbar: (scope, name) =>
    scope.locator(
      `[data-cwid=${{ New: 'btn_addnew', Save: 'btn_save', SaveAndClose: 'btn_saveclose' }[name]}]`,
    ),
  module: (scope, name) => scope.getByRole('button', { name, exact: true }),
  row: (scope, _module, label) =>
    scope.getByRole('row').filter({ has: scope.getByRole('cell', { name: label }) }),
  cell: (row, index) => row.locator('td').nth(index + 1),
  choose: async (scope, cell, level) => {
    await cell.getByRole('combobox').click();
    await scope.getByRole('option', { name: level, exact: true }).click();
  },
  record: (scope, text) => scope.getByRole('row').filter({ hasText: text }),
  field: (scope, label) => scope.getByLabel(label, { exact: true }),
  chooseField: async (scope, label, choice) => {
    await scope.getByLabel(label, { exact: true }).click();
    await scope.getByRole('option', { name: choice, exact: true }).click();
  },
  value: (scope, label) => react.field(scope, label).inputValue(),
  tab: (scope, label) => scope.getByRole('tab', { name: label, exact: true }),
  entry: (scope, text) => scope.getByRole('dialog').getByText(text, { exact: true }),
  arrow: (scope, to, all) =>
    scope.getByRole('button', {
      name: `move ${all ? 'all' : 'selected'} ${to === 'allow' ? 'left' : 'right'}`,
    }),
  listButton: (scope, label) => scope.getByRole('dialog').getByRole('button', { name: label, exact: true }),
};

const virtual: Ways = {
  ...react,
  toolbar: (scope, name) => scope.getByRole('button', { name: labels[name], exact: true }),
  row: (scope, _module, label) =>
    scope.getByRole('row').filter({ has: scope.locator('span').getByText(label) }),
  cell: (row, index) => row.getByRole('gridcell').nth(index),
  record: (scope, text) => scope.getByRole('row').filter({ hasText: text }),
  value: async (scope, label) => (await scope.getByLabel(label, { exact: true }).textContent()) ?? '',
  arrow: (scope, to, all) =>
    scope.getByRole('button', {
      name: `Move ${all ? 'all' : 'selected'} to ${to === 'allow' ? 'Allow' : 'Disallow'}`,
    }),
  listButton: (scope, label) =>
    scope
      .getByRole('dialog')
      .getByRole('button', { name: label === 'Save' ? 'Save list' : label, exact: true }),
};

/** Every rendering's. */
export const ways: Readonly<Record<Rendering, Ways>> = { gxt, ext, selects, react, virtual, iframe: gxt };

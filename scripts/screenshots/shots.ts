import type { Page } from '@playwright/test';

/** A picture that is more than a state: another page, a language, or something pressed first. */
export interface Shot {
  readonly state: string;
  readonly language?: 'mirrored';
  /** A page of its own rather than a side panel. */
  readonly wide?: boolean;
  /** The whole height, not the first window of it. */
  readonly whole?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

export const shots: Readonly<Record<string, Shot>> = {
  loading: { state: 'loading' },
  unanswered: { state: 'unanswered' },
  welcome: { state: 'welcome', wide: true },
  options: { state: 'options', wide: true },
  audit: { state: 'audit', wide: true },
  'audit-printed': {
    state: 'audit',
    wide: true,
    act: (page) => page.emulateMedia({ media: 'print' }),
  },
  report: { state: 'report', wide: true },
  'choices-open': { state: 'choices', whole: true },
  'steps-way': { state: 'steps-way', whole: true },
  'steps-open': { state: 'findings', act: openSteps },
  'steps-sent': { state: 'steps-sent', act: openSteps },
  'findings-rtl': { state: 'findings', language: 'mirrored' },
  'findings-excess': {
    state: 'findings',
    whole: true,
    act: (page) => page.getByText('more than asked for').click(),
  },
  'choose-filtered': {
    state: 'choose',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Integration' }).fill('man');
      await page.keyboard.press('ArrowDown');
    },
  },
  'choose-nothing': {
    state: 'choose',
    act: (page) => page.getByRole('combobox', { name: 'Integration' }).fill('zzz'),
  },
  revealed: {
    state: 'captured',
    act: async (page) => {
      const item = page.locator('[data-part="secret"][data-field="apiToken"]');
      await item.getByRole('button', { name: 'Reveal' }).click();
      await item.getByRole('button', { name: 'Copy' }).click();
    },
  },
  'forget-asked': {
    state: 'captured',
    act: (page) => page.locator('[data-field="apiToken"]').getByRole('button', { name: 'Forget' }).click(),
  },
  'choose-tab': { state: 'captured', act: (page) => page.getByRole('button', { name: /^Send to/ }).click() },
  'not-connected': {
    state: 'sent',
    act: (page) => page.getByRole('button', { name: 'No', exact: true }).click(),
  },
  connected: { state: 'sent', act: (page) => page.getByRole('button', { name: 'Yes', exact: true }).click() },
  'by-hand': { state: 'unrecognised', whole: true },
  outline: {
    state: 'unrecognised',
    whole: true,
    act: (page) => page.getByRole('button', { name: 'Make an outline' }).click(),
  },
};

async function openSteps(page: Page): Promise<void> {
  await page.locator('[data-part="steps"] > summary').click();
}

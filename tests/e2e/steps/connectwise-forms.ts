/** ConnectWise's forms as its own tenants draw them (`gxt`), in either browser: fields by the label beside them. */
import type { DocumentDriver } from '../harness/types';

export type Toolbar = 'New' | 'Save' | 'SaveAndClose';

/** What a toolbar's button is pressed by. */
export function toolbar(name: Toolbar): string {
  return `.cw_ToolbarButton_${name} > .mm_button`;
}

/** Runs in the page, so it stands alone: marks what stands in the row of that label. */
function mark({ label, part }: { readonly label: string; readonly part: string }): boolean {
  for (const old of document.querySelectorAll('[data-press]')) old.removeAttribute('data-press');
  const rows = [...document.querySelectorAll('.pod-element-row')];
  const row = rows.find((one) => one.textContent?.trim().startsWith(`${label}:`) && one.checkVisibility());
  const found = row?.querySelector(part);
  found?.setAttribute('data-press', '');
  return found !== null && found !== undefined;
}

/** What the field holds; empty where there is none yet. */
export function valueInForm(screen: DocumentDriver, label: string): Promise<string> {
  return screen.evaluate((wanted) => {
    const rows = [...document.querySelectorAll('.pod-element-row')];
    const row = rows.find((one) => one.textContent?.trim().startsWith(`${wanted}:`) && one.checkVisibility());
    return row?.querySelector('input')?.value ?? '';
  }, label);
}

export async function fillInForm(screen: DocumentDriver, label: string, text: string): Promise<void> {
  await screen.waitForState(mark, { label, part: 'input' });
  await screen.fill('[data-press]', text);
  // A field counts once it is left.
  await screen.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** Opens the list beside the label and presses its entry. */
export async function chooseInForm(screen: DocumentDriver, label: string, choice: string): Promise<void> {
  await screen.waitForState(mark, { label, part: '.mm_comboBox > div' });
  await screen.click('[data-press]');
  await screen.waitForState((wanted) => {
    for (const old of document.querySelectorAll('[data-press]')) old.removeAttribute('data-press');
    const items = [...document.querySelectorAll('.x-combo-list *')];
    const item = items.find((one) => one.textContent === wanted && one.checkVisibility());
    item?.setAttribute('data-press', '');
    return item !== undefined;
  }, choice);
  await screen.click('[data-press]');
}

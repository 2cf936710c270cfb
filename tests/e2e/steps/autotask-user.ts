/** Autotask's forms, driven in either browser: fields by what stands beside them. */
import type { DocumentDriver, PageDriver } from '../harness/types';

/** Types into the text field beside a label, as a person's typing would reach the page. */
export async function typeIn(record: DocumentDriver, label: string, text: string): Promise<void> {
  await record.waitForState((wanted) => {
    for (const old of document.querySelectorAll('[data-type]')) old.removeAttribute('data-type');
    const names = [...document.querySelectorAll('.PrimaryText,.Label > label')];
    const name = names.find((one) => one.textContent?.trim() === wanted && one.checkVisibility());
    const field = name?.closest('.Editor2,.Editor')?.querySelector('input[type=text]');
    field?.setAttribute('data-type', '');
    return field !== null && field !== undefined;
  }, label);
  await record.fill('[data-type]', text);
}

/** What the field beside a label holds; empty where there is none yet. */
export function textBeside(record: DocumentDriver, label: string): Promise<string> {
  return record.evaluate((wanted) => {
    const names = [...document.querySelectorAll('.PrimaryText,.Label > label')];
    const name = names.find(
      (one) => one.textContent?.replace('*', '').trim() === wanted && one.checkVisibility(),
    );
    return name?.closest('.Editor2,.Editor')?.querySelector('input')?.value ?? '';
  }, label);
}

/** What the list beside a label has chosen, whichever way it is drawn. */
export function chosenBeside(record: DocumentDriver, label: string): Promise<string> {
  return record.evaluate((wanted) => {
    const names = [...document.querySelectorAll('.PrimaryText')];
    const name = names.find((one) => one.textContent?.trim() === wanted && one.checkVisibility());
    const box = name?.closest('.Editor2');
    const select = box?.querySelector('select');
    return select
      ? (select.selectedOptions[0]?.text ?? '')
      : (box?.querySelector('.Container .Text')?.textContent ?? '');
  }, label);
}

/** Chooses in a native list beside a label. */
export function chooseBeside(record: DocumentDriver, label: string, choice: string): Promise<boolean> {
  return record.waitForState(
    (wanted) => {
      const names = [...document.querySelectorAll('.PrimaryText')];
      const name = names.find((one) => one.textContent?.trim() === wanted.label);
      const select = name?.closest('.Editor2')?.querySelector('select');
      if (!select) return false;
      select.value = wanted.choice;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return select.value === wanted.choice;
    },
    { label, choice },
  );
}

/** Confirms, in the panel's one press, the rows that wait to be held beside the guide. */
export async function confirmAll(panel: PageDriver): Promise<void> {
  const all = { role: 'button', name: /^I have compared these \d+ rows with the guide$/ } as const;
  await panel.click(all);
  await panel.waitForGone(all);
}

/** Writing values into a destination's form. Runs in the destination's page. */
import type { WriteFault, WriteReply } from '../messaging/protocol';
import { type FormField, isVisible, isWritable, optionSaying } from './form-fields';

/** Frameworks put a controlled value back within a task or two. */
const settle = 60;

/** The page's fields by the handle that stands for each in one proposal. */
export type Handles = ReadonlyMap<number, FormField>;

interface Value {
  readonly handle: number;
  readonly value: string;
}

/**
 * Writes each value as typing would, and reads it back. When any field can't take its value, nothing is written at
 * all: half a credential helps nobody.
 */
export async function writeFields(values: readonly Value[], fields: Handles): Promise<WriteReply> {
  const faults = values.flatMap(({ handle }) => {
    const why = faultOf(fields.get(handle));
    return why ? [{ handle, why }] : [];
  });
  if (faults.length) return { written: [], faults };
  for (const { handle, value } of values) {
    const field = fields.get(handle);
    // What the page hides or locks on seeing the first value does not get the next.
    if (field && !faultOf(field)) write(field, value);
  }
  await new Promise((resolve) => setTimeout(resolve, settle));
  const kept = values.filter(({ handle, value }) => {
    const field = fields.get(handle);
    return field?.isConnected && field.value === textFor(field, value);
  });
  const lost = values.filter((value) => !kept.includes(value));
  return {
    written: kept.map(({ handle }) => handle),
    faults: lost.map(({ handle }) => ({ handle, why: 'not-kept' })),
  };
}

function faultOf(field: FormField | undefined): WriteFault | null {
  if (!field?.isConnected) return 'gone';
  if (!isVisible(field)) return 'hidden';
  return isWritable(field) ? null : 'readonly';
}

/** What the field holds when it has this value: a list holds its option's. */
function textFor(field: FormField, value: string): string | undefined {
  return field instanceof HTMLSelectElement ? optionSaying(field, value)?.value : value;
}

function prototypeOf(field: FormField): object {
  if (field instanceof HTMLSelectElement) return HTMLSelectElement.prototype;
  return field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
}

function write(field: FormField, value: string): void {
  // Browsers save text fields in their tab-restore files, but not those that ask not to be completed.
  field.setAttribute('autocomplete', 'off');
  field.focus({ preventScroll: true });
  // Frameworks shadow `value` on the element to see changes; the prototype's setter is what typing goes through.
  Object.getOwnPropertyDescriptor(prototypeOf(field), 'value')?.set?.call(field, textFor(field, value));
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
}

/** Fields of the vendor's own form that a manifest can fill. What the admin typed is never touched. */
import type { AssistantPlan } from '../messaging/protocol';
import type { FormField } from '../setup/types';
import { textOf } from '../widgets/dom';
import { labelIndex, labelOf, ownNames } from '../widgets/labels';
import { writeValue } from '../widgets/press';
import { reachableRoots } from './documents';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Wanted = AssistantPlan['fields'][number];

const textual = 'input:not([type]),input[type=text],input[type=date],input[type=search],textarea';
const day = 86_400_000;

export interface FormFields {
  /** Fills what is empty, once a document, and tells how each field stands. */
  look(): FormField[];
  /** Writes an offered value. */
  take(label: string): void;
}

/** One a setup and frame. */
export function createFormFields(wanted: readonly Wanted[], fold: (text: string) => string): FormFields {
  const filled = new Map<string, Field>();

  function find(label: string): Field | null {
    const key = fold(label);
    const roots = reachableRoots(document);
    const labels = labelIndex(roots);
    const fields = roots.flatMap((root) => Array.from(root.querySelectorAll<Field>(textual)));
    const isNamed = (field: Field): boolean => {
      const names = [...ownNames(field, labelOf(field, labels), field), field.placeholder];
      // A field that nothing labels goes by the text of its block.
      if (names.length === 1) names.push(textOf(field.closest('div,p,td,li')));
      return names.some((name) => fold(name) === key) && field.checkVisibility();
    };
    return fields.find(isNamed) ?? null;
  }

  return {
    look: () =>
      wanted.map(({ label, value }): FormField => {
        const field = find(label);
        if (!field) return { label, state: 'absent' };
        const offered = textFor(value);
        if (
          value.kind === 'text' &&
          !field.value &&
          filled.get(label) !== field &&
          !field.readOnly &&
          !field.disabled
        ) {
          writeValue(field, value.text);
          filled.set(label, field);
        }
        if (field.value) return { label, state: field.value === offered ? 'filled' : 'typed' };
        return offered && value.kind === 'days'
          ? { label, state: 'offered', value: offered }
          : { label, state: 'empty' };
      }),
    take(label) {
      const field = find(label);
      const value = wanted.find((one) => one.label === label)?.value;
      const text = value && textFor(value);
      if (field && text && !field.value) writeValue(field, text);
    },
  };
}

/** The text a value comes to; a number of days becomes the date in ISO form, which date fields take. */
function textFor(value: Wanted['value']): string | undefined {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'days') return new Date(Date.now() + value.days * day).toISOString().slice(0, 10);
  return undefined;
}

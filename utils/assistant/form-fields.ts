/** Fields of the vendor's own form that a manifest can fill. What the admin typed is never touched. */
import type { AssistantPlan } from '../messaging/protocol';
import type { FormField } from '../setup/types';
import { textOf } from '../widgets/dom';
import { labelIndex, labelOf, ownNames } from '../widgets/labels';
import { writeValue } from '../widgets/press';
import { reachableRoots } from './documents';

type Field = HTMLInputElement | HTMLTextAreaElement;

const textual = 'input:not([type]),input[type=text],input[type=date],textarea';

export interface FormFields {
  /** Fills what is empty, once a document, and tells how each field of that object's form stands. */
  look(object: string): FormField[];
  /** Writes an offered value. */
  take(label: string): void;
}

/** One a setup and frame. */
export function createFormFields(
  wanted: AssistantPlan['fields'],
  fold: (text: string) => string,
): FormFields {
  const filled = new Map<string, Field>();

  function find(label: string): Field | null {
    const key = fold(label);
    const roots = reachableRoots(document);
    const labels = labelIndex(roots);
    const fields = roots.flatMap((root) => Array.from(root.querySelectorAll<Field>(textual)));
    const isNamed = (field: Field): boolean => {
      const names = [...ownNames(field, labelOf(field, labels), field), field.placeholder];
      // A field that nothing labels goes by what stands before it.
      if (names.every((name) => !name)) names.push(textBefore(field));
      return names.some((name) => fold(name) === key) && field.checkVisibility();
    };
    return fields.find(isNamed) ?? null;
  }

  return {
    look: (object) =>
      wanted.flatMap(({ object: own, label, fill, offer }): FormField[] => {
        if (own !== object) return [];
        const field = find(label);
        if (!field) return [{ label, state: 'absent' }];
        const isOpen = !field.value && !field.readOnly && !field.disabled;
        if (fill && isOpen && filled.get(label) !== field) {
          writeValue(field, fill);
          filled.set(label, field);
        }
        if (field.value)
          return [{ label, state: field.value === fill || field.value === offer ? 'filled' : 'typed' }];
        return [offer ? { label, state: 'offered', value: offer } : { label, state: 'empty' }];
      }),
    take(label) {
      const field = find(label);
      const offer = wanted.find((one) => one.label === label)?.offer;
      if (field && offer && !field.value) writeValue(field, offer);
    },
  };
}

/** The nearest text before a field, as labels in a table's other cell are. */
function textBefore(field: Element): string {
  for (let node: Element | null = field; node; node = node.parentElement)
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling)
      if (textOf(before)) return textOf(before);
  return textOf(field.parentElement);
}

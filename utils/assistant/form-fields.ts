/** Fields of the vendor's own form that a manifest can fill. What the admin typed or chose is never touched. */
import type { AssistantPlan } from '../messaging/protocol';
import type { FormField } from '../setup/types';
import { textOf } from '../widgets/dom';
import { namesOfField, textsRound, withoutRemarks } from '../widgets/field-names';
import { chooseFromList } from '../widgets/floating-list';
import { type Labels, labelIndex, labelOf } from '../widgets/labels';
import { writeValue } from '../widgets/press';
import { wordsOf } from '../widgets/words';
import { reachableRoots } from './documents';
import { chosenIn, type FormControl, formControls } from './form-controls';

export interface FormFields {
  /** Fills what is empty, once a document, and tells how each field of that object's form stands. */
  look(object: string): FormField[];
  /** Writes or chooses an offered value; resolves when the page has had time to take it. */
  take(label: string): Promise<void>;
}

/** One a setup and frame. */
export function createFormFields(
  wanted: AssistantPlan['fields'],
  fold: (text: string) => string,
  signal: AbortSignal,
): FormFields {
  const filled = new Map<string, Element>();

  function find(label: string): FormControl | null {
    const key = fold(label);
    const roots = reachableRoots(document);
    const labels = labelIndex(roots);
    const isNamed = ({ element }: FormControl): boolean => {
      const names = element.matches('input,textarea,select')
        ? namesOfField(element as HTMLInputElement)
        : [...labelNames(element, labels)].filter(Boolean);
      // What nothing labels goes by what stands round it. A drawn list's own text is its value.
      if (names.length === 0) names.push(...textsRound(element));
      return names.some((name) => fold(withoutRemarks(name)) === key) && element.checkVisibility();
    };
    return formControls(roots).find(isNamed) ?? null;
  }

  /** Opens a list as a person would, and presses the choice. */
  async function choose(control: FormControl, word: string): Promise<void> {
    await chooseFromList({ control: control.press, word, words: wordsOf([word], fold), signal });
  }

  function stateOf({ label, fill, offer }: AssistantPlan['fields'][number]): FormField {
    const control = find(label);
    if (!control) return { label, state: 'absent' };
    const { element, kind } = control;
    const value = fill ?? offer;
    let now = chosenIn(control);
    const text = value === undefined ? null : writable(control, value, fold);
    if (!now && fill && text !== null && !control.disabled && filled.get(label) !== element) {
      writeValue(element as HTMLInputElement, text);
      filled.set(label, element);
      now = chosenIn(control);
    }
    if (now) {
      const state = value !== undefined && fold(now) === fold(value) ? 'filled' : 'typed';
      // Nothing that was typed is told but a day: when the credential expires.
      return /^\d{4}-\d\d-\d\d$/.test(now) ? { label, state, value: now } : { label, state };
    }
    if (value === undefined) return { label, state: 'empty' };
    const canTake = !control.disabled && (kind === 'picker' || (offer !== undefined && text !== null));
    return { label, state: canTake ? 'offered' : 'empty', value };
  }

  return {
    look: (object) => wanted.flatMap((field) => (field.object === object ? [stateOf(field)] : [])),
    async take(label) {
      const control = find(label);
      const planned = wanted.find((one) => one.label === label);
      const value = planned?.offer ?? planned?.fill;
      if (!control || !value || chosenIn(control)) return;
      if (control.kind === 'picker') await choose(control, value);
      else {
        const text = writable(control, value, fold);
        if (text !== null) writeValue(control.element as HTMLInputElement, text);
      }
    },
  };
}

/** What writes that word into the field; null where its list has no such choice, or is one to be opened. */
function writable({ kind, element }: FormControl, word: string, fold: (text: string) => string) {
  if (kind === 'picker') return null;
  if (kind === 'text') return word;
  const options = Array.from((element as HTMLSelectElement).options);
  return options.find((one) => fold(textOf(one)) === fold(word))?.value ?? null;
}

function* labelNames(element: Element, labels: Labels): Generator<string> {
  yield textOf(labelOf(element, labels));
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  for (const id of ids) yield textOf(element.ownerDocument.getElementById(id));
  yield element.ariaLabel ?? '';
}

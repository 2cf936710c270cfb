/** Fields of the API user's form: what each shows, and what it holds when the form is saved. */
import { div, identified, make, onClick } from './dom';
import { boxWithLabel, labelContainer, textBox } from './newer';
import { makeSelector } from './selector';
import { settings } from './settings';

export interface FormField<Value> {
  readonly element: HTMLElement;
  read(): Value;
}

export function textField(label: string, value: string, required = true): FormField<string> {
  const input = textBox();
  input.value = value;
  return { element: div('Editor2', labelContainer(label, required), input), read: () => input.value.trim() };
}

export function boxField(label: string, value: boolean): FormField<boolean> {
  const mark = identified(make('div', 'TabIndexHack', { tabindex: '0' }));
  const box = div('Checkbox2', mark);
  let on = value;
  const show = (): void => {
    mark.className = `TabIndexHack ${on ? 'Checked' : 'Unchecked'}`;
  };
  onClick(box, () => {
    on = !on;
    show();
  });
  show();
  return { element: boxWithLabel(label, box), read: () => on };
}

function nativeField(choices: readonly string[], value: string): FormField<string> {
  const options = choices.map((text) => make('option', '', {}, text));
  const select = identified(make('select', 'DropDownList2', {}, make('option'), ...options));
  select.value = value;
  return { element: select, read: () => select.value };
}

function selectorField(choices: readonly string[], value: string): FormField<string> {
  let current = value;
  const selector = makeSelector({
    choices: choices.map((text) => ({ value: text, label: text })),
    listAt: settings.rendering === 'mixed' ? 'body' : 'own',
    choose(chosen) {
      current = chosen;
      selector.show(current, true);
    },
  });
  selector.show(current, true);
  return { element: selector.element, read: () => current };
}

/** A field with a list of choices; how the list is made differs from build to build. */
export function choiceField(
  label: string,
  choices: readonly string[],
  value: string,
  required = true,
): FormField<string> {
  const made = (settings.rendering === 'sections' ? nativeField : selectorField)(choices, value);
  const name = label && labelContainer(label, required);
  return { element: div('Editor2', name || undefined, made.element), read: made.read };
}

export interface RadioField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

export function radioField(label: string, group: string, checked: boolean): RadioField {
  const input = identified(make('input', 'RadioButton2', { type: 'radio', name: group }));
  input.checked = checked;
  const name = make('label', '', { for: input.id }, make('span', 'PrimaryText', {}, label));
  return { element: div('Editor2', input, name), input };
}

/** One control for one right, in either generation. */
import type { WireControl } from '../wire';
import { div, identified, make, onClick } from './dom';
import type { EditorModel } from './model';
import { makeSelector } from './selector';

export interface Drawing {
  readonly model: EditorModel;
  readonly forget: AbortSignal;
  /** Where the newer selectors have their lists. */
  readonly listAt: 'own' | 'body';
}

/** A box, a dropdown or a number field, without its label. */
export type DrawControl = (cell: WireControl, drawing: Drawing) => HTMLElement;

function numberField(cell: WireControl, { model, forget }: Drawing, className: string): HTMLElement {
  const input = identified(make('input', className, { type: 'text', maxlength: '3' }));
  input.addEventListener('change', () => model.set(cell.key, input.value.trim()));
  model.watch(() => {
    input.value = model.value(cell.key);
    input.disabled = !model.open(cell);
  }, forget);
  return input;
}

function nativeBox(cell: WireControl, { model, forget }: Drawing): HTMLElement {
  const input = identified(make('input', '', { type: 'checkbox' }));
  input.addEventListener('change', () => model.set(cell.key, input.checked ? 'on' : 'off'));
  model.watch(() => {
    input.checked = model.value(cell.key) === 'on';
    input.disabled = !model.open(cell);
  }, forget);
  return input;
}

function nativeSelect(cell: WireControl, { model, forget }: Drawing): HTMLElement {
  if (model.locked(cell)) {
    const label = cell.choices.find((choice) => choice.value === model.value(cell.key))?.label;
    return div('Edit_ReadonlyPermission', label);
  }
  // The page's own numbers stand behind the choices, as ids of an enumeration would.
  const options = cell.choices.map(({ label }, index) =>
    make('option', '', { value: String(970 + index) }, label),
  );
  const select = identified(make('select', '', {}, ...options));
  select.addEventListener('change', () => {
    model.set(cell.key, cell.choices[select.selectedIndex]?.value ?? '');
  });
  model.watch(() => {
    select.selectedIndex = cell.choices.findIndex((choice) => choice.value === model.value(cell.key));
    select.disabled = !model.open(cell);
  }, forget);
  return select;
}

export const olderControl: DrawControl = (cell, drawing) => {
  if (cell.kind === 'number') return numberField(cell, drawing, '');
  return cell.kind === 'check' ? nativeBox(cell, drawing) : nativeSelect(cell, drawing);
};

function classBox(cell: WireControl, { model, forget }: Drawing): HTMLElement {
  const mark = identified(make('div', 'TabIndexHack', { tabindex: '0' }));
  const box = div('Checkbox2', mark);
  onClick(box, () => {
    if (model.open(cell)) model.set(cell.key, model.value(cell.key) === 'on' ? 'off' : 'on');
  });
  model.watch(() => {
    const on = model.value(cell.key) === 'on';
    mark.className = `TabIndexHack ${on ? 'Checked' : 'Unchecked'}${model.open(cell) ? '' : ' Disabled'}`;
  }, forget);
  return box;
}

function selector(cell: WireControl, { model, forget, listAt }: Drawing): HTMLElement {
  const choose = (value: string): void => model.set(cell.key, value);
  const made = makeSelector({ choices: cell.choices, listAt, choose });
  model.watch(() => made.show(model.value(cell.key), model.open(cell)), forget);
  return made.element;
}

export const newerControl: DrawControl = (cell, drawing) => {
  if (cell.kind === 'number') return numberField(cell, drawing, 'DecimalBox2');
  return cell.kind === 'check' ? classBox(cell, drawing) : selector(cell, drawing);
};

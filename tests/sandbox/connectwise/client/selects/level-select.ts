import type { Column } from '../../functions';
import type { WireRow } from '../../wire';
import { make } from '../dom';
import type { MatrixModel } from '../matrix-model';

/** A native select for one cell. Until its list has come it holds nothing but the level that there is. */
export function levelSelect(
  model: MatrixModel,
  row: WireRow,
  column: Column,
  forget: AbortSignal,
): HTMLElement {
  const select = make('select');
  const show = (): void => {
    if (select.value !== model.level(row, column)) select.value = model.level(row, column);
  };
  select.append(make('option', {}, model.level(row, column)));
  select.disabled = true;
  void model.choices(row, column).then((choices) => {
    select.replaceChildren(...choices.map((choice) => make('option', {}, choice)));
    select.disabled = model.readOnly;
    show();
  });
  select.addEventListener('change', () => model.set(row, column, select.value));
  forget.addEventListener('abort', model.subscribe(show));
  return select;
}

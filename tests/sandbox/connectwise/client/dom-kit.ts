/** Puts a screen together from the parts that one rendering draws. The React rendering has nothing to do with it. */
import type { DualListModel } from './dual-list-model';
import type { MatrixModel } from './matrix-model';
import { settings } from './settings';
import type { Button, Field, Kit, MenuEntry, Tab, Table, View } from './view';

export interface Drawn {
  readonly element: HTMLElement;
  /** Ends whatever listens on behalf of what was drawn. */
  leave(): void;
}

export interface Parts {
  /** Draws what stands round the screens, and gives the place for them. */
  frame(menu: readonly MenuEntry[]): HTMLElement;
  path(names: readonly string[]): HTMLElement;
  toolbar(buttons: readonly Button[]): HTMLElement;
  message(text: string): HTMLElement;
  tabs(tabs: readonly Tab[]): HTMLElement;
  record(fields: readonly Field[]): HTMLElement;
  table(table: Table): HTMLElement;
  matrix(model: MatrixModel): Drawn;
  /** Draws the dialog; it is taken away when the model says that it is closed. */
  dialog(model: DualListModel): Drawn;
}

/** Writes into boxes that stand empty: all that a screen shows of a Save, if they are all it has to show. */
function fillWaiting(place: HTMLElement, view: View): boolean {
  const values = view.fields.filter((field) => field.readOnly).map((field) => field.value);
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[readonly]')];
  const waiting = boxes.length === values.length && boxes.every((box) => box.value === '');
  if (settings.keyFields !== 'wait' || !values.some((value) => value) || !waiting) return false;
  for (const [index, box] of boxes.entries()) box.value = values[index] ?? '';
  return true;
}

export function domKit(parts: Parts): Kit {
  let place: HTMLElement = document.body;
  let matrix: Drawn | undefined;
  return {
    start(menu) {
      place = parts.frame(menu);
    },
    draw(view: View) {
      if (fillWaiting(place, view)) return;
      matrix?.leave();
      matrix = view.matrix && parts.matrix(view.matrix);
      place.replaceChildren(
        parts.path(view.path),
        parts.toolbar(view.toolbar),
        ...(view.message ? [parts.message(view.message)] : []),
        ...(view.tabs.length > 0 ? [parts.tabs(view.tabs)] : []),
        ...(view.fields.length > 0 ? [parts.record(view.fields)] : []),
        ...(matrix ? [matrix.element] : []),
        ...(view.table ? [parts.table(view.table)] : []),
      );
    },
    openList(model) {
      const drawn = parts.dialog(model);
      document.body.append(drawn.element);
      const stop = model.subscribe(() => {
        if (!model.closed) return;
        stop();
        drawn.leave();
        drawn.element.remove();
      });
    },
  };
}

/** What a screen holds, whatever draws it. */
import type { DualListModel } from './dual-list-model';
import type { MatrixModel } from './matrix-model';

export interface Field {
  /** As in the stable class that the old screens give an input: `cw_<name>`. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** A field with a list to choose from. */
  readonly choices: (() => Promise<readonly string[]>) | undefined;
  set(value: string): void;
}

export type ButtonName = 'Back' | 'New' | 'Save' | 'SaveAndClose';

export interface Button {
  readonly name: ButtonName;
  readonly label: string;
  press(): void;
}

export interface Tab {
  readonly label: string;
  readonly active: boolean;
  open(): void;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; open(): void }[];
  /** A table in a record has a button for new rows of its own. */
  readonly add: (() => void) | undefined;
}

export interface View {
  readonly path: readonly string[];
  readonly toolbar: readonly Button[];
  readonly tabs: readonly Tab[];
  readonly message: string;
  readonly fields: readonly Field[];
  readonly matrix: MatrixModel | undefined;
  readonly table: Table | undefined;
}

export interface MenuEntry {
  readonly label: string;
  open(): void;
}

/** One way to draw everything. */
export interface Kit {
  /** Called once: the navigation, and where screens go. */
  start(menu: readonly MenuEntry[]): void;
  /** Draws a screen in place of the one before. */
  draw(view: View): void;
  /** Opens the dialog behind a row's `customize`. */
  openList(model: DualListModel): void;
}

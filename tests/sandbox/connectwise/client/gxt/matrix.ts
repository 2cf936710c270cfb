import { type Column, columns } from '../../functions';
import type { WireModule, WireRow } from '../../wire';
import { Combo } from '../combo';
import { make, onPress, style } from '../dom';
import type { Drawn } from '../dom-kit';
import type { MatrixModel } from '../matrix-model';
import { comboLook } from './look';

const head = style(
  'display:flex;gap:8px;padding:6px;background:#e8edf3;border:1px solid #cbd5df;cursor:pointer',
);
const arrow = style('width:10px');
const label = style('width:230px;padding:3px 6px');
const cellClass = style('padding:2px 6px;min-width:116px');
const link = style('color:#06c;cursor:pointer;text-decoration:underline');

interface Cell {
  readonly row: WireRow;
  readonly column: Column;
  readonly combo: Combo;
}

function headerRow(): HTMLElement {
  const names = columns.map((name) =>
    make('td', { class: cellClass }, make('div', { class: 'gwt-Label' }, `${name} Level`)),
  );
  return make('tr', { class: 'x-grid3-hd-row' }, make('td', { class: label }), ...names, make('td'));
}

/** One module: a head that is always there, and rows only while it is open. */
class ModuleView {
  readonly element: HTMLElement;
  private readonly body = make('div');
  private readonly sign = make('div', { class: arrow });
  private drawn: readonly WireRow[] | 'loading' | undefined;
  private cells: readonly Cell[] = [];

  constructor(
    private readonly model: MatrixModel,
    private readonly module: WireModule,
  ) {
    const title = make('div', { class: 'gwt-Label mm_label' }, module.label);
    const bar = make('div', { class: head, tabindex: '0' }, this.sign, title);
    onPress(bar, () => model.toggle(module.name));
    this.element = make('div', { class: 'cw-ViewRoot' }, bar, this.body);
    this.update();
  }

  update(): void {
    const open = this.model.openModules.has(this.module.name);
    const wanted = open ? (this.model.rowsOf(this.module.name) ?? 'loading') : undefined;
    if (wanted !== this.drawn) this.draw(wanted);
    for (const { row, column, combo } of this.cells) combo.refresh(this.model.level(row, column));
  }

  private draw(wanted: readonly WireRow[] | 'loading' | undefined): void {
    this.drawn = wanted;
    this.cells = [];
    this.sign.textContent = wanted ? '▾' : '▸';
    if (wanted === undefined) this.body.replaceChildren();
    else if (wanted === 'loading') {
      this.body.replaceChildren(make('div', { class: 'cw-loading-image cw-loading-spinner' }, '…'));
    } else this.body.replaceChildren(this.grid(wanted));
  }

  private grid(rows: readonly WireRow[]): HTMLElement {
    const cells: Cell[] = [];
    const lines = rows.map((row) => {
      const drawn = columns.map((column) => {
        if (!row.cells[column]) return make('td', { class: cellClass });
        const combo = this.comboFor(row, column);
        cells.push({ row, column, combo });
        return make('td', { class: cellClass }, combo.element);
      });
      const name = make('td', { class: label }, make('div', { class: 'gwt-Label' }, row.label));
      return make('tr', { class: 'cw-ml-row' }, name, ...drawn, make('td', {}, this.customizeLink(row)));
    });
    this.cells = cells;
    return make('table', {}, headerRow(), ...lines);
  }

  private comboFor(row: WireRow, column: Column): Combo {
    return new Combo(comboLook, {
      value: this.model.level(row, column),
      readOnly: this.model.readOnly,
      inputClass: `cw_${column.toLowerCase()}Level`,
      choices: () => this.model.choices(row, column),
      commit: (value) => this.model.set(row, column, value),
    });
  }

  private customizeLink(row: WireRow): HTMLElement | undefined {
    if (!row.customize) return undefined;
    const element = make('div', { class: `gwt-Anchor ${link}`, tabindex: '0' }, 'customize');
    onPress(element, () => this.model.customize(row));
    return element;
  }
}

/** The modules of a role, one below the other. */
export function gxtMatrix(model: MatrixModel): Drawn {
  const modules = model.modules.map((module) => new ModuleView(model, module));
  const leave = model.subscribe(() => {
    for (const module of modules) module.update();
  });
  return { element: make('div', {}, ...modules.map((module) => module.element)), leave };
}

import { type Column, columns } from '../../functions';
import type { WireRow } from '../../wire';
import { Combo } from '../combo';
import { make, style } from '../dom';
import type { Drawn } from '../dom-kit';
import type { MatrixModel } from '../matrix-model';
import { comboLook } from './look';

const panes = style('display:flex;gap:8px;margin-top:8px');
const tree = style('width:170px;border:1px solid #99bbe8;padding:4px;height:420px;margin:0;list-style:none');
const nodeClass = style('padding:3px;cursor:pointer;display:block');
const pane = style('position:relative;border:1px solid #99bbe8;height:428px;overflow:auto;flex:1');
const nameCell = style('width:230px');
const levelCell = style('width:105px');
const inner = style('padding:4px;border-bottom:1px solid #eee;min-height:14px;overflow:hidden');
const link = style('color:#00c;cursor:pointer;margin-left:8px');
const editorClass = style('position:absolute;z-index:5');

/** The box that floats over a cell while it is edited; the cell itself holds nothing but text. */
class CellEditor {
  private open: { combo: Combo; element: HTMLElement } | undefined;

  constructor(
    private readonly model: MatrixModel,
    private readonly place: HTMLElement,
  ) {}

  edit(row: WireRow, column: Column, cell: HTMLElement): void {
    this.close();
    if (this.model.readOnly) return;
    const combo = new Combo(comboLook, {
      value: this.model.level(row, column),
      readOnly: false,
      inputClass: 'x-form-focus',
      choices: () => this.model.choices(row, column),
      commit: (value) => {
        this.model.set(row, column, value);
        if (value) this.close();
      },
    });
    const element = make('div', { class: `x-editor x-small-editor ${editorClass}` }, combo.element);
    element.style.left = `${cell.offsetLeft}px`;
    element.style.top = `${cell.offsetTop}px`;
    this.place.append(element);
    combo.input.addEventListener('blur', () => setTimeout(() => this.open?.combo === combo && this.close()));
    this.open = { combo, element };
    combo.input.focus();
    combo.input.select();
  }

  close(): void {
    this.open?.element.remove();
    this.open = undefined;
  }
}

function headerFor(): HTMLElement {
  const cells = ['Function', ...columns.map((name) => `${name} Level`)].map((text, index) =>
    make(
      'td',
      { class: `x-grid3-hd ${index === 0 ? nameCell : levelCell}` },
      make('div', { class: `x-grid3-hd-inner ${inner}`, style: 'font-weight:bold' }, text),
    ),
  );
  return make(
    'div',
    { class: 'x-grid3-header' },
    make('table', {}, make('tr', { class: 'x-grid3-hd-row' }, ...cells)),
  );
}

/** The modules in a tree, and the rows of the one that is chosen in a grid beside it. */
export function extMatrix(model: MatrixModel): Drawn {
  const body = make('div', { class: 'x-grid3-body' });
  const scroller = make('div', { class: `x-grid3-scroller ${pane}` }, headerFor(), body);
  const editor = new CellEditor(model, scroller);
  const nodes = new Map<string, HTMLElement>();
  let texts: { row: WireRow; column: Column; inner: HTMLElement }[] = [];
  let drawn: readonly WireRow[] | undefined;
  let chosen = [...model.openModules].at(-1);

  function rowFor(row: WireRow): HTMLElement {
    const anchor = make('a', { class: link }, 'customize');
    anchor.addEventListener('click', () => model.customize(row));
    const name = make('div', { class: `x-grid3-cell-inner ${inner}` }, row.label, row.customize && anchor);
    const cells = columns.map((column) => {
      const box = make('div', { class: `x-grid3-cell-inner ${inner}` });
      const cell = make('td', { class: `x-grid3-col x-grid3-cell ${levelCell}` }, box);
      if (!row.cells[column]) return cell;
      texts.push({ row, column, inner: box });
      cell.addEventListener('click', () => editor.edit(row, column, cell));
      return cell;
    });
    const line = make('tr', {}, make('td', { class: `x-grid3-col ${nameCell}` }, name), ...cells);
    return make('div', { class: 'x-grid3-row' }, make('table', { class: 'x-grid3-row-table' }, line));
  }

  function update(): void {
    const rows = chosen === undefined ? [] : model.rowsOf(chosen);
    if (rows !== drawn) {
      drawn = rows;
      texts = [];
      editor.close();
      const lines = rows?.map(rowFor) ?? [make('div', { class: 'x-mask-loading' }, 'Loading...')];
      body.replaceChildren(...lines);
    }
    for (const { row, column, inner: box } of texts) {
      const level = model.level(row, column);
      if (box.textContent !== level) box.textContent = level;
    }
    for (const [name, node] of nodes) node.classList.toggle('x-tree-selected', name === chosen);
  }

  function choose(module: string): void {
    chosen = module;
    void model.open(module);
    update();
  }

  const items = model.modules.map((module) => {
    const text = make('span', {}, module.label);
    const node = make('div', { class: `x-tree-node-el x-tree-node-leaf ${nodeClass}` }, make('a', {}, text));
    node.addEventListener('click', () => choose(module.name));
    nodes.set(module.name, node);
    return make('li', { class: 'x-tree-node' }, node);
  });
  const stop = model.subscribe(update);
  update();
  return {
    element: make(
      'div',
      { class: panes },
      make('ul', { class: `x-tree-root-ct ${tree}` }, ...items),
      scroller,
    ),
    leave: stop,
  };
}

import { columns } from '../../functions';
import type { WireModule, WireRow } from '../../wire';
import { make, randomId, style } from '../dom';
import type { Drawn } from '../dom-kit';
import type { MatrixModel } from '../matrix-model';
import { ariaCombobox } from './combobox';

const rowHeight = 38;
const spare = 2;

const scrollerClass = style(
  'height:420px;overflow:auto;position:relative;border:1px solid #c8ccd2;margin-top:12px',
);
const headClass = style(
  'position:sticky;top:0;height:38px;background:#f3f4f6;z-index:2;display:flex;align-items:center',
);
const rowClass = style('position:absolute;left:0;right:0;height:38px;display:flex;align-items:center');
const nameClass = style('width:300px;padding-left:28px');
const cellClass = style('width:130px');
const groupClass = style('background:none;border:0;font:inherit;font-weight:600;padding:8px;cursor:pointer');
const linkClass = style('background:none;border:0;color:#0757c2;cursor:pointer;font:inherit');

type Line = { readonly module: WireModule; readonly row?: WireRow | 'loading' };

/** All rows in one long list, of which only those in view are in the page. What scrolls out lends its element to what comes. */
export function virtualMatrix(model: MatrixModel): Drawn {
  const canvas = make('div', { role: 'rowgroup', style: 'position:relative' });
  const ids = new Map(columns.map((column) => [column, randomId()]));
  const heads = columns.map((column) =>
    make('div', { role: 'columnheader', id: ids.get(column) ?? '', class: cellClass }, `${column} Level`),
  );
  const head = make(
    'div',
    { role: 'row', class: headClass },
    make('div', { role: 'columnheader', class: nameClass }, 'Permission'),
    ...heads,
  );
  const scroller = make(
    'div',
    { role: 'grid', 'aria-label': 'Permissions', tabindex: '0', class: scrollerClass },
    head,
    canvas,
  );
  const mounted = new Map<number, HTMLElement>();
  const pool: HTMLElement[] = [];
  let lines: readonly Line[] = [];

  function linesNow(): readonly Line[] {
    return model.modules.flatMap((module): Line[] => {
      if (!model.openModules.has(module.name)) return [{ module }];
      const rows = model.rowsOf(module.name) ?? ['loading' as const];
      return [{ module }, ...rows.map((row) => ({ module, row }))];
    });
  }

  function groupCells(module: WireModule): HTMLElement[] {
    const open = model.openModules.has(module.name);
    const button = make(
      'button',
      { type: 'button', 'aria-expanded': String(open), class: groupClass },
      module.label,
    );
    button.addEventListener('click', () => model.toggle(module.name));
    return [make('div', { role: 'rowheader' }, button)];
  }

  function rowCells(row: WireRow): HTMLElement[] {
    const id = randomId();
    const name = make('span', { id }, row.label);
    const link = make('button', { type: 'button', class: linkClass }, 'customize');
    link.addEventListener('click', () => model.customize(row));
    const cells = columns.map((column) => {
      const cell = make('div', { role: 'gridcell', class: cellClass });
      if (!row.cells[column]) return cell;
      cell.append(
        ariaCombobox({
          labelledBy: `${id} ${ids.get(column)}`,
          value: model.level(row, column),
          readOnly: model.readOnly,
          choices: () => model.choices(row, column),
          commit: (value) => model.set(row, column, value),
        }),
      );
      return cell;
    });
    return [
      make('div', { role: 'rowheader', class: nameClass }, name),
      ...cells,
      make('div', {}, row.customize && link),
    ];
  }

  function mount(index: number, line: Line): void {
    const element = pool.pop() ?? make('div', { role: 'row', class: rowClass });
    element.setAttribute('aria-rowindex', String(index + 2));
    element.style.top = `${index * rowHeight}px`;
    const { row } = line;
    if (row === 'loading')
      element.replaceChildren(make('div', { role: 'progressbar', class: nameClass }, 'Loading…'));
    else element.replaceChildren(...(row ? rowCells(row) : groupCells(line.module)));
    mounted.set(index, element);
    if (!element.isConnected) canvas.append(element);
  }

  function release(index: number, element: HTMLElement): void {
    mounted.delete(index);
    element.remove();
    pool.push(element);
  }

  function drawWindow(): void {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - spare);
    const visible = Math.ceil((scroller.clientHeight || 420) / rowHeight) - 1;
    const last = Math.min(lines.length - 1, first + visible + 2 * spare);
    for (const [index, element] of mounted) if (index < first || index > last) release(index, element);
    for (let index = first; index <= last; index += 1) {
      const line = lines[index];
      if (line && !mounted.has(index)) mount(index, line);
    }
  }

  function sameLines(next: readonly Line[]): boolean {
    return next.length === lines.length && next.every((line, index) => line.row === lines[index]?.row);
  }

  function update(): void {
    const next = linesNow();
    if (!sameLines(next)) {
      for (const [index, element] of mounted) release(index, element);
      lines = next;
      canvas.style.height = `${lines.length * rowHeight}px`;
      scroller.setAttribute('aria-rowcount', String(lines.length + 1));
      drawWindow();
      return;
    }
    for (const [index, element] of mounted) {
      const row = lines[index]?.row;
      if (!row || row === 'loading') continue;
      const shown = columns.filter((column) => row.cells[column]);
      for (const [at, combobox] of element.querySelectorAll('[role=combobox]').entries()) {
        const column = shown[at];
        const level = column ? model.level(row, column) : '';
        if (combobox.textContent !== level) combobox.textContent = level;
      }
    }
  }

  scroller.addEventListener('scroll', () => requestAnimationFrame(drawWindow));
  const stop = model.subscribe(update);
  update();
  return { element: scroller, leave: stop };
}

import { textOf } from './dom';

/** The text of the header cell above a control, or empty: a first row that names columns says so. */
export function columnHeader(control: Element): string {
  const cell = control.closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (!cell || !row?.cells) return '';
  const rows = [...(cell.closest('table')?.rows ?? [])];
  const heads = [...(rows[0]?.cells ?? [])];
  let column = widthOf([...row.cells].slice(0, cell.cellIndex));
  // What spans several rows stands in the first of them alone.
  if (widthOf([...row.cells]) < widthOf(heads))
    for (const above of rows.slice(0, row.rowIndex))
      for (const one of above.cells)
        if (one.rowSpan > row.rowIndex - above.rowIndex && one.cellIndex <= column) column += one.colSpan;
  const header = heads.find((head) => {
    column -= head.colSpan;
    return column < 0;
  });
  return header?.localName === 'th' ? textOf(header) : '';
}

function widthOf(cells: readonly HTMLTableCellElement[]): number {
  return cells.reduce((sum, { colSpan }) => sum + colSpan, 0);
}

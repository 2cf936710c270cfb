import { textOf } from './dom';

/** The text of the header cell above a control, or empty: a first row that names columns says so. */
export function columnHeader(control: Element): string {
  const cell = control.closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (!cell || !row?.cells) return '';
  let column = 0;
  for (const before of Array.from(row.cells).slice(0, cell.cellIndex)) column += before.colSpan;
  const heads = [...(cell.closest('table')?.rows[0]?.cells ?? [])];
  const header = heads.find((head) => {
    column -= head.colSpan;
    return column < 0;
  });
  return header?.localName === 'th' ? textOf(header) : '';
}

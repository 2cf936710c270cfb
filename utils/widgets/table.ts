import { textOf } from './dom';

/** The text of the header cell above a control, or empty: a first row that names columns says so. */
export function columnHeader(control: Element): string {
  const cell = control.closest('td');
  const header = cell?.closest('table')?.rows[0]?.cells[cell.cellIndex];
  return header?.localName === 'th' ? textOf(header) : '';
}

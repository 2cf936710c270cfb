import { textOf } from './dom';

/** The text of the header cell above a control, or empty: a first row that names columns says so. */
export function columnHeader(control: Element): string {
  const cell = control.closest('td');
  const cells = [...(cell?.closest('table')?.rows[0]?.cells ?? [])];
  // One head may stand over several columns.
  const header = cells.flatMap((head) => Array<Element>(head.colSpan).fill(head))[cell?.cellIndex ?? -1];
  return header?.localName === 'th' ? textOf(header) : '';
}

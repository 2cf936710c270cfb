import { textOf } from './dom';

/** The text of the column header above a control in a table or an ARIA grid, or empty. */
export function columnHeader(control: Element): string {
  const cell = control.closest<HTMLElement>('td,th,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  const table = row?.closest('table,[role=table],[role=grid],[role=treegrid]');
  if (!cell || !row || !table) return '';
  const index = columnOf(cell, row);
  for (const header of headerRows(table)) {
    const found = Array.from(header.children).find((candidate) => {
      const start = columnOf(candidate, header);
      return index >= start && index < start + spanOf(candidate);
    });
    const text = textOf(found);
    if (text && header !== row) return text;
  }
  return '';
}

function columnOf(cell: Element, row: Element): number {
  let column = 0;
  for (const sibling of row.children) {
    if (sibling === cell) break;
    column += spanOf(sibling);
  }
  return column;
}

function spanOf(cell: Element): number {
  return Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan') ?? 1) || 1;
}

/** Header rows, the nearest to the body first. */
function headerRows(table: Element): Element[] {
  const rows = Array.from(table.querySelectorAll('thead tr,tr,[role=row]')).slice(0, 3);
  return rows
    .filter(
      (row) =>
        row.querySelector('th:not([scope=row]),[role=columnheader]') ||
        row.parentElement?.localName === 'thead',
    )
    .reverse();
}

import { textOf } from './dom';

/** The text of the column header above a control in a table or an ARIA grid, or empty. */
export function columnHeader(control: Element): string {
  const cell = control.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.parentElement;
  const table = row?.closest('table,[role=table],[role=grid],[role=treegrid]');
  if (!cell || !row || !table) return '';
  const column = endOf(cell, row);
  // The header row nearest to the body names single columns; one above it may name several at once.
  const headers = Array.from(table.querySelectorAll('tr,[role=row]'))
    .slice(0, 3)
    .filter((line) => line !== row && line.querySelector('th:not([scope=row]),[role=columnheader],thead td'));
  const cells = headers
    .reverse()
    .map((line) => Array.from(line.children).find((header) => endOf(header, line) >= column));
  return cells.map(textOf).find(Boolean) ?? '';
}

/** The column in which a cell ends, counted from one. */
function endOf(cell: Element, row: Element): number {
  let column = 0;
  for (const sibling of row.children) {
    column += Number(sibling.getAttribute('colspan')) || 1;
    if (sibling === cell) break;
  }
  return column;
}

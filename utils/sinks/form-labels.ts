/** What a person takes for a field's name. Runs in the destination's page. */

/** Texts that name a field, the most reliable first; empty ones left out. */
export function labelsOf(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string[] {
  const own = [
    referenced(field, 'aria-labelledby'),
    field.ariaLabel,
    ...[...(field.labels ?? [])].map((label) => textOf(label, field)),
    headerOf(field),
  ];
  // What stands before a field that has a name may be the form's heading.
  const before = own.some((text) => text?.trim()) ? '' : textBefore(field);
  const texts = [...own, before, field.getAttribute('placeholder'), field.title];
  const tidy = texts.map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
  return [...new Set(tidy.filter((text) => text !== '' && text.length <= 300))];
}

function referenced(field: Element, attribute: string): string {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = (field.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
}

/** A wrapping label's text without what is inside the field itself. */
function textOf(label: Element, field: Element): string {
  if (!label.contains(field)) return label.textContent ?? '';
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('input, textarea, select, button, script, style'))
    control.remove();
  return copy.textContent ?? '';
}

/** In a table: the row's header cell or first cell, else the column's header. */
function headerOf(field: Element): string {
  const cell = field.closest('td');
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return '';
  const own = row.querySelector('th') ?? (cell.cellIndex > 0 ? row.cells[0] : undefined);
  const column = row.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  const isName = own && own !== cell && !own.querySelector('input, textarea, select');
  return (isName ? own : column)?.textContent ?? '';
}

/** Climbs a few levels and takes the nearest text before the field, unless another field stands between. */
function textBefore(field: Element): string {
  let at: Element = field;
  for (let level = 0; level < 4; level++) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      if (before instanceof Element && (isField(before) || before.querySelector('input, textarea, select')))
        return '';
      const text = (before.textContent ?? '').trim();
      if (text !== '' && !(before instanceof Element && before.matches('script, style'))) return text;
    }
    const parent = at.parentElement;
    if (!parent || parent === field.ownerDocument.body || parent.matches('form')) return '';
    at = parent;
  }
  return '';
}

function isField(element: Element): boolean {
  return element.matches('input, textarea, select');
}

/** What the admin points at: the selected text, else the value of the focused field; empty when neither is there. */
export function pointedAt(page: Document): string {
  const selected = `${page.getSelection() ?? ''}`.trim();
  if (selected) return selected;
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused?.matches('input,textarea')) return '';
  const field = focused as HTMLInputElement;
  if (
    field.selectionStart !== null &&
    field.selectionEnd !== null &&
    field.selectionEnd > field.selectionStart
  ) {
    return field.value.slice(field.selectionStart, field.selectionEnd).trim();
  }
  return field.value.trim();
}

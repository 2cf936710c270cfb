/** What the admin points at: the selected text, else the value of the focused field; empty when neither is there. */
export function pointedAt(page: Document): string {
  const selected = `${page.getSelection() ?? ''}`.trim();
  if (selected) return selected;
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.matches('input,textarea') ? (focused as HTMLInputElement).value.trim() : '';
}

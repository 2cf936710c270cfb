/** What `elementsByRole` is asked; a name is text (exact) or the source and flags of a regular expression. */
export interface RoleQuery {
  readonly role: string;
  readonly name?: { readonly text: string } | { readonly source: string; readonly flags: string };
}

/**
 * Elements of a role and an accessible name, for Firefox, whose driver cannot match a name by a pattern. Runs in the
 * page, so it stands alone. It knows the roles and names that RoleCall's own views and the replicas use, no more.
 */
export function elementsByRole({ role, name }: RoleQuery): Element[] {
  const native: Record<string, string> = {
    button: 'button, input[type=submit], input[type=button], summary',
    link: 'a[href]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    textbox: 'input:not([type]), input[type=text], input[type=url], input[type=email], textarea',
    searchbox: 'input[type=search]',
    combobox: 'select',
    list: 'ul, ol',
    listitem: 'li',
    heading: 'h1, h2, h3, h4, h5, h6',
    option: 'option',
    status: 'output',
    main: 'main',
    dialog: 'dialog',
  };

  function folded(text: string | null | undefined): string {
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  function nameOf(element: Element): string {
    const references = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    if (references.length > 0) {
      return folded(references.map((id) => element.ownerDocument.getElementById(id)?.textContent).join(' '));
    }
    const label = element.getAttribute('aria-label');
    if (label) return folded(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels && labels.length > 0) return folded([...labels].map((each) => each.textContent).join(' '));
    if (element instanceof HTMLInputElement) return folded(element.value || element.placeholder);
    return folded(element.textContent) || folded(element.getAttribute('title'));
  }

  function fits(element: Element): boolean {
    if (element.closest('[aria-hidden=true]')) return false;
    if (!name) return true;
    const own = nameOf(element);
    return 'text' in name ? own === folded(name.text) : new RegExp(name.source, name.flags).test(own);
  }

  const natives = native[role] ? `:is(${native[role]}):not([role]), ` : '';
  return [...document.querySelectorAll(`${natives}[role~="${role}"]`)].filter(fits);
}

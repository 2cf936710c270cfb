/** What detect asks of a page: does something of this kind say this? Instant, no layout. */

/** What can be pressed. */
export const controls = 'button,a,[role=button],[role=link],[role=tab],input[type=submit],input[type=button]';
const headings =
  'h1,h2,h3,h4,h5,legend,[role=heading],title,.title,.Title,.nav-tabs .active,[aria-selected=true]';

/** Two-state controls of any make. */
export const toggles =
  'input[type=checkbox],[role=checkbox],[role=switch],[role=menuitemcheckbox],[aria-pressed]';

function saying(root: ParentNode, selector: string, what: RegExp): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => {
    const text = element.localName === 'input' ? (element as HTMLInputElement).value : element.textContent;
    return text && text.length < 400 && what.test(text.replace(/\s+/g, ' ').trim());
  });
}

/** A button, link or tab whose whole text matches. */
export function buttonSays(root: ParentNode, what: RegExp): boolean {
  return buttonsSaying(root, what).length > 0;
}

/** Every button, link or tab whose whole text matches. */
export function buttonsSaying(root: ParentNode, what: RegExp): Element[] {
  return saying(root, controls, what);
}

/** A heading, page title or chosen tab whose text matches. */
export function headingSays(root: ParentNode, what: RegExp): boolean {
  return saying(root, headings, what).length > 0;
}

/** A pattern for a label that says just this, give or take a colon, a star or a count. */
export function exactly(label: string): RegExp {
  return new RegExp(`^\\W*${label}[\\W\\d]*$`, 'i');
}

/** A label, header cell or other short text of its own that matches. */
export function labelSays(root: ParentNode, what: RegExp): boolean {
  return labelled(root, what).length > 0;
}

/** Every label, header cell, list item or other short text of its own that matches, outer ones too. */
export function labelled(root: ParentNode, what: RegExp): Element[] {
  return saying(
    root,
    `${headings},label,th,td,dt,span,div,a,button,b,strong,p,li,summary,h6,[type=button]`,
    what,
  );
}

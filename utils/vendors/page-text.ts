/** What detect asks of a page: does something of this kind say this? Instant, no layout. */

/** What can be pressed. */
export const controls = 'button,a,[role=button],[role=link],[role=tab],input[type=submit],input[type=button]';
const headings = 'h1,h2,h3,h4,h5,legend,[role=heading],title,.title,.Title,.active,[aria-selected=true]';

/** Two-state controls of any make. */
export const toggles =
  'input[type=checkbox],[role=checkbox],[role=switch],[role=menuitemcheckbox],[aria-pressed]';

function says(root: ParentNode, selector: string, what: RegExp): boolean {
  for (const element of root.querySelectorAll(selector)) {
    const text = element.localName === 'input' ? (element as HTMLInputElement).value : element.textContent;
    if (text && text.length < 400 && what.test(text.replace(/\s+/g, ' ').trim())) return true;
  }
  return false;
}

/** A button, link or tab whose whole text matches. */
export function buttonSays(root: ParentNode, what: RegExp): boolean {
  return says(root, controls, what);
}

/** A heading, page title or chosen tab whose text matches. */
export function headingSays(root: ParentNode, what: RegExp): boolean {
  return says(root, headings, what);
}

/** A pattern for a label that says just this, give or take a colon or a star. */
export function exactly(label: string): RegExp {
  return new RegExp(`^\\W*${label}\\W*$`, 'i');
}

/** A label, header cell or other short text of its own that matches. */
export function labelSays(root: ParentNode, what: RegExp): boolean {
  return says(root, 'label,th,td,dt,span,div,a,button,b,strong,p', what);
}

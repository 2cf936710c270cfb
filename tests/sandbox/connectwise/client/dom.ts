/** Making elements, and class names that no two loads share. */

export type Child = Node | string | false | undefined;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function randomName(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const pick = () => letters[Math.floor(Math.random() * letters.length)];
  return `G${Array.from({ length: 9 }, pick).join('')}`;
}

/** A class name made up for this load, with the declarations it stands for. */
export function style(declarations: string): string {
  const name = randomName();
  sheet.insertRule(`.${name}{${declarations}}`);
  return name;
}

/** A rule of the page's own, for elements that are known by their tag. */
export function rule(text: string): void {
  sheet.insertRule(text);
}

/** An image with nothing in it, as old screens use for what is drawn by style. */
export const blankImage = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

let serial = 0;

/** An id that says nothing and differs from load to load. */
export function randomId(suffix = ''): string {
  serial += 1;
  return `x-${Math.floor(Math.random() * 1e6)}-${serial}${suffix}`;
}

/** What a press does: by mouse, or by Enter on what has the focus. */
export function onPress(element: HTMLElement, press: () => void): void {
  element.addEventListener('click', press);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') press();
  });
}

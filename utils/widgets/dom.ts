/** Small questions about elements that every room of the page part asks. */

/** A link that leads to another page. */
export const leaves = 'a[href]:not([href=""],[href^="#"],[href^=javascript])';

/** An element's text on one line, as the DOM has it. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * Every element that matches, those in open shadow roots included, in document order of the outermost hosts.
 * Custom elements are looked into only where they are: a page without any costs one query.
 */
export function deepAll(root: Document | ShadowRoot | Element, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const inner of openRoots(root)) found.push(...inner.querySelectorAll(selector));
  return found;
}

/** All open shadow roots below a root, nested ones included. What fills most pages cannot hold one, and is not asked. */
export function openRoots(root: Document | ShadowRoot | Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (const { shadowRoot } of root.querySelectorAll(':not(a,input,label,li,option,td)')) {
    if (shadowRoot) roots.push(shadowRoot, ...openRoots(shadowRoot));
  }
  return roots;
}

/** The parent as a person sees it: across the edge of a shadow root. */
export function seenParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  return (element.getRootNode() as ShadowRoot).host ?? null;
}

/** The element itself or the nearest round it of which this is true. */
export function climb(element: Element | null, isIt: (element: Element) => boolean): Element | null {
  let up = element;
  while (up && !isIt(up)) up = up.parentElement;
  return up;
}

/** Whether the page has switched a control off. */
export function isDisabled(element: Element): boolean {
  return element.matches(':disabled,[aria-disabled=true],[aria-readonly=true]');
}

/** The same, of what is drawn without a control of the browser's: what it is in may say so. */
export function isLocked(element: Element): boolean {
  return element.closest(':disabled,[aria-disabled=true],.Disabled,.disabled') !== null;
}

const rendered = { opacityProperty: true, visibilityProperty: true } as const;

/** Whether it is drawn, wherever one has scrolled to. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility(rendered) && element.getBoundingClientRect().width > 0;
}

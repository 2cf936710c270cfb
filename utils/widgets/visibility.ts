/** Whether a person can see a control, could open it up, or will never see it. */
import { seenParent } from './dom';

export type Shown = 'shown' | 'collapsed' | 'hidden';

const rendered = { opacityProperty: true, visibilityProperty: true } as const;

/** Answers for many elements of one scan; containers are asked once. */
export function visibility(): (element: Element) => Shown {
  const containers = new Map<Element, Shown>();

  function ofContainer(element: Element): Shown {
    const known = containers.get(element);
    if (known) return known;
    const parent = seenParent(element);
    const above: Shown = parent ? ofContainer(parent) : 'shown';
    const own = above === 'shown' ? ofElement(element) : above;
    containers.set(element, own);
    return own;
  }

  return (element) => {
    const parent = seenParent(element);
    const above = parent ? ofContainer(parent) : 'shown';
    if (above !== 'shown') return above;
    return element.checkVisibility(rendered) ? 'shown' : opener(element) ? 'collapsed' : 'hidden';
  };
}

/** For an element whose surroundings are shown. */
function ofElement(element: Element): Shown {
  if (!element.checkVisibility(rendered)) return opener(element) ? 'collapsed' : 'hidden';
  return isOutOfSight(element) ? (opener(element) ? 'collapsed' : 'hidden') : 'shown';
}

/** Moved off the page's left or top edge, where no scrolling reaches, or clipped to nothing. */
function isOutOfSight(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  if (!view || element === element.ownerDocument.documentElement || element === element.ownerDocument.body)
    return false;
  if (box.width > 0 && box.right + view.scrollX <= 0) return true;
  const style = view.getComputedStyle(element);
  if (
    /absolute|fixed/.test(style.position) &&
    box.height > 0 &&
    box.bottom + view.scrollY <= 0 &&
    !isScrolled(element)
  )
    return true;
  const clipped = box.width * box.height < 4 && style.overflow !== 'visible' && style.display !== 'contents';
  return clipped || style.clipPath === 'inset(100%)';
}

function isScrolled(element: Element): boolean {
  for (let up = seenParent(element); up; up = seenParent(up)) if (up.scrollTop > 0) return true;
  return false;
}

/**
 * What a person would press to see a part that is not shown: a summary, a control that names the part, a tab, or a
 * heading just before it that says it can be opened. Null: nothing opens it, it is a template or a copy.
 */
export function opener(part: Element): HTMLElement | null {
  const details = part.closest('details:not([open])');
  const summary = details?.querySelector<HTMLElement>(':scope > summary');
  if (summary && summary !== part) return summary;
  const named = part.id ? byReference(part) : null;
  const before = part.previousElementSibling;
  const heading = before?.matches('[aria-expanded=false],[class*=collaps],[class*=toggle]')
    ? before
    : (before?.querySelector(
        '[aria-expanded=false],[class*=toggle],[class*=Toggle],[data-toggle],[data-bs-toggle]',
      ) ?? null);
  const inSection = part.parentElement?.matches('.Collapsed,.collapsed') ? before : null;
  const found = [named, heading, inSection].find((candidate) => candidate?.checkVisibility(rendered));
  return (found as HTMLElement | undefined) ?? null;
}

function byReference(part: Element): Element | null {
  const id = CSS.escape(part.id);
  const root = part.getRootNode() as ParentNode;
  const selectors = [
    `[aria-controls~="${id}"]`,
    `[href="#${id}"]`,
    `[data-target="#${id}"]`,
    `[data-bs-target="#${id}"]`,
  ];
  const labelled = part.getAttribute('role') === 'tabpanel' ? part.getAttribute('aria-labelledby') : null;
  return root.querySelector(labelled ? [...selectors, `#${CSS.escape(labelled)}`].join() : selectors.join());
}

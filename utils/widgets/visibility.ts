/** Whether a person can see a control, could open it up, or will never see it. */
import { seenParent } from './dom';

export type Shown = 'shown' | 'collapsed' | 'hidden';

const rendered = { opacityProperty: true, visibilityProperty: true } as const;

/** Answers for many elements of one scan. Containers are asked once, and where they are only if they hold several. */
export function visibility(holdsSeveral: (element: Element) => boolean): (element: Element) => Shown {
  const containers = new Map<Element | null, Shown>([[null, 'shown']]);

  function ofContainer(element: Element | null): Shown {
    let shown = containers.get(element);
    if (shown || !element) return shown ?? 'shown';
    shown = ofContainer(seenParent(element));
    const isAway = () =>
      element.checkVisibility(rendered) ? holdsSeveral(element) && isOutOfSight(element) : !hasNoBox(element);
    if (shown === 'shown' && isAway()) shown = ifHidden(element);
    containers.set(element, shown);
    return shown;
  }

  return (element) => {
    const isDrawn = element.checkVisibility(rendered);
    let around = seenParent(element);
    // What is drawn stands in nothing that is not.
    while (isDrawn && around && !holdsSeveral(around)) around = seenParent(around);
    const above = ofContainer(around);
    return above === 'shown' && !isDrawn && !hasNoBox(element) ? ifHidden(element) : above;
  };
}

/** A row of a grid that leaves the drawing to its cells. */
function hasNoBox(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}

function ifHidden(element: Element): Shown {
  return opener(element) ? 'collapsed' : 'hidden';
}

/** Moved off the page's left or top edge, where no scrolling reaches, or clipped to nothing. */
function isOutOfSight(element: Element): boolean {
  const { body, documentElement, defaultView } = element.ownerDocument;
  if (!defaultView || element === documentElement || element === body) return false;
  const { width, height, left, right, bottom } = element.getBoundingClientRect();
  const style = defaultView.getComputedStyle(element);
  if (width * height < 4) return style.overflow !== 'visible';
  const above =
    /absolute|fixed/.test(style.position) && bottom + defaultView.scrollY <= 0 && !isScrolled(element);
  const aside = style.position === 'fixed' && left >= documentElement.clientWidth;
  return above || aside || right + defaultView.scrollX <= 0 || /^inset\((50|100)%/.test(style.clipPath);
}

function isScrolled(element: Element): boolean {
  for (let up = seenParent(element); up; up = seenParent(up)) if (up.scrollTop > 0) return true;
  return false;
}

const expanders = '[aria-expanded=false],[class*=collaps],[class*=oggle],[data-toggle],[data-bs-toggle]';

/**
 * What a person would press to see a part that is not shown: a summary, a control that names the part, a tab, or a
 * heading just before it that says it can be opened. Null: nothing opens it, it is a template or a copy.
 */
export function opener(part: Element): Element | null {
  const before = part.previousElementSibling;
  const candidates = [
    part.parentElement?.closest('details:not([open])')?.querySelector('summary'),
    byReference(part),
    before?.matches(expanders) || (before && isPressed(before)) ? before : before?.querySelector(expanders),
    part.parentElement?.matches('.Collapsed,.collapsed') ? before : null,
  ];
  return candidates.find((candidate) => candidate?.checkVisibility(rendered)) ?? null;
}

/** A script that opens what follows says so by the pointer alone. */
function isPressed(head: Element): boolean {
  const style = head.ownerDocument.defaultView?.getComputedStyle(head);
  // One box in a head ticks all of its part.
  const isHead = /head|title/i.test(head.className) || !head.querySelector('input');
  return style?.cursor === 'pointer' && isHead && !head.closest('a[href]');
}

function byReference(part: Element): Element | null {
  const references = ['aria-controls="', 'href="#', 'data-target="#', 'data-bs-target="#'];
  const { id } = part;
  const tab = part.role === 'tabpanel' && part.getAttribute('aria-labelledby');
  const selectors = id ? references.map((start) => `[${start}${CSS.escape(id)}"]`) : [];
  if (tab) selectors.push(`#${CSS.escape(tab)}`);
  return selectors.length > 0 ? (part.getRootNode() as ParentNode).querySelector(selectors.join()) : null;
}

/** What does not fit: runs in the photographed page. */

/** Boxes that hold their text, with an edge or a ground of their own. */
const boxes = '.card,.row,.secret,.ask,.dock,.page,.alert,.button,.tag,.filter,.option,td,th,li,main';
/** A pixel of rounding. */
const slack = 1;

/** One line for each text that sticks out of its box or is cut, and one for a page that scrolls sideways. */
export function misfits(): string[] {
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  return [
    ...(wide > 0 ? [`wider than the window by ${wide} px`] : []),
    ...new Set([...textsThatStickOut(), ...boxesThatCut(), ...whatMoves()]),
  ];
}

function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

function isMeantToBeSeen(element: Element | null): element is Element {
  return element?.checkVisibility() === true && !element.closest('.unseen,textarea,option');
}

function* textsThatStickOut(): Generator<string> {
  for (const node of textNodes()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !isMeantToBeSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = parent.closest(boxes)?.getBoundingClientRect();
    const left = Math.max(0, box?.left ?? 0) - slack;
    const right = Math.min(window.innerWidth, box?.right ?? window.innerWidth) + slack;
    const out = [...range.getClientRects()].some((rect) => rect.left < left || rect.right > right);
    if (out) yield `sticks out of its box: ${node.data.trim().slice(0, 60)}`;
  }
}

function* boxesThatCut(): Generator<string> {
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!isMeantToBeSeen(element) || element.matches('input,progress,svg,svg *')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutsX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + slack;
    const cutsY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + slack;
    if (cutsX || cutsY) yield `cuts what is in it: ${element.localName}.${element.className}`;
  }
}

/** Where a person asked for stillness. */
function* whatMoves(): Generator<string> {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const element of document.body.querySelectorAll('*')) {
    const { transitionDuration, animationName } = getComputedStyle(element);
    const still = animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration);
    if (!still) yield `moves: ${element.localName}.${element.className}`;
  }
}

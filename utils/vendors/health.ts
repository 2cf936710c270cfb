/**
 * Tells a new version of a page that can be helped from a page that is another: asked only where nothing could be read. It goes
 * by what the page says alone, for how it is built is what has changed.
 */
import type { VendorId } from '../manifests/vendors';
import { openRoots } from '../widgets/dom';
import { autotaskLandmarks } from './autotask/landmarks';
import { connectwiseLandmarks } from './connectwise/landmarks';
import { syncoreLandmarks } from './syncore/landmarks';
import { syncroLandmarks } from './syncro/landmarks';
import type { Landmarks, Likeness } from './types';

const landmarks = {
  syncro: syncroLandmarks,
  autotask: autotaskLandmarks,
  connectwise: connectwiseLandmarks,
  syncore: syncoreLandmarks,
} as const satisfies Record<VendorId, readonly Landmarks[]>;

/** A landmark is a name or a short sentence. */
const longest = 120;

/** Which of the vendor's helpable pages these documents look like; `target` as a manifest writes it. */
export function likenessOf(vendor: VendorId, target: string, documents: readonly Document[]): Likeness {
  const known: readonly Landmarks[] = landmarks[vendor];
  const texts = documents.flatMap(shortTexts);
  // What is still being drawn is no version of its own.
  if (texts.some((text) => /^loading\b/i.test(text)) || documents.some(isBusy)) return 'other';
  const said = (what: RegExp) => texts.some((text) => what.test(text));
  const isHere = ({ says, least, must, address, ...rest }: Landmarks) => {
    if ((rest.target && rest.target !== target) || (must && !said(must))) return false;
    const seen = says.filter(said).length;
    return seen >= least || (seen > 0 && documents.some(({ URL }) => address?.test(URL)));
  };
  return known.find(isHere)?.page ?? 'other';
}

function isBusy(page: Document): boolean {
  return page.readyState === 'loading' || page.querySelector('[aria-busy=true],[role=progressbar]') !== null;
}

/** What can be read on a page, piece by piece, with the names of what is drawn. */
function shortTexts(page: Document): string[] {
  const pieces = [page, ...openRoots(page)].flatMap((root) => [...piecesOf(root)]);
  return pieces.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length < longest);
}

function* piecesOf(root: Document | ShadowRoot): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const isText = parentElement && !parentElement.closest('script,style,noscript,template');
    if (isText && nodeValue?.trim() && parentElement.checkVisibility()) yield nodeValue;
  }
  for (const named of root.querySelectorAll(
    '[aria-label],[placeholder],input[type=button],input[type=submit]',
  )) {
    yield named.getAttribute('aria-label') ?? named.getAttribute('placeholder') ?? '';
    if (named.matches('input[type=button],input[type=submit]')) yield (named as HTMLInputElement).value;
  }
}

import { openRoots } from '../widgets/dom';

/** A frame's document and those of its blank and srcdoc children, which no content script of their own reaches. */
export function reachableDocuments(page: Document): Document[] {
  const documents = [page];
  for (const frame of page.querySelectorAll('iframe')) {
    const inner = blankDocument(frame);
    if (inner) documents.push(...reachableDocuments(inner));
  }
  return documents;
}

/** The same documents, each followed by its open shadow roots. */
export function reachableRoots(page: Document): (Document | ShadowRoot)[] {
  return reachableDocuments(page).flatMap((inner) => [inner, ...openRoots(inner)]);
}

function blankDocument(frame: HTMLIFrameElement): Document | null {
  try {
    const inner = frame.contentDocument;
    return inner?.body && /^about:(blank|srcdoc)/.test(inner.URL) ? inner : null;
  } catch {
    return null;
  }
}

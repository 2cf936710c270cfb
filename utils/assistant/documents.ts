/** A frame's document and those of its blank and srcdoc children, which no content script of their own reaches. */
export function reachableDocuments(page: Document): Document[] {
  const documents = [page];
  for (const frame of page.querySelectorAll('iframe')) {
    const inner = blankDocument(frame);
    if (inner) documents.push(...reachableDocuments(inner));
  }
  return documents;
}

function blankDocument(frame: HTMLIFrameElement): Document | null {
  try {
    const inner = frame.contentDocument;
    return inner?.body && /^about:(blank|srcdoc)/.test(inner.URL) ? inner : null;
  } catch {
    return null;
  }
}

/**
 * Page parts ask for texts, and for elements by selectors, far more often than these change. A browser answers at once; the
 * document without one puts each answer together anew, which would be most of these tests' time.
 */

const changes = { subtree: true, childList: true, characterData: true, attributes: true } as const;
/** What a control is without any change of the document. */
const states = /:(checked|focus|indeterminate)/;

/** Has the document remember texts, and elements by selector, until something in it changes. */
export function rememberTexts(): void {
  let texts = new WeakMap<Element, string>();
  let found = new Map<string, NodeListOf<Element>>();
  const forget = () => {
    texts = new WeakMap();
    found = new Map();
  };
  const observer = new MutationObserver(forget);
  observer.observe(document, changes);
  const look = () => {
    if (observer.takeRecords().length > 0) forget();
  };

  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent');
  if (!own?.get) throw new Error('Texts are read in another way.');
  const { get } = own;
  Object.defineProperty(Element.prototype, 'textContent', {
    ...own,
    get(this: Element): string {
      if (!this.isConnected) return get.call(this);
      look();
      const text = texts.get(this) ?? get.call(this);
      texts.set(this, text);
      return text;
    },
  });

  // Its methods are bound to the document itself.
  const querySelectorAll = document.querySelectorAll.bind(document);
  document.querySelectorAll = (selector: string): NodeListOf<Element> => {
    if (states.test(selector)) return querySelectorAll(selector);
    look();
    const elements = found.get(selector) ?? querySelectorAll(selector);
    found.set(selector, elements);
    return elements;
  };
}

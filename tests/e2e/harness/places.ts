/** Where in a document, and in what is kept with it, a secret stands. */

export interface Place {
  /** In words: `field <input>`, `text <code>`, `attribute data-x <div>`, `localStorage`. */
  readonly where: string;
  /** The secret, as far as it is letters and digits. */
  readonly secret: string;
  /** The part of our own pages that it stands in, or empty. */
  readonly part: string;
}

/** Every place of a text that begins a secret. Runs in the page, so it stands alone. */
export function placesOf(text: string): Place[] {
  const found: Place[] = [];

  function note(where: string, value: string | null | undefined, element?: Element | null): void {
    if (!value?.includes(text)) return;
    const part = element?.closest('[data-part]')?.getAttribute('data-part') ?? '';
    for (const one of value.split(text).slice(1)) {
      found.push({ where, secret: text + (/^\w*/.exec(one)?.[0] ?? ''), part });
    }
  }

  function look(root: Document | ShadowRoot): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Element)) {
        const parent = node.parentElement;
        note(`text <${parent?.localName}>`, node.nodeValue, parent);
        continue;
      }
      const field = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node : null;
      if (field) note(`field <${node.localName}>`, field.value, node);
      for (const { name, value } of node.attributes) {
        // What a field began with is no place beside what is in it now.
        if (!(field && name === 'value')) note(`attribute ${name} <${node.localName}>`, value, node);
      }
      if (node.shadowRoot) look(node.shadowRoot);
    }
  }

  function kept(where: string, read: () => unknown): void {
    try {
      note(where, JSON.stringify(read()));
    } catch {
      // A frame without an origin has none.
    }
  }

  look(document);
  kept('localStorage', () => ({ ...localStorage }));
  kept('sessionStorage', () => ({ ...sessionStorage }));
  kept('cookie', () => document.cookie);
  kept('address', () => location.href);
  kept('history', () => history.state);
  kept('name', () => window.name);
  return found;
}

/** Whose a document is: one that told the secret or was sent it, one of ours, anyone else's. */
export type Whose = 'told' | 'ours' | 'other';

/**
 * The places where no secret should be. A page that told a secret, or was sent it, has it in one text or field; our own
 * show it where Reveal puts it.
 */
export function wrongPlaces(places: readonly Place[], whose: Whose): string[] {
  if (whose === 'ours') return places.filter(({ part }) => part !== 'secret-value').map(({ where }) => where);
  if (whose === 'other') return places.map(({ where }) => where);
  const seen = new Set<string>();
  return places
    .filter(({ where, secret }) => {
      // A page's own data; nothing of ours could put it there.
      if (where === 'text <script>') return false;
      if (!/^(?:text|field) /.test(where) || seen.has(secret)) return true;
      seen.add(secret);
      return false;
    })
    .map(({ where }) => where);
}

/** Which words the known rights begin with, and which come later in them; asked of each name on the page. */
interface Parts {
  /** First words of rights, of any length. */
  readonly begins: ReadonlySet<string>;
  /** Words that rights do not begin with. */
  readonly inner: ReadonlySet<string>;
}

const parts = new WeakMap<ReadonlySet<string>, Parts>();

/** Whether rights of the vocabulary begin with these words. */
export function isGroup(group: string, known: ReadonlySet<string>): boolean {
  return partsOf(known).begins.has(group);
}

/** Whether a right of the vocabulary has the first of these words further on. */
export function isInner(name: string, known: ReadonlySet<string>): boolean {
  return partsOf(known).inner.has(name.replace(/ .*/, ''));
}

function partsOf(known: ReadonlySet<string>): Parts {
  const told = parts.get(known);
  if (told) return told;
  const begins = new Set<string>();
  const inner = new Set<string>();
  for (const key of known) {
    const [, ...rest] = key.split(' ');
    for (const word of rest) inner.add(word);
    for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) begins.add(key.slice(0, end));
  }
  parts.set(known, { begins, inner });
  return { begins, inner };
}

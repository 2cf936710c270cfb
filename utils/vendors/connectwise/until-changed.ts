/** Pages also move without a change of the DOM: what was read stands in for reading again so long, in milliseconds. */
const fresh = 50;
const everything = { subtree: true, childList: true, characterData: true, attributes: true } as const;

/** A reading that is asked for again and again in one step of the page is made once. */
export function untilChanged<Given extends readonly unknown[], Read>(
  read: (page: Document, ...given: Given) => Read,
): (page: Document, ...given: Given) => Read {
  let last: { readonly of: readonly unknown[]; readonly made: Read; readonly at: number } | undefined;
  let observer: MutationObserver | undefined;

  function forget(): void {
    last = undefined;
    observer?.disconnect();
  }

  return (page, ...given) => {
    const of = [page, ...given];
    const isSame = last?.of.every((one, index) => one === of[index]) && performance.now() - last.at < fresh;
    if (last && isSame && observer?.takeRecords().length === 0) return last.made;
    forget();
    const made = read(page, ...given);
    observer ??= new MutationObserver(forget);
    observer.observe(page, everything);
    last = { of, made, at: performance.now() };
    return made;
  };
}

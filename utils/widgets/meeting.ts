/**
 * Scripts that come into a page at different times meet in the extension's own world, which the page cannot see: one offers
 * what it brings, and whoever needs it looks there.
 */
export interface Meeting<Brought> {
  /** Called by the script that brings it; what was there before is replaced. */
  offer(brought: Brought): void;
  /** Undefined until it is there. */
  brought(): Brought | undefined;
}

/** The place of this name; scripts that know the name share it. */
export function meeting<Brought>(name: string): Meeting<Brought> {
  const place = Symbol.for(`rolecall.${name}`);
  const world = globalThis as { [place: symbol]: unknown };
  return {
    offer(brought) {
      world[place] = brought;
    },
    brought: () => world[place] as Brought | undefined,
  };
}

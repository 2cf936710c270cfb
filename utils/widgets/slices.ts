/** Long work in pieces: done at once, or in slices between which the page does its own. */
import { measured } from './measured';
import { breathe } from './wait';

/** Work that may pause after each piece. */
export type Pieces<Outcome> = Generator<void, Outcome, void>;

interface Done<Outcome> {
  readonly outcome: Outcome;
  /** Milliseconds of the page's thread. */
  readonly took: number;
}

/** How long the page's own work is kept waiting, in milliseconds. */
const length = 16;

/** Does it all. */
export function atOnce<Outcome>(work: Pieces<Outcome>): Outcome {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Does it in slices, each marked by this name; the outcome is null where it is of no use to go on. With nothing to ask it is one. */
export async function inSlices<Outcome>(
  name: string,
  work: Pieces<Outcome>,
  isStale: (() => boolean) | null,
): Promise<Done<Outcome | null>> {
  for (let took = 0; ; ) {
    const began = performance.now();
    const step = measured(name, () => {
      let next = work.next();
      while (!next.done && (!isStale || performance.now() - began < length)) next = work.next();
      return next;
    });
    took += performance.now() - began;
    if (step.done) return { outcome: step.value, took };
    await breathe();
    if (isStale?.()) return { outcome: null, took };
  }
}

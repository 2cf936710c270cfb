/** What changes a page's controls comes into it with what grants; until then no list can be opened and nothing visited. */
import type { allActs } from './all-acts';
import { meeting } from './meeting';

export type Acts = typeof allActs;

export const actsHere = meeting<Acts>('acts');

/** The acts, once they are there: only what came with them asks for them. */
export function acts(): Acts {
  return actsHere.brought() as Acts;
}

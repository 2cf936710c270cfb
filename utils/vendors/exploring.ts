/** What looks for parts of a page that are not mounted comes into it where a right was not found, and with what grants. */
import { meeting } from '../widgets/meeting';
import type { explorers } from './explorers';

export const exploring = meeting<typeof explorers>('exploring');

/** What looks for closed parts, vendor by vendor. Where it did not come, using it throws: no part has been looked for then. */
export function explore(): typeof explorers {
  return exploring.brought() as typeof explorers;
}

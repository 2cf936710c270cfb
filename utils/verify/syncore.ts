/** Syncore: its terms (30 June 2026) let certified callers in that name themselves, which an extension can't do. */
import { proofWithout } from './lines';
import type { Verifier } from './types';

/** Calls nothing, and says why. */
export const verifySyncore: Verifier = async ({ requirements }) =>
  proofWithout(requirements, 'untold', 'registered-only');

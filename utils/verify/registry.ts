/** How each vendor's credential is proved. The compiler says when a new vendor lacks its own. */
import type { VendorId } from '../manifests/vendors';
import { verifyAutotask } from './autotask';
import { verifyConnectWise } from './connectwise';
import { verifySyncore } from './syncore';
import { verifySyncro } from './syncro';
import type { Verifier } from './types';

export const verifiers = {
  syncro: verifySyncro,
  autotask: verifyAutotask,
  connectwise: verifyConnectWise,
  syncore: verifySyncore,
} as const satisfies Record<VendorId, Verifier>;

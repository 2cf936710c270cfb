import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Proposals, serveDestination } from '../utils/sinks/destination-page';

/** Where an earlier run of this script in the same document left its end and its proposals. */
const scope = globalThis as { rolecallDestination?: AbortController; rolecallProposals?: Proposals };

/** Injected into the top frame of a tab that the admin chose as the destination. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    if (self !== top) return;
    scope.rolecallDestination?.abort();
    scope.rolecallDestination = new AbortController();
    scope.rolecallProposals ??= new Map();
    serveDestination(scope.rolecallDestination.signal, scope.rolecallProposals);
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { serveDestination } from '../utils/sinks/destination-page';

/** Where an earlier run of this script in the same document left its end. */
const scope = globalThis as { rolecallDestination?: AbortController };

/** Injected into the top frame of a tab that the admin chose as the destination. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    if (self !== top) return;
    scope.rolecallDestination?.abort();
    scope.rolecallDestination = new AbortController();
    serveDestination(scope.rolecallDestination.signal);
  },
});

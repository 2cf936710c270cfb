import { defineContentScript } from 'wxt/utils/define-content-script';
import { runAssistant } from '../utils/assistant/run';
import { syncro } from '../utils/vendors/syncro/vendor';

/** The assistant on Syncro and RepairShopr; the background brings it in when a setup needs it. */
export default defineContentScript({
  matches: ['https://*.syncromsp.com/*', 'https://*.repairshopr.com/*'],
  registration: 'runtime',
  main: () => void runAssistant(syncro),
});

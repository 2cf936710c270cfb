import { defineContentScript } from 'wxt/utils/define-content-script';
import { runAssistant } from '../utils/assistant/run';
import { syncore } from '../utils/vendors/syncore/vendor';

/** The assistant on Syncore; the background brings it in when a setup needs it. */
export default defineContentScript({
  matches: ['https://*.ateasesystems.net/*'],
  registration: 'runtime',
  main: () => void runAssistant(syncore),
});

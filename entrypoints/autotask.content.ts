import { defineContentScript } from 'wxt/utils/define-content-script';
import { runAssistant } from '../utils/assistant/run';
import { autotask } from '../utils/vendors/autotask/vendor';

/** The assistant on Autotask PSA; the background brings it in when a setup needs it. */
export default defineContentScript({
  matches: ['https://*.autotask.net/*'],
  registration: 'runtime',
  main: () => void runAssistant(autotask),
});

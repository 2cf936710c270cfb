import { defineContentScript } from 'wxt/utils/define-content-script';
import { runAssistant } from '../utils/assistant/run';
import { connectwise } from '../utils/vendors/connectwise/vendor';

/** The assistant on ConnectWise PSA; the background brings it in when a setup needs it. */
export default defineContentScript({
  matches: ['https://*.myconnectwise.net/*'],
  registration: 'runtime',
  main: () => void runAssistant(connectwise),
});

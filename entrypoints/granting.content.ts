import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerGranting } from '../utils/assistant/granting';
import { createWorker } from '../utils/assistant/worker';
import { offerActs } from '../utils/widgets/acts';
import { allActs } from '../utils/widgets/all-acts';

/** Brought into a frame before its first Grant; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    offerActs(allActs);
    offerGranting(createWorker);
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { granting } from '../utils/assistant/granting';
import { createWorker } from '../utils/assistant/worker';
import { actsHere } from '../utils/widgets/acts';
import { allActs } from '../utils/widgets/all-acts';

/** Brought into a frame before its first Grant; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    actsHere.offer(allActs);
    granting.offer(createWorker);
  },
});

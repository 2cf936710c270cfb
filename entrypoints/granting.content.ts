import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerGranting } from '../utils/assistant/granting';
import { createWorker } from '../utils/assistant/worker';
import { offerChoosing } from '../utils/widgets/choosing';
import { chooseFromList } from '../utils/widgets/floating-list';

/** Brought into a frame before its first Grant; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    offerChoosing(chooseFromList);
    offerGranting(createWorker);
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerGranting } from '../utils/assistant/granting';
import { createWorker } from '../utils/assistant/worker';
import { offerActs } from '../utils/widgets/acts';
import { visitHeads } from '../utils/widgets/closed-heads';
import { chooseFromList } from '../utils/widgets/floating-list';
import { moveEntry } from '../utils/widgets/move-entry';
import { press } from '../utils/widgets/press';
import { scrollThrough } from '../utils/widgets/scroll-through';
import { visitLists } from '../utils/widgets/visit-lists';

/** Brought into a frame before its first Grant; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    offerActs({ chooseFromList, moveEntry, press, scrollThrough, visitHeads, visitLists });
    offerGranting(createWorker);
  },
});

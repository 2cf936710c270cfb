import { defineContentScript } from 'wxt/utils/define-content-script';
import { explorers } from '../utils/vendors/explorers';
import { exploring } from '../utils/vendors/exploring';

/** Brought into a frame in which a right was not found: the frame's assistant looks for closed parts with it. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => exploring.offer(explorers),
});

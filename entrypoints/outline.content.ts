import { defineContentScript } from 'wxt/utils/define-content-script';
import { outlineOf } from '../utils/assistant/outline';

/** Run once on demand; the background takes the outline from this script's own world, which the page cannot see. */
export default defineContentScript({
  matches: ['https://*/*'],
  registration: 'runtime',
  main: () => void Object.assign(globalThis, { rolecallOutline: outlineOf(document) }),
});

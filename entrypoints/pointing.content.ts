import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePointing } from '../utils/assistant/serve-pointing';

/** Brought into a frame when the admin has a menu entry shown there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: servePointing,
});

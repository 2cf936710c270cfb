import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerFilling } from '../utils/assistant/filling';
import { createFormFields } from '../utils/assistant/form-fields';

/** Brought into a frame that shows a form which the manifest has something for; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => offerFilling(createFormFields),
});

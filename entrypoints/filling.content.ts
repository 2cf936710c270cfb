import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerFilling } from '../utils/assistant/filling';
import { createFormFields } from '../utils/assistant/form-fields';
import { forgetLists, listEntries, openList, savedLists } from '../utils/vendors/connectwise/customize';
import { offerLists } from '../utils/vendors/connectwise/lists';

/** Brought into a frame that shows a form which the manifest has something for; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    offerFilling(createFormFields);
    offerLists({ forgetLists, listEntries, openList, savedLists });
  },
});

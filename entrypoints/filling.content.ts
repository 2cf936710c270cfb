import { defineContentScript } from 'wxt/utils/define-content-script';
import { filling } from '../utils/assistant/filling';
import { createFormFields } from '../utils/assistant/form-fields';
import { forgetLists, listEntries, openList, savedLists } from '../utils/vendors/connectwise/customize';
import { lists } from '../utils/vendors/connectwise/lists';
import { refusedBy } from '../utils/vendors/connectwise/refused';

/** Brought into a frame that shows a form which the manifest has something for; the frame's assistant takes it from there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    filling.offer(createFormFields);
    if (!lists.brought()) lists.offer({ forgetLists, listEntries, openList, refusedBy, savedLists });
  },
});

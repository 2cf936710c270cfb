import { commitsBy } from '../commits-by';

/**
 * Whether pressing this element saves or leaves the form. Toolbar buttons are boxes (facts of 2026-10:
 * `.ToolBarItem > .Button2[tabindex]`), older ones links without an address.
 */
export const commits = commitsBy(
  /^(save|cancel|close|delete|back|done|ok|new)\b/i,
  ',[tabindex],.Button,.ToolBarItem,[role=menuitem]',
);

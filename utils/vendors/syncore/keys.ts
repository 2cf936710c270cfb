/** Syncore's two keys, which show at any time after Reveal API Keys (seeds/003). Their form is not published. */

import { isSeen } from '../../widgets/dom';
import { press } from '../../widgets/press';
import { shownValues } from '../labelled-value';
import { buttonSays, buttonsSaying, labelSays } from '../page-text';
import type { FoundSecret } from '../types';
import { wholeText } from '../whole-text';

const whole = /^[\w+/=-]{16,200}$/;
const between = /^(\W*|copy( (to clipboard|key))?|(reveal|show|hide)( api keys?)?|api key|content_copy)$/i;
const wanted = [
  { field: 'primaryKey', label: key('primary'), whole, between, read: wholeText },
  { field: 'secondaryKey', label: key('secondary'), whole, between, read: wholeText },
];
const hides = /^\w*\W*hide api keys?$/i;

function key(which: string): RegExp {
  return new RegExp(`^\\W*${which}( api)?( key)?\\W*$`, 'i');
}

/** What is revealed now: both keys, one, or none. */
export function shownKeys(page: Document): FoundSecret[] {
  return shownValues(page, wanted);
}

/** Presses Hide: it changes nothing but what can be seen. */
export function hideKeys(page: Document): void {
  const button = buttonsSaying(page, hides).find(isSeen);
  if (button) press(button);
}

/** What to tell the admin: never to regenerate, and to hide keys that are in view. */
export function warnings(page: Document): string[] {
  if (labelSays(page, /^regenerate api keys?\?$|regenerating this api key will/i))
    return ['warningRegenerateNow'];
  if (buttonSays(page, hides)) return ['warningHideKeys'];
  return buttonSays(page, /^regenerate api keys?$/i) ? ['warningRegenerate'] : [];
}

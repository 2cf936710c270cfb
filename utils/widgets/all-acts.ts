/** Everything that changes a page's controls, as it is brought with the first Grant. */
import { visitHeads } from './closed-heads';
import { checkBeforeChoice } from './floating-list';
import { moveEntry } from './move-entry';
import { press, writeValue } from './press';
import { scrollThrough } from './scroll-through';
import { chooseLevel, chooseOption, tick } from './setting';
import { visitLists } from './visit-lists';

export const allActs = {
  checkBeforeChoice,
  chooseLevel,
  chooseOption,
  moveEntry,
  press,
  scrollThrough,
  tick,
  visitHeads,
  visitLists,
  writeValue,
} as const;

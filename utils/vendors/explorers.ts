/** What looks for parts of a page that are not mounted, and for controls that few pages have. How rights are read is handed in: that is in the page already. */
import { picturedIn } from '../widgets/pictures';
import { radioColumns } from '../widgets/radio-columns';
import { rareToggles } from '../widgets/rare-toggles';
import { closedSections } from './autotask/parts';
import { closedModules } from './connectwise/parts';
import { closedParts } from './syncro/parts';

export const explorers = {
  closedModules,
  closedParts,
  closedSections,
  picturedIn,
  radioColumns,
  rareToggles,
} as const;

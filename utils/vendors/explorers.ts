/** What looks for parts of a page that are not mounted, and for controls that few pages have. How rights are read is handed in: that is in the page already. */
import { radioColumns } from '../widgets/radio-columns';
import { closedSections } from './autotask/parts';
import { closedModules } from './connectwise/parts';
import { closedParts } from './syncro/parts';

export const explorers = { closedModules, closedParts, closedSections, radioColumns } as const;

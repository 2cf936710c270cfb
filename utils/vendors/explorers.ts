/** What looks for parts of a page that are not mounted. How rights are read is handed in: that is in the page already. */
import { closedSections } from './autotask/parts';
import { closedModules } from './connectwise/parts';
import { closedParts } from './syncro/parts';

export const explorers = { closedModules, closedParts, closedSections } as const;

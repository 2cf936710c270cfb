/**
 * What reads the lists behind `customize`, and what a page says that it did not save, comes into it with what fills in its
 * forms: a role's page has all three, and most pages have none. What was saved is remembered there.
 */
import { meeting } from '../../widgets/meeting';
import type { forgetLists, listEntries, openList, savedLists } from './customize';
import type { refusedBy } from './refused';

export interface Lists {
  readonly forgetLists: typeof forgetLists;
  readonly listEntries: typeof listEntries;
  readonly openList: typeof openList;
  readonly savedLists: typeof savedLists;
  readonly refusedBy: typeof refusedBy;
}

export const lists = meeting<Lists>('lists');

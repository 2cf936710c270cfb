/**
 * What reads the lists behind `customize` comes into a page with what fills in its forms: a role's page has both, and most
 * pages have neither. What was saved is remembered there.
 */
import { meeting } from '../../widgets/meeting';
import type { forgetLists, listEntries, openList, savedLists } from './customize';

export interface Lists {
  readonly forgetLists: typeof forgetLists;
  readonly listEntries: typeof listEntries;
  readonly openList: typeof openList;
  readonly savedLists: typeof savedLists;
}

export const lists = meeting<Lists>('lists');

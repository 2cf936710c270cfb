/** How a server's screens are drawn, and what is odd about them. */

import { canary } from '../canary';
import { without } from '../page-options';

export const renderings = ['gxt', 'ext', 'selects', 'react', 'virtual', 'iframe'] as const;
export type Rendering = (typeof renderings)[number];

/** What the page's own script has to know. */
export interface PageOptions {
  rendering: Rendering;
  /** Milliseconds that a combo's list takes to load. What is typed before is taken, then silently cleared. */
  loadDelay: number;
  /** Lists load for ever: nothing can be chosen, and what is typed is never taken. */
  stuckLists: boolean;
  /** Milliseconds until the rows of an opened module come. */
  openDelay: number;
  /** Names of modules whose rows never come. */
  stuckModules: readonly string[];
  /** Cells, as `<module> | <function> | <column>`, that the server takes back soon after a choice. */
  refusedOnChoice: readonly string[];
  /** The customize dialog closes by itself after as many moves; 0 is never. */
  dialogClosesAfter: number;
  /** The whole screen is drawn anew after as many choices of a level; 0 is never. */
  redrawAfter: number;
  /** Whether the address's hash follows the screen. */
  hash: boolean;
  /** Whether what opens and closes takes its time about it, where the library animates at all. */
  animated: boolean;
  /** Keys are a tab of the member's record, or a section at its end. */
  keysAt: 'tab' | 'section';
  /** The boxes of a new key's values come with the values, or stand empty before and are filled by script, without a sign. */
  keyFields: 'appear' | 'wait';
}

export interface ServerOptions extends PageOptions {
  /** Cells, as above, whose new values the server drops on Save, with a message. */
  refusedOnSave: readonly string[];
  /** Another text for a module's or a row's label, by its name or by its key. */
  renamed: Readonly<Record<string, string>>;
  /** Keys of rows that this server does not have. */
  missing: readonly string[];
  /** Keys of rows that only this server has. */
  extra: readonly string[];
  /** What a new role's lists hold at first. */
  newListsAllow: 'all' | 'none';
  /** Starts every private key, so that tests can search for it. At most 12 letters and digits. */
  keyPrefix: string;
  /** Milliseconds before any of the screens' own calls is answered. */
  slow: number;
  /** Runs in every page of the server, as a part of the page. */
  extraScript: string;
}

const serverOnly = [
  'refusedOnSave',
  'renamed',
  'missing',
  'extra',
  'newListsAllow',
  'keyPrefix',
  'slow',
  'extraScript',
] as const satisfies readonly Exclude<keyof ServerOptions, keyof PageOptions>[];

export function defaultOptions(): ServerOptions {
  return {
    rendering: 'gxt',
    loadDelay: 0,
    stuckLists: false,
    openDelay: 0,
    stuckModules: [],
    refusedOnChoice: [],
    dialogClosesAfter: 0,
    redrawAfter: 0,
    hash: true,
    animated: true,
    keysAt: 'tab',
    keyFields: 'appear',
    refusedOnSave: [],
    renamed: {},
    missing: [],
    extra: [],
    newListsAllow: 'all',
    keyPrefix: canary,
    slow: 0,
    extraScript: '',
  };
}

/** The part of the options that a page is told. */
export function pageOptions(options: ServerOptions): PageOptions {
  return without(options, serverOnly);
}

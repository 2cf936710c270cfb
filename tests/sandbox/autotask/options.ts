/** How a tenant's pages are drawn, and what is odd about them. */

import { canary } from '../canary';
import { without } from '../page-options';

export const renderings = ['sections', 'components', 'mixed'] as const;
/** The older generation of controls, the newer one, or both on one page. */
export type Rendering = (typeof renderings)[number];

export const saveWays = ['click', 'sequence', 'mousedown', 'window-click', 'window-pointerdown'] as const;
/** What Save and Save & Close act on; `sequence` is all that a press sends, in its order. */
export type SaveWay = (typeof saveWays)[number];

/** What the pages' own scripts have to know. */
export interface PageOptions {
  rendering: Rendering;
  /** Content in the shell's nested frames, records in windows of their own, or no shell at all. */
  shell: 'frames' | 'popup' | 'bare';
  saveOn: SaveWay;
  /** Whether what a closed section holds is in the page. */
  closedSections: 'mounted' | 'unmounted';
  /** Sections that are open from the start. */
  openSections: readonly string[];
  /** Milliseconds until an opened section's content is there. */
  openDelay: number;
  /** Sections that stay collapsed whatever is pressed. */
  stuckSections: readonly string[];
  /** The names of the two links of each section. */
  links: readonly [full: string, none: string];
  /** The heading over the one column of organization access; empty where there is none. */
  accessHeading: string;
  /** The frame of the editor loads anew after as many changes, once; 0 is never. What was changed is lost. */
  reloadAfter: number;
  /** The editor's sections are drawn anew after as many changes, again and again; 0 is never. Nothing is lost. */
  redrawAfter: number;
  /** The shell replaces its frame after as many changes, once; 0 is never. What was changed is lost. */
  shellRedrawAfter: number;
  /** Milliseconds until a generated value is in its field. */
  generateDelay: number;
  /** What stands in a field while its value is made. */
  generating: string;
  /** What the Edit page shows in place of a secret that there is. */
  hiddenSecret: string;
  /** Both buttons, or Save & Close alone. */
  saveButtons: readonly ('Save' | 'Save & Close')[];
}

export interface TenantOptions extends PageOptions {
  /** What this tenant calls an organization: Account, Customer, Site, Client Company, Business Unit. */
  organization: string;
  /** Another text for a line, a section or a heading, by its name or its key. */
  renamed: Readonly<Record<string, string>>;
  /** Keys of lines that this tenant does not have. */
  missing: readonly string[];
  /** Keys of boxes that only this tenant has. */
  extra: readonly string[];
  /** Keys of lines (all columns) or of single rights that are shown and cannot be changed. */
  readOnly: readonly string[];
  /** Milliseconds after its first Save in which the API does not know a user. */
  apiDelay: number;
  /** So many wrong secrets in a row lock a user. */
  lockAfter: number;
  /** Starts every secret, so that tests can search for it. At most 20 characters. */
  secretPrefix: string;
  /** Milliseconds before any of the pages' own calls is answered. */
  slow: number;
  /** Runs in every page of the tenant, as a part of the page. */
  extraScript: string;
}

const serverOnly = [
  'organization',
  'renamed',
  'missing',
  'extra',
  'readOnly',
  'apiDelay',
  'lockAfter',
  'secretPrefix',
  'slow',
  'extraScript',
] as const satisfies readonly Exclude<keyof TenantOptions, keyof PageOptions>[];

export function defaultOptions(): TenantOptions {
  return {
    rendering: 'sections',
    shell: 'frames',
    saveOn: 'click',
    closedSections: 'mounted',
    openSections: [],
    openDelay: 0,
    stuckSections: [],
    links: ['Full Permission', 'No Permission'],
    accessHeading: '',
    reloadAfter: 0,
    redrawAfter: 0,
    shellRedrawAfter: 0,
    generateDelay: 0,
    generating: '',
    hiddenSecret: '••••••••••',
    saveButtons: ['Save', 'Save & Close'],
    organization: 'Organization',
    renamed: {},
    missing: [],
    extra: [],
    readOnly: [],
    apiDelay: 0,
    lockAfter: 5,
    secretPrefix: canary,
    slow: 0,
    extraScript: '',
  };
}

/** The part of the options that a page is told. */
export function pageOptions(options: TenantOptions): PageOptions {
  return without(options, serverOnly);
}

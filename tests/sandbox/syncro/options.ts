/** How a tenant's pages are drawn, and what is odd about them. */
import { canary } from '../canary';

export const renderings = [
  'rails',
  'table',
  'mui',
  'headings',
  'aria',
  'lazy',
  'lazy-append',
  'late',
  'matrix',
  'drift',
  'tabs',
  'iframe',
  'shadow',
  'async',
  'accordion',
  'trusted',
] as const;
export type Rendering = (typeof renderings)[number];

export const tokenRenderings = ['readonly', 'code', 'split', 'modal', 'shadow', 'late'] as const;
export type TokenRendering = (typeof tokenRenderings)[number];

export interface TenantOptions {
  rendering: Rendering;
  tokenRendering: TokenRendering;
  /** Which tab of the New Token page is open at first; `tabs` opens on the apps. */
  initialTab: 'app' | 'custom' | undefined;
  /** Right names that have a second visible box. */
  twins: readonly string[];
  /** A template that is not displayed before the list, and an off-screen copy in another form behind it. */
  hiddenCopies: boolean;
  disabled: readonly string[];
  missing: readonly string[];
  /** Names beside the vendor's own; they can be ticked and are saved like any other. */
  extra: readonly string[];
  /** Another text for a right's label. */
  relabel: Readonly<Record<string, string>>;
  selectAll: boolean;
  /** Help text that quotes right names. */
  quotedText: boolean;
  /** Starts every clear token, so that tests can search for it. */
  tokenPrefix: string;
  /** Decides which change is refused once by the `async` rendering. */
  seed: number;
  /** A strict Content-Security-Policy on every page. */
  strictPolicy: boolean;
  /** Runs in every page of the account, as a part of the page. */
  extraScript: string;
}

export function defaultOptions(): TenantOptions {
  return {
    rendering: 'rails',
    tokenRendering: 'readonly',
    initialTab: undefined,
    twins: [],
    hiddenCopies: false,
    disabled: [],
    missing: [],
    extra: [],
    relabel: {},
    selectAll: false,
    quotedText: false,
    tokenPrefix: canary,
    seed: 1,
    strictPolicy: false,
    extraScript: '',
  };
}

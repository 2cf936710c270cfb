import { randomInt } from 'node:crypto';
import { canary } from '../canary';

export const syncoreRenderings = ['inputs', 'text', 'cards'] as const;
/** How the two keys are shown: password boxes, text that is replaced, or text boxes that hold dots until they are revealed. */
export type SyncoreRendering = (typeof syncoreRenderings)[number];

export interface SyncoreOptions {
  rendering: SyncoreRendering;
  /** Only admins may have keys at all. */
  admin: boolean;
  /** Milliseconds before revealed keys are there. */
  revealDelay: number;
  /** Milliseconds between the first revealed key and the second. */
  secondDelay: number;
  /** Starts every key, so that tests can search for it. At most 30 letters and digits. */
  keyPrefix: string;
  /** Runs in every page of the account, as a part of the page. */
  extraScript: string;
}

export interface KeyPair {
  readonly primary: string;
  readonly secondary: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const syncoreHosts = ['www.ateasesystems.net', 'api.syncore.app'] as const;
const [siteHost, apiHost] = syncoreHosts;

/** One company's Syncore: its pair of keys, which stays readable. The only truth that tests compare with. */
export class SyncoreAccount {
  readonly options: SyncoreOptions = {
    rendering: 'inputs',
    admin: true,
    revealDelay: 0,
    secondDelay: 0,
    keyPrefix: canary,
    extraScript: '',
  };
  keys: KeyPair | undefined;
  /** How often each was done. */
  readonly done = { generate: 0, reveal: 0, regenerate: 0 };
  readonly host = siteHost;
  readonly apiHost = apiHost;

  constructor(readonly name: string) {}

  /** The page of the keys; where the product has it is not published. */
  get url(): string {
    return `https://${this.host}/SyncoreSettings/Api`;
  }

  /** Makes a pair, in place of the one there may be: that one is worth nothing afterwards. */
  makeKeys(): KeyPair {
    this.keys = { primary: this.makeKey(), secondary: this.makeKey() };
    return this.keys;
  }

  isKey(value: string): boolean {
    return value !== '' && (value === this.keys?.primary || value === this.keys?.secondary);
  }

  private makeKey(): string {
    let made = this.options.keyPrefix;
    while (made.length < 40) made += letters[randomInt(letters.length)];
    return made;
  }
}

import type { SandboxRequest, SandboxResponse } from '../http';
import type { Markup } from '../markup';

export interface DestinationField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly hint: string;
}

export interface DestinationSelect {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly string[];
}

/** How the fields are written: a label for each, a name for assistive technology alone, a placeholder alone, or React. */
export type FieldMarkup = 'labels' | 'aria' | 'placeholders' | 'react';

/** One call that the destination made of the vendor with what it was given. */
export interface VendorCall {
  readonly name: string;
  readonly status: number;
  readonly passed: boolean;
}

export type CallVendor = (request: SandboxRequest) => Promise<SandboxResponse>;

export interface DestinationFacts {
  readonly name: string;
  readonly slug: string;
  readonly host: string;
  readonly formPath: string;
  readonly formTitle: string;
  readonly fields: readonly DestinationField[];
  readonly selects: readonly DestinationSelect[];
  readonly submit: string;
  readonly markup: FieldMarkup;
  /** The screens on the way to the form, by path. */
  readonly wayThere: Readonly<Record<string, Markup>>;
  /**
   * The call of the vendor's API, given what was typed; undefined when that leads nowhere. With `callVendor` it may ask
   * the vendor first where the account is.
   */
  request(
    saved: Readonly<Record<string, string>>,
    method: string,
    path: string,
    callVendor: CallVendor,
  ): SandboxRequest | undefined | Promise<SandboxRequest | undefined>;
  /** What it calls there: `[right's name, method, path]`. */
  readonly calls: readonly (readonly [name: string, method: string, path: string])[];
}

export interface DestinationOptions {
  markup: FieldMarkup;
  /** Names of fields. */
  hiddenField: string;
  readonlyField: string;
  missingField: string;
  /** The form is in a frame of another host. */
  foreignIframe: boolean;
  /** Milliseconds before a save is answered. */
  slow: number;
}

/** One destination: what it was given, and whether the vendor took it. */
export class Destination {
  /** What the last save held, or null before the first. */
  saved: Readonly<Record<string, string>> | null = null;
  calls: readonly VendorCall[] = [];
  verdict: '' | 'Connected' | 'Not connected' = '';
  saves = 0;
  readonly options: DestinationOptions;

  constructor(
    readonly facts: DestinationFacts,
    private readonly callVendor: CallVendor,
  ) {
    this.options = {
      markup: facts.markup,
      hiddenField: '',
      readonlyField: '',
      missingField: '',
      foreignIframe: false,
      slow: 0,
    };
  }

  get host(): string {
    return this.facts.host;
  }

  get url(): string {
    return `https://${this.host}${this.facts.formPath}`;
  }

  /** Another site, on which the form is when it is framed from afar. */
  get foreignHost(): string {
    return `forms.${this.facts.slug}-embed.example`;
  }

  /** Keeps what was sent and tries it against the vendor's API, every call of it. */
  async save(given: Readonly<Record<string, string>>): Promise<void> {
    this.saves += 1;
    this.saved = given;
    const calls: VendorCall[] = [];
    for (const [name, method, path] of this.facts.calls) {
      const request = await this.facts.request(given, method, path, this.callVendor);
      const { status } = request ? await this.callVendor(request) : { status: 502 };
      // The record need not be there: the vendor looks at rights first, and 404 is the answer to who may ask.
      calls.push({ name, status, passed: status !== 502 && status !== 401 && status !== 403 });
    }
    this.calls = calls;
    this.verdict = calls.every((call) => call.passed) ? 'Connected' : 'Not connected';
  }
}

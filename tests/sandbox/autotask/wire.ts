/** What travels between the pages and the server. */

export type WireCell =
  | { readonly text: string }
  | {
      readonly key: string;
      readonly kind: 'check' | 'choice' | 'number';
      /** Highest first, as the page lists them. */
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly value: string;
      readonly readOnly: boolean;
      readonly needs: string;
    };
export type WireControl = Extract<WireCell, { readonly key: string }>;

export interface WireRow {
  readonly label: string;
  readonly cells: readonly WireCell[];
}

export interface WireBlock {
  readonly kind: 'matrix' | 'checks' | 'choice' | 'number';
  readonly within: string;
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly WireRow[];
}

export interface WireSection {
  readonly name: string;
  readonly label: string;
  readonly links: boolean;
  readonly blocks: readonly WireBlock[];
}

export interface WireLevel {
  /** None for a copy that was not saved yet. */
  readonly id: number | undefined;
  readonly name: string;
  readonly active: boolean;
  readonly system: boolean;
  readonly license: string;
  readonly sections: readonly WireSection[];
}

export interface UserFields {
  firstName: string;
  lastName: string;
  email: string;
  active: boolean;
  locked: boolean;
  securityLevel: string;
  dateFormat: string;
  timeFormat: string;
  numberFormat: string;
  location: string;
  tracking: 'vendor' | 'custom';
  integrationVendor: string;
  integrationName: string;
}

export interface WireUser {
  readonly id: number | undefined;
  readonly fields: UserFields;
  readonly username: string;
  readonly hasSecret: boolean;
  /** Shown for an integration of one's own; a vendor's is the vendor's secret. */
  readonly trackingIdentifier: string;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

type Outcome = { readonly id: number; readonly trouble: string };

/** Each call: what it takes and what it gives. */
export interface Calls {
  levels: [Record<never, never>, readonly { id: number; name: string; system: boolean }[]];
  level: [{ id: number; copy: boolean }, WireLevel];
  saveLevel: [
    { id: number | undefined; from: number; name: string; changed: Readonly<Record<string, string>> },
    Outcome,
  ];
  users: [Record<never, never>, readonly { id: number; name: string; level: string }[]];
  user: [{ id: number | undefined }, WireUser];
  generateKey: [Record<never, never>, { value: string }];
  generateSecret: [Record<never, never>, { value: string }];
  trackingIdentifier: [Record<never, never>, { value: string }];
  saveUser: [
    {
      id: number | undefined;
      fields: UserFields;
      username: string;
      /** Empty: the secret stays as it is. */
      secret: string;
      trackingIdentifier: string;
    },
    Outcome,
  ];
}
export type CallName = keyof Calls;

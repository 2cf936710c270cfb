/** What the screens and their server say to one another. */
import type { Column, Level } from './functions';
import type { DualList } from './role';

export interface WireCell {
  readonly level: Level;
  readonly choices: readonly Level[];
}

export interface WireRow {
  readonly key: string;
  readonly label: string;
  readonly cells: Readonly<Partial<Record<Column, WireCell>>>;
  readonly customize: boolean;
}

export interface WireModule {
  readonly name: string;
  readonly label: string;
}

export interface WireRole {
  readonly id: number;
  readonly name: string;
  readonly readOnly: boolean;
  readonly inUseBy: string;
  readonly modules: readonly WireModule[];
}

export type MemberFields = Readonly<
  Record<
    'memberId' | 'memberName' | 'role' | 'level' | 'name' | 'location' | 'businessUnit' | 'defaultTerritory',
    string
  >
>;

export interface WireKey {
  readonly id: number;
  readonly description: string;
  readonly publicKey: string;
}

/** Empty when all went well. */
type Trouble = { readonly trouble: string };

/** Every call a screen makes: what it sends and what it gets. */
export interface Calls {
  roles: [input: object, output: readonly { id: number; name: string }[]];
  role: [input: { id: number }, output: WireRole];
  module: [input: { id: number; module: string }, output: readonly WireRow[]];
  saveRole: [
    input: { id: number | undefined; name: string; changed: Record<string, Partial<Record<Column, string>>> },
    output: Trouble & { id: number },
  ];
  list: [input: { id: number; key: string }, output: DualList];
  saveList: [input: { id: number; key: string; list: DualList }, output: Trouble];
  members: [input: object, output: readonly { id: number; cells: readonly string[] }[]];
  member: [input: { id: number }, output: MemberFields];
  saveMember: [input: { id: number | undefined; fields: MemberFields }, output: Trouble & { id: number }];
  choices: [input: { field: string }, output: readonly string[]];
  keys: [input: { member: number }, output: readonly WireKey[]];
  key: [input: { id: number }, output: WireKey & { member: number }];
  saveKey: [
    input: { id: number | undefined; member: number; description: string },
    output: WireKey & { privateKey: string },
  ];
}

export type CallName = keyof Calls;

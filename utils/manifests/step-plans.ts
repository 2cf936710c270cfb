/**
 * The way each vendor's pages go, from the first to the destination. Paths and menus are those that guides and published
 * tools name, read 2026-11-21; where no address is published, none stands here.
 */
import type { StringKey } from '../strings';
import type { VendorId } from './vendors';

export const stepIds = [
  'before',
  'open',
  'rights',
  'save',
  'member',
  'key',
  'keep',
  'deliver',
  'finish',
  'prove',
] as const;
export type StepId = (typeof stepIds)[number];

export interface PlannedStep {
  readonly id: StepId;
  readonly title: StringKey;
  /** The vendor's object that it is about, in the words of a manifest's `objects`. */
  readonly object?: string;
  /** Labels of the vendor's menus that lead there, outermost first. */
  readonly menu?: readonly string[];
  /** Its path on the vendor's host. */
  readonly address?: string;
  /** What is saved here is the credential itself. */
  readonly mints?: true;
}

const before = { id: 'before', title: 'stepBefore' } as const;
const ending = [
  { id: 'keep', title: 'stepKeep' },
  { id: 'deliver', title: 'stepDeliver' },
] as const;
const prove = { id: 'prove', title: 'stepProve' } as const;

/** The page of an object's rights is opened, filled in and saved. */
function choosing<const Title extends StringKey, const Place>(title: Title, place: Place) {
  return [
    { id: 'open', title, ...place },
    { id: 'rights', title: 'stepRights', ...place },
    { id: 'save', title: 'stepSave', ...place },
  ] as const;
}

const token = {
  object: 'token',
  menu: ['Profile/Password', 'API Tokens', 'New Token'],
  address: '/api_tokens',
} as const;
const members = ['System', 'Members', 'API Members'] as const;
const users = ['Admin', 'Resources/Users (HR)', 'Resources/Users', 'New API User'] as const;

/** Each vendor's steps, in the order of its pages. */
export const stepPlans = {
  syncro: [
    before,
    { id: 'open', title: 'stepOpenToken', ...token },
    { id: 'rights', title: 'stepRights', ...token },
    { id: 'save', title: 'stepMint', ...token, mints: true },
    ...ending,
    prove,
  ],
  autotask: [
    before,
    ...choosing('stepOpenLevel', {
      object: 'security-level',
      menu: ['Admin', 'Resources/Users (HR)', 'Security Levels'],
    }),
    {
      id: 'member',
      title: 'stepUser',
      object: 'api-user',
      menu: users,
      address: '/Mvc/AdministrationSetup/ApiUser.mvc/NewApiUser',
    },
    { id: 'key', title: 'stepGenerate' },
    ...ending,
    { id: 'finish', title: 'stepFinish' },
    prove,
  ],
  connectwise: [
    before,
    ...choosing('stepOpenRole', { object: 'role', menu: ['System', 'Security Roles'] }),
    { id: 'member', title: 'stepMember', object: 'api-member', menu: members },
    { id: 'key', title: 'stepKey', object: 'api-key', menu: [...members, 'API Keys'] },
    ...ending,
    prove,
  ],
  syncore: [
    before,
    { id: 'key', title: 'stepReveal', menu: ['Syncore Settings', 'API', 'Reveal API Keys'] },
    ...ending,
    prove,
  ],
} as const satisfies Record<VendorId, readonly PlannedStep[]>;

/** Syncro's way where the rights are a security group's: its token is made afterwards. */
export const groupPlan = [
  before,
  ...choosing('stepOpenGroup', { object: 'security-group', menu: ['Admin', 'Security Groups'] }),
  { id: 'key', title: 'stepToken', ...token },
  ...ending,
  prove,
] as const satisfies readonly PlannedStep[];

/** Who can do it at all, where a manifest does not say: the vendor's own condition. */
export const whoKeys = {
  syncro: 'stepWhoSyncro',
  autotask: 'stepWhoAutotask',
  connectwise: 'stepWhoConnectwise',
  syncore: 'stepWhoSyncore',
} as const satisfies Record<VendorId, StringKey>;

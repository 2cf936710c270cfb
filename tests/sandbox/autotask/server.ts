import { createHash, randomInt } from 'node:crypto';
import { defaultOptions, type TenantOptions } from './options';
import { landingFor, type PageName, pathOf } from './paths';
import { giveRights, rightsAt, type SecurityLevel } from './rights';
import { integrationCodeOf } from './tracking';
import type { UserFields } from './wire';

export interface ApiUser extends UserFields {
  readonly id: number;
  username: string;
  /** SHA-256 of the secret, which is kept nowhere. */
  secretHash: string;
  /** Of an integration of one's own; empty for a vendor's. */
  trackingIdentifier: string;
  /** Wrong secrets in a row. */
  failures: number;
  /** Time at which it was first saved, in milliseconds. */
  readonly savedAt: number;
}

/** A zone's host without its domain: `ww5`, `prde`, `pres`, `lr`. */
export interface TenantPlace {
  readonly zone?: string;
}

const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';
const secretLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789#$*@!~%';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function randomText(length: number, letters: string, prefix = ''): string {
  let made = prefix;
  while (made.length < length) made += letters[randomInt(letters.length)];
  return made;
}

export function hashOf(clear: string): string {
  return createHash('sha256').update(clear).digest('hex');
}

/** Number of the API's host, where it is not in the name of the zone's. */
const specialZones: Readonly<Record<string, string>> = { prde: '18', pres: '12', lr: '1' };

/** One company's Autotask: its levels and API users, how its pages look. The only truth that tests compare with. */
export class AutotaskServer {
  readonly levels: SecurityLevel[] = [];
  readonly users: ApiUser[] = [];
  readonly options: TenantOptions = defaultOptions();
  /** How often a page asked for something that counts, refused or not. */
  readonly asked = { generateKey: 0, generateSecret: 0, saveUser: 0, saveLevel: 0 };

  constructor(
    readonly name: string,
    private readonly place: TenantPlace = {},
  ) {
    const full = rightsAt('highest', this.options);
    this.addLevel('API User (system) (API-only)', full, true);
    const costs = Object.keys(full).filter((key) => /internal cost/i.test(key));
    const noCosts = { ...full, ...Object.fromEntries(costs.map((key) => [key, 'off'])) };
    this.addLevel("API User (system) Can't Read Costs (API-only)", noCosts, true);
    this.addLevel('Reporting (API-only)', rightsAt('lowest', this.options));
  }

  get zone(): string {
    return this.place.zone ?? 'ww5';
  }

  get host(): string {
    return `${this.zone}.autotask.net`;
  }

  get apiHost(): string {
    return `webservices${specialZones[this.zone] ?? this.zone.replace(/\D/g, '')}.autotask.net`;
  }

  /** The address of a page by itself, as its frame has it. */
  pageUrlOf(name: PageName, id?: number): string {
    return `https://${this.host}${pathOf(name, this.options.rendering, id)}`;
  }

  /** The address that a person opens to be on a page: the shell's, unless there is none. */
  urlOf(name: PageName, id?: number): string {
    if (this.options.shell === 'bare') return this.pageUrlOf(name, id);
    return `https://${this.host}${landingFor(pathOf(name, this.options.rendering, id))}`;
  }

  addLevel(name: string, rights: Readonly<Record<string, string>>, system = false): SecurityLevel {
    const id = this.levels.length + 1;
    const level = { id, name, active: true, system, apiOnly: true, inUseBy: '', rights: { ...rights } };
    this.levels.push(level);
    return level;
  }

  /** A level with nothing but the given rights, so that tests can start behind the editor. */
  levelWith(name: string, rights: Readonly<Record<string, string>> = {}): SecurityLevel {
    const level = this.addLevel(name, rightsAt('lowest', this.options));
    giveRights(level, rights);
    return level;
  }

  level(name: string): SecurityLevel | undefined {
    return this.levels.find((level) => level.name === name);
  }

  levelById(id: number): SecurityLevel | undefined {
    return this.levels.find((level) => level.id === id);
  }

  makeUsername(): string {
    return `${randomText(15, lower)}@${this.name.toUpperCase()}.EXAMPLE`;
  }

  makeSecret(): string {
    return randomText(25, secretLetters, this.options.secretPrefix);
  }

  makeTrackingIdentifier(): string {
    return randomText(27, upper);
  }

  user(username: string): ApiUser | undefined {
    return this.users.find((user) => user.username === username);
  }

  /** Writes a user; an empty secret leaves the one there is. */
  saveUser(
    id: number | undefined,
    fields: UserFields,
    credential: { username: string; secret: string; trackingIdentifier: string },
  ): ApiUser {
    const { username, secret } = credential;
    const trackingIdentifier = fields.tracking === 'custom' ? credential.trackingIdentifier : '';
    const known = this.users.find((user) => user.id === id);
    const made = { id: this.users.length + 1, secretHash: '', failures: 0, savedAt: Date.now() };
    const user: ApiUser = Object.assign(known ?? { ...made, ...fields, username, trackingIdentifier }, {
      ...fields,
      username,
      trackingIdentifier,
    });
    if (secret) user.secretHash = hashOf(secret);
    if (!fields.locked) user.failures = 0;
    if (!known) this.users.push(user);
    return user;
  }

  /** The code that a call of this user must carry: its own, or the chosen vendor's. */
  integrationCode(user: ApiUser): string {
    return user.tracking === 'custom' ? user.trackingIdentifier : integrationCodeOf(user.integrationVendor);
  }
}

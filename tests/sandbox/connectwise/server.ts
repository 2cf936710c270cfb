import { createHash, randomInt } from 'node:crypto';
import { defaultOptions, type ServerOptions } from './options';
import { makeRole, type SecurityRole } from './role';

export interface ApiMember {
  readonly id: number;
  memberId: string;
  memberName: string;
  /** The Role ID of its security role. */
  role: string;
  level: string;
  name: string;
  location: string;
  businessUnit: string;
  defaultTerritory: string;
}

export interface ApiKey {
  readonly id: number;
  readonly member: number;
  description: string;
  publicKey: string;
  /** SHA-256 of the private key, which is kept nowhere. */
  privateHash: string;
  /** How often it was minted: editing its record mints it anew. */
  mints: number;
}

export interface KeyPair {
  readonly key: ApiKey;
  readonly privateKey: string;
}

export interface ServerPlace {
  readonly region?: 'na' | 'eu' | 'au' | 'aus' | 'za';
  /** A server of the customer's own. */
  readonly host?: string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomKey(prefix = ''): string {
  let made = prefix;
  while (made.length < 16) made += letters[randomInt(letters.length)];
  return made;
}

export function hashOf(clear: string): string {
  return createHash('sha256').update(clear).digest('hex');
}

/** One company's ConnectWise: its roles, members and keys, how its screens look. The only truth that tests compare with. */
export class ConnectWiseServer {
  readonly roles: SecurityRole[] = [];
  readonly members: ApiMember[] = [];
  readonly keys: ApiKey[] = [];
  readonly options: ServerOptions = defaultOptions();
  codebase = 'v2025_1';
  /** Screens need no sign-in. */
  autoSignIn = true;
  readonly sessions = new Set<string>();

  constructor(
    readonly companyId: string,
    private readonly place: ServerPlace = {},
  ) {
    this.addRole('Admin', 'All').readOnly = true;
    this.addRole('Dispatch', 'My');
    this.addRole('Finance', 'None');
    this.saveMember(undefined, { memberId: 'reports', memberName: 'Old Reports', role: 'Finance' });
    this.mintKey(1, 'Old reports');
  }

  get onPremise(): boolean {
    return this.place.host !== undefined;
  }

  get host(): string {
    return this.place.host ?? `${this.place.region ?? 'na'}.myconnectwise.net`;
  }

  get apiHost(): string {
    return this.onPremise ? this.host : `api-${this.host}`;
  }

  /** The one address of all screens. */
  get url(): string {
    return `https://${this.host}/${this.codebase}/ConnectWise.aspx?fullscreen=false&locale=en_US`;
  }

  /** The address that opens on a screen: `roles`, `role` (with a role's id, none for a new one), `members`, `member`, `keys`, `key`. */
  urlOf(screen: string, id?: number): string {
    return `${this.url}#startscreen=${screen}${id === undefined ? '' : `&recid=${id}`}`;
  }

  addRole(name: string, level: 'None' | 'My' | 'All' = 'None'): SecurityRole {
    const role = makeRole(this.roles.length + 1, name, level, this.options);
    this.roles.push(role);
    return role;
  }

  role(name: string): SecurityRole | undefined {
    return this.roles.find((role) => role.name === name);
  }

  roleById(id: number): SecurityRole | undefined {
    return this.roles.find((role) => role.id === id);
  }

  saveMember(id: number | undefined, fields: Partial<Omit<ApiMember, 'id'>>): ApiMember {
    const known = this.members.find((member) => member.id === id);
    if (known) return Object.assign(known, fields);
    const member = {
      id: this.members.length + 1,
      memberId: '',
      memberName: '',
      role: '',
      level: '',
      name: '',
    };
    const made: ApiMember = { ...member, location: '', businessUnit: '', defaultTerritory: '', ...fields };
    this.members.push(made);
    return made;
  }

  member(memberId: string): ApiMember | undefined {
    return this.members.find((member) => member.memberId === memberId);
  }

  /** Makes a key of a member and returns its private part, once. */
  mintKey(member: number, description: string): KeyPair {
    const privateKey = randomKey(this.options.keyPrefix);
    const key: ApiKey = {
      id: this.keys.length + 1,
      member,
      description,
      publicKey: randomKey(),
      privateHash: hashOf(privateKey),
      mints: 1,
    };
    this.keys.push(key);
    return { key, privateKey };
  }

  /** Saves another description, which makes a new pair: the former one is worth nothing afterwards. */
  remintKey(key: ApiKey, description: string): KeyPair {
    const privateKey = randomKey(this.options.keyPrefix);
    key.description = description;
    key.publicKey = randomKey();
    key.privateHash = hashOf(privateKey);
    key.mints += 1;
    return { key, privateKey };
  }

  /** The member whose pair this is, or undefined when there is no such pair. */
  memberFor(publicKey: string, privateKey: string): ApiMember | undefined {
    const key = this.keys.find(
      (one) => one.publicKey === publicKey && one.privateHash === hashOf(privateKey),
    );
    return this.members.find((member) => member.id === key?.member);
  }

  /** What a pair may really do, or undefined when it is none, or its member has no role. */
  roleFor(publicKey: string, privateKey: string): SecurityRole | undefined {
    return this.role(this.memberFor(publicKey, privateKey)?.role ?? '');
  }
}

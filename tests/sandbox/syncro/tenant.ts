import { createHash, randomBytes } from 'node:crypto';
import { defaultOptions, type TenantOptions } from './options';
import { rightNames } from './rights';

export interface User {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly globalAdmin: boolean;
  /** Name of the group whose rights a user has who is not Global Admin. */
  readonly securityGroup: string;
}

export interface StoredToken {
  readonly id: number;
  name: string;
  /** `YYYY-MM-DD`, or null for never. */
  expiresAt: string | null;
  /** What was ticked; what it may do is capped by its creator. */
  rights: Set<string>;
  /** SHA-256 of the clear value, which is kept nowhere. */
  hash: string;
  hint: string;
  readonly creator: string;
}

export interface TokenWish {
  readonly name: string;
  readonly expiresAt: string | null;
  readonly rights: Iterable<string>;
}

export type Brand = 'syncro' | 'repairshopr';

export const adminEmail = 'admin@acme.example';
export const limitedEmail = 'tech@acme.example';

export function hashOf(clear: string): string {
  return createHash('sha256').update(clear).digest('hex');
}

/** One account of the vendor: its users, its tokens, how its pages look. The only truth that tests compare with. */
export class SyncroTenant {
  readonly tokens: StoredToken[] = [];
  readonly sessions = new Map<string, string>();
  readonly securityGroups = new Map<string, Set<string>>([
    ['Technicians', new Set(['Customers - List/Search', 'Customers - View Detail', 'Tickets - List/Search'])],
  ]);
  readonly users: User[] = [
    { email: adminEmail, name: 'Ada Admin', password: 'open-sesame', globalAdmin: true, securityGroup: '' },
    {
      email: limitedEmail,
      name: 'Tess Tech',
      password: 'open-sesame',
      globalAdmin: false,
      securityGroup: 'Technicians',
    },
  ];
  /** Rights being chosen step by step, for the rendering that saves each of them at once. */
  readonly drafts = new Map<string, { chosen: Set<string>; changes: number }>();
  readonly options: TenantOptions = defaultOptions();
  /** Pages need no sign-in: whoever comes is this user. Empty: they have to sign in. */
  autoSignIn: boolean | string = true;

  constructor(
    readonly brand: Brand,
    readonly subdomain: string,
  ) {}

  get host(): string {
    return `${this.subdomain}.${this.brand === 'syncro' ? 'syncromsp.com' : 'repairshopr.com'}`;
  }

  userBy(email: string): User | undefined {
    return this.users.find((user) => user.email === email);
  }

  signIn(email: string, password: string): string | undefined {
    const user = this.userBy(email);
    if (user?.password !== password) return undefined;
    const session = randomBytes(16).toString('hex');
    this.sessions.set(session, email);
    return session;
  }

  /** Makes a token and returns its clear value, once. */
  createToken(wish: TokenWish, creator: string): { token: StoredToken; clear: string } {
    const clear = this.mint();
    const token: StoredToken = {
      id: 4100 + this.tokens.length * 13,
      name: wish.name,
      expiresAt: wish.expiresAt,
      rights: new Set(wish.rights),
      hash: hashOf(clear),
      hint: shorten(clear),
      creator,
    };
    this.tokens.push(token);
    return { token, clear };
  }

  /** Saves the wish and mints the key anew: the former one is worth nothing afterwards. */
  updateToken(token: StoredToken, wish: TokenWish): string {
    const clear = this.mint();
    token.name = wish.name;
    token.expiresAt = wish.expiresAt;
    token.rights = new Set(wish.rights);
    token.hash = hashOf(clear);
    token.hint = shorten(clear);
    return clear;
  }

  deleteToken(id: number): void {
    const index = this.tokens.findIndex((token) => token.id === id);
    if (index >= 0) this.tokens.splice(index, 1);
  }

  tokenBy(id: number): StoredToken | undefined {
    return this.tokens.find((token) => token.id === id);
  }

  /** The live token with this clear value. */
  tokenFor(clear: string, today = new Date()): StoredToken | undefined {
    const hash = hashOf(clear);
    const token = this.tokens.find((candidate) => candidate.hash === hash);
    const expired = token?.expiresAt && token.expiresAt < today.toISOString().slice(0, 10);
    return expired ? undefined : token;
  }

  /** What a clear value may really do, or undefined when it is no live token. */
  rightsOf(clear: string): ReadonlySet<string> | undefined {
    const token = this.tokenFor(clear);
    return token && this.effectiveRights(token);
  }

  effectiveRights(token: StoredToken): ReadonlySet<string> {
    const allowed = this.rightsOfUser(token.creator);
    return new Set([...token.rights].filter((name) => allowed.has(name)));
  }

  rightsOfUser(email: string): ReadonlySet<string> {
    const user = this.userBy(email);
    if (user?.globalAdmin) return new Set([...rightNames, ...this.options.extra]);
    return this.securityGroups.get(user?.securityGroup ?? '') ?? new Set();
  }

  private mint(): string {
    return this.options.tokenPrefix + randomBytes(30).toString('base64url');
  }
}

function shorten(clear: string): string {
  return `${clear.slice(0, 3)}...${clear.slice(-4)}`;
}

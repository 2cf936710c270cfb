/** One server of secrets as its published HTTP API describes it: tokens with policies, namespaces, key-value engines. */

export type Capability = 'create' | 'read' | 'update' | 'delete' | 'list' | 'sudo';

export interface Version {
  readonly data: Readonly<Record<string, unknown>>;
  readonly created: string;
  deleted: string;
}

/** A policy: capabilities by path, `*` at the end for everything below. */
export type Policy = Readonly<Record<string, readonly Capability[]>>;

interface Token {
  /** The namespace it was made in; it reaches that and what is below. */
  readonly namespace: string;
  readonly policy: Policy;
}

export const everything: Policy = { '*': ['create', 'read', 'update', 'delete', 'list', 'sudo'] };

export class OpenBaoServer {
  sealed = false;
  initialized = true;
  /** With CORS on, a call from an origin that is not listed is refused. */
  corsOrigins: readonly string[] | null = null;
  /** Engines by namespace and mount, as `team-a secret`. */
  readonly engines = new Map<string, { readonly version: 1 | 2; casRequired: boolean }>();
  readonly tokens = new Map<string, Token>();
  /** Versions by namespace, mount and path. */
  readonly secrets = new Map<string, Version[]>();

  constructor() {
    this.mount('secret');
  }

  mount(path: string, namespace = '', version: 1 | 2 = 2): void {
    this.engines.set(`${namespace} ${path}`, { version, casRequired: false });
  }

  /** Makes a token; its text is its name with the prefix that the server gives. */
  token(name: string, policy: Policy = everything, namespace = ''): string {
    const text = `s.${name.padEnd(24, '0')}`;
    this.tokens.set(text, { namespace, policy });
    return text;
  }

  versions(namespace: string, mount: string, path: string): Version[] {
    const key = `${namespace} ${mount} ${path}`;
    const found = this.secrets.get(key) ?? [];
    this.secrets.set(key, found);
    return found;
  }

  /** What is stored at a path, latest version, for tests to compare with. */
  stored(path: string, mount = 'secret', namespace = ''): Readonly<Record<string, unknown>> | undefined {
    return this.versions(namespace, mount, path).at(-1)?.data;
  }

  /** The engine that a path leads to, and the rest of the path. */
  engineOf(namespace: string, path: string) {
    for (const [key, engine] of this.engines) {
      const mount = key.slice(namespace.length + 1);
      if (key === `${namespace} ${mount}` && path.startsWith(`${mount}/`)) {
        return { mount, engine, rest: path.slice(mount.length + 1) };
      }
    }
    return undefined;
  }

  /** Whether a token may do this; the longest path that fits decides. */
  may(token: string, namespace: string, path: string, capability: Capability): boolean {
    const known = this.tokens.get(token);
    if (!known) return false;
    const below = namespace === known.namespace || namespace.startsWith(`${known.namespace}/`);
    if (!below && known.namespace !== '') return false;
    const full = namespace === known.namespace ? path : `${namespace.slice(known.namespace.length)}/${path}`;
    const rules = Object.entries(known.policy)
      .filter(([rule]) => rule === full || (rule.endsWith('*') && full.startsWith(rule.slice(0, -1))))
      .sort(([one], [other]) => other.length - one.length);
    return rules[0]?.[1].includes(capability) ?? false;
  }
}

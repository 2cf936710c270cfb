/** Small checks for data from outside. They look at own keys only, and refuse what they were not told of. */

export interface Check {
  (value: unknown): boolean;
  /** The key may be missing. */
  readonly optional?: true;
}

export type Checks = Readonly<Record<string, Check>>;

export function text(max: number, pattern?: RegExp): Check {
  return (value) => typeof value === 'string' && value.length <= max && (!pattern || pattern.test(value));
}

export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Check {
  return (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

export function flag(value: unknown): boolean {
  return typeof value === 'boolean';
}

export function oneOf(allowed: readonly unknown[]): Check {
  return (value) => typeof value === 'string' && allowed.includes(value);
}

export function list(item: Check, max: number): Check {
  return (value) => Array.isArray(value) && value.length <= max && value.every((one) => item(one));
}

export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

export function optional(check: Check): Check {
  return Object.assign((value: unknown) => check(value), { optional: true } as const);
}

export function record(checks: Checks): Check {
  const required = Object.keys(checks).filter((key) => !checks[key]?.optional);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    // Own names, not enumerable keys: a key that hides (`__proto__` as data, a symbol) is refused like any other.
    const keys = Reflect.ownKeys(value);
    if (!required.every((key) => Object.hasOwn(value, key))) return false;
    return keys.every((key) => {
      if (typeof key !== 'string' || !Object.hasOwn(checks, key)) return false;
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      return descriptor !== undefined && 'value' in descriptor && checks[key]?.(descriptor.value) === true;
    });
  };
}

/** One of several records, told apart by their own `kind` or `type`. */
export function variant(name: 'type' | 'kind', variants: Readonly<Record<string, Checks>>): Check {
  const checked = new Map(
    Object.entries(variants).map(([type, checks]) => [type, record({ [name]: oneOf([type]), ...checks })]),
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    const type: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    return typeof type === 'string' && checked.get(type)?.(value) === true;
  };
}

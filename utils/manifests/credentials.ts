/** The values each vendor mints, and the tests and sinks name them by. */
import type { VendorId } from './vendors';

/** Credential field ids by vendor, in the order the panel shows them. */
export const credentialFields = {
  syncro: ['subdomain', 'apiToken'],
  autotask: ['username', 'secret', 'trackingIdentifier'],
  connectwise: ['companyId', 'publicKey', 'privateKey', 'siteUrl'],
  syncore: ['primaryKey', 'secondaryKey'],
} as const satisfies Record<VendorId, readonly string[]>;

/** Fields that show once: leaving the vendor's page before these are kept loses them. */
export const shownOnce = {
  syncro: ['apiToken'],
  autotask: ['secret'],
  connectwise: ['privateKey'],
  syncore: [],
} as const satisfies Record<VendorId, readonly string[]>;

/** Credential fields that open nothing on their own. */
export const notSecret: readonly string[] = ['companyId', 'subdomain', 'siteUrl'];

/** Field ids that a template such as `{companyId}+{publicKey}:{privateKey}` names. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** Whether a destination field's value is the same for everyone: a page without such a field does without it. */
export function isFixed(value: string): boolean {
  return placeholders(value).length === 0;
}

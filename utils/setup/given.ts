/** What the admin had to type once for a vendor's host, and that is no secret. Remembered, so that it is asked once. */
import { notSecret } from '../manifests/credentials';
import * as store from './store';
import { type Arrival, isWhole } from './vault';

type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

const key = 'given';

/** Remembers a typed value for this vendor origin, if it is no secret. */
export async function rememberGiven(origin: string, field: string, value: string): Promise<void> {
  if (!notSecret.includes(field)) return;
  await store.change<Given>('local', key, (given = {}) => ({
    ...given,
    [origin]: { ...given[origin], [field]: value },
  }));
}

/**
 * What was typed for this origin before, of the fields that a manifest wants. Read with care: Firefox lets content scripts
 * write there.
 */
export async function givenFor(origin: string, fields: readonly string[]): Promise<Arrival[]> {
  const given = (await store.read<Given>('local', key))?.[origin] ?? {};
  return Object.entries(given)
    .filter(([field, value]) => fields.includes(field) && notSecret.includes(field) && isText(value))
    .map(([field, value]) => ({ field, value, from: 'asked' as const }));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && isWhole(value);
}

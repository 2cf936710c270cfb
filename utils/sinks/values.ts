/** From credential fields to what a destination's field wants: each value normalised, then put into its template. Pure. */
import type { DestinationField, Normaliser } from '../manifests/types';
import type { Parcel } from './types';

const placeholder = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** Credential field ids named in a template such as `{companyId}+{publicKey}:{privateKey}`. */
export function fieldsIn(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, id]) => id ?? ''))];
}

/** Puts values into a template in one go: braces inside a value stay what they are. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (whole, id: string) =>
    Object.hasOwn(values, id) ? (values[id] ?? whole) : whole,
  );
}

const normalisers: Record<Normaliser, (value: string, home: string) => string> = {
  'as-is': (value) => value,
  /** `https://acme.example/path` and `acme.example` alike become `acme.example`. */
  host: (value, home) => atHome(addressOf(value)?.host ?? value, home),
  /** Without a path or a slash at the end. */
  url: (value, home) => addressOf(atHome(value, home))?.origin ?? value,
  /** The first label of a host; a bare name is one already. */
  subdomain: (value) => (addressOf(value)?.hostname ?? value).split('.')[0] ?? value,
};

/** A bare subdomain of the vendor's host becomes that whole host: a vendor may have several domains. */
function atHome(value: string, home: string): string {
  return value !== '' && home.startsWith(`${value.trim()}.`) ? home : value;
}

function addressOf(value: string): URL | null {
  const trimmed = value.trim();
  // A bare name is no address, and `1` would be read as 0.0.0.1.
  if (/^[\w-]*$/.test(trimmed)) return null;
  return URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
}

/** Brings a value into the form its destination asks for. `home` is the host it was captured on. */
export function normalise(value: string, how: Normaliser, home = ''): string {
  return normalisers[how](value, home);
}

/** What goes into one field, or the credential fields that are still missing for it. */
export function parcelFor(
  field: DestinationField,
  index: number,
  values: Readonly<Record<string, string>>,
  home = '',
): { readonly parcel: Parcel } | { readonly missing: readonly string[] } {
  const from = fieldsIn(field.value);
  const missing = from.filter((id) => !Object.hasOwn(values, id));
  if (missing.length) return { missing };
  const given = Object.fromEntries(
    from.map((id) => [id, normalise(values[id] ?? '', field.normalise, home)]),
  );
  const value = fillTemplate(field.value, given);
  return { parcel: { field: index, label: field.labels[0] ?? '', value, from } };
}

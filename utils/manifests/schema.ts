/**
 * The written form of manifests and vocabularies, checked. The only file that imports zod: what it yields is compiled
 * at build, so that none of it reaches the extension.
 */
import { z } from 'zod';

const text = z.string().min(1).max(2_000);
const row = z.string().min(1).max(400);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, like "ticket-sync"');
const url = z.string().regex(/^https:\/\/\S+$/, 'must be an https address');
const origin = z.string().regex(/^https:\/\/[^/\s]+$/, 'must be an https origin without a path');

const source = z
  .strictObject({
    title: text.describe('Title of the page as its maker writes it'),
    url,
    read: z.iso.date().describe('Day on which it was read, as 2026-11-21'),
    confidence: z
      .enum(['full', 'partial', 'prebuilt', 'coarse', 'pictures'])
      .describe('How much of the list it gave'),
    note: text.optional(),
    live: url.optional().describe('Where the true, changing list is, when this is only a copy'),
  })
  .describe('Where the rows were read, when, and how sure they are');

const customize = z
  .strictObject({
    allow: z.array(row).min(1).optional(),
    deny: z.array(row).min(1).optional(),
    all: z.literal(true).optional(),
    choice: text.optional().describe('The admin chooses; this says what to choose by'),
    optional: z.literal(true).optional().describe('Narrowing the list is advice, not a need'),
  })
  .describe('The list behind a "customize" link');

const rowObject = z.strictObject({
  right: row.optional().describe('One right, written as in the source'),
  anyOf: z.array(row).min(2).optional().describe('Any one of these is enough'),
  below: row.optional().describe('Every right below this name'),
  everything: row.optional().describe('Every right there is, at this level'),
  level: row.optional().describe('With "below": the level wanted'),
  groups: z.array(id).min(1).optional(),
  reason: text.optional().describe('Why the destination wants it'),
  reasons: z.record(z.string(), text).optional().describe('Why, column by column'),
  note: text.optional(),
  inferred: z.literal(true).optional().describe('The source leaves the row open'),
  customize: customize.optional(),
});
const right = z.union([row, rowObject]);

const fieldValue = z.union([
  z.string().min(1).max(500),
  z.strictObject({ blank: z.union([z.literal(true), text]) }),
  z.strictObject({ days: z.int().min(1).max(3650), note: text.optional() }),
  z.strictObject({ offer: z.string().min(1).max(500), note: text.optional() }),
  z.strictObject({ ask: z.union([z.literal(true), text]) }),
]);
const object = z.strictObject({
  object: id.describe('token, security-group, role, api-member, api-key, security-level, api-user, …'),
  where: text.optional(),
  fields: z.record(z.string().min(1), fieldValue),
});

const prerequisite = z.strictObject({ who: z.enum(['creator', 'vendor', 'destination']), text });

const deliver = z
  .strictObject({
    where: text.describe("Where the destination's form is, as its guide words it"),
    fields: z.array(
      z.strictObject({
        labels: z.array(text).min(1).describe('Its label; other spellings after it'),
        value: text.describe('Credential fields in braces, like {companyId}+{publicKey}:{privateKey}'),
        normalise: z.enum(['as-is', 'host', 'url', 'subdomain']).optional(),
      }),
    ),
    press: text.optional().describe('The button there that the admin presses afterwards'),
    origins: z.array(z.strictObject({ origin, source: url })).optional(),
    beforeSave: z.literal(true).optional().describe('Deliver before the record is saved at the vendor'),
  })
  .describe('Where the credential goes');

const variant = z.strictObject({
  id,
  title: text,
  note: text.optional(),
  when: z
    .strictObject({
      vendorRelease: text.optional(),
      destinationVersion: text.optional(),
      since: z.iso.date().optional(),
      until: z.iso.date().optional(),
      hosting: z.enum(['cloud', 'own-server']).optional(),
    })
    .describe('What makes this variant the right one'),
  add: z.array(right).optional(),
  remove: z.array(row).optional().describe('Names of rights, without levels'),
  replace: z.array(right).optional(),
  prerequisites: z.array(prerequisite).optional(),
  objects: z.array(object).optional().describe('In place of the objects of the manifest'),
});

export const writtenManifest = z.strictObject({
  $schema: z.string().optional(),
  destination: text.describe('The app that receives the credential, as its maker writes it'),
  integration: text.optional().describe('Which of several integrations of that destination'),
  extends: z.string().optional().describe('<vendor>/<destination> of the manifest this one adds to'),
  source: source.optional(),
  sources: z.array(source).min(1).optional(),
  target: id.optional().describe('The vendor object whose rights are chosen'),
  prebuilt: text.optional().describe('The vendor offers this set ready-made under this name'),
  base: z
    .strictObject({ copy: text, clear: z.literal(true).optional() })
    .optional()
    .describe('Start from a copy of this system object; clear: take every right away first'),
  rights: z.array(right).optional(),
  others: z
    .enum(['leave', 'none'])
    .optional()
    .describe('none: what is not named must be at its lowest level'),
  groups: z
    .record(
      id,
      z.strictObject({
        title: text,
        kind: z.enum(['feature', 'add-on', 'setup-only', 'planned', 'legacy', 'beta']),
        chosen: z.boolean().optional(),
        symptom: text.optional().describe('What goes wrong without it'),
      }),
    )
    .optional(),
  alternatives: z.array(z.strictObject({ name: text, note: text })).optional(),
  prerequisites: z.array(prerequisite).optional(),
  objects: z.array(object).optional(),
  credential: z.array(z.string()).optional().describe('Credential fields the destination needs'),
  deliver: deliver.optional(),
  variants: z.array(variant).optional(),
  notes: z.array(text).optional(),
});

export const writtenVocabulary = z.strictObject({
  $schema: z.string().optional(),
  sources: z.record(
    id,
    z.strictObject({ title: text, url: url.optional(), read: z.iso.date(), note: text.optional() }),
  ),
  names: z
    .record(row, z.union([z.string(), z.array(z.string()).min(1)]))
    .describe('Each right as the vendor writes it, and the sources that name it'),
  lists: z
    .record(row, z.record(row, z.union([z.string(), z.array(z.string()).min(1)])))
    .optional()
    .describe(
      'Right by right, the entries of the list behind its "customize" link, and the sources that name them',
    ),
  aliases: z.array(z.strictObject({ from: row, to: z.string().max(400), why: text })),
});

export type WrittenManifest = z.infer<typeof writtenManifest>;
export type WrittenVocabulary = z.infer<typeof writtenVocabulary>;
export type WrittenRow = z.infer<typeof right>;
export type WrittenRowObject = z.infer<typeof rowObject>;
export type WrittenFieldValue = z.infer<typeof fieldValue>;
export type WrittenObject = z.infer<typeof object>;
export type WrittenDeliver = z.infer<typeof deliver>;

/** The JSON Schema of a manifest, for editors. */
export function manifestJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(writtenManifest, { target: 'draft-7' }), title: 'RoleCall manifest' };
}

/** The JSON Schema of a vocabulary. */
export function vocabularyJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(writtenVocabulary, { target: 'draft-7' }), title: 'RoleCall vocabulary' };
}

/** `npm run manifests:schema`: writes the JSON Schema that editors use. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { manifestJsonSchema } from '../utils/manifests/schema';

/** The text of `permission-manifests/manifest.schema.json`. */
export function schemaText(): string {
  return `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const path = resolve(import.meta.dirname, '../permission-manifests/manifest.schema.json');
  writeFileSync(path, schemaText());
  console.log(`Wrote ${path}`);
}

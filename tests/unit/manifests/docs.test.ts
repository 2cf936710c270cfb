import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writtenManifest } from '../../../utils/manifests/schema';
import { compiled } from './compiling';

const page = readFileSync('docs/manifest-format.md', 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

it('shows whole examples that compile, and no key that does not exist', () => {
  expect(examples).toHaveLength(5);
  const [whole = '', row = '', ...parts] = examples;
  expect(compiled('syncro', JSON.parse(whole) as object).rights).toBe(3);
  const groups = { 'first-set-up': { title: 'First set-up', kind: 'setup-only' } };
  expect(compiled('connectwise', { rights: [JSON.parse(row)], groups }).rights).toBe(1);
  const rights = ['Companies | Notes | All', 'Service Desk | Service Tickets | All'];
  const credential = ['companyId', 'publicKey', 'privateKey', 'siteUrl'];
  const made = compiled('connectwise', {
    rights,
    credential,
    ...(JSON.parse(`{${parts.join(',')}}`) as object),
  });
  expect(made.variants[0]?.requirements).toHaveLength(2);
});

it('names every key of a manifest', () => {
  for (const key of Object.keys(writtenManifest.shape)) expect(page).toContain(key);
});

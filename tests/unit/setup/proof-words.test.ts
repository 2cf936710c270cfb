import { expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';

it('everything that is said of a proof has its sentence', async () => {
  const source = (await import('node:fs')).readFileSync('utils/setup/proof-words.ts', 'utf8');
  const keys = [...source.matchAll(/'(proof[A-Z]\w+)'/g)].map(([, key]) => key ?? '');
  expect(keys.length).toBeGreaterThan(12);
  for (const key of keys) expect(messages).toHaveProperty(key);
});

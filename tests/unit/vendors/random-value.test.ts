import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { looksRandom } from '../../../utils/vendors/random-value';

const seeds = Array.from({ length: 5000 }, (_, index) => createHash('sha256').update(`${index}`).digest());

/** Shapes that credentials have; the same values at every run. */
const shapes: Record<string, (seed: Buffer) => string> = {
  'forty characters of base64url': (seed) => seed.subarray(0, 30).toString('base64url'),
  'thirty-two hexadecimal digits': (seed) => seed.subarray(0, 16).toString('hex'),
  'a UUID': (seed) => seed.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
};

const names = [
  'rocketcyber-integration-2026',
  'RocketCyber-Integration-Prod2',
  'token_2026-11-21_for_acme',
  'T-2026-11-21-acme-corporation',
  'acme-msp-2-rocketcyber-v2',
  'RocketCyberIntegrationToken',
  'SyncroTokenForRocketCyber',
  'lifecycle-manager-integration',
];

describe('a random value', () => {
  test.each(Object.entries(shapes))('is told by its look: %s', (_, shape) => {
    const missed = seeds.map(shape).filter((value) => !looksRandom(value));
    expect(missed.length).toBeLessThan(seeds.length * 0.003);
  });

  test('is told without any digit, as one in a thousand is', () => {
    const values = seeds.map((seed) =>
      seed
        .toString('base64')
        .replace(/[^A-Za-z]/g, '')
        .slice(0, 30),
    );
    const missed = values.filter((value) => !looksRandom(value));
    expect(missed.length).toBeLessThan(seeds.length * 0.35);
  });

  test.each(names)('is not a name that somebody chose: %s', (name) => {
    expect(looksRandom(name)).toBe(false);
  });
});

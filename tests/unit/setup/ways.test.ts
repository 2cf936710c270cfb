/** The encrypted file's key lies on disk, where in Firefox content scripts can write: the admin sees whose key it is. */
import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '../../../utils/setup/types';
import { World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  await world.capture(await world.start());
});

function pem(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

function jwk(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'the same for all' });
}

async function file(): Promise<Way | undefined> {
  return (await world.state()).deliveries[0]?.ways?.find(({ sink }) => sink === 'file');
}

async function withKey(key: unknown): Promise<Way | undefined> {
  await world.browser.local.set({ sinks: { file: { key } } });
  return file();
}

describe('the way of the encrypted file', () => {
  it.each([
    ['PEM', pem],
    ['JWK', jwk],
  ])('tells two public keys of one kind apart (%s)', async (_, make) => {
    const key = make();
    const one = await withKey(key);
    expect(one?.key).toBe('wayFileKey');
    expect(key.replace(/\s/g, '')).toContain(one?.where);
    expect(one?.where).toHaveLength(24);
    expect((await withKey(make()))?.where).not.toBe(one?.where);
  });

  it('is not offered for what is no public key, and the panel still stands', async () => {
    for (const key of [{ kty: 'RSA' }, 7, ['a'], true, 'no key', '{"kty":']) {
      expect(await withKey(key)).toBeUndefined();
    }
    expect((await world.state()).deliveries).toHaveLength(1);
  });

  it('goes by the passphrase that was typed in this session, whatever key turns up on disk', async () => {
    const { keepSinks } = await import('../../../utils/setup/sink-settings');
    await keepSinks({}, { file: { passphrase: 'correct horse battery' } });
    expect(await withKey(pem())).toMatchObject({ key: 'wayFile', where: '' });
  });
});

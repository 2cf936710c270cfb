import { compactDecrypt, decodeProtectedHeader, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { clipboardSink } from '../../../utils/sinks/clipboard';
import { type FileTarget, fileSink } from '../../../utils/sinks/file';
import { consignment, parcels, secret, soon } from './servers';

const content = {
  vendor: 'syncro',
  origin: 'https://acme.syncromsp.com',
  destination: 'RocketCyber',
  captured: '2026-11-21T12:00:00.000Z',
  credential: { subdomain: 'acme', apiToken: secret },
};

async function make(to: FileTarget['to']) {
  const receipt = await fileSink.deliver({ to, consignment }, parcels, soon());
  if (receipt.state !== 'handed') throw new Error(JSON.stringify(receipt));
  return receipt.handover;
}

type Key = Parameters<typeof compactDecrypt>[1];

async function open(text: string, key: Key): Promise<unknown> {
  const algorithms = ['PBES2-HS512+A256KW', 'ECDH-ES+A256KW', 'RSA-OAEP-256'];
  const options = { keyManagementAlgorithms: algorithms, maxPBES2Count: 1_000_000 };
  const { plaintext } = await compactDecrypt(text, key, options);
  return JSON.parse(new TextDecoder().decode(plaintext));
}

describe('a file', () => {
  test('to a passphrase opens with it alone, after as many rounds as a guesser has to pay for', async () => {
    const { kind, name, text } = await make({ kind: 'passphrase', passphrase: 'correct horse battery' });
    expect({ kind, name }).toEqual({
      kind: 'file',
      name: expect.stringMatching(/^syncro-rocketcyber-\d{4}-\d\d-\d\d\.jwe$/),
    });
    expect(text).not.toContain(secret);
    expect(decodeProtectedHeader(text)).toMatchObject({
      alg: 'PBES2-HS512+A256KW',
      enc: 'A256GCM',
      p2c: 600_000,
    });
    expect(await open(text, new TextEncoder().encode('correct horse battery'))).toEqual(content);
    await expect(open(text, new TextEncoder().encode('correct horse batterz'))).rejects.toThrow();
  });

  test.each([
    ['ECDH-ES+A256KW', 'P-256'],
    ['ECDH-ES+A256KW', 'P-384'],
    ['ECDH-ES+A256KW', 'X25519'],
    ['RSA-OAEP-256', ''],
  ])('to a public key (%s %s), as JWK and as PEM, opens with the private one', async (alg, crv) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, {
      extractable: true,
      ...(crv ? { crv } : {}),
    });
    for (const key of [JSON.stringify(await exportJWK(publicKey)), await exportSPKI(publicKey)]) {
      const { text } = await make({ kind: 'key', key });
      expect(text).not.toContain(secret);
      expect(await open(text, privateKey)).toEqual(content);
    }
  });

  test('a private key, a shared one, a signing key or anything else is refused, and nothing is made', async () => {
    const { privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
    const wrong = [
      JSON.stringify(await exportJWK(privateKey)),
      JSON.stringify({ kty: 'oct', k: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
      'ssh-ed25519 AAAA',
      '',
    ];
    for (const key of wrong) {
      const receipt = await fileSink.deliver({ to: { kind: 'key', key }, consignment }, parcels, soon());
      expect(receipt, key).toEqual({ state: 'failed', fault: { why: 'bad-key' } });
    }
  });
});

test('the clipboard gets every value by its name, and that is no delivery', async () => {
  expect(await clipboardSink.deliver({}, parcels, soon())).toEqual({
    state: 'handed',
    handover: { kind: 'copy', name: '', text: `subdomain: acme\napiToken: ${secret}` },
  });
});

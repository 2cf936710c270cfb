import { describe, expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { sinkForms } from '../../../utils/sinks/setting-up';
import type { SinkValues } from '../../../utils/sinks/types';

const signing = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
const right: Readonly<Record<string, SinkValues>> = {
  webhook: { url: 'https://hooks.rocketcyber.example/in', secret: signing },
  openbao: {
    address: 'https://bao.acme.example:8200/',
    mount: 'secret',
    folder: 'rolecall',
    namespace: 'msp/acme',
    token: 'hvs.CAESIJ12345',
  },
  file: { key: '', passphrase: 'correct horse battery', again: 'correct horse battery' },
};

function read(id: string, given: SinkValues = {}) {
  return sinkForms.find((form) => form.id === id)?.read({ ...right[id], ...given });
}

describe('each form', () => {
  test.each(sinkForms)('$id keeps its secrets out of what is remembered', (form) => {
    const reading = form.read(right[form.id] ?? {});
    if ('wrong' in reading) throw new Error(reading.wrong);
    const remembered = JSON.stringify(reading.saved);
    for (const { name, kind } of form.fields) {
      const value = right[form.id]?.[name] ?? '';
      if (kind === 'secret' && value) expect(remembered).not.toContain(value);
    }
    expect(reading.open[form.id]).toBeDefined();
  });

  test('a webhook’s path may be a secret too: its origin alone is remembered', () => {
    const reading = read('webhook', { url: 'https://hooks.rocketcyber.example/in/T0KEN?key=1' });
    expect(reading).toMatchObject({
      saved: { webhook: { url: 'https://hooks.rocketcyber.example/' } },
      open: { webhook: { url: 'https://hooks.rocketcyber.example/in/T0KEN?key=1' } },
    });
  });

  test.each(sinkForms)('$id has a sentence for everything it shows', ({ title, hint, fields }) => {
    for (const key of [title, hint, ...fields.map(({ label }) => label)])
      expect(messages).toHaveProperty(key);
  });
});

test.each([
  ['webhook', { url: 'http://hooks.rocketcyber.example' }, 'sinkWebhookUrl'],
  ['webhook', { secret: 'whsec_short' }, 'sinkWebhookSecret'],
  ['openbao', { address: 'bao.acme.example' }, 'sinkOpenBaoAddress'],
  ['openbao', { mount: '' }, 'sinkOpenBaoMount'],
  ['openbao', { folder: '../other' }, 'sinkOpenBaoFolder'],
  ['openbao', { namespace: 'a b' }, 'sinkOpenBaoNamespace'],
  ['openbao', { token: '' }, 'sinkOpenBaoToken'],
  ['file', { key: '-----BEGIN PRIVATE KEY-----\nAA\n-----END PRIVATE KEY-----' }, 'sinkFileKey'],
  ['file', { key: '{"kty":"EC","d":"AA"}' }, 'sinkFileKey'],
  ['file', { passphrase: 'too short', again: 'too short' }, 'sinkFilePassphrase'],
  ['file', { again: 'correct horse batterz' }, 'sinkFileAgain'],
])('%s with %o is not taken, and the field is named', (id, given, wrong) => {
  expect(read(id, given)).toEqual({ wrong });
});

test('a public key needs no secret; a folder and a namespace may be left out', () => {
  const key = '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}';
  expect(read('file', { key, passphrase: '' })).toEqual({ saved: { file: { key } }, open: {} });
  expect(read('openbao', { folder: '', namespace: '' })).toMatchObject({
    saved: { openbao: { folder: '', namespace: '' } },
  });
});

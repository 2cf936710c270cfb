// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sinks } from '../../../entrypoints/options/sinks';
import { FakeBrowser } from '../setup/fake-browser';
import { button, press, stubStrings, type } from './render-panel';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../setup/fake-browser')).polyfill }));

const token = 'hvs.canary-of-the-token';
let fake: FakeBrowser;
let said: string[];

beforeAll(stubStrings);
beforeEach(async () => {
  fake = new FakeBrowser();
  Object.assign(globalThis, { fakeBrowser: fake });
  said = [];
  await show();
});

async function show(): Promise<void> {
  render(null, document.body);
  render(<Sinks say={(sentence) => said.push(sentence)} />, document.body);
  await vi.waitFor(() => form('openbao'));
}

function form(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`form:has([data-sink="${id}"])`);
  if (!found) throw new Error(`No form ${id}`);
  return found;
}

function field(id: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(`No field ${id}`);
  return found;
}

async function use(id: string): Promise<void> {
  await press(button('Use', form(id)));
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(0));
}

function standing(id: string): string | undefined {
  return document.querySelector<HTMLElement>(`[data-sink="${id}"]`)?.dataset.standing;
}

describe('a sink in the settings', () => {
  it('is ready once its place and secret are typed, and the secret leaves the page', async () => {
    expect(standing('openbao')).toBe('off');
    await type(field('openbao-address'), 'https://bao.acme.example:8200');
    await type(field('openbao-token'), token);
    await use('openbao');
    expect(standing('openbao')).toBe('ready');
    expect(field('openbao-token').value).toBe('');
    expect(field('openbao-token').type).toBe('password');
    expect(fake.local.text).toContain('bao.acme.example');
    expect(fake.local.text).not.toContain(token);
    expect(fake.session.text).toContain(token);
  });

  it('sleeps after the browser was closed: its place is there, its secret is asked for', async () => {
    await type(field('openbao-address'), 'https://bao.acme.example:8200');
    await type(field('openbao-token'), token);
    await use('openbao');
    fake.session.data.clear();
    await show();
    expect(standing('openbao')).toBe('asleep');
    expect(field('openbao-address').value).toBe('https://bao.acme.example:8200');
  });

  it('that is typed wrong is not taken, what was there stays, and the field is named', async () => {
    await type(field('openbao-address'), 'https://bao.acme.example:8200');
    await type(field('openbao-token'), token);
    await use('openbao');
    said = [];
    await type(field('openbao-address'), 'http://evil.example');
    await use('openbao');
    expect(said).toEqual(['Not taken: check “Server (https)”.']);
    expect(fake.session.text).toContain('https://bao.acme.example:8200');
  });

  it('at another place needs its secret again: none meets a place it was not typed for', async () => {
    await type(field('openbao-address'), 'https://bao.acme.example:8200');
    await type(field('openbao-token'), token);
    await use('openbao');
    said = [];
    await type(field('openbao-address'), 'https://other.example');
    await use('openbao');
    expect(said).toEqual(['Not taken: check “Token”.']);
    expect(fake.session.text).not.toContain('other.example');
  });

  it.each(['https://acme.syncromsp.com', 'https://connect.acme.example:8443'])(
    'at a vendor’s own host, %s, is not taken, and the sentence says why',
    async (address) => {
      await fake.local.set({ servers: { 'https://connect.acme.example': 'connectwise' } });
      await type(field('openbao-address'), address);
      await type(field('openbao-token'), token);
      await use('openbao');
      expect(said).toEqual([
        `Values can't go to ${new URL(address).host}: that is a vendor's own host. Use another server.`,
      ]);
      said = [];
      await type(field('webhook-url'), `${address}/in`);
      await type(field('webhook-secret'), btoa('0123456789abcdef0123456789abcdef'));
      await use('webhook');
      expect(said).toHaveLength(1);
      expect(fake.session.text + fake.local.text).not.toMatch(/canary|whsec|"(?:openbao|webhook)"/);
    },
  );

  it('is forgotten with its secret', async () => {
    await type(field('openbao-address'), 'https://bao.acme.example:8200');
    await type(field('openbao-token'), token);
    await use('openbao');
    await press(button('Forget', form('openbao')));
    await vi.waitFor(() => expect(standing('openbao')).toBe('off'));
    expect(fake.session.text + fake.local.text).not.toMatch(/bao\.acme|canary/);
  });

  it('a public key in place of a passphrase ends the passphrase', async () => {
    await type(field('file-passphrase'), 'correct horse battery');
    await type(field('file-again'), 'correct horse battery');
    await use('file');
    expect(standing('file')).toBe('ready');
    said = [];
    await type(field('file-key'), '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}');
    await use('file');
    expect(standing('file')).toBe('ready-always');
    expect(fake.session.text).not.toContain('correct horse');
  });

  it('that the company’s policy leaves out is not offered, and named', async () => {
    await fake.managed.set({ sinks: ['openbao', 'form'] });
    await show();
    const offered = [...document.querySelectorAll<HTMLElement>('[data-sink]')];
    expect(offered.map(({ dataset }) => dataset.sink)).toEqual(['openbao']);
    expect(document.body.textContent).toContain(
      'Left out by your company’s policy: Signed webhook, Encrypted file, Clipboard.',
    );
  });
});

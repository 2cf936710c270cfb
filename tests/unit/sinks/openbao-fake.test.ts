/** The fake OpenBao, held against an independent client of the API: what that client can do with it, it does right. */
import nodeVault from 'node-vault';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { openBaoHandler } from '../../sandbox/openbao/api';
import { OpenBaoServer } from '../../sandbox/openbao/server';

let sandbox: Sandbox;
let server: OpenBaoServer;

beforeEach(async () => {
  sandbox = await startSandbox();
  server = new OpenBaoServer();
  sandbox.page('127.0.0.1', '*', openBaoHandler(server));
});
afterEach(() => sandbox.close());

function client(token: string, namespace = '') {
  return nodeVault({ endpoint: sandbox.proxy, token, ...(namespace ? { namespace } : {}) });
}

test('node-vault writes, reads, lists and deletes against it', async () => {
  const vault = client(server.token('root'));
  expect((await vault.health()).sealed).toBe(false);
  const written = await vault.write('secret/data/team/app', { data: { user: 'a', pass: 'b' } });
  expect(written.data).toMatchObject({ version: 1, destroyed: false, deletion_time: '' });
  const read = await vault.read('secret/data/team/app');
  expect(read.data).toMatchObject({ data: { user: 'a', pass: 'b' }, metadata: { version: 1 } });
  await vault.write('secret/data/team/app', { data: { user: 'c' }, options: { cas: 1 } });
  expect((await vault.read('secret/data/team/app?version=1')).data.data).toEqual({ user: 'a', pass: 'b' });
  expect((await vault.read('secret/data/team/app')).data.data).toEqual({ user: 'c' });
  // The API's own method `LIST` is one that Node's server refuses; this is its other way.
  expect((await vault.read('secret/metadata/?list=true')).data.keys).toEqual(['team/']);
  expect((await vault.read('secret/metadata/team?list=true')).data.keys).toEqual(['app']);
  expect((await vault.read('secret/metadata/team/app')).data.current_version).toBe(2);
  expect((await vault.tokenLookupSelf()).data.ttl).toBe(3600);
  await vault.delete('secret/data/team/app');
  await expect(vault.read('secret/data/team/app')).rejects.toMatchObject({ response: { statusCode: 404 } });
});

test('node-vault is refused as the API refuses', async () => {
  const vault = client(server.token('root'));
  await vault.write('secret/data/app', { data: { a: '1' }, options: { cas: 0 } });
  const again = vault.write('secret/data/app', { data: { a: '2' }, options: { cas: 0 } });
  await expect(again).rejects.toThrow('check-and-set parameter did not match the current version');
  await expect(vault.write('secret/data/app', { a: '2' })).rejects.toThrow('no data provided');
  await expect(vault.read('secret/data/none')).rejects.toMatchObject({ response: { statusCode: 404 } });
  await expect(vault.read('secret/app')).rejects.toMatchObject({ response: { statusCode: 404 } });
  await expect(vault.read('other/data/app')).rejects.toThrow('no handler for route');
  await expect(client('s.unknown').read('secret/data/app')).rejects.toThrow('permission denied');
  const writer = client(server.token('writer', { 'secret/data/rolecall/*': ['create'] }));
  await writer.write('secret/data/rolecall/app', { data: { a: '1' } });
  await expect(writer.write('secret/data/rolecall/app', { data: { a: '2' } })).rejects.toThrow('denied');
  await expect(writer.read('secret/data/rolecall/app')).rejects.toThrow('permission denied');
  server.sealed = true;
  await expect(vault.read('secret/data/app')).rejects.toThrow('Vault is sealed');
});

test('node-vault reaches its own namespace and no other', async () => {
  server.mount('secret', 'team-a');
  const token = server.token('a', undefined, 'team-a');
  await client(token, 'team-a').write('secret/data/app', { data: { a: '1' } });
  expect(server.stored('app', 'secret', 'team-a')).toEqual({ a: '1' });
  expect(server.stored('app')).toBeUndefined();
  await expect(client(token).read('secret/data/app')).rejects.toThrow('permission denied');
});

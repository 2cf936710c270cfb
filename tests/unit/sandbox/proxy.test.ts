import { request as httpRequest } from 'node:http';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAlikeHosts, serveLookAlikes } from '../../sandbox/hostile';
import { type Sandbox, startSandbox } from '../../sandbox/index';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

/** What a browser behind the proxy does for an https address. */
async function fetchSecure(host: string, path: string): Promise<string> {
  const proxy = new URL(sandbox.proxy);
  return new Promise((resolve, reject) => {
    const tunnel = httpRequest({
      host: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: `${host}:443`,
    });
    tunnel.on('connect', (_response, socket) => {
      const secure = connect({ socket, servername: host, rejectUnauthorized: false });
      let text = '';
      secure.on('data', (chunk) => {
        text += String(chunk);
      });
      secure.on('end', () => resolve(text));
      secure.on('error', reject);
      secure.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    tunnel.on('error', reject);
    tunnel.end();
  });
}

async function fetchPlain(url: string): Promise<number> {
  const proxy = new URL(sandbox.proxy);
  return new Promise((resolve, reject) => {
    const headers = { host: new URL(url).host };
    const sent = httpRequest({ host: proxy.hostname, port: proxy.port, path: url, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('ends TLS for the vendor’s real host and answers from the replica', async () => {
  sandbox.syncro('acme');
  const answer = await fetchSecure('acme.syncromsp.com', '/api_tokens');
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
  expect(answer).toContain('+ New Token');
});

test('answers 502 for a host that it does not know, by either scheme', async () => {
  expect(await fetchSecure('www.unknown.example', '/')).toMatch(/^HTTP\/1\.1 502/);
  expect(await fetchPlain('http://www.unknown.example/')).toBe(502);
});

test('keeps every request with its host, path and headers', async () => {
  sandbox.page('odd.example', '/here', '<p>odd</p>');
  expect(await fetchSecure('odd.example', '/here?a=1')).toContain('<p>odd</p>');
  expect(sandbox.requests.at(-1)).toMatchObject({
    host: 'odd.example',
    method: 'GET',
    path: '/here?a=1',
    from: 'browser',
  });
});

test('serves an account’s pages under hosts that look like it', async () => {
  serveLookAlikes(sandbox, sandbox.syncro('acme'));
  for (const host of lookAlikeHosts) {
    expect(await fetchSecure(host, '/api_tokens/new')).toContain('Custom Permissions');
  }
});

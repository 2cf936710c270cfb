import { type Handler, type Incoming, json, type SandboxResponse } from '../http';
import { deleteSecret, listSecrets, readMetadata, readSecret, writeSecret } from './key-value';
import type { Capability, OpenBaoServer } from './server';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'LIST'];

export function errors(status: number, ...messages: readonly string[]): SandboxResponse {
  return json({ errors: messages }, status);
}

/** An answer as every call of the API gives it. */
export function answerWith(data: unknown): SandboxResponse {
  return json({
    request_id: '00000000-0000-4000-8000-000000000000',
    lease_id: '',
    renewable: false,
    lease_duration: 0,
    data,
    wrap_info: null,
    warnings: null,
    auth: null,
  });
}

/** Everything a call of the key-value engine needs. */
export interface KeyValueCall {
  readonly server: OpenBaoServer;
  readonly namespace: string;
  readonly mount: string;
  /** Below `data/` or `metadata/`. */
  readonly path: string;
  readonly request: Incoming;
  may(capability: Capability): boolean;
}

/** Answers `/v1/…` as OpenBao does. */
export function openBaoHandler(server: OpenBaoServer): Handler {
  return (request) => {
    const { method, headers, path } = request;
    const origin = headers.origin;
    if (origin !== undefined && server.corsOrigins && !server.corsOrigins.includes(origin))
      return errors(403, 'origin not allowed');
    if (!path.startsWith('/v1/')) return errors(404);
    if (!methods.includes(method)) return errors(405, 'unsupported operation');
    const route = decodeURIComponent(path.slice('/v1/'.length)).replace(/\/+$/, '');
    if (/\.$/.test(route)) return errors(404, 'unsupported path');
    if (route === 'sys/health') return health(server, request);
    if (!server.initialized || server.sealed) return errors(503, 'Vault is sealed');
    return signedIn(server, request, route);
  };
}

/** Needs no token, and the root namespace alone has it. */
function health(server: OpenBaoServer, { method, headers }: Incoming): SandboxResponse {
  if (headers['x-vault-namespace']) return errors(403, 'permission denied');
  const { initialized, sealed } = server;
  const status = !initialized ? 501 : sealed ? 503 : 200;
  const told = json({ initialized, sealed, standby: false, version: '2.4.0', server_time_utc: 0 }, status);
  return method === 'HEAD' ? { ...told, body: '' } : told;
}

function signedIn(server: OpenBaoServer, request: Incoming, route: string): SandboxResponse {
  const { headers } = request;
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  const token = headers['x-vault-token'] ?? bearer ?? '';
  if (token === '') return errors(400, 'missing client token');
  const namespace = (headers['x-vault-namespace'] ?? '').replace(/^\/|\/$/g, '');
  const known = server.tokens.get(token);
  if (!known) return errors(403, 'permission denied');
  if (route === 'auth/token/lookup-self') return answerWith({ namespace_path: known.namespace, ttl: 3600 });
  const found = server.engineOf(namespace, route);
  if (!found) {
    // Whoever may not look does not learn that nothing is there.
    const may = server.may(token, namespace, route, 'read');
    return may
      ? errors(404, `no handler for route "${route}". route entry not found.`)
      : errors(403, 'permission denied');
  }
  const [kind = '', ...parts] = found.rest.split('/');
  const call: KeyValueCall = {
    server,
    namespace,
    mount: found.mount,
    path: parts.join('/'),
    request,
    may: (capability) => server.may(token, namespace, route, capability),
  };
  if (found.engine.version === 1 || !['data', 'metadata'].includes(kind) || call.path === '') {
    if (kind === 'metadata' && found.engine.version === 2) return listSecrets(call);
    return json({ errors: [], warnings: ['Invalid path for a versioned K/V secrets engine.'] }, 404);
  }
  return kind === 'data' ? carryOutData(call) : carryOutMetadata(call);
}

function carryOutData(call: KeyValueCall): SandboxResponse {
  switch (call.request.method) {
    case 'POST':
    case 'PUT':
      return writeSecret(call);
    case 'DELETE':
      return deleteSecret(call);
    case 'GET':
      return readSecret(call);
    default:
      return errors(405, 'unsupported operation');
  }
}

function carryOutMetadata(call: KeyValueCall): SandboxResponse {
  const { method, query } = call.request;
  if (method === 'LIST' || (method === 'GET' && query.get('list') === 'true')) return listSecrets(call);
  return method === 'GET' ? readMetadata(call) : errors(405, 'unsupported operation');
}

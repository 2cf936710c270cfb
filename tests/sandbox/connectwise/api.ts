import { type Incoming, json, type SandboxResponse } from '../http';
import type { Level } from './functions';
import { type Operation, operationFor } from './operations';
import type { SecurityRole } from './role';
import type { ApiMember, ConnectWiseServer } from './server';

interface ApiRecord {
  readonly id: number;
  readonly name: string;
  /** The member whose own it is: that is what `My` reaches. */
  readonly owner: string;
}

const root = /^\/v\d+_\d+(?:_release)?\/apis\/3\.0\//;

export function isApiPath(path: string): boolean {
  return root.test(path);
}

function error(status: number, code: string, message: string): SandboxResponse {
  return json({ code, message, errors: null }, status);
}

interface Login {
  readonly companyId: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

function loginOf(request: Incoming): Login | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const clear = Buffer.from(encoded, 'base64').toString('utf8');
  const [, companyId, publicKey, privateKey] = /^([^+]+)\+([^:]+):(.+)$/.exec(clear) ?? [];
  return companyId && publicKey && privateKey ? { companyId, publicKey, privateKey } : undefined;
}

/** Two records of every kind: the first is nobody's of the API, the second the caller's own. */
function recordsFor(operation: Operation, member: ApiMember): readonly ApiRecord[] {
  return [
    { id: 1, name: `First of ${operation.records}`, owner: 'zadmin' },
    { id: 2, name: `Second of ${operation.records}`, owner: member.memberId },
  ];
}

function levelOf(role: SecurityRole | undefined, operation: Operation): Level {
  if (operation.row === '') return 'All';
  const level = role?.levels[operation.row]?.[operation.column] ?? 'None';
  const { entry } = operation;
  const disallowed = entry !== undefined && !role?.lists[operation.row]?.allow.includes(entry);
  return disallowed ? 'None' : level;
}

function carryOut(operation: Operation, level: Level, member: ApiMember, request: Incoming): SandboxResponse {
  const forbidden = error(403, 'InsufficientPermission', 'You do not have sufficient permission.');
  if (level === 'None') return forbidden;
  const all = recordsFor(operation, member);
  const reached = level === 'All' ? all : all.filter((record) => record.owner === member.memberId);
  if (request.method === 'POST') {
    // What is made for somebody else is not one's own.
    return level === 'All' ? json({ id: 3, owner: member.memberId }, 201) : forbidden;
  }
  const id = /\/(\d+)$/.exec(request.path)?.[1];
  if (!id) return json(reached);
  if (!all.some((record) => record.id === Number(id))) return error(404, 'NotFound', `${id} not found`);
  const record = reached.find((one) => one.id === Number(id));
  if (!record) return forbidden;
  return request.method === 'DELETE' ? { status: 204, headers: {}, body: '' } : json(record);
}

/** Answers `/v4_6_release/apis/3.0/*` for one of the companies of the host, by its role's levels and lists. */
export function answerApi(servers: readonly ConnectWiseServer[], request: Incoming): SandboxResponse {
  const twin = servers.some((server) => server.apiHost === request.host);
  if (!twin) return error(403, 'Security', 'SSL is required.');
  if (!request.headers.clientid) return error(401, 'ClientId', 'The clientId header is required.');
  const login = loginOf(request);
  const server = servers.find((one) => one.companyId.toLowerCase() === login?.companyId.toLowerCase());
  const member = login && server?.memberFor(login.publicKey, login.privateKey);
  if (!server || !member) return error(401, 'Unauthorized', 'Username or password is incorrect.');
  const path = request.path.replace(root, '');
  const operation = operationFor(request.method, path);
  if (!operation) return error(404, 'NotFound', 'The path was not found.');
  if (operation.records === 'info') {
    return json({ version: 'v2025.1.1', isCloud: !server.onPremise, serverTimeZone: 'UTC' });
  }
  return carryOut(operation, levelOf(server.role(member.role), operation), member, request);
}

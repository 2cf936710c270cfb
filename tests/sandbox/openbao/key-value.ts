import type { SandboxResponse } from '../http';
import { answerWith, errors, type KeyValueCall } from './api';
import type { Version } from './server';

function denied(): SandboxResponse {
  return errors(403, 'permission denied');
}

function versionsOf({ server, namespace, mount, path }: KeyValueCall): Version[] {
  return server.versions(namespace, mount, path);
}

function metadataOf(versions: readonly Version[], number: number) {
  const version = versions[number - 1];
  return {
    created_time: version?.created ?? '',
    custom_metadata: null,
    deletion_time: version?.deleted ?? '',
    destroyed: false,
    version: number,
  };
}

/** A new version: create where there is none, update else; `cas` must be the number of the latest, 0 for none. */
export function writeSecret(call: KeyValueCall): SandboxResponse {
  const versions = versionsOf(call);
  if (!call.may(versions.length === 0 ? 'create' : 'update')) return denied();
  const body = parsed(call.request.body);
  if (body === undefined) return errors(400, 'failed to parse JSON input: invalid character');
  const { data, options } = body as {
    readonly data?: unknown;
    readonly options?: { readonly cas?: unknown } | null;
  };
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return errors(400, 'no data provided');
  const cas = options?.cas;
  const engine = call.server.engines.get(`${call.namespace} ${call.mount}`);
  if (cas === undefined && engine?.casRequired)
    return errors(400, 'check-and-set parameter required for this call');
  if (cas !== undefined && Number(cas) !== versions.length)
    return errors(400, 'check-and-set parameter did not match the current version');
  const created = new Date().toISOString();
  versions.push({ data: data as Version['data'], created, deleted: '' });
  return answerWith(metadataOf(versions, versions.length));
}

/** A deleted version is not found, and still tells that it was there. */
export function readSecret(call: KeyValueCall): SandboxResponse {
  if (!call.may('read')) return denied();
  const versions = versionsOf(call);
  const number = Number(call.request.query.get('version') ?? 0) || versions.length;
  const version = versions[number - 1];
  if (!version) return errors(404);
  const metadata = metadataOf(versions, number);
  if (!version.deleted) return answerWith({ data: version.data, metadata });
  return { ...answerWith({ data: null, metadata }), status: 404 };
}

export function deleteSecret(call: KeyValueCall): SandboxResponse {
  if (!call.may('delete')) return denied();
  const latest = versionsOf(call).at(-1);
  if (latest) latest.deleted = new Date().toISOString();
  return { status: 204, headers: {}, body: '' };
}

export function readMetadata(call: KeyValueCall): SandboxResponse {
  if (!call.may('read')) return denied();
  const versions = versionsOf(call);
  if (versions.length === 0) return errors(404);
  return answerWith({
    cas_required: false,
    created_time: versions[0]?.created,
    current_version: versions.length,
    versions: Object.fromEntries(versions.map((_, index) => [index + 1, metadataOf(versions, index + 1)])),
  });
}

/** Names right below a path, folders with a slash at the end. */
export function listSecrets(call: KeyValueCall): SandboxResponse {
  const { method, query } = call.request;
  if (method !== 'LIST' && !(method === 'GET' && query.get('list') === 'true'))
    return errors(405, 'unsupported operation');
  if (!call.may('list')) return denied();
  const start = `${call.namespace} ${call.mount} ${call.path === '' ? '' : `${call.path}/`}`;
  const names = [...call.server.secrets]
    .filter(([key, versions]) => key.startsWith(start) && versions.length > 0)
    .map(([key]) => key.slice(start.length).replace(/\/.*$/, '/'));
  return names.length === 0 ? errors(404) : answerWith({ keys: [...new Set(names)].sort() });
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

import { type Incoming, json, type SandboxResponse } from '../http';
import { gateOf, isEntity, type Operation, operationFor } from './operations';
import { type ApiUser, type AutotaskServer, hashOf } from './server';

const root = /^\/ATServicesRest\/V1\.0(?=\/)/i;
const loginRight = 'Web Services API > Feature Access > Can login to Web Services API';

export function isApiPath(path: string): boolean {
  return root.test(path);
}

function errors(status: number, ...messages: readonly string[]): SandboxResponse {
  return json({ errors: messages }, status);
}

const unauthorized = errors(
  401,
  'Authentication failed. Check the API user name, the secret and the integration code.',
);

/** Where a user's zone is; needs no sign-in, and any of the API's hosts tells it. */
function zoneInformation(servers: readonly AutotaskServer[], name: string): SandboxResponse {
  const server = servers.find((one) => one.user(name));
  if (!server) return errors(500, 'Zone information could not be determined.');
  return json({
    zoneName: server.zone,
    url: `https://${server.apiHost}/ATServicesRest/`,
    webUrl: `https://${server.host}/`,
    ci: 1000 + server.name.length,
  });
}

interface Caller {
  readonly server: AutotaskServer;
  readonly user: ApiUser;
}

function callerOf(servers: readonly AutotaskServer[], request: Incoming): Caller | undefined {
  const name = request.headers.username ?? '';
  const server = servers.find((one) => one.apiHost === request.host && one.user(name));
  const user = server?.user(name);
  return server && user ? { server, user } : undefined;
}

/** Whether the caller is who it says; wrong secrets are counted, and lock the user after some. */
function signsIn({ server, user }: Caller, headers: Incoming['headers']): boolean {
  const { apiDelay, lockAfter } = server.options;
  if (user.locked || !user.active || Date.now() < user.savedAt + apiDelay) return false;
  if (hashOf(headers.secret ?? '') !== user.secretHash) {
    user.failures += 1;
    if (user.failures >= lockAfter) user.locked = true;
    return false;
  }
  user.failures = 0;
  const code = server.integrationCode(user);
  return code !== '' && headers.apiintegrationcode === code && rightOf({ server, user }, loginRight) === 'on';
}

function rightOf({ server, user }: Caller, right: string): string {
  return server.level(user.securityLevel)?.rights[right] ?? 'None';
}

function allows(value: string): boolean {
  return !['None', 'No', 'off'].includes(value);
}

/** Two records of every kind: the first is someone else's, the second the API user's own. `Mine` reaches the second alone. */
function carryOut(operation: Operation, value: string): SandboxResponse {
  const { entity, act, id } = operation;
  if (!allows(value)) return errors(403, `You do not have permission to ${act.toLowerCase()} ${entity}.`);
  const own = { id: 2, name: `Own of ${entity}` };
  const reached = ['Mine', 'My Territories'].includes(value)
    ? [own]
    : [{ id: 1, name: `First of ${entity}` }, own];
  if (act === 'Add') return json({ itemId: 3 });
  if (id === undefined && act === 'View')
    return json({ items: reached, pageDetails: { count: reached.length } });
  if (id === undefined) return json({ itemId: 2 });
  const item = reached.find((record) => record.id === Number(id));
  if (!item && ['1', '2'].includes(id)) return errors(403, `You do not have permission to ${entity} ${id}.`);
  return act === 'View'
    ? json({ item: item ?? null })
    : item
      ? json({ itemId: item.id })
      : errors(404, 'Not found.');
}

/** Tells what may be done with an entity at all. */
function entityInformation(caller: Caller, entity: string): SandboxResponse {
  const can = (act: Operation['act']): boolean => allows(rightOf(caller, gateOf(entity, act)));
  const info = {
    canCreate: can('Add'),
    canUpdate: can('Edit'),
    canDelete: can('Delete'),
    canQuery: can('View'),
  };
  return json({ info: { name: entity, ...info } });
}

/** Answers `/ATServicesRest/V1.0/*`: 401 for who is not known (yet), 403 for what the level does not allow. */
export function answerApi(servers: readonly AutotaskServer[], request: Incoming): SandboxResponse {
  const path = request.path.replace(root, '');
  if (/^\/zoneInformation$/i.test(path)) return zoneInformation(servers, request.query.get('user') ?? '');
  const caller = callerOf(servers, request);
  if (!caller || !signsIn(caller, request.headers)) return unauthorized;
  if (/^\/ThresholdInformation$/i.test(path))
    return json({
      externalRequestThreshold: 10_000,
      requestThresholdTimeframe: 60,
      currentTimeframeRequestCount: 1,
    });
  const described = /^\/([A-Za-z]+)\/entityInformation$/i.exec(path)?.[1] ?? '';
  if (isEntity(described)) return entityInformation(caller, described);
  const operation = operationFor(request.method, path);
  if (!operation) return errors(404, 'No such resource.');
  return carryOut(operation, rightOf(caller, operation.right));
}

import { type Incoming, json, type SandboxResponse } from '../http';
import { wireLevel } from './labels';
import { rightsAt, rightsFor, type SecurityLevel } from './rights';
import type { ApiUser, AutotaskServer } from './server';
import { integrationVendors } from './tracking';
import type { CallName, Calls, UserFields, WireUser } from './wire';

type Action<Name extends CallName> = (server: AutotaskServer, input: Calls[Name][0]) => Calls[Name][1];

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The record does not exist.');
  return value;
}

function choicesFor(server: AutotaskServer): WireUser['choices'] {
  return {
    securityLevel: server.levels.filter((level) => level.active).map((level) => level.name),
    dateFormat: ['MM/dd/yyyy', 'dd/MM/yyyy', 'yyyy-MM-dd'],
    timeFormat: ['hh:mm a', 'HH:mm'],
    numberFormat: ['1,234.56', '1.234,56'],
    location: ['Headquarters', 'Harbour Office'],
    integrationVendor: integrationVendors,
  };
}

const noFields: UserFields = {
  firstName: '',
  lastName: '',
  email: '',
  active: true,
  locked: false,
  securityLevel: '',
  dateFormat: 'MM/dd/yyyy',
  timeFormat: 'hh:mm a',
  numberFormat: '1,234.56',
  location: '',
  tracking: 'vendor',
  integrationVendor: '',
  integrationName: '',
};

function fieldsOf(user: ApiUser): UserFields {
  const names = Object.keys(noFields) as (keyof UserFields)[];
  return Object.fromEntries(names.map((name) => [name, user[name]])) as unknown as UserFields;
}

/** Why a level cannot be saved; empty when it can. */
function refusal(server: AutotaskServer, known: SecurityLevel | undefined, name: string): string {
  if (known?.system) return 'A system security level cannot be changed.';
  if (known?.inUseBy) return `This security level is being edited by ${known.inUseBy}. Nothing was saved.`;
  if (!name.trim()) return 'Name is required.';
  const clash = server.levels.some((level) => level !== known && level.name === name.trim());
  return clash ? `A security level named ${name.trim()} exists already.` : '';
}

/** Writes the rights that were changed, and no others. */
function writeRights(
  server: AutotaskServer,
  level: SecurityLevel,
  changed: Readonly<Record<string, string>>,
): string {
  const rights = new Map(rightsFor(server.options).map((right) => [right.key, right]));
  const refused: string[] = [];
  for (const [key, value] of Object.entries(changed)) {
    const right = rights.get(key);
    const readOnly = server.options.readOnly.some((one) => one === key || one === right?.line);
    const real = right?.kind === 'number' ? /^\d{1,3}$/.test(value) : right?.choices.includes(value);
    if (right && real && !readOnly) level.rights[key] = value;
    else refused.push(key);
  }
  return refused.length > 0 ? `Could not be saved: ${refused.join('; ')}` : '';
}

function saveLevel(server: AutotaskServer, input: Calls['saveLevel'][0]): Calls['saveLevel'][1] {
  server.asked.saveLevel += 1;
  const known = input.id === undefined ? undefined : found(server.levelById(input.id));
  const trouble = refusal(server, known, input.name);
  if (trouble) return { id: known?.id ?? 0, trouble };
  const source = found(server.levelById(input.from));
  const own = rightsAt('lowest', server.options);
  const level = known ?? server.addLevel(input.name.trim(), { ...own, ...source.rights });
  level.name = input.name.trim();
  return { id: level.id, trouble: writeRights(server, level, input.changed) };
}

function wireUser(server: AutotaskServer, id: number | undefined): WireUser {
  const choices = choicesFor(server);
  if (id === undefined)
    return { id, fields: noFields, username: '', hasSecret: false, trackingIdentifier: '', choices };
  const user = found(server.users.find((one) => one.id === id));
  const { username, trackingIdentifier } = user;
  return {
    id,
    fields: fieldsOf(user),
    username,
    hasSecret: user.secretHash !== '',
    trackingIdentifier,
    choices,
  };
}

/** The first thing that the form of a user lacks; empty when it can be saved. */
function lack(server: AutotaskServer, input: Calls['saveUser'][0]): string {
  const { fields, username, secret, id } = input;
  const required: readonly (readonly [label: string, value: string])[] = [
    ['First Name', fields.firstName],
    ['Last Name', fields.lastName],
    ['Email Address', fields.email],
    ['Security Level', fields.securityLevel],
    ['Primary Internal Location', fields.location],
    ['Username (Key)', username],
    ['Password (Secret)', secret || (id === undefined ? '' : 'there is one')],
    fields.tracking === 'vendor'
      ? ['Integration Vendor', fields.integrationVendor]
      : ['Internal Integration Name', fields.integrationName],
  ];
  const lacking = required.filter(([, value]) => !value.trim()).map(([label]) => label);
  if (lacking.length > 0) return `Required: ${lacking.join(', ')}`;
  if (!server.level(fields.securityLevel)) return `There is no security level ${fields.securityLevel}.`;
  const clash = server.users.some((user) => user.username === username && user.id !== id);
  return clash ? 'The user name is taken.' : '';
}

function saveUser(server: AutotaskServer, input: Calls['saveUser'][0]): Calls['saveUser'][1] {
  server.asked.saveUser += 1;
  const trouble = lack(server, input);
  if (trouble) return { id: input.id ?? 0, trouble };
  return { id: server.saveUser(input.id, input.fields, input).id, trouble: '' };
}

const actions: { readonly [Name in CallName]: Action<Name> } = {
  levels: (server) => server.levels.map(({ id, name, system }) => ({ id, name, system })),
  level: (server, { id, copy }) => wireLevel(found(server.levelById(id)), copy, server.options),
  saveLevel,
  users: (server) =>
    server.users.map(({ id, firstName, lastName, securityLevel }) => ({
      id,
      name: `${lastName}, ${firstName}`,
      level: securityLevel,
    })),
  user: (server, { id }) => wireUser(server, id),
  generateKey: (server) => {
    server.asked.generateKey += 1;
    return { value: server.makeUsername() };
  },
  generateSecret: (server) => {
    server.asked.generateSecret += 1;
    return { value: server.makeSecret() };
  },
  trackingIdentifier: (server) => ({ value: server.makeTrackingIdentifier() }),
  saveUser,
};

/** Answers one call of a page. */
export async function answerAction(
  server: AutotaskServer,
  name: string,
  request: Incoming,
): Promise<SandboxResponse> {
  if (!(name in actions)) return json({ trouble: 'No such action.' }, 404);
  if (server.options.slow > 0) await new Promise((resolve) => setTimeout(resolve, server.options.slow));
  const action = actions[name as CallName] as (server: AutotaskServer, input: object) => unknown;
  try {
    return json(action(server, JSON.parse(request.body || '{}')));
  } catch (error) {
    return json({ trouble: error instanceof Error ? error.message : 'Unknown' }, 400);
  }
}

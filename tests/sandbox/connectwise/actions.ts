import { type Incoming, json, type SandboxResponse } from '../http';
import { type Column, type Level, levels, moduleNames } from './functions';
import { functionsOf, type SecurityRole } from './role';
import type { ApiKey, ConnectWiseServer } from './server';
import type { CallName, Calls, WireKey, WireRow } from './wire';

type Action<Name extends CallName> = (server: ConnectWiseServer, input: Calls[Name][0]) => Calls[Name][1];

const fixedChoices: Readonly<Record<string, readonly string[]>> = {
  level: ['Corporate (Level 1)', 'Region (Level 2)', 'Location (Level 3)'],
  location: ['Harbour Office', 'Hill Office'],
  businessUnit: ['Admin', 'Professional Services', 'Sales'],
  defaultTerritory: ['Corporate', 'North', 'South'],
};

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The record does not exist.');
  return value;
}

function roleOf(server: ConnectWiseServer, id: number): SecurityRole {
  return found(server.roleById(id));
}

function labelOf(server: ConnectWiseServer, key: string, name: string): string {
  return server.options.renamed[key] ?? server.options.renamed[name] ?? name;
}

function rowsOf(server: ConnectWiseServer, role: SecurityRole, module: string): WireRow[] {
  return functionsOf(server.options)
    .filter((row) => row.module === module)
    .map((row) => {
      const cells = Object.entries(row.cells).map(([column, choices]) => {
        const level = role.levels[row.key]?.[column as Column] ?? 'None';
        return [column, { level, choices }] as const;
      });
      const label = labelOf(server, row.key, row.name);
      return { key: row.key, label, cells: Object.fromEntries(cells), customize: row.list !== undefined };
    });
}

/** Why a role cannot be saved now; empty when it can. */
function lockOf(role: SecurityRole): string {
  if (role.readOnly) return `${role.name} is delivered with the product and cannot be changed.`;
  return role.inUseBy ? `The record is in use by ${role.inUseBy}. Nothing was saved.` : '';
}

/** Writes the cells that were changed, and no others; an emptied one is None. */
function writeCells(server: ConnectWiseServer, role: SecurityRole, input: Calls['saveRole'][0]): string {
  const refused: string[] = [];
  for (const [key, cells] of Object.entries(input.changed)) {
    for (const [column, sent] of Object.entries(cells)) {
      const level = (sent || 'None') as Level;
      const choices = functionsOf(server.options).find((row) => row.key === key)?.cells[column as Column];
      const held = role.levels[key];
      const unwelcome = server.options.refusedOnSave.includes(`${key} | ${column}`);
      if (unwelcome || !held || !levels.includes(level) || !choices?.includes(level)) {
        refused.push(`${key} | ${column}`);
      } else held[column as Column] = level;
    }
  }
  return refused.length > 0 ? `Could not be saved: ${refused.join('; ')}` : '';
}

function saveRole(server: ConnectWiseServer, input: Calls['saveRole'][0]): Calls['saveRole'][1] {
  const known = input.id === undefined ? undefined : roleOf(server, input.id);
  const clash = server.roles.some((role) => role !== known && role.name === input.name);
  if (!input.name) return { id: input.id ?? 0, trouble: 'Role ID is a required field.' };
  if (clash) return { id: input.id ?? 0, trouble: `${input.name} exists already.` };
  if (!known) return { id: server.addRole(input.name).id, trouble: '' };
  const trouble = lockOf(known);
  if (trouble) return { id: known.id, trouble };
  known.name = input.name;
  return { id: known.id, trouble: writeCells(server, known, input) };
}

function saveList(server: ConnectWiseServer, input: Calls['saveList'][0]): Calls['saveList'][1] {
  const role = roleOf(server, input.id);
  const list = found(role.lists[input.key]);
  const trouble = lockOf(role);
  if (trouble) return { trouble };
  const before = [...list.allow, ...list.disallow].sort();
  const after = [...input.list.allow, ...input.list.disallow].sort();
  if (before.join('\n') !== after.join('\n')) return { trouble: 'The list does not hold what it held.' };
  role.lists[input.key] = { allow: [...input.list.allow].sort(), disallow: [...input.list.disallow].sort() };
  return { trouble: '' };
}

function saveMember(server: ConnectWiseServer, input: Calls['saveMember'][0]): Calls['saveMember'][1] {
  const { id, fields } = input;
  const required = ['memberId', 'memberName', 'role', 'level', 'location', 'businessUnit'] as const;
  const lacking = required.filter((name) => !fields[name]);
  if (lacking.length > 0) return { id: id ?? 0, trouble: `Required: ${lacking.join(', ')}` };
  if (!server.role(fields.role)) return { id: id ?? 0, trouble: `There is no role ${fields.role}.` };
  return { id: server.saveMember(id, fields).id, trouble: '' };
}

function wireKey({ id, description, publicKey }: ApiKey): WireKey {
  return { id, description, publicKey };
}

function keyBy(server: ConnectWiseServer, id: number): ApiKey {
  return found(server.keys.find((key) => key.id === id));
}

const actions: { readonly [Name in CallName]: Action<Name> } = {
  roles: (server) => server.roles.map(({ id, name }) => ({ id, name })),
  role: (server, input) => {
    const { id, name, readOnly, inUseBy } = roleOf(server, input.id);
    const shown = new Set(functionsOf(server.options).map((row) => row.module));
    const order = [...new Set([...moduleNames, ...shown])].filter((module) => shown.has(module));
    const modules = order.map((module) => ({ name: module, label: labelOf(server, module, module) }));
    return { id, name, readOnly, inUseBy, modules };
  },
  module: (server, input) => rowsOf(server, roleOf(server, input.id), input.module),
  saveRole,
  list: (server, input) => found(roleOf(server, input.id).lists[input.key]),
  saveList,
  members: (server) =>
    server.members.map(({ id, memberId, memberName, role }) => ({ id, cells: [memberId, memberName, role] })),
  member: (server, input) => {
    const { id: _id, ...fields } = found(server.members.find((member) => member.id === input.id));
    return fields;
  },
  saveMember,
  choices: (server, input) =>
    input.field === 'role' ? server.roles.map((role) => role.name) : found(fixedChoices[input.field]),
  keys: (server, input) => server.keys.filter((key) => key.member === input.member).map(wireKey),
  key: (server, input) => {
    const key = keyBy(server, input.id);
    return { ...wireKey(key), member: key.member };
  },
  saveKey: (server, { id, member, description }) => {
    const { key, privateKey } =
      id === undefined
        ? server.mintKey(member, description)
        : server.remintKey(keyBy(server, id), description);
    return { ...wireKey(key), privateKey };
  },
};

/** Answers one call of a screen. */
export async function answerAction(
  server: ConnectWiseServer,
  name: string,
  request: Incoming,
): Promise<SandboxResponse> {
  if (!(name in actions)) return json({ trouble: 'No such action.' }, 404);
  if (server.options.slow > 0) await new Promise((resolve) => setTimeout(resolve, server.options.slow));
  const action = actions[name as CallName] as (server: ConnectWiseServer, input: object) => unknown;
  try {
    return json(action(server, JSON.parse(request.body || '{}')));
  } catch (error) {
    return json({ trouble: error instanceof Error ? error.message : 'Unknown' }, 400);
  }
}

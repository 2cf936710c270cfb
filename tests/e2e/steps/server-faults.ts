/** What a server may do to a secret on its way to it, and what the panel then says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as faults from '../../sandbox/hostile-server';
import { root } from '../harness/browsers';

export type ServerSink = 'webhook' | 'openbao';

export interface FaultCase {
  readonly name: string;
  readonly sink: ServerSink;
  readonly faults: faults.HostileServer['faults'];
  readonly sentence: string;
  readonly state: 'captured' | 'unknown' | 'delivered';
  /** Whether values were on their way at all. */
  readonly sent: boolean;
}

export const places = {
  webhook: 'hook.rocketcyber.example',
  openbao: 'bao.rocketcyber.example/secret/rolecall/acme.syncromsp.com/rocketcyber',
} as const satisfies Record<ServerSink, string>;

const { says, leadsTo, onlyAt, slowly } = faults;
const { hangsUp, losesAnswer, speaksRubbish, cutsShort, cutsHeaders, drips } = faults;
const elsewhere = 'https://elsewhere.example/in';
/** RoleCall may go there unasked. */
const vendor = 'https://acme.syncromsp.com/api_tokens';
const signIn = { 'www-authenticate': 'Basic realm="hook"', 'set-cookie': 'seen=1; Secure; SameSite=None' };
const polluting = '{"data":{"data":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}}';

type Row = readonly [name: string, faults: FaultCase['faults'], key: string];

const webhook: readonly Row[] = [
  ['leads elsewhere', { HEAD: leadsTo(elsewhere) }, 'noticeServerUnreachable'],
  ['307 elsewhere for the values', { POST: leadsTo(elsewhere) }, 'noticeWebhookUnknown'],
  ['asks for a password, sets a cookie', { POST: says(401, '', signIn) }, 'noticeServerSignIn'],
  ['302 to the vendor', { POST: leadsTo(vendor, 302) }, 'noticeWebhookUnknown'],
  ['500', { POST: says(500) }, 'noticeServerRefused'],
  ['a gateway’s 502', { POST: says(502) }, 'noticeWebhookUnknown'],
  ['429', { POST: says(429) }, 'noticeServerBusy'],
  ['hangs up with the values', { POST: hangsUp }, 'noticeWebhookUnknown'],
  ['headers cut short', { HEAD: cutsHeaders }, 'noticeServerUnreachable'],
  ['speaks no HTTP', { POST: speaksRubbish }, 'noticeWebhookUnknown'],
  ['slow', { HEAD: slowly(500), POST: slowly(1_000) }, 'noticeSent'],
  ['an answer without an end', { POST: drips }, 'noticeSent'],
];

const openbao: readonly Row[] = [
  ['leads elsewhere', { GET: leadsTo(elsewhere) }, 'noticeServerUnreachable'],
  ['307 to the vendor for the values', { POST: leadsTo(vendor) }, 'noticeServerNotStored'],
  ['sealed', { POST: says(503) }, 'noticeServerSealed'],
  ['CORS refuses', { POST: says(403, '{"errors":["origin not allowed"]}') }, 'noticeServerOrigin'],
  ['500', { POST: says(500) }, 'noticeServerNotStored'],
  ['404', { POST: says(404) }, 'noticeServerNotFound'],
  ['hangs up', { POST: hangsUp }, 'noticeServerNotStored'],
  ['reaches for prototypes', { POST: hangsUp, GET: says(200, polluting) }, 'noticeServerOccupied'],
  ['hangs up twice', { POST: hangsUp, GET: onlyAt('/data/', cutsHeaders) }, 'noticeStoreUnknown'],
  ['a page of somebody’s answers', { POST: says(200, '<h1>Sign in</h1>') }, 'noticeServerNotStored'],
  ['its answer cut short', { POST: cutsShort }, 'noticeStored'],
  ['its answer lost', { POST: losesAnswer }, 'noticeStored'],
];

const messages = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')) as Readonly<
  Record<string, { readonly message: string }>
>;

/** What the panel says under that key of a sink's place. */
export function sentenceOf(sink: ServerSink, key: string, place: string = places[sink]): string {
  const { message } = messages[key] ?? { message: `no ${key}` };
  return message.replace('$1', place);
}

function caseOf(sink: ServerSink, [name, given, key]: Row): FaultCase {
  const state = key.endsWith('Unknown') ? 'unknown' : /Sent|Stored$/.test(key) ? 'delivered' : 'captured';
  const kept = key === 'noticeServerNotStored' ? 'captured' : state;
  const sentence = sentenceOf(sink, key);
  return { name: `${sink}: ${name}`, sink, faults: given, sentence, state: kept, sent: 'POST' in given };
}

/** By turns, so that no two in a row say the same. */
export const faultCases: readonly FaultCase[] = webhook.flatMap((row, index) => [
  caseOf('webhook', row),
  ...openbao.slice(index, index + 1).map((other) => caseOf('openbao', other)),
]);

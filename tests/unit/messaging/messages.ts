/** A message of every type, or more where a type has several shapes. The compiler says which a new one lacks. */
import type { FromAssistant, FromPanel, PageSeen } from '../../../utils/messaging/protocol';

export const setupId = '5f1d2c3b-4a69-4887-96a5-b4c3d2e1f000';
export const tabId = 1;
const control = {
  ref: 0,
  path: ['Assets'],
  key: 'asset',
  column: '',
  level: null,
  levels: ['off', 'on'],
  visible: true,
  disabled: false,
};

export const pageMessages = [
  { type: 'page-seen', vendor: 'syncro', kind: 'credential' },
  { type: 'hello', vendor: 'autotask' },
  {
    type: 'report',
    setupId,
    kind: 'permissions',
    controls: [control],
    unopened: false,
    failures: [{ ref: 0, reason: 'not-kept' }],
    fields: [{ label: 'Name', state: 'filled', value: 'RocketCyber' }],
    canUndo: true,
  },
  { type: 'work', setupId, work: { kind: 'granting', done: 1, total: 3 } },
  { type: 'work', setupId, work: null },
  { type: 'bring', setupId, what: 'filling' },
  { type: 'bring', setupId, what: 'exploring' },
  { type: 'say', setupId, key: 'warningUpdateReissues' },
  { type: 'captured', setupId, values: [{ field: 'apiToken', value: 'x', from: 'page' }] },
  { type: 'held', setupId, label: null },
] as const satisfies readonly (FromAssistant | PageSeen)[];

export const panelMessages = [
  { type: 'panel-state', tabId },
  { type: 'panel-look', tabId },
  { type: 'panel-server', tabId, origin: 'https://manage.acme.example' },
  { type: 'panel-start', tabId, manifestId: 'syncro/rocketcyber' },
  { type: 'panel-end', tabId },
  { type: 'panel-choose', tabId, choice: { kind: 'group', id: 'billing', on: true } },
  { type: 'panel-choose', tabId, choice: { kind: 'variant', id: 'since-2020-4' } },
  { type: 'panel-choose', tabId, choice: { kind: 'alternative', name: 'Admin' } },
  { type: 'panel-choose', tabId, choice: { kind: 'right', id: 'row', right: -1 } },
  { type: 'panel-choose', tabId, choice: { kind: 'entries', id: 'row', entries: ['Service / Priority'] } },
  { type: 'panel-choose', tabId, choice: { kind: 'answered' } },
  { type: 'panel-confirm', tabId, ids: ['asset view detail'], confirmed: true },
  { type: 'panel-grant', tabId, ids: [], lower: true },
  { type: 'panel-stop', tabId },
  { type: 'panel-undo', tabId },
  { type: 'panel-release', tabId },
  { type: 'panel-show', tabId, id: 'x' },
  { type: 'panel-fill', tabId, labels: ['Name'] },
  { type: 'panel-tick', tabId, id: 'x', ticked: true },
  { type: 'panel-keep', tabId, field: 'apiToken' },
  { type: 'panel-step', tabId, step: 'save', done: true },
  { type: 'panel-go', tabId, step: 'save' },
  { type: 'panel-point', tabId, step: 'save' },
  { type: 'panel-outline', tabId },
  { type: 'panel-reveal', setupId, field: 'apiToken' },
  { type: 'panel-forget', setupId, field: 'apiToken' },
  { type: 'panel-give', setupId, field: 'companyId', value: 'acme' },
  { type: 'panel-target', setupId, targetTabId: 2, sendTo: '' },
  {
    type: 'panel-send',
    setupId,
    targetTabId: 2,
    sendTo: 'https://app.rocketcyber.example',
    chosen: [{ field: 0, handle: 2_000_000_000 }],
  },
  { type: 'panel-deliver', setupId, sink: 'openbao', where: 'bao.acme.example/secret/rolecall' },
  { type: 'panel-prove', setupId },
  { type: 'audit-look', tabId, manifestIds: ['syncro/rocketcyber'] },
  { type: 'audit-open', tabId },
  { type: 'audit-record', tabId, name: 'Acme token' },
  { type: 'audit-end', tabId },
  { type: 'panel-dismiss', tabId },
] as const satisfies readonly FromPanel[];

type Known = (typeof pageMessages | typeof panelMessages)[number]['type'];
type Lacking = Exclude<(FromAssistant | PageSeen | FromPanel)['type'], Known>;
/** Does not compile with the type of a message that is not above. */
export const everyType: [Lacking] extends [never] ? true : Lacking = true;

/** The same for a setup that runs. */
export function aimedAt<Message>(messages: readonly Message[], id: string): Message[] {
  return JSON.parse(JSON.stringify(messages).replaceAll(setupId, id)) as Message[];
}

/** The shape of every message the background takes. A message that fits is passed on; any other is not read at all. */
import { stepIds } from '../manifests/step-plans';
import { vendorIds } from '../manifests/vendors';
import type { Way } from '../setup/types';
import type { PageKind } from '../vendors/types';
import type { Bringable, FromAssistant, FromPanel, PageSeen } from './protocol';
import { type Check, flag, integer, list, oneOf, optional, orNull, record, text, variant } from './shapes';

/** Checks for every key of a message but `type`; a key that is added to the protocol and not here won't compile. */
type ChecksOf<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: {
    readonly [Key in Exclude<keyof (Message & { readonly type: Type }), 'type'>]-?: Check;
  };
};

const tab = integer(0, 2 ** 31 - 1);
const setup = text(64, /^[0-9a-f-]{8,64}$/);
const field = text(40, /^[A-Za-z][A-Za-z0-9]*$/);
const secret = text(16_384);
/** A page part has no other sentence to say: what the panel says of a value, only the background knows. */
const warning = text(80, /^warning[A-Z][A-Za-z0-9]*$/);
const id = text(4_000);
const ids = list(id, 20_000);
const vendor = oneOf(vendorIds);
const step = oneOf(stepIds);
const kind = oneOf(['none', 'vendor', 'permissions', 'credential'] satisfies PageKind[]);
const bringable = oneOf(['exploring', 'filling'] satisfies Bringable[]);
const count = integer(0, 1_000_000);

const control = record({
  ref: integer(-1_000_000, 1_000_000),
  path: list(text(1_000), 10),
  key: text(1_000),
  column: text(200),
  level: orNull(text(300)),
  levels: orNull(list(text(300), 200)),
  visible: flag,
  disabled: flag,
  refused: optional(flag),
});

const formField = record({
  label: text(1_000),
  state: oneOf(['filled', 'typed', 'empty', 'offered', 'absent']),
  value: optional(text(1_000)),
});

const work = variant('kind', {
  reading: {},
  granting: { done: count, total: count },
  removing: { done: count, total: count },
  undoing: { done: count, total: count },
});

const manifestId = text(120, /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);

const choice = variant('kind', {
  group: { id: text(200), on: flag },
  variant: { id: text(200) },
  alternative: { name: text(400) },
  right: { id, right: integer(-1, 100) },
  entries: { id, entries: list(text(300), 500) },
  answered: {},
});

const fromPage = {
  'page-seen': { vendor, kind },
  hello: { vendor },
  report: {
    setupId: setup,
    kind,
    controls: list(control, 50_000),
    unopened: flag,
    failures: list(
      record({ ref: integer(-1_000_000, 1_000_000), reason: oneOf(['trusted-only', 'not-kept']) }),
      50_000,
    ),
    fields: list(formField, 500),
    canUndo: flag,
  },
  work: { setupId: setup, work: orNull(work) },
  bring: { setupId: setup, what: bringable },
  say: { setupId: setup, key: orNull(warning) },
  captured: {
    setupId: setup,
    values: list(record({ field, value: secret, from: optional(oneOf(['page', 'address', 'kept'])) }), 20),
    beside: optional(list(field, 20)),
  },
  held: { setupId: setup, label: orNull(text(60)) },
} satisfies ChecksOf<FromAssistant | PageSeen>;

const fromPanel = {
  'panel-state': { tabId: tab },
  'panel-look': { tabId: tab },
  'panel-server': { tabId: tab, origin: text(2_000) },
  'panel-start': { tabId: tab, manifestId },
  'panel-end': { tabId: tab },
  'panel-choose': { tabId: tab, choice },
  'panel-confirm': { tabId: tab, ids, confirmed: flag },
  'panel-grant': { tabId: tab, ids, lower: flag },
  'panel-stop': { tabId: tab },
  'panel-undo': { tabId: tab },
  'panel-release': { tabId: tab },
  'panel-show': { tabId: tab, id },
  'panel-fill': { tabId: tab, labels: list(text(1_000), 500) },
  'panel-tick': { tabId: tab, id, ticked: flag },
  'panel-keep': { tabId: tab, field },
  'panel-step': { tabId: tab, step, done: flag },
  'panel-go': { tabId: tab, step },
  'panel-point': { tabId: tab, step },
  'panel-outline': { tabId: tab },
  'panel-reveal': { setupId: setup, field },
  'panel-forget': { setupId: setup, field },
  'panel-give': { setupId: setup, field, value: secret },
  'panel-target': { setupId: setup, targetTabId: tab, sendTo: text(2_000) },
  'panel-send': {
    setupId: setup,
    targetTabId: tab,
    sendTo: text(2_000),
    chosen: list(record({ field: integer(0, 100), handle: integer(0, 2 ** 32) }), 100),
  },
  'panel-deliver': {
    setupId: setup,
    sink: oneOf(['webhook', 'openbao', 'file', 'clipboard'] satisfies Way['sink'][]),
    where: text(2_000),
  },
  'panel-prove': { setupId: setup },
  'panel-dismiss': { tabId: tab },
  'audit-look': { tabId: tab, manifestIds: list(manifestId, 200) },
  'audit-open': { tabId: tab },
  'audit-record': { tabId: tab, name: text(200) },
  'audit-end': { tabId: tab },
} satisfies ChecksOf<FromPanel>;

const pageMessage = variant('type', fromPage);
const panelMessage = variant('type', fromPanel);

/** The message, if it is one that a content script may send; otherwise null. */
export function readFromPage(message: unknown): FromAssistant | PageSeen | null {
  return pageMessage(message) ? (message as FromAssistant | PageSeen) : null;
}

/** The message, if it is one that our own pages may send; otherwise null. */
export function readFromPanel(message: unknown): FromPanel | null {
  return panelMessage(message) ? (message as FromPanel) : null;
}

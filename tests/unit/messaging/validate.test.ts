import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FromAssistant, FromPanel, PageSeen } from '../../../utils/messaging/protocol';
import { readFromPage, readFromPanel } from '../../../utils/messaging/validate';

const setupId = '5f1d2c3b-4a69-4887-96a5-b4c3d2e1f000';
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

const pageMessages: readonly (FromAssistant | PageSeen)[] = [
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
  { type: 'say', setupId, key: 'warningUpdateReissues' },
  { type: 'captured', setupId, values: [{ field: 'apiToken', value: 'x', from: 'page' }] },
  { type: 'held', setupId, label: null },
];

const tabId = 3;
const panelMessages: readonly FromPanel[] = [
  { type: 'panel-state', tabId },
  { type: 'panel-look', tabId },
  { type: 'panel-start', tabId, manifestId: 'syncro/rocketcyber' },
  { type: 'panel-end', tabId },
  { type: 'panel-choose', tabId, choice: { kind: 'group', id: 'billing', on: true } },
  { type: 'panel-choose', tabId, choice: { kind: 'variant', id: 'since-2020-4' } },
  { type: 'panel-choose', tabId, choice: { kind: 'alternative', name: 'Admin' } },
  { type: 'panel-choose', tabId, choice: { kind: 'right', id: 'row', right: -1 } },
  { type: 'panel-choose', tabId, choice: { kind: 'entries', id: 'row', entries: ['Service / Priority'] } },
  { type: 'panel-choose', tabId, choice: { kind: 'answered' } },
  { type: 'panel-confirm', tabId, id: 'asset view detail', confirmed: true },
  { type: 'panel-grant', tabId, ids: [], lower: true },
  { type: 'panel-stop', tabId },
  { type: 'panel-undo', tabId },
  { type: 'panel-release', tabId },
  { type: 'panel-show', tabId, id: 'x' },
  { type: 'panel-fill', tabId, label: 'Name' },
  { type: 'panel-tick', tabId, id: 'x', ticked: true },
  { type: 'panel-keep', tabId, field: 'apiToken' },
  { type: 'panel-outline', tabId },
  { type: 'panel-reveal', setupId, field: 'apiToken' },
  { type: 'panel-forget', setupId, field: 'apiToken' },
  { type: 'panel-give', setupId, field: 'companyId', value: 'acme' },
  { type: 'panel-target', setupId, targetTabId: 4, sendTo: '' },
  {
    type: 'panel-send',
    setupId,
    targetTabId: 4,
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
];

describe('a message', () => {
  it.each(pageMessages)('$type of a content script is read', (message) => {
    expect(readFromPage(message)).toEqual(message);
    expect(readFromPanel(message)).toBeNull();
  });

  it.each(panelMessages)('$type of the panel is read', (message) => {
    expect(readFromPanel(message)).toEqual(message);
    expect(readFromPage(message)).toBeNull();
  });

  it.each([...pageMessages, ...panelMessages])('$type is refused with a key more or less', (message) => {
    const read = (body: unknown) => readFromPage(body) ?? readFromPanel(body);
    expect(read({ ...message, extra: 1 })).toBeNull();
    for (const key of Object.keys(message)) {
      const { [key as 'type']: _left, ...rest } = message;
      // `args` and `from` are the only keys that may be missing.
      if (key !== 'args') expect(read(rest), key).toBeNull();
    }
  });

  it.each([
    '{"type":"hello","vendor":"syncro","__proto__":{"x":1}}',
    '{"__proto__":{"type":"hello","vendor":"syncro"}}',
    '{"type":"hello","vendor":"syncro","constructor":{"prototype":{"x":1}}}',
    '{"type":"toString"}',
    '{"type":"__proto__"}',
    '{"type":"hello","vendor":"__proto__"}',
    '{"type":"hello","vendor":["syncro"]}',
  ])('is refused when it reaches for prototypes: %s', (text) => {
    expect(readFromPage(JSON.parse(text))).toBeNull();
    expect(readFromPanel(JSON.parse(text))).toBeNull();
  });

  it.each([
    ['a path out of the package', { type: 'panel-start', tabId, manifestId: 'syncro/../../secrets' }],
    ['an address', { type: 'panel-start', tabId, manifestId: 'https://evil.example/x' }],
    ['a negative tab', { type: 'panel-state', tabId: -1 }],
    ['half a tab', { type: 'panel-state', tabId: 1.5 }],
    ['no number', { type: 'panel-state', tabId: Number.NaN }],
    ['a setup that is no id', { type: 'panel-reveal', setupId: 'x/../y', field: 'apiToken' }],
    ['a field that is no id', { type: 'panel-reveal', setupId, field: '__proto__' }],
  ])('with %s is refused', (_, message) => {
    expect(readFromPanel(message)).toBeNull();
  });

  it('that is huge is refused', () => {
    const values = [{ field: 'apiToken', value: 'x'.repeat(20_000) }];
    expect(readFromPage({ type: 'captured', setupId, values })).toBeNull();
    const ids = Array.from({ length: 20_001 }, () => 'x');
    expect(readFromPanel({ type: 'panel-grant', tabId, ids, lower: false })).toBeNull();
  });

  it('of any other shape is refused, and reading never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }), (body) => {
        return readFromPage(body) === null && readFromPanel(body) === null;
      }),
    );
  });

  it('with one value swapped for anything is refused or still fits', () => {
    const swap = fc.record({
      message: fc.constantFrom(...pageMessages, ...panelMessages),
      value: fc.anything(),
    });
    fc.assert(
      fc.property(swap, fc.nat(), ({ message, value }, at) => {
        const keys = Object.keys(message);
        const key = keys[at % keys.length] ?? 'type';
        const body = { ...message, [key]: value };
        const read = readFromPage(body) ?? readFromPanel(body);
        return read === null || read === (body as unknown);
      }),
    );
  });
});

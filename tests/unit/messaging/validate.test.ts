import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFromPage, readFromPanel } from '../../../utils/messaging/validate';
import { pageMessages, panelMessages, setupId, tabId } from './messages';

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

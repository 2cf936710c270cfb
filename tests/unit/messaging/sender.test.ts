import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifySender, type MessageSender } from '../../../utils/messaging/sender';
import { vendorOfOrigin } from '../../../utils/setup/vendor-hosts';

const own = { id: 'ownid', origin: 'chrome-extension://ownid' };
const page: MessageSender = {
  id: 'ownid',
  origin: 'https://acme.syncromsp.com',
  frameId: 0,
  documentId: 'document-1',
  tab: { id: 1, incognito: false },
};

function kindOf(changes: Partial<MessageSender>): string {
  return classifySender({ ...page, ...changes }, own, vendorOfOrigin).kind;
}

describe('a sender', () => {
  it('is a vendor’s page by its origin, with all that the browser vouches for', () => {
    expect(classifySender(page, own, vendorOfOrigin)).toEqual({
      kind: 'vendor-page',
      vendor: 'syncro',
      page: { origin: page.origin, tabId: 1, frameId: 0, documentId: 'document-1', incognito: false },
    });
  });

  it.each([
    ['https://acme.repairshopr.com', 'vendor-page'],
    ['http://acme.syncromsp.com', 'other-page'],
    ['https://acme.syncromsp.com:444', 'other-page'],
    ['https://syncromsp.com.evil.example', 'other-page'],
    ['https://acme.syncromsp.com@evil.example', 'other-page'],
    ['https://evil.example', 'other-page'],
    ['null', 'other-page'],
    ['', 'other-page'],
  ])('at %s is %s', (origin, kind) => {
    expect(kindOf({ origin })).toBe(kind);
  });

  it('is never told by its address', () => {
    const forged = { ...page, origin: 'null', url: 'https://acme.syncromsp.com/api_tokens/new' };
    expect(classifySender(forged, own, vendorOfOrigin).kind).toBe('other-page');
  });

  it('is our own page by id and origin, in the panel or in a tab, never in a frame', () => {
    const { tab: _tab, frameId: _frameId, ...panel } = { ...page, origin: own.origin };
    expect(classifySender(panel, own, vendorOfOrigin).kind).toBe('own-page');
    expect(kindOf({ origin: own.origin, frameId: 0 })).toBe('own-page');
    expect(kindOf({ origin: own.origin, frameId: 2 })).toBe('foreign');
    expect(kindOf({ origin: `${own.origin}.evil` })).toBe('other-page');
  });

  it('is foreign without our id, whatever else it says', () => {
    const anything = fc.record({
      id: fc.string().filter((id) => id !== own.id),
      origin: fc.constantFrom(own.origin, page.origin ?? '', 'null'),
      frameId: fc.nat(),
      tab: fc.record({ id: fc.nat() }),
    });
    fc.assert(
      fc.property(anything, (sender) => classifySender(sender, own, vendorOfOrigin).kind === 'foreign'),
    );
  });

  it('is foreign when it has no tab or no frame', () => {
    const { tab: _tab, ...tabless } = page;
    const { frameId: _frameId, ...frameless } = page;
    expect(classifySender(tabless, own, vendorOfOrigin).kind).toBe('foreign');
    expect(classifySender(frameless, own, vendorOfOrigin).kind).toBe('foreign');
  });
});

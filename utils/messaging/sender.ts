/** Says who sent a message, before anyone reads it. */

/** What a browser says of a sender. `url` is left out on purpose: a sandboxed frame carries its vendor's address. */
export interface MessageSender {
  readonly id?: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly tab?: {
    readonly id?: number;
    readonly windowId?: number;
    readonly openerTabId?: number;
    readonly incognito?: boolean;
  };
}

/** One frame of one tab, as the browser vouches for it. */
export interface PageSender {
  readonly origin: string;
  readonly tabId: number;
  readonly frameId: number;
  /** Null where the browser does not tell (Firefox before 153). */
  readonly documentId: string | null;
  readonly incognito: boolean;
}

export type SenderClass<VendorName extends string> =
  /** Our own panel, settings or welcome page. */
  | { readonly kind: 'own-page' }
  /** Our content script in an https frame of a vendor's host. */
  | { readonly kind: 'vendor-page'; readonly vendor: VendorName; readonly page: PageSender }
  /** Our content script anywhere else. */
  | { readonly kind: 'other-page'; readonly page: PageSender }
  | { readonly kind: 'foreign' };

export interface Own {
  readonly id: string;
  /** Our pages' origin, without a slash at the end. */
  readonly origin: string;
}

const foreign = { kind: 'foreign' } as const;

/**
 * Classifies by id, origin, frame and tab. Our pages can't be framed (nothing of ours is web accessible), so one that
 * reports a frame other than the top one is not ours.
 */
export function classifySender<VendorName extends string>(
  sender: MessageSender,
  own: Own,
  vendorOf: (origin: string) => VendorName | null,
): SenderClass<VendorName> {
  const { id, origin, frameId, documentId, tab } = sender;
  if (id !== own.id || typeof origin !== 'string') return foreign;
  if (origin === own.origin) return frameId === undefined || frameId === 0 ? { kind: 'own-page' } : foreign;
  const tabId = tab?.id;
  if (tabId === undefined || tabId < 0 || frameId === undefined || frameId < 0) return foreign;
  const incognito = tab?.incognito === true;
  const page: PageSender = { origin, tabId, frameId, documentId: documentId ?? null, incognito };
  const vendor = origin.startsWith('https://') ? vendorOf(origin) : null;
  return vendor === null ? { kind: 'other-page', page } : { kind: 'vendor-page', vendor, page };
}

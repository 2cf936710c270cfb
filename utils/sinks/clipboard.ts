/** The last resort: a text of all values, for the panel to copy. A clipboard proves nothing and may keep a history. */
import type { Sink } from './types';

export type ClipboardTarget = Readonly<Record<never, never>>;

export const clipboardSink: Sink<ClipboardTarget> = {
  id: 'clipboard',
  needs: () => [],
  where: () => '',
  async deliver(_target, parcels) {
    const text = parcels.map(({ label, value }) => `${label}: ${value}`).join('\n');
    return { state: 'handed', handover: { kind: 'copy', name: '', text } };
  },
};

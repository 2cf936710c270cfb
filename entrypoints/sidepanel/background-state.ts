import { sendToBackground } from '../../utils/messaging/channel';
import type { PanelState } from '../../utils/setup/types';

/** The state of that tab, or null when the background has not answered twice. */
export async function readState(tabId: number): Promise<PanelState | null> {
  return (await ask(tabId)) ?? (await ask(tabId));
}

async function ask(tabId: number): Promise<PanelState | null> {
  try {
    const reply = await sendToBackground({ type: 'panel-state', tabId });
    return isPanelState(reply) ? reply : null;
  } catch {
    return null;
  }
}

function isPanelState(reply: unknown): reply is PanelState {
  return typeof reply === 'object' && reply !== null && 'page' in reply && 'deliveries' in reply;
}

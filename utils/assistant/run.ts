/** The page part of one frame: asks whether a setup runs here, reads, acts on command, and dies with the setup. */
import { isOrphaned, listen, onOrphaned, sendToBackground } from '../messaging/page';
import type { AssistantPlan, FromAssistant, ToAssistant } from '../messaging/protocol';
import type { Vendor } from '../vendors/types';
import { createGuard } from './guard';
import { createSession, type Session } from './session';

const current = Symbol.for('rolecall');
type Scope = { [current]?: Run };

interface Run {
  readonly signal: AbortSignal;
  again(): Promise<void>;
}

/** Runs in every frame of the vendor's host while a setup needs it; without a setup it leaves at once. */
export async function runAssistant(vendor: Vendor): Promise<void> {
  if (self.origin === 'null') return;
  const scope = globalThis as Scope;
  const earlier = scope[current];
  // Brought in again it goes on: what listens since the first moment must not come after the page's own.
  if (earlier && !earlier.signal.aborted) return earlier.again();
  const control = new AbortController();
  const { signal } = control;
  const guard = createGuard(vendor, signal);
  let session: Session | null = null;
  let setupId = '';

  const stop = (): void => control.abort();
  const again = async (): Promise<void> => {
    const answer = await sendToBackground({ type: 'hello', vendor: vendor.id }).catch(() => null);
    const plan = answer as AssistantPlan | null;
    if (signal.aborted) return;
    if (!plan) return stop();
    if (plan.setupId === setupId) return void session?.handle({ type: 'look' });
    session?.end();
    setupId = plan.setupId;
    session = createSession(vendor, plan, send, guard);
  };
  scope[current] = { signal, again };
  signal.addEventListener('abort', () => session?.end());
  onOrphaned(signal, stop);
  listen<ToAssistant>(signal, (message) => {
    if (message.type === 'end') return stop();
    return session?.handle(message) ?? null;
  });
  // A page that comes back from the cache may have outlived its setup.
  addEventListener('pageshow', (event) => event.persisted && void again(), { signal });
  return again();
}

async function send(message: FromAssistant): Promise<unknown> {
  return isOrphaned() ? null : sendToBackground(message);
}

/** The page part of one frame: asks whether a setup runs here, reads, acts on command, and dies with the setup. */
import { isOrphaned, listen, onOrphaned, sendToBackground } from '../messaging/page';
import type { AssistantPlan, FromAssistant, ToAssistant } from '../messaging/protocol';
import type { Vendor } from '../vendors/types';
import { createGuard } from './guard';
import { createSession, type Session } from './session';

const current = Symbol.for('rolecall');
type Scope = { [current]?: AbortController };

/** Runs in every frame of the vendor's host while a setup needs it; without a setup it leaves at once. */
export async function runAssistant(vendor: Vendor): Promise<void> {
  if (self.origin === 'null') return;
  const scope = globalThis as Scope;
  scope[current]?.abort();
  const control = new AbortController();
  scope[current] = control;
  const { signal } = control;
  const guard = createGuard(vendor, signal);
  let session: Session | null = null;

  const begin = (plan: AssistantPlan | null): void => {
    session?.end();
    session = plan ? createSession(vendor, plan, send, guard) : null;
    if (!plan) control.abort();
  };
  signal.addEventListener('abort', () => session?.end(), { once: true });
  onOrphaned(signal, () => control.abort());
  listen<ToAssistant>(signal, (message) => {
    if (message.type === 'end') return control.abort();
    return session?.handle(message) ?? null;
  });
  // A page that comes back from the cache may have outlived its setup.
  addEventListener('pageshow', (event) => event.persisted && void hello().then(begin), { signal });

  async function hello(): Promise<AssistantPlan | null> {
    return (await sendToBackground({ type: 'hello', vendor: vendor.id }).catch(
      () => null,
    )) as AssistantPlan | null;
  }
  const plan = await hello();
  if (!signal.aborted) begin(plan);
}

async function send(message: FromAssistant): Promise<unknown> {
  return isOrphaned() ? null : sendToBackground(message);
}

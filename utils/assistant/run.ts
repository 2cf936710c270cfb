/** The page part of one frame: asks whether a setup runs here, reads, acts on command, and dies with the setup. */
import { isOrphaned, listen, onOrphaned, sendToBackground } from '../messaging/page';
import type { AssistantPlan, FromAssistant, ToAssistant } from '../messaging/protocol';
import type { Vendor } from '../vendors/types';
import { createGuard, type Guard } from './guard';
import { createSession, type Session } from './session';

const current = Symbol.for('rolecall');
type Scope = { [current]?: Run };

interface Run {
  readonly control: AbortController;
  /** Listens from the first run in a document on: a later one would come after the page's own. */
  readonly guard: Guard;
  readonly listening: AbortController;
}

/** Runs in every frame of the vendor's host while a setup needs it; without a setup it leaves at once. */
export async function runAssistant(vendor: Vendor): Promise<void> {
  if (self.origin === 'null') return;
  const scope = globalThis as Scope;
  const earlier = scope[current];
  earlier?.control.abort();
  const control = new AbortController();
  const { signal } = control;
  const goesOn = earlier && !earlier.listening.signal.aborted;
  const listening = goesOn ? earlier.listening : new AbortController();
  const guard = goesOn ? earlier.guard : createGuard(vendor, listening.signal);
  scope[current] = { control, guard, listening };
  let session: Session | null = null;

  const stop = (): void => {
    listening.abort();
    control.abort();
  };
  const begin = (plan: AssistantPlan | null): void => {
    session?.end();
    session = plan ? createSession(vendor, plan, send, guard) : null;
    if (!plan) stop();
  };
  signal.addEventListener('abort', () => session?.end(), { once: true });
  onOrphaned(signal, stop);
  listen<ToAssistant>(signal, (message) => {
    if (message.type === 'end') return stop();
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

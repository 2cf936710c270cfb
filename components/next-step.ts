/** What the admin has to do next. One answer, so that one button is the primary one. */
import type { Delivery, PanelState, Setup } from '../utils/setup/types';
import type { PageKind } from '../utils/vendors/types';

export type NextStep =
  | 'allow'
  | 'open-vendor'
  | 'use-tab'
  | 'choose'
  | 'wait'
  | 'release'
  | 'go'
  | 'grant'
  | 'by-hand'
  | 'commit'
  | 'mint'
  | 'target'
  | 'send'
  | 'verdict';

/** Credential fields that the destination's form takes. */
function wanted({ form }: Delivery): ReadonlySet<string> {
  return new Set(
    form.fields.flatMap(({ value }) => [...value.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field)),
  );
}

/** Credential fields that the destination's form needs and that have not been captured. */
export function lacking(delivery: Delivery): readonly string[] {
  const held = new Set(delivery.secrets.filter(({ state }) => state !== 'expired').map(({ field }) => field));
  return [...wanted(delivery)].filter((field) => !held.has(field));
}

/** Whether a delivery holds everything that the destination asks for. */
export function isReady(delivery: Delivery): boolean {
  return delivery.secrets.length > 0 && lacking(delivery).length === 0;
}

/** Whether the destination has everything it asks for. */
export function isDelivered(delivery: Delivery): boolean {
  const fields = wanted(delivery);
  const sent = delivery.secrets.filter(({ field }) => fields.has(field));
  return sent.length > 0 && sent.every(({ state }) => state === 'delivered');
}

/** The running setup's delivery; without a setup the oldest one that waits. */
export function mainDelivery({ setup, deliveries }: PanelState): Delivery | null {
  if (!setup) return deliveries[0] ?? null;
  return deliveries.find(({ setupId }) => setupId === setup.id) ?? null;
}

/** What the page is to the running setup; what it was before the setup has read it. */
export function pageKind({ page, setup }: PanelState): PageKind {
  return setup && setup.page !== 'none' ? setup.page : page.kind;
}

/** How many findings have that status. */
export function count(setup: Setup, status: Setup['findings'][number]['status']): number {
  return setup.findings.filter((finding) => finding.status === status).length;
}

/** Whether every row is absent on a page that looks right, in its own version or in a new one. */
export function isUnreadable({ page, likeness = 'other', findings }: Setup): boolean {
  const looksRight = likeness !== 'other' || (page === 'permissions' && findings.length > 0);
  return looksRight && findings.every(({ status }) => status === 'absent');
}

/** Whether the page is being changed. Reading it again and again is no reason to take the buttons away. */
export function isActing({ work }: Setup): boolean {
  return work !== null && work.kind !== 'reading';
}

/** The next thing to do in this state. */
export function nextStep(state: PanelState): NextStep {
  const { page, setup } = state;
  if (page.withheld || page.server) return 'allow';
  if (setup?.held) return 'release';
  if (setup && isActing(setup)) return 'wait';
  if (setup?.work && setup.findings.length === 0) return 'wait';
  const delivery = mainDelivery(state);
  if (delivery?.sending) return 'wait';
  if (delivery && isReady(delivery)) return deliveryStep(state, delivery);
  if (setup) return setupStep(setup, pageKind(state));
  return page.vendor === '' ? 'open-vendor' : 'choose';
}

function deliveryStep({ page, setup }: PanelState, delivery: Delivery): NextStep {
  if (isDelivered(delivery)) return 'verdict';
  if (delivery.target) return 'send';
  return !setup && page.vendor === '' ? 'use-tab' : 'target';
}

function setupStep(setup: Setup, kind: PageKind): NextStep {
  if (kind === 'credential') return 'mint';
  if (isUnreadable(setup)) return 'by-hand';
  if (kind !== 'permissions') return 'go';
  if (count(setup, 'missing') > 0) return 'grant';
  return 'commit';
}

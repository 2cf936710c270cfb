/** Which tab the values would go to. */

import { isFixed } from '../manifests/credentials';
import type { DestinationForm } from '../manifests/types';
import { proposeIn } from '../sinks/form';
import {
  allDeliveries,
  changeDelivery,
  type DeliveryRecord,
  deliveryOf,
  setTarget,
  tell,
} from './deliveries';
import { everyTab, stateChanged } from './notify';
import { isBarred } from './policy';
import { mayTakeValues } from './servers';
import * as store from './store';
import { reachableTabs, type TabFacts, tabFacts } from './tab-facts';
import type { Target } from './types';
import * as vault from './vault';

type Remembered = Readonly<Record<string, readonly string[]>>;

const key = 'destinations';
/** Asking more tabs than this for their fields is not worth the wait. */
const mostTabs = 8;
/** A page that does not answer within this is none that Send has to wait for; milliseconds. */
const patience = 2_000;
const nowhere = { target: null, token: null, documentId: null } as const;

/** Deliveries whose tabs are being read. A worker's death ends the reading, and forgets it. */
const proposing = new Set<string>();

export function isProposing(setupId: string): boolean {
  return proposing.has(setupId);
}

/** Remembers that this origin took values for this destination; no other delivery is left pointed there unasked. */
export async function rememberTarget(delivery: DeliveryRecord, origin: string): Promise<void> {
  const others = (await allDeliveries()).filter(({ destination }) => destination !== delivery.destination);
  for (const { setupId, target, sending } of others) {
    if (target?.origin === origin && !target.remembered && !sending) await setTarget(setupId, nowhere);
  }
  if (delivery.incognito) return;
  await store.change<Remembered>('local', key, (all = {}) => {
    const known = all[delivery.destination] ?? [];
    return known.includes(origin) ? all : { ...all, [delivery.destination]: [...known, origin] };
  });
}

/** What is known of an origin: whether it took this destination's values before, or only another's. */
async function knownOf(
  { destination, form }: DeliveryRecord,
  origin: string,
): Promise<Pick<Target, 'remembered' | 'takenBy'>> {
  const all = (await store.read<Remembered>('local', key)) ?? {};
  const takers = Object.keys(all).filter((name) => all[name]?.includes(origin));
  const remembered = form.origins.includes(origin) || takers.includes(destination);
  return { remembered, takenBy: remembered ? '' : (takers[0] ?? '') };
}

/** The tabs that values could be sent to, as far as RoleCall is told. */
export async function possibleTargets(incognito: boolean): Promise<TabFacts[]> {
  const tabs = await reachableTabs(incognito);
  const may = await Promise.all(tabs.map(({ origin }) => mayTakeValues(origin)));
  return tabs.filter((_, index) => may[index]);
}

/** Points a delivery at a tab the admin chose and reads that tab's fields; leaves a notice when it can't. */
export async function chooseTarget(setupId: string, tabId: number): Promise<void> {
  const delivery = await deliveryOf(setupId);
  const tab = await tabFacts(tabId);
  if (!delivery || delivery.sending) return;
  if (await isBarred('form')) return tell(setupId, { tone: 'alert', key: 'noticeByPolicy' });
  const proposal = tab && tab.incognito === delivery.incognito ? await propose(delivery, tab) : null;
  if (proposal) {
    await setTarget(setupId, proposal);
    const found = proposal.target.fields.some(({ chosen }) => chosen >= 0);
    await tell(
      setupId,
      found ? null : { tone: 'alert', key: 'noticeTargetNoFields', args: [proposal.target.origin] },
    );
  } else {
    await loseAccess(delivery, tab);
  }
  stateChanged(everyTab);
}

/** Keeps the target in sight, so that the panel can ask for its host, and says why nothing was read. */
async function loseAccess(delivery: DeliveryRecord, tab: TabFacts | null): Promise<void> {
  const { target, setupId } = delivery;
  const same = tab !== null && target?.tabId === tab.tabId;
  const left = same && target ? { ...target, granted: false } : null;
  await setTarget(setupId, { ...nowhere, target: left });
  const refused = tab !== null && tab.origin !== '' && !(await mayTakeValues(tab.origin));
  await tell(setupId, { tone: 'alert', key: refused ? 'noticeTargetRefused' : 'noticeTargetNoAccess' });
}

interface Proposal {
  readonly target: Target;
  readonly token: string;
  readonly documentId: string | null;
}

async function propose(delivery: DeliveryRecord, tab: TabFacts): Promise<Proposal | null> {
  if (!(await mayTakeValues(tab.origin))) return null;
  const token = crypto.randomUUID();
  const proposed = await proposeIn(tab.tabId, delivery.vendor, delivery.form, token);
  // The tab may have gone elsewhere while its fields were read.
  if (!proposed || (await tabFacts(tab.tabId))?.origin !== tab.origin) return null;
  const { tabId, origin, title } = tab;
  const known = await knownOf(delivery, origin);
  const { fields, documentId } = proposed;
  return { target: { tabId, origin, title, ...known, granted: true, fields }, token, documentId };
}

/** Whether the page has one field for each value of the credential, and is not known as another destination's. */
export function isClear(target: Target, { fields }: DestinationForm): boolean {
  if (target.takenBy) return false;
  const chosen = target.fields.filter((field) => field.chosen >= 0).map((field) => field.chosen);
  const found = target.fields.every((one) => one.chosen >= 0 || isFixed(fields[one.field]?.value ?? ''));
  return found && chosen.length > 0 && new Set(chosen).size === chosen.length;
}

/** A page has loaded, or been given to RoleCall: it may be the destination that values wait for. */
export async function proposeWaiting(): Promise<void> {
  for (const { setupId } of await allDeliveries()) await proposeAlone(setupId);
}

/** The target's tab was closed or shows another page: the panel must say so before Send is pressed. */
export async function targetTabChanged(tabId: number): Promise<void> {
  const deliveries = await allDeliveries();
  if (deliveries.some(({ target }) => target?.tabId === tabId)) stateChanged(everyTab);
}

/**
 * When exactly one reachable tab has every field, points the delivery there, so that Send needs one press: the panel shows
 * the tab's origin and fields first.
 */
export async function proposeAlone(setupId: string): Promise<void> {
  proposing.add(setupId);
  const late = setTimeout(() => endProposing(setupId), patience);
  try {
    await proposeFitting(setupId);
  } finally {
    clearTimeout(late);
    endProposing(setupId);
  }
}

function endProposing(setupId: string): void {
  if (proposing.delete(setupId)) stateChanged(everyTab);
}

async function proposeFitting(setupId: string): Promise<void> {
  const delivery = await deliveryOf(setupId);
  if (!delivery || delivery.sending || !delivery.form.fields.length) return;
  if (await isBarred('form')) return;
  if (!(await vault.secretsOf(setupId)).length) return;
  const target = await checkTarget(delivery);
  const fillable = ({ fields }: Target) => fields.filter(({ candidates }) => candidates.length > 0).length;
  if (target && fillable(target) < target.fields.length)
    await readAgain(delivery, target.tabId, (now) => fillable(now) > fillable(target));
  if (target) return;
  const tabs = (await possibleTargets(delivery.incognito)).slice(0, mostTabs);
  const proposals = await Promise.all(tabs.map((tab) => propose(delivery, tab)));
  const fitting = proposals.filter((one) => one && isClear(one.target, delivery.form));
  const known = fitting.filter((one) => one?.target.remembered);
  const [only, ...others] = known.length ? known : fitting;
  if (!only || others.length) return;
  await changeDelivery(setupId, (old) =>
    old.token !== delivery.token || old.sending ? old : { ...old, ...only },
  );
}

/** Takes what a tab has now in place of what was read, where that is better. */
async function readAgain(
  delivery: DeliveryRecord,
  tabId: number,
  isBetter: (now: Target) => boolean,
): Promise<void> {
  const tab = await tabFacts(tabId);
  const proposal = tab && (await propose(delivery, tab));
  if (!proposal || !isBetter(proposal.target)) return;
  await changeDelivery(delivery.setupId, (old) => {
    if (old.token !== delivery.token || old.sending) return old;
    const notice = old.notice?.key === 'noticeTargetNoFields' ? null : old.notice;
    return { ...old, ...proposal, notice };
  });
}

/** A field is gone or hidden: the page may have drawn its form anew. Otherwise it stays as it is, to be sent to once more. */
export async function readRedrawn(delivery: DeliveryRecord, target: Target): Promise<void> {
  const found = ({ fields }: Target) => fields.filter(({ chosen }) => chosen >= 0).length;
  await readAgain(delivery, target.tabId, (now) => found(now) >= found(target));
}

/** A target whose tab is closed is none; one whose tab went elsewhere must be read again. */
export async function checkTarget(delivery: DeliveryRecord): Promise<Target | null> {
  const { target } = delivery;
  const tab = target && (await tabFacts(target.tabId));
  if (!target || !tab) return null;
  if (tab.origin === target.origin) return target.granted ? target : { ...target, granted: true };
  return tab.origin === '' ? { ...target, granted: false } : null;
}

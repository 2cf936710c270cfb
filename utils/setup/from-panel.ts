/** What the admin pressed in the panel. Only our own pages get here. */
import { withChoice } from '../manifests/choices';
import type { FromAuditPage, FromPanel } from '../messaging/protocol';
import { checkAccess } from './access';
import { handleAudit } from './audits';
import { keepGiven } from './capture';
import { allDeliveries, deliveryOf, tell } from './deliveries';
import { deliverBy } from './delivering';
import { refreshTab } from './frame-upkeep';
import { checkLikeness } from './likeness';
import { everyTab, stateChanged } from './notify';
import {
  fillFields,
  grantRows,
  keepByHand,
  outlineOf,
  sendKnownNames,
  showRow,
  toAllFrames,
  undo,
} from './panel-actions';
import { panelState } from './panel-state';
import { keepProgress } from './progress';
import { prove } from './proving';
import { changeSetup, type SetupRecord, say, setupOfTab } from './records';
import { forgetValue, sendIfClear, sendToTarget } from './sending';
import { keepServer } from './servers';
import { endByAdmin, startSetup } from './setups';
import { goToStep, noteSteps, pointAtStep, tickStep } from './steps';
import { forgetTabNotice } from './tab-notices';
import { chooseTarget, proposeWaiting } from './targets';
import * as vault from './vault';

type OfVault = Extract<FromPanel, { readonly setupId: string }>;
type OfTab = Exclude<FromPanel, OfVault | FromAuditPage>;
type OfRunning = Exclude<
  OfTab,
  {
    readonly type:
      | 'panel-state'
      | 'panel-look'
      | 'panel-server'
      | 'panel-start'
      | 'panel-end'
      | 'panel-dismiss';
  }
>;

/** Handles one message of our own pages, of the one in the tab `viewer` where it is a tab's; resolves to its reply. */
export async function handlePanel(message: FromPanel, viewer: number): Promise<unknown> {
  if ('setupId' in message) return handleVault(message);
  return isOfAudit(message) ? handleAudit(message, viewer) : handleTab(message);
}

function isOfAudit(message: OfTab | FromAuditPage): message is FromAuditPage {
  return message.type.startsWith('audit-');
}

/** What became of the values is remembered with the setup's steps. */
async function handleVault(message: OfVault): Promise<unknown> {
  const reply = await actOnVault(message);
  if (message.type !== 'panel-reveal') await noteSteps(message.setupId);
  return reply;
}

async function actOnVault(message: OfVault): Promise<unknown> {
  const { setupId } = message;
  switch (message.type) {
    case 'panel-reveal':
      return { value: await vault.take(setupId, message.field) };
    case 'panel-forget':
      return forgetValue(setupId, message.field);
    case 'panel-give':
      return { kept: await keepGiven(setupId, message.field, message.value) };
    case 'panel-target':
      await chooseTarget(setupId, message.targetTabId);
      if (message.sendTo === '') return null;
      return sendIfClear(setupId, { tabId: message.targetTabId, origin: message.sendTo });
    case 'panel-deliver':
      return deliverBy(setupId, message.sink, message.where);
    case 'panel-prove':
      return prove(setupId);
    case 'panel-send':
      return sendToTarget(setupId, message.chosen, { tabId: message.targetTabId, origin: message.sendTo });
  }
}

async function handleTab(message: OfTab): Promise<unknown> {
  const { tabId } = message;
  switch (message.type) {
    case 'panel-state':
      return panelState(tabId);
    case 'panel-look':
      await lookAgain(tabId);
      // A worker that died with a proposal under way has left none.
      return proposeWaiting();
    case 'panel-server':
      await keepServer(tabId, message.origin);
      return lookAgain(tabId);
    case 'panel-start':
      return startSetup(tabId, message.manifestId);
    case 'panel-end':
      return endByAdmin(tabId);
    case 'panel-dismiss':
      return dismiss(tabId);
    default: {
      const setup = await setupOfTab(tabId);
      return setup ? handleRunning(message, setup) : null;
    }
  }
}

async function handleRunning(message: OfRunning, setup: SetupRecord): Promise<unknown> {
  switch (message.type) {
    case 'panel-choose':
      return changed(setup, (old) => ({ choices: withChoice(old.choices, message.choice) }));
    case 'panel-confirm':
      return changed(setup, (old) => ({ confirmed: withIds(old.confirmed, message.ids, message.confirmed) }));
    case 'panel-tick':
      return tick(setup, message.id, message.ticked);
    case 'panel-grant':
      await goOn(setup);
      return grantRows(setup, message.ids, message.lower);
    case 'panel-stop':
      return toAllFrames(setup, { type: 'stop' });
    case 'panel-undo':
      return undo(setup);
    case 'panel-release':
      return toAllFrames(setup, { type: 'release' });
    case 'panel-show':
      return showRow(setup, message.id);
    case 'panel-fill':
      return fillFields(setup, message.labels);
    case 'panel-keep':
      return keep(setup, message.field);
    case 'panel-step':
      return tickStep(setup, message.step, message.done);
    case 'panel-go':
      return goToStep(setup, message.tabId, message.step);
    case 'panel-point':
      return pointAtStep(setup, message.step);
    case 'panel-outline':
      return { outline: await outlineOf(setup) };
  }
}

/** Whoever grants has read the questions. */
async function goOn(setup: SetupRecord): Promise<void> {
  if (setup.choices.answered) return;
  await changed(setup, (old) => ({ choices: withChoice(old.choices, { kind: 'answered' }) }), false);
}

async function lookAgain(tabId: number): Promise<void> {
  const setup = await setupOfTab(tabId);
  if (setup && !(await checkAccess(setup))) return stateChanged(everyTab);
  await refreshTab(tabId);
  // A screen that was swapped without a navigation may read as nothing in another way.
  if (setup) await checkLikeness(setup);
}

type Chosen = Pick<SetupRecord, 'choices' | 'confirmed' | 'ticked'>;

/** The admin chose something: kept for tomorrow, and where it changes what is wanted, the page is judged again. */
async function changed(
  setup: SetupRecord,
  next: (old: SetupRecord) => Partial<Chosen>,
  again = true,
): Promise<void> {
  const kept = await changeSetup(setup.id, (old) => ({ ...old, ...next(old) }));
  if (!kept) return;
  await keepProgress(kept);
  if (again) await sendKnownNames(kept);
  stateChanged(everyTab);
}

function tick(setup: SetupRecord, id: string, ticked: boolean): Promise<void> {
  return changed(setup, (old) => ({ ticked: withIds(old.ticked, [id], ticked) }), false);
}

/** One press is one change: the next may come before the panel has heard of it. */
function withIds(ids: readonly string[], changed: readonly string[], on: boolean): readonly string[] {
  const others = ids.filter((one) => !changed.includes(one));
  return on ? [...others, ...changed] : others;
}

async function keep(setup: SetupRecord, field: string): Promise<unknown> {
  const kept = setup.credential.includes(field) && (await keepByHand(setup, field));
  if (!kept) await say(setup.id, { tone: 'alert', key: 'noticeNothingToKeep' });
  stateChanged(everyTab);
  return { kept };
}

/** The admin has read what stood there. */
async function dismiss(tabId: number): Promise<void> {
  await forgetTabNotice(tabId);
  const setup = await setupOfTab(tabId);
  if (setup) await say(setup.id, null);
  const deliveries = setup ? [await deliveryOf(setup.id)] : await allDeliveries();
  for (const delivery of deliveries) if (delivery?.notice) await tell(delivery.setupId, null);
  stateChanged(everyTab);
}

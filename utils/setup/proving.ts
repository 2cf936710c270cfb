/** The admin pressed "Prove it works": the credential is tried against the vendor's own API. No answer of it is kept. */
import browser from 'webextension-polyfill';
import { defaultChoices } from '../manifests/choices';
import { wantedRows } from '../manifests/chosen';
import { foldWith } from '../manifests/fold';
import { proofWithout } from '../verify/lines';
import { verifiers } from '../verify/registry';
import type { Proof, Trial } from '../verify/types';
import { allDeliveries, changeDelivery, type DeliveryRecord } from './deliveries';
import { loadManifest, loadVocabulary } from './manifest-files';
import { everyTab, stateChanged } from './notify';
import { noticeOfProof, shownLines } from './proof-words';
import { setupById } from './records';
import * as vault from './vault';

export const proveAlarm = 'prove';
/** All calls of one proof together. */
const limit = 60_000;
/** A proof that says it is running after this was cut off with its worker. */
const cutOff = 90_000;
/**
 * Waits before a refused credential is tried again, where a vendor takes minutes to know a new one. Together with the first
 * that makes three tries, the last of them after the five minutes; vendors lock a user after more.
 */
const waits: Readonly<Partial<Record<DeliveryRecord['vendor'], readonly number[]>>> = {
  autotask: [90_000, 240_000],
};
/** What signs in: a newer value of one of these is another credential, with tries of its own. */
const signsIn: readonly string[] = ['username', 'secret'];

/** Tries the credential now. What came of it is a notice, and a line for each requirement. */
export async function prove(setupId: string): Promise<void> {
  const delivery = await claimProof(setupId);
  if (!delivery) return;
  stateChanged(everyTab);
  const trial = await trialOf(delivery);
  const tries = await triesOf(delivery);
  const allowed = waits[delivery.vendor];
  let proof: Proof;
  if (allowed && tries > allowed.length) proof = proofWithout(trial.requirements, 'refused', 'enough-tries');
  else {
    // Counted beforehand: a worker that dies in the midst of a try has tried.
    await countTry(delivery, tries + 1);
    proof = await verifiers[delivery.vendor](trial).catch(() =>
      proofWithout(trial.requirements, 'untold', 'silent'),
    );
  }
  await note(delivery, proof, tries);
}

/** Proofs whose time to be tried again has come. */
export async function proveDue(): Promise<void> {
  for (const { setupId, proveAgain } of await allDeliveries()) {
    if (proveAgain?.at && proveAgain.at <= Date.now()) await prove(setupId);
  }
}

/** Whether a proof is under way, and not cut off with its worker. */
export function isProving({ provingSince }: DeliveryRecord): boolean {
  const age = Date.now() - (provingSince ?? 0);
  return provingSince !== undefined && provingSince !== null && age >= 0 && age < cutOff;
}

/** Takes the delivery for this one proof; a second press meanwhile does nothing. */
async function claimProof(setupId: string): Promise<DeliveryRecord | null> {
  let claimed = false;
  const delivery = await changeDelivery(setupId, (old) => {
    claimed = !isProving(old);
    return claimed ? { ...old, provingSince: Date.now(), notice: null } : old;
  });
  return claimed ? delivery : null;
}

async function trialOf({ setupId, vendor, origin, manifestId }: DeliveryRecord): Promise<Trial> {
  const manifest = await loadManifest(manifestId);
  const vocabulary = await loadVocabulary(vendor);
  const values: Record<string, string> = {};
  for (const { field } of await vault.secretsOf(setupId)) {
    const value = await vault.take(setupId, field);
    if (value !== null) values[field] = value;
  }
  const today = new Date().toISOString().slice(0, 10);
  const choices =
    (await setupById(setupId))?.choices ??
    (manifest && defaultChoices(manifest, { ownServer: false, today }));
  return {
    origin,
    values,
    requirements: manifest && choices ? wantedRows(manifest, choices) : [],
    fold: foldWith(vocabulary?.aliases ?? []),
    signal: AbortSignal.timeout(limit),
  };
}

/** How often this very credential was refused, or sent without an answer. */
async function triesOf({ setupId, proveAgain }: DeliveryRecord): Promise<number> {
  return proveAgain && proveAgain.of === (await latestOf(setupId)) ? proveAgain.tries : 0;
}

async function countTry({ setupId }: DeliveryRecord, tries: number): Promise<void> {
  const of = await latestOf(setupId);
  await changeDelivery(setupId, (old) => ({ ...old, proveAgain: { of, tries, at: null } }));
}

async function latestOf(setupId: string): Promise<number> {
  const secrets = await vault.secretsOf(setupId);
  const times = secrets.filter(({ field }) => signsIn.includes(field)).map(({ capturedAt }) => capturedAt);
  return Math.max(0, ...times);
}

async function note(delivery: DeliveryRecord, proof: Proof, before: number): Promise<void> {
  const { setupId, vendor } = delivery;
  const refused = proof.reason === 'key-refused' || proof.reason === 'not-yet';
  const tries = refused || proof.spent ? before + 1 : before;
  const wait = refused ? waits[vendor]?.[before] : undefined;
  const at = wait === undefined ? null : Date.now() + wait;
  const of = await latestOf(setupId);
  const told: Proof = at === null ? proof : { ...proof, outcome: 'untold', reason: 'not-yet' };
  await changeDelivery(setupId, (old) => ({
    ...old,
    provingSince: null,
    proveAgain: proof.outcome === 'works' ? null : { of, tries, at },
    proof: { running: false, lines: at === null ? shownLines(told) : [] },
    notice: noticeOfProof(vendor, told, at),
  }));
  if (at !== null) browser.alarms.create(proveAlarm, { when: at });
  stateChanged(everyTab);
}

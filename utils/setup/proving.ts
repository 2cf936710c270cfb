/** The admin pressed "Prove it works": the credential is tried against the vendor's own API. No answer of it is kept. */
import browser from 'webextension-polyfill';
import { defaultChoices } from '../manifests/choices';
import { wantedRows } from '../manifests/chosen';
import { foldWith } from '../manifests/fold';
import { proofWithout } from '../verify/lines';
import { verifiers } from '../verify/registry';
import type { Proof, Trial } from '../verify/types';
import { allDeliveries, changeDelivery, type DeliveryRecord, type Tries } from './deliveries';
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
  const of = await credentialOf(setupId);
  const trial = await trialOf(delivery);
  const before = delivery.proveAgain?.of === of ? delivery.proveAgain : { of, tries: 0, asked: 0, at: null };
  const allowed = waits[delivery.vendor];
  let proof: Proof;
  if (allowed && before.tries > allowed.length) {
    proof = proofWithout(trial.requirements, 'refused', 'enough-tries');
  } else {
    // Counted beforehand: a worker that dies in the midst of a try has tried.
    await changeDelivery(setupId, (old) => ({
      ...old,
      proveAgain: { ...before, tries: before.tries + 1, at: null },
    }));
    proof = await verifiers[delivery.vendor](trial).catch(() =>
      proofWithout(trial.requirements, 'untold', 'silent'),
    );
  }
  // What came of a credential says nothing of a newer one that came meanwhile.
  if (of === (await credentialOf(setupId))) await note(delivery, proof, before);
  else await changeDelivery(setupId, (old) => ({ ...old, provingSince: null, proveAgain: null }));
  stateChanged(everyTab);
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

/** Which credential the vault holds: when each value that signs in was captured. */
async function credentialOf(setupId: string): Promise<string> {
  const secrets = await vault.secretsOf(setupId);
  return signsIn.map((field) => secrets.find((one) => one.field === field)?.capturedAt ?? '').join();
}

async function note({ setupId, vendor }: DeliveryRecord, proof: Proof, before: Tries): Promise<void> {
  const notYet = proof.reason === 'key-refused' || proof.reason === 'not-yet';
  const isTry = proof.reason === 'key-refused' || proof.spent === true;
  const wait = notYet ? waits[vendor]?.[before.asked] : undefined;
  const at = wait === undefined ? null : Date.now() + wait;
  const tries = {
    ...before,
    tries: before.tries + (isTry ? 1 : 0),
    asked: before.asked + (at === null ? 0 : 1),
    at,
  };
  const told: Proof = at === null ? proof : { ...proof, outcome: 'untold', reason: 'not-yet' };
  await changeDelivery(setupId, (old) => ({
    ...old,
    provingSince: null,
    proveAgain: proof.outcome === 'works' ? null : tries,
    proof: { running: false, lines: at === null ? shownLines(told) : [] },
    notice: noticeOfProof(vendor, told, at),
  }));
  if (at !== null) browser.alarms.create(proveAlarm, { when: at });
}

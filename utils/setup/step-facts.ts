/** What the background knows of how far a setup came: from the frames' reports, the vault and the delivery. */
import { chosenManifest, wantedRows } from '../manifests/chosen';
import { placeholders, shownOnce } from '../manifests/credentials';
import type { Finding } from '../manifests/findings';
import type { StepFacts } from '../manifests/step-marks';
import { type Step, stepsOf } from '../manifests/steps';
import type { CompiledManifest, VendorObject } from '../manifests/types';
import { type DeliveryRecord, deliveryOf } from './deliveries';
import { type FrameReportRecord, reportsOf } from './frame-reports';
import { loadManifest } from './manifest-files';
import { mergeFindings, mergeKinds } from './merge';
import type { SetupRecord } from './records';
import type { SecretInfo } from './types';
import * as vault from './vault';

export interface Standing {
  readonly steps: readonly Step[];
  readonly facts: StepFacts;
}

/** A setup's steps under the admin's choices, and what is known now; null when its manifest is gone. */
export async function standingNow(setup: SetupRecord): Promise<Standing | null> {
  const whole = await loadManifest(setup.manifestId);
  if (!whole) return null;
  const manifest = chosenManifest(whole, setup.choices);
  const order = wantedRows(whole, setup.choices).map(({ id }) => id);
  const reports = (await reportsOf(setup.id)).filter(({ read }) => read);
  const secrets = await vault.secretsOf(setup.id);
  const delivery = await deliveryOf(setup.id);
  return {
    steps: stepsOf(manifest),
    facts: {
      page: mergeKinds(reports.map(({ kind }) => kind)),
      form: formShown(manifest.objects, reports),
      rights: rightsOf(mergeFindings(order, reports).map(({ finding }) => finding)),
      unsaved: reports.some(({ canUndo }) => canUndo),
      ...held(manifest, secrets),
      proof: proofOf(delivery),
    },
  };
}

/** The object whose very fields a frame reports. */
function formShown(objects: readonly VendorObject[], reports: readonly FrameReportRecord[]): string {
  const told = new Set(reports.map(({ fields }) => namesOf(fields)).filter(Boolean));
  return objects.find(({ fields }) => told.has(namesOf(fields)))?.object ?? '';
}

function namesOf(fields: readonly { readonly label: string }[]): string {
  return fields.map(({ label }) => label).join('\n');
}

function rightsOf(findings: readonly Finding[]): StepFacts['rights'] {
  const wanted = findings.filter(({ status }) => status !== 'excess');
  if (wanted.length === 0) return null;
  const count = (fits: (finding: Finding) => boolean) => wanted.filter(fits).length;
  const unread = count(({ reason }) => reason === 'unopened');
  const missing = count(({ status, reason }) => status === 'missing' && reason !== 'unopened');
  const granted = count(({ status }) => status === 'granted');
  return {
    whole: granted > 0 && missing + unread === 0,
    missing,
    open: wanted.length - granted - missing - unread,
  };
}

type Held = Pick<StepFacts, 'some' | 'minted' | 'ready' | 'delivered'>;

function held(manifest: CompiledManifest, secrets: readonly SecretInfo[]): Held {
  const { credential, destinationForm, vendor } = manifest;
  const live = secrets.filter(({ state }) => state !== 'expired');
  const fields = new Set(live.map(({ field }) => field));
  const filled = [...new Set(destinationForm.fields.flatMap(({ value }) => placeholders(value)))];
  const once = credential.filter((field) => (shownOnce[vendor] as readonly string[]).includes(field));
  const taken = filled.length > 0 ? filled : credential;
  const ready = taken.length > 0 && taken.every((field) => fields.has(field));
  const sent = live.filter(({ field }) => taken.includes(field));
  return {
    some: live.some(({ from }) => from === 'page' || from === 'kept'),
    minted: once.length > 0 ? once.every((field) => fields.has(field)) : ready,
    ready,
    delivered: ready && sent.every(({ state }) => state === 'delivered'),
  };
}

function proofOf(delivery: DeliveryRecord | null): StepFacts['proof'] {
  const lines = delivery?.proof?.lines ?? [];
  if (lines.some(({ outcome }) => outcome === 'refused')) return 'refused';
  if (lines.some(({ outcome }) => outcome === 'works')) return 'works';
  if (lines.length > 0) return 'untold';
  // A credential without rights to try has no lines, only its sentence.
  return delivery?.notice?.key === 'proofAllWork' ? 'works' : '';
}

import { hasQuestions } from '../utils/manifests/choices';
import type { ShownStep } from '../utils/manifests/step-states';
import type { CompiledManifest } from '../utils/manifests/types';
import type { Delivery, Setup } from '../utils/setup/types';
import type { PageKind } from '../utils/vendors/types';
import { ByHand } from './by-hand';
import { FindingsList } from './findings-list';
import { FormFields } from './form-fields';
import { GiveValue } from './give-value';
import { ChoicesView, InferredRows, StepsView } from './lazy-views';
import { count, isUnreadable } from './next-step';
import { Prebuilt } from './prerequisites';

/** Credential fields that no page of the vendor's shows. */
const askedFields = ['companyId'];

interface Properties {
  readonly setup: Setup;
  readonly manifest: CompiledManifest;
  readonly steps: readonly ShownStep[];
  readonly delivery: Delivery | null;
  readonly kind: PageKind;
}

/** A running setup, but for its head and its secrets. */
export function SetupView({ setup, manifest, steps, delivery, kind }: Properties) {
  const held = new Set(delivery?.secrets.map(({ field }) => field));
  const elsewhere = kind === 'vendor' || kind === 'none';
  const asked = manifest.credential.filter((field) => askedFields.includes(field) && !held.has(field));
  const unreadable = isUnreadable(setup);
  const byHand = (
    <ByHand
      manifest={manifest}
      setup={setup}
      open={unreadable}
      keepFirst={kind === 'credential' || setup.likeness === 'credential'}
    />
  );
  const allAbsent = setup.findings.every(({ status }) => status === 'absent');
  return (
    <>
      <StepsView steps={steps} notes={kind === 'credential' ? [] : manifest.notes} open={elsewhere} />
      {kind !== 'credential' && hasQuestions(manifest) && <ChoicesView manifest={manifest} setup={setup} />}
      {kind === 'permissions' && count(setup, 'missing') > 0 && <Prebuilt manifest={manifest} />}
      {manifest.requirements.some(({ inferred }) => inferred) && (
        <InferredRows manifest={manifest} setup={setup} />
      )}
      {unreadable && byHand}
      {!(kind === 'credential' && allAbsent) && <FindingsList setup={setup} />}
      <FormFields fields={setup.fields} manifest={manifest} />
      {asked.map((field) => (
        <GiveValue key={field} setupId={setup.id} field={field} />
      ))}
      {!unreadable && byHand}
    </>
  );
}

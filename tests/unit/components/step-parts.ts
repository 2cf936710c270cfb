/** The steps of the panel's states, told from facts as the background tells them. */
import { remember, type StepFacts, type StepMarks } from '../../../utils/manifests/step-marks';
import { type ShownStep, shownSteps } from '../../../utils/manifests/step-states';
import { stepsOf } from '../../../utils/manifests/steps';
import type { CompiledManifest } from '../../../utils/manifests/types';

const nothing: StepFacts = {
  page: 'none',
  form: '',
  rights: null,
  unsaved: false,
  some: false,
  minted: false,
  ready: false,
  delivered: false,
  proof: '',
};

/** A day long gone: it is shown beside what was known by then. */
const then = Date.UTC(2026, 8, 21);

/** How the steps stand after these marks, with these facts. */
export function stepsAt(
  manifest: CompiledManifest,
  now: Partial<StepFacts>,
  marks: StepMarks = {},
): readonly ShownStep[] {
  const steps = stepsOf(manifest);
  const facts = { ...nothing, ...now };
  return shownSteps(steps, remember(marks, steps, facts, then), facts);
}

export const kept = { page: 'credential', some: true, minted: true, ready: true } as const;
export const seenRights = { open: { by: 'shown', at: then }, rights: { by: 'shown', at: then } } as const;

/** What a manifest's setup consists of, page by page: the vendor's way with what the manifest adds. Pure. */
import type { StringKey } from '../strings';
import { groupPlan, type PlannedStep, type StepId, stepPlans, whoKeys } from './step-plans';
import type { CompiledManifest } from './types';

/** A key of the strings with its substitutions. */
export interface StepText {
  readonly key: StringKey;
  readonly args: readonly string[];
}

export interface Step {
  readonly id: StepId;
  /** The vendor's object that it is about; empty for none. */
  readonly object: string;
  readonly title: StepText;
  /** What to mind there. */
  readonly leads: readonly StepText[];
  /** The same in the manifest's own words. */
  readonly lines: readonly string[];
  /** Where it is in the menus, as the guide words it; empty where nobody has to look for it. */
  readonly where: string;
  /** Labels to look for on a page, the nearest to the goal first. */
  readonly labels: readonly string[];
  /** Path on the vendor's host; empty where none is known. */
  readonly address: string;
  readonly mints: boolean;
}

/** Words that stand on many pages and lead anywhere. */
const anywhere = /^\W*(new|add|edit|settings|the new .*)?\W*$/i;

/** The steps of a manifest under the admin's choices, in the order they are done. */
export function stepsOf(manifest: CompiledManifest): readonly Step[] {
  const { vendor, target, requirements, destinationForm } = manifest;
  const plan: readonly PlannedStep[] = target === 'security-group' ? groupPlan : stepPlans[vendor];
  const chooses = requirements.length > 0;
  const isWanted = ({ id, object }: PlannedStep): boolean => {
    if (id === 'rights') return chooses;
    return (id !== 'open' && id !== 'save') || chooses || object === 'token';
  };
  const steps = plan.filter(isWanted).map((step) => stepOf(step, manifest));
  return destinationForm.beforeSave ? steps : savedFirst(steps);
}

/** Whoever need not fill in the destination first saves first. */
function savedFirst(steps: readonly Step[]): readonly Step[] {
  const finish = steps.filter(({ id }) => id === 'finish');
  const others = steps.filter(({ id }) => id !== 'finish');
  const at = others.findIndex(({ id }) => id === 'deliver');
  return [...others.slice(0, at), ...finish, ...others.slice(at)];
}

function stepOf(step: PlannedStep, manifest: CompiledManifest): Step {
  const { id, title, object = '', menu = [], address = '', mints = false } = step;
  const { objects, destination, destinationForm, prerequisites } = manifest;
  const worded = objects.find((one) => one.object === object)?.where;
  return {
    id,
    object,
    title: { key: title, args: id === 'deliver' ? [destination] : [] },
    leads: leadsOf(step, manifest),
    lines: id === 'before' ? prerequisites.map(({ text }) => text) : [],
    where: id === 'deliver' ? destinationForm.where : (worded ?? menu.join(' > ')),
    labels: labelsOf(worded?.split(' > ') ?? [], menu),
    address,
    mints,
  };
}

function leadsOf({ id }: PlannedStep, manifest: CompiledManifest): readonly StepText[] {
  const { vendor, base, prebuilt, requirements, prerequisites, destinationForm } = manifest;
  const lead = (key: StringKey, ...args: string[]): StepText => ({ key, args });
  const chooses = requirements.length > 0;
  switch (id) {
    case 'before':
      return prerequisites.some(({ who }) => who === 'creator') ? [] : [lead(whoKeys[vendor])];
    case 'open':
      return [
        ...(base ? [lead(base.clear ? 'stepCopyClear' : 'stepCopy', base.copy)] : []),
        ...(prebuilt ? [lead(chooses ? 'prebuiltHint' : 'stepPrebuilt', prebuilt)] : []),
      ];
    case 'member': {
      const level = prebuilt ?? base?.copy;
      return !chooses && level ? [lead(prebuilt ? 'stepPrebuilt' : 'stepCopy', level)] : [];
    }
    case 'deliver':
      return [
        ...(destinationForm.beforeSave ? [lead('stepFirst')] : []),
        ...(destinationForm.press ? [lead('stepPress', destinationForm.press)] : []),
      ];
    default:
      return [];
  }
}

/** What each of several paths ends with comes first. */
function labelsOf(...paths: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...paths.map(({ length }) => length));
  const ordered = Array.from({ length: longest }, (_, depth) =>
    paths.flatMap((path) => path[path.length - 1 - depth] ?? []),
  ).flat();
  return [...new Set(ordered.filter((label) => !anywhere.test(label)))];
}

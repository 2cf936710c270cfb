/** The questions that a manifest leaves to the admin, and the answers to them. */
import type { CompiledManifest, Requirement, Variant } from './types';

/** The answers to a manifest's questions. Plain data: they are kept with the setup's progress. */
export interface Choices {
  /** Ids of the groups that are wanted. */
  readonly groups: readonly string[];
  /** Id of the variant that holds; empty: the manifest as it stands. */
  readonly variant: string;
  /** Name of the stand-in for the whole list; empty: the list. */
  readonly alternative: string;
  /** Which of several rights that each would do: its place in `anyOf`. A row that is not here takes any. */
  readonly rights: readonly { readonly id: string; readonly right: number }[];
  /** Entries of lists that the source leaves to the admin. A row that is not here stays the admin's on the page. */
  readonly entries: readonly { readonly id: string; readonly entries: readonly string[] }[];
  /** The admin has seen the questions and gone on. */
  readonly answered: boolean;
}

/** One answer, as the panel sends it: small, so that two quick ones can't undo each other. */
export type Choice =
  | { readonly kind: 'group'; readonly id: string; readonly on: boolean }
  | { readonly kind: 'variant'; readonly id: string }
  | { readonly kind: 'alternative'; readonly name: string }
  /** A place of -1: any of them. */
  | { readonly kind: 'right'; readonly id: string; readonly right: number }
  | { readonly kind: 'entries'; readonly id: string; readonly entries: readonly string[] }
  | { readonly kind: 'answered' };

/** The list as it stands, without its optional parts. */
export const noChoices: Choices = {
  groups: [],
  variant: '',
  alternative: '',
  rights: [],
  entries: [],
  answered: false,
};

/** What is known of a setup's circumstances before the admin is asked. */
export interface Circumstances {
  /** The vendor's app runs on a server of the admin's company. */
  readonly ownServer: boolean;
  /** ISO date. */
  readonly today: string;
}

/** The answers that stand until the admin gives others. */
export function defaultChoices(manifest: CompiledManifest, where: Circumstances): Choices {
  return {
    ...noChoices,
    groups: manifest.groups.filter((group) => group.chosen).map(({ id }) => id),
    variant: manifest.variants.find((variant) => surelyHolds(variant, where))?.id ?? '',
  };
}

/** Releases and versions only the admin knows. */
function surelyHolds({ when }: Variant, { ownServer, today }: Circumstances): boolean {
  const { hosting, since, until, ...others } = when;
  if (Object.keys(others).length > 0 || (!hosting && !since && !until)) return false;
  if (hosting && (hosting === 'own-server') !== ownServer) return false;
  return (!since || since <= today) && (!until || today <= until);
}

/** The answers with one more given. */
export function withChoice(choices: Choices, choice: Choice): Choices {
  switch (choice.kind) {
    case 'group': {
      const others = choices.groups.filter((id) => id !== choice.id);
      return { ...choices, groups: choice.on ? [...others, choice.id] : others };
    }
    case 'variant':
      return { ...choices, variant: choice.id };
    case 'alternative':
      return { ...choices, alternative: choice.name };
    case 'right': {
      const others = choices.rights.filter(({ id }) => id !== choice.id);
      const { id, right } = choice;
      return { ...choices, rights: right < 0 ? others : [...others, { id, right }] };
    }
    case 'entries': {
      const others = choices.entries.filter(({ id }) => id !== choice.id);
      const { id, entries } = choice;
      return { ...choices, entries: entries.length > 0 ? [...others, { id, entries }] : others };
    }
    case 'answered':
      return { ...choices, answered: true };
  }
}

/** Whether there is anything to ask the admin. */
export function hasQuestions({ groups, variants, alternatives, requirements }: CompiledManifest): boolean {
  return groups.length + variants.length + alternatives.length > 0 || requirements.some(isQuestion);
}

/** Whether the row leaves a choice: between rights, or of a list's entries. */
export function isQuestion({ anyOf }: Requirement): boolean {
  return anyOf.length > 1 || anyOf.some(({ customize }) => customize?.mode === 'choice');
}

/**
 * Which steps are done, by what the pages have shown. Nothing here is a click, but for what no page can show and the admin
 * ticks. Pure: the background keeps the marks.
 */
import type { PageKind } from '../vendors/types';
import { type StepId, stepIds } from './step-plans';
import type { Step } from './steps';

/** `seen`: the page was there, no more. `left`: as asked for when it was left; whether it was saved shows on no page. */
const waysToKnow = ['seen', 'shown', 'left', 'hand'] as const;

export interface StepMark {
  readonly by: (typeof waysToKnow)[number];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Rows that are for the admin's eye. */
  readonly open?: number;
}

export type StepMarks = Readonly<Partial<Record<StepId, StepMark>>>;

/** What is known now. */
export interface StepFacts {
  readonly page: PageKind;
  /** The vendor's object whose form is shown; empty for none. */
  readonly form: string;
  /** How the findings of the page stand, or null where it shows none. */
  readonly rights: {
    /** Everything was read, something is granted and nothing missing. */
    readonly whole: boolean;
    readonly missing: number;
    readonly open: number;
  } | null;
  /** RoleCall has set levels that the page may not have saved. */
  readonly unsaved: boolean;
  /** Something of the credential is in the vault. */
  readonly some: boolean;
  /** What shows once is in the vault. */
  readonly minted: boolean;
  /** All that the destination takes is in the vault. */
  readonly ready: boolean;
  readonly delivered: boolean;
  readonly proof: '' | 'works' | 'refused' | 'untold';
}

/** A mark's way, null to take it back, undefined to leave it. */
type Rule = (facts: StepFacts, marks: StepMarks, step: Step) => StepMark['by'] | null | undefined;

const rules: Readonly<Record<StepId, Rule>> = {
  before: () => undefined,
  open: ({ page }) => (page === 'permissions' ? 'shown' : undefined),
  rights({ rights }, { keep }) {
    if (rights?.whole) return 'shown';
    return rights && rights.missing > 0 && !keep ? null : undefined;
  },
  save(facts, marks, { mints }) {
    const { page, rights, unsaved, minted } = facts;
    if (mints) return minted ? 'shown' : isLost(facts, marks) ? null : undefined;
    if (page === 'none') return undefined;
    if (page !== 'permissions') return marks.rights && !marks.save ? 'left' : undefined;
    if (rights && rights.missing > 0 && !marks.keep) return null;
    // What was left, and is opened again as it was asked for, has been saved.
    return rights?.whole && !unsaved && marks.save?.by === 'left' ? 'shown' : undefined;
  },
  member({ page, form }, { member }, { object }) {
    // An API user's page is where its secret is made; a member's is another than its key's.
    if (object === 'api-user') return page === 'credential' ? 'shown' : undefined;
    if (form === object) return member ? undefined : 'seen';
    if (page === 'none' || !member) return undefined;
    if (member.by === 'seen') return 'left';
    return member.by === 'left' && page === 'credential' ? 'shown' : undefined;
  },
  key: (facts, marks) => (facts.minted ? 'shown' : isLost(facts, marks) ? null : undefined),
  keep: (facts, marks) => (facts.ready ? 'shown' : isLost(facts, marks) ? null : undefined),
  deliver({ ready, delivered }, { deliver }) {
    if (delivered) return 'shown';
    // A newer value is on its way.
    return ready && deliver?.by === 'shown' ? null : undefined;
  },
  finish: ({ page }, { keep, finish }) => (page === 'vendor' && keep && !finish ? 'left' : undefined),
  prove: ({ proof }) => (proof === 'works' ? 'shown' : proof === '' ? undefined : null),
};

/** What the vault held and no one got is gone with the browser. */
function isLost({ ready, delivered }: StepFacts, { deliver }: StepMarks): boolean {
  return !ready && !delivered && !deliver;
}

/** The marks with what is known now; the same object where nothing changed. */
export function remember(marks: StepMarks, steps: readonly Step[], facts: StepFacts, now: number): StepMarks {
  return steps.reduce((known, step) => {
    const by = rules[step.id](facts, known, step);
    const open = step.id === 'rights' && by === 'shown' ? (facts.rights?.open ?? 0) : 0;
    return by === undefined ? known : withMark(known, step.id, by && { by, at: now, open });
  }, marks);
}

/** The marks with the admin's own tick, or without it. */
export function withTick(marks: StepMarks, id: StepId, done: boolean, now: number): StepMarks {
  return withMark(marks, id, done ? { by: 'hand', at: now } : null);
}

function withMark(marks: StepMarks, id: StepId, mark: StepMark | null): StepMarks {
  const { [id]: old, ...others } = marks;
  if (mark === null) return old ? others : marks;
  const open = mark.open ?? 0;
  if (old?.by === mark.by && (old.open ?? 0) === open) return marks;
  const { by, at } = mark;
  return { ...marks, [id]: open > 0 ? { by, at, open } : { by, at } };
}

/** Marks out of the storage, where others than RoleCall may have written: what is none is left out. */
export function readMarks(value: unknown): StepMarks {
  if (typeof value !== 'object' || value === null) return {};
  const marks = stepIds.flatMap((id) => {
    const mark: unknown = Object.getOwnPropertyDescriptor(value, id)?.value;
    return isMark(mark) ? [[id, mark] as const] : [];
  });
  return Object.fromEntries(marks);
}

function isMark(value: unknown): value is StepMark {
  if (typeof value !== 'object' || value === null) return false;
  const { by, at, open = 0 } = value as Partial<Record<keyof StepMark, unknown>>;
  return (
    (waysToKnow as readonly unknown[]).includes(by) &&
    typeof at === 'number' &&
    !Number.isNaN(new Date(at).getTime()) &&
    Number.isSafeInteger(open)
  );
}

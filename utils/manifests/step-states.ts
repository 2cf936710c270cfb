/** Where the admin is in a setup, and what comes next. Pure. */
import type { StepFacts, StepMark, StepMarks } from './step-marks';
import type { StepId } from './step-plans';
import type { Step, StepText } from './steps';

/** `unknown`: passed by, and no page shows whether it was done. */
export type StepState = 'done' | 'here' | 'next' | 'later' | 'unknown';

/** A step as the panel draws it. */
export interface ShownStep extends Pick<Step, 'id' | 'title' | 'leads' | 'lines' | 'where'> {
  readonly state: StepState;
  /** How it is known, where that is less than certain. */
  readonly note?: StepText;
  /** When it was known, in milliseconds since the epoch. */
  readonly at?: number;
  /** The admin's own tick is on it, or may be set; null where a page shows it. */
  readonly tick: boolean | null;
  /** The tab can be taken there. */
  readonly go: boolean;
  /** It could be, were nothing lost by leaving this page. */
  readonly stay?: true;
  /** It can be looked for in the page's menus. */
  readonly point: boolean;
}

/** What no page tells for certain. */
const byHand: readonly StepId[] = ['before', 'save', 'member', 'deliver', 'finish'];

/** The steps as they stand. */
export function shownSteps(steps: readonly Step[], marks: StepMarks, facts: StepFacts): readonly ShownStep[] {
  const isDone = ({ id }: Step) => marks[id] !== undefined && marks[id].by !== 'seen';
  const here = steps.findIndex((step) => !isDone(step) && isHere(step, steps, marks, facts));
  // Ready beforehand is no way gone yet.
  const last = steps.findLastIndex((step) => isDone(step) && step.id !== 'before');
  const passed = Math.max(here, last);
  const next = steps.findIndex((step, index) => index > passed && !isDone(step));
  const stateAt = (step: Step, index: number): StepState => {
    if (isDone(step)) return 'done';
    if (index === here) return 'here';
    if (index < passed) return 'unknown';
    return index === next ? 'next' : 'later';
  };
  const place = steps[here]?.object;
  return steps.map((step, index) => {
    const state = stateAt(step, index);
    // Whoever is on the page need not be led there.
    const away = state === 'next' && (step.object === '' || step.object !== place);
    return shown(step, state, away, marks[step.id], facts);
  });
}

/** Whether what the page shows, or the vault holds, is this step's. */
function isHere({ id, object }: Step, steps: readonly Step[], marks: StepMarks, facts: StepFacts): boolean {
  const { page, form, some, ready, delivered } = facts;
  switch (id) {
    case 'rights':
      return page === 'permissions';
    case 'save':
      return (
        page === 'permissions' && (marks.rights !== undefined || !steps.some((one) => one.id === 'rights'))
      );
    case 'member':
      return form === object;
    case 'key':
      return page === 'credential';
    case 'keep':
      return page === 'credential' || some;
    case 'deliver':
      return ready;
    case 'finish':
      return page === 'credential' && marks.keep !== undefined;
    case 'prove':
      return delivered;
    default:
      return false;
  }
}

function shown(
  step: Step,
  state: StepState,
  away: boolean,
  mark: StepMark | undefined,
  facts: StepFacts,
): ShownStep {
  const { id, title, leads, lines, where, mints, address, labels } = step;
  const note = state === 'done' ? markText(id, mark) : noteOf(id, state, facts);
  return {
    id,
    title,
    leads,
    lines,
    where: away || (id === 'deliver' && state === 'here') ? where : '',
    state,
    ...(note ? { note } : {}),
    ...(mark && state === 'done' ? { at: mark.at } : {}),
    tick:
      mark?.by === 'hand' || (state !== 'done' && byHand.includes(id) && !mints) ? mark?.by === 'hand' : null,
    go: away && address !== '',
    point: away && labels.length > 0,
  };
}

function noteOf(id: StepId, state: StepState, { proof }: StepFacts): StepText | null {
  if (state === 'unknown') return say('stepUntold');
  if (id === 'prove' && proof === 'refused') return say('stepRefused');
  return id === 'prove' && proof === 'untold' ? say('stepUnproven') : null;
}

/** How it is known that a step is done, where a page does not simply show it. */
export function markText(id: StepId, mark: StepMark | undefined): StepText | null {
  if (mark?.by === 'hand') return say('stepByHand');
  if (id === 'rights') return mark?.open ? say('stepEye', String(mark.open)) : say('stepSeen');
  if (mark?.by === 'left') return say(id === 'save' ? 'stepLeft' : 'stepLeftForm');
  return null;
}

function say(key: StepText['key'], ...args: readonly string[]): StepText {
  return { key, args };
}

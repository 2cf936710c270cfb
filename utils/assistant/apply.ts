/** Brings mounted controls to levels: act, wait for a state of the page, read back, three tries. */
import type { FoundControl } from '../vendors/types';
import { breathe, nextFrame, until } from '../widgets/wait';
import { cell } from './reader';

export type Outcome = 'set' | 'trusted-only' | 'not-kept';

export interface Course {
  /** Controls one after the other that did not move at all. */
  misses: number;
  /** It has had the time to take a level back. */
  waited: boolean;
}

export interface Application {
  /** Level wanted by cell. */
  readonly targets: ReadonlyMap<string, string>;
  /** What was mounted when they were decided on; without it the page is read anew. */
  readonly seen?: readonly FoundControl[];
  /** The controls mounted now. */
  readonly scan: () => readonly FoundControl[];
  /** Called before each act: ends it by the signal where the page shows another record. */
  readonly check: () => void;
  /** What is known of the page so far, over a whole action. */
  readonly course: Course;
  readonly signal: AbortSignal;
  /** Called as cells reach their level, at most once a slice. */
  readonly onProgress: (done: number) => void;
  /** Wait a moment for a page that takes levels back. */
  readonly linger: boolean;
}

export interface Applied {
  /** What became of each mounted target; of those it was stopped before, it says nothing. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Whether what was set still is, where it is mounted. Null: this page takes levels at once, and was waited for if asked to. */
  readonly holds: (() => boolean) | null;
}

/** A control with what its row said when it was found. */
interface Held {
  readonly control: FoundControl;
  readonly text: string | null;
}

const tries = 3;
/** A page that takes nothing of so many is not pressed on: it may be read-only. */
export const mostMisses = 3;
/** A page that answers over the network has this long, in milliseconds, before it is pressed again. */
const patience = 2000;
/** A page that takes a level back does so within this time, in milliseconds, as a rule. */
export const afterthought = 600;
/** How long the page's own work is kept waiting, in milliseconds. */
const slice = 12;

/** Resolves once nothing more can be done to what is mounted. */
export async function apply(given: Application): Promise<Applied> {
  const { targets, seen, scan, check, course, signal, onProgress, linger } = given;
  const outcomes = new Map<string, Outcome>();
  const moved = new Set<string>();
  const pressed = new Set<string>();
  let prompt = true;
  let held = index(seen ?? scan());

  const isAt = (id: string): boolean => {
    if (held.get(id)?.control.element.isConnected === false) held = index(scan());
    const reached = levelOf(held.get(id)) === targets.get(id);
    if (reached) moved.add(id);
    return reached;
  };
  /** A list that was opened and does not offer the level: what to do then is not decided here. */
  const isUnreal = (id: string): boolean => {
    const { widget, element } = held.get(id)?.control ?? {};
    return element !== undefined && widget?.levels(element)?.includes(targets.get(id) ?? '') === false;
  };
  /** The control to act on. A page may put another right into a row between two acts: then the page is read anew. */
  const current = (id: string): FoundControl | undefined => {
    const known = held.get(id);
    if (known && !isStill(known)) held = index(scan());
    return held.get(id)?.control;
  };

  try {
    for (let attempt = 0; attempt < tries && course.misses < mostMisses; attempt += 1) {
      const acted: string[] = [];
      let isWhole = true;
      let waits = false;
      let began = performance.now();
      for (const [id, level] of targets) {
        const control = current(id);
        if (!control || isAt(id) || isUnreal(id)) continue;
        waits ||= control.disabled;
        if (control.disabled) continue;
        check();
        signal.throwIfAborted();
        const setting = control.widget.set(control.element, level, attempt, signal);
        // What takes its time may be taken back late.
        if (setting) prompt = false;
        await setting;
        acted.push(id);
        pressed.add(id);
        const done = isAt(id);
        prompt &&= done;
        if (setting) course.misses = done || isUnreal(id) ? 0 : course.misses + 1;
        isWhole = course.misses < mostMisses;
        if (!isWhole) break;
        if (done && performance.now() - began < slice) continue;
        onProgress(moved.size);
        await breathe();
        signal.throwIfAborted();
        began = performance.now();
      }
      if (acted.length === 0) break;
      const holds = () => acted.every((id) => !held.has(id) || isAt(id) || isUnreal(id));
      const calm = async () => !linger || !(await until(() => !holds(), afterthought, signal));
      if (await until(holds, patience, signal)) await nextFrame(signal);
      onProgress(moved.size);
      if (acted.some(isAt)) course.misses = 0;
      if (!isWhole || !holds() || !(await calm())) continue;
      course.waited ||= linger;
      if (!waits) break;
      // What the page had switched off may be open now that what it depends on is set.
      held = index(scan());
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  held = index(scan());
  for (const id of targets.keys()) {
    if (!held.has(id) || isUnreal(id)) continue;
    // A press that was on its way when it was stopped may still take effect.
    if (isAt(id) || (signal.aborted && pressed.has(id))) outcomes.set(id, 'set');
    else if (!signal.aborted) outcomes.set(id, moved.has(id) ? 'not-kept' : 'trusted-only');
  }
  const stays = (id: string) => {
    const now = current(id);
    return !now || now.widget.level(now.element) === targets.get(id);
  };
  return { outcomes, holds: linger || (prompt && course.waited) ? null : () => [...pressed].every(stays) };
}

function isStill({ control: { element, row }, text }: Held): boolean {
  return element.isConnected && row.textContent === text;
}

function levelOf(held: Held | undefined): string | null | undefined {
  return held?.control.widget.level(held.control.element);
}

/** The control a person would use for each cell; of two visible ones, none. */
function index(controls: readonly FoundControl[]): Map<string, Held> {
  const byCell = new Map<string, Held>();
  const twins = new Set<string>();
  for (const control of controls) {
    if (!control.visible) continue;
    const id = cell(control);
    if (byCell.has(id)) twins.add(id);
    byCell.set(id, { control, text: control.row.textContent });
  }
  for (const id of twins) byCell.delete(id);
  return byCell;
}

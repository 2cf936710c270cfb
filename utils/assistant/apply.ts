/** Brings mounted controls to levels: act, wait for a state of the page, read back, three tries. */

import type { FoundControl } from '../vendors/types';
import { breathe, nextFrame, until } from '../widgets/wait';
import { changesWatch } from './changes-watch';
import { cell } from './reader';

export type Outcome = 'set' | 'trusted-only' | 'not-kept';

export interface Application {
  /** Level wanted by cell. */
  readonly targets: ReadonlyMap<string, string>;
  /** The controls mounted now. */
  readonly scan: () => readonly FoundControl[];
  readonly signal: AbortSignal;
  /** Called as cells reach their level, at most once a slice. */
  readonly onProgress: (done: number) => void;
  /** Wait a moment for a page that takes levels back. A page that was slow to take them is always waited for. */
  readonly linger: boolean;
}

const tries = 3;
/** A page that answers over the network has this long, in milliseconds, before it is pressed again. */
const patience = 2000;
/** A page that takes a level back does so within this time, in milliseconds, as a rule. */
const afterthought = 250;
/** How long the page's own work is kept waiting, in milliseconds. */
const slice = 12;

/** Resolves with what became of each mounted target; of those it was stopped before, it says nothing. */
export async function apply({
  targets,
  scan,
  signal,
  onProgress,
  linger,
}: Application): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const moved = new Set<string>();
  let prompt = true;
  const changes = changesWatch();
  let controls = index(scan());

  const current = (id: string): FoundControl | undefined => {
    if (changes.changed(controls) || controls.get(id)?.element.isConnected === false)
      controls = index(scan());
    return controls.get(id);
  };
  const isAt = (id: string): boolean => {
    const control = current(id);
    const reached = control !== undefined && levelOf(control) === targets.get(id);
    if (reached) moved.add(id);
    return reached;
  };

  try {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const acted: string[] = [];
      let began = performance.now();
      for (const [id, level] of targets) {
        const control = current(id);
        if (!control || levelOf(control) === level || control.disabled) continue;
        await control.widget.set(control.element, level, attempt, signal);
        acted.push(id);
        prompt &&= isAt(id);
        if (isAt(id) && performance.now() - began < slice) continue;
        onProgress(reached(targets, isAt));
        await breathe();
        signal.throwIfAborted();
        began = performance.now();
      }
      if (acted.length === 0) break;
      const held = () => acted.every((id) => !current(id) || isAt(id));
      if (await until(held, patience, signal)) await nextFrame(signal);
      onProgress(reached(targets, isAt));
      const calm = async () => (prompt && !linger) || !(await until(() => !held(), afterthought, signal));
      if (held() && (await calm())) break;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    for (const id of targets.keys()) {
      if (!current(id)) continue;
      if (isAt(id)) outcomes.set(id, 'set');
      else if (!signal.aborted) outcomes.set(id, moved.has(id) ? 'not-kept' : 'trusted-only');
    }
    changes.stop();
  }
  return outcomes;
}

function levelOf(control: FoundControl): string | null {
  return control.widget.level(control.element);
}

/** The control a person would use for each cell; with two visible ones none, with one hidden and one visible that one. */
function index(controls: readonly FoundControl[]): Map<string, FoundControl> {
  const byCell = new Map<string, FoundControl>();
  const twins = new Set<string>();
  for (const control of controls) {
    if (!control.visible) continue;
    const id = cell(control);
    if (byCell.has(id)) twins.add(id);
    byCell.set(id, control);
  }
  for (const id of twins) byCell.delete(id);
  return byCell;
}

function reached(targets: ReadonlyMap<string, string>, isAt: (id: string) => boolean): number {
  let count = 0;
  for (const id of targets.keys()) if (isAt(id)) count += 1;
  return count;
}

/** Grant, Remove and Undo: the plan is what the background says of a reading, and nothing outside it changes. */
import type { Judgement } from '../messaging/protocol';
import type { Work } from '../setup/types';
import { acts } from '../widgets/acts';
import type { Visitor } from '../widgets/types';
import { until } from '../widgets/wait';
import { type Aim, goBack, isEntry, type Levels, levels, setFindings } from './aims';
import { afterthought, apply, mostMisses, type Outcome } from './apply';
import { cell, type Reader, type Reading } from './reader';

export interface WorkerContext {
  readonly reader: Omit<Reader, 'readCalmly'>;
  readonly judge: (reading: Reading) => Promise<Judgement | null>;
  /** Told what goes on: at once, then at each slice, then null. */
  readonly onWork: (work: Work | null) => void;
  /** Told what the admin should know of an action, by the key of the sentence. */
  readonly onTrouble: (key: string) => void;
  /** Why a cell could not be brought to its level in the last action. */
  readonly failures: Map<string, Outcome>;
  readonly signal: AbortSignal;
}

export interface Worker {
  readonly busy: boolean;
  readonly canUndo: boolean;
  /** `ids` empty: everything missing, or with `lower` everything in excess. */
  grant(ids: readonly string[], lower: boolean): Promise<void>;
  undo(): Promise<void>;
  stop(): void;
  /** Another record is shown: nothing done so far can be taken back there. */
  forget(): void;
}

/** A reading and what the background says of it. */
interface Judged {
  readonly reading: Reading;
  readonly judgement: Judgement;
}

/** One worker a setup and frame. */
export function createWorker({ reader, judge, onWork, onTrouble, failures, signal }: WorkerContext): Worker {
  const history: Levels[] = [];
  let here = new AbortController();
  let running: AbortController | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let stops = 0;

  async function bring(
    aim: Aim,
    first: Judged,
    stopper: AbortController,
    gone: AbortSignal,
  ): Promise<readonly string[]> {
    const stop = AbortSignal.any([stopper.signal, gone, signal]);
    const before = levels(first.reading);
    let known: Judged | null = first;
    let latest = first.reading;
    let visited = true;
    const from = new Map<string, string>();
    const reached = new Set<string>();
    let left: readonly string[] = [];
    const unsure: (() => boolean)[] = [];
    const course = { misses: 0, waited: false };
    const lists = { moved: false, closed: false };
    let total = aim.total;
    const tell = (now: number) => {
      reader.check();
      onWork({ kind: aim.kind, done: Math.min(reached.size + now, total), total });
    };
    failures.clear();
    acts().checkBeforeChoice(reader.check);
    const start = performance.now();
    tell(0);

    const step = async (linger: boolean): Promise<boolean> => {
      // A second round is for levels that turned out not to be offered.
      for (let round = 0; ; round += 1) {
        // What was read after the last act is as it is now.
        const { reading, judgement } = known ?? (await readAndJudge(round > 0 ? latest : reader.read()));
        known = null;
        if (!judgement || stop.aborted) return false;
        const targets = aim.targets(reading, judgement);
        for (const id of failures.keys()) targets.delete(id);
        left = aim.left(reading, judgement, reached);
        total = Math.max(total, reached.size + targets.size + left.length);
        if (targets.size === 0 || round === 2) return left.length > 0;
        for (const [id, level] of levels(reading)) if (targets.has(id) && !from.has(id)) from.set(id, level);
        const entries = new Set(reading.controls.filter(isEntry).map(cell));
        const scan = () => {
          latest = reader.read();
          // Cells of another record's are none of these.
          return gone.aborted ? [] : latest.controls;
        };
        const { outcomes, holds } = await apply({
          targets,
          seen: reading.controls,
          scan,
          check: reader.check,
          course,
          signal: stop,
          onProgress: tell,
          linger,
        });
        for (const id of [...targets.keys()].filter((one) => entries.has(one))) {
          if (outcomes.has(id)) lists.moved = true;
          else if (!stop.aborted) lists.closed = true;
        }
        if (holds) unsure.push(holds);
        for (const [id, outcome] of outcomes) {
          if (outcome === 'set') reached.add(id);
          else failures.set(id, outcome);
        }
        tell(0);
        // All is as it was asked for, and nothing was switched off that may be open now.
        const isSettled = [...targets.keys()].every((id) => outcomes.get(id) === 'set');
        if (isSettled && !reading.controls.some(({ disabled }) => disabled)) return left.length > 0;
      }
    };

    /** Before parts are closed: what was set late may be taken back late. */
    const settle = async (): Promise<void> => {
      const given = unsure.splice(0);
      const isTaken = () => given.some((holds) => !holds());
      course.waited ||= given.length > 0;
      if (given.length > 0 && (await until(isTaken, afterthought, stop))) await step(true);
    };

    try {
      const wants = (name: string) => left.some((id) => id.startsWith(`${reader.fold(name)} `));
      visited = await step(true);
      if (visited)
        await visitParts(step, {
          signal: stop,
          wants,
          ...(aim.lists?.length ? { lists: aim.lists } : {}),
          everywhere: aim.everywhere,
          settle,
        });
    } catch (error) {
      if (!stop.aborted) throw error;
    } finally {
      if (aim.kind !== 'undoing' && !gone.aborted)
        remember(before, visited ? reader.read() : latest, from, reached);
      if (course.misses >= mostMisses) onTrouble('warningNothingTaken');
      else if (lists.closed) onTrouble('warningListClosed');
      else if (lists.moved) onTrouble('warningListSave');
      performance.measure(`rolecall:${aim.kind}`, { start });
    }
    return left;
  }

  async function visitParts(
    step: (linger: boolean) => Promise<boolean>,
    visitor: Omit<Visitor, 'unread'>,
  ): Promise<void> {
    await reader.findParts(visitor.signal);
    let all = true;
    const unread = () => {
      all = false;
    };
    // Whoever asks for a list has no other part opened.
    const asked = visitor.lists !== undefined;
    for (const part of reader.parts?.filter(({ known }) => known || !asked) ?? []) {
      for await (const _ of part.visit({ ...visitor, unread })) if (!(await step(false))) return;
    }
    if (visitor.signal.aborted) return;
    if (!all) onTrouble('warningStuck');
    else if (!asked) reader.allRead();
  }

  /** What was set, and what the page itself changed alongside, goes back on Undo. */
  function remember(before: Levels, now: Reading, from: Levels, reached: ReadonlySet<string>): void {
    const set = [...from].filter(([id]) => reached.has(id));
    const alongside = [...levels(now)]
      .filter(([id, level]) => !from.has(id) && before.has(id) && before.get(id) !== level)
      .map(([id]): [string, string] => [id, before.get(id) ?? '']);
    if (set.length + alongside.length > 0) history.push(new Map([...set, ...alongside]));
  }

  /** Entries of a list that could not be opened wait for the admin to open it. */
  function keepEntries(before: Levels, left: readonly string[]): void {
    const rest = [...before].filter(([id, level]) => left.includes(id) && /^(dis)?allow$/i.test(level));
    if (rest.length === 0) return;
    history.push(new Map(rest));
    onTrouble('warningListUndo');
  }

  /** A press that comes while another is still carried out waits its turn; Stop ends those that wait too. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    const asked = stops;
    const next = turn.then(() => (asked === stops ? act() : undefined));
    turn = next.catch(() => undefined);
    return next;
  }

  async function readAndJudge(reading: Reading): Promise<{ reading: Reading; judgement: Judgement | null }> {
    return { reading, judgement: await judge(reading) };
  }

  /** `after` is told what could not be reached; null when the background did not answer, and nothing was done. */
  async function run(
    aim: (reading: Reading, judgement: Judgement) => Aim,
    after: (left: readonly string[] | null) => void = () => undefined,
  ): Promise<void> {
    const stopper = new AbortController();
    running = stopper;
    const gone = here.signal;
    try {
      const { reading, judgement } = await readAndJudge(reader.read());
      const left = judgement
        ? await bring(aim(reading, judgement), { reading, judgement }, stopper, gone)
        : null;
      if (!gone.aborted) after(left);
    } finally {
      running = null;
      if (!signal.aborted) onWork(null);
    }
  }

  return {
    get busy() {
      return running !== null;
    },
    get canUndo() {
      return history.length > 0;
    },
    grant: (ids, lower) => inTurn(() => run((_, first) => setFindings(ids, lower, first))),
    undo: () =>
      inTurn(async () => {
        reader.check();
        const before = history.pop();
        if (!before) return;
        const asked = stops;
        await run(
          () => goBack(before),
          // What Stop left, or nobody judged, is still to be taken back.
          (left) => (!left || asked !== stops ? history.push(before) : keepEntries(before, left)),
        );
      }),
    stop() {
      stops += 1;
      running?.abort();
    },
    forget() {
      history.length = 0;
      here.abort();
      here = new AbortController();
    },
  };
}

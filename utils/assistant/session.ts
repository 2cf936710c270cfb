/** What one frame does during one setup. */

import type { FindingStatus } from '../manifests/findings';
import { foldWith } from '../manifests/fold';
import type { AssistantPlan, Bringable, FromAssistant, Judgement, ToAssistant } from '../messaging/protocol';
import type { FormField, Work } from '../setup/types';
import { t } from '../strings';
import type { PageKind, Vendor } from '../vendors/types';
import { measured } from '../widgets/measured';
import type { Outcome } from './apply';
import { createCapture } from './capture';
import { reachableDocuments } from './documents';
import { filling } from './filling';
import type { FormFields } from './form-fields';
import { granting } from './granting';
import type { Guard } from './guard';
import { createJudge } from './judge';
import { pointedAt } from './keep';
import { createMarks } from './marks';
import { createOverlay } from './overlay';
import { createReader, type Reading } from './reader';
import { type Look, watch } from './watch';
import type { Worker } from './worker';

type Send = (message: FromAssistant) => Promise<unknown>;
/** How long until a value that was not taken is sent again, in milliseconds. */
const retry = 1000;
/** A frame that loads may lose what is brought to it: so often it is asked for. */
const mostAsked = 3;

/** What a session says of itself; which it is goes along. */
type Told = Without<Exclude<FromAssistant, { type: 'hello' }>>;
type Without<Message> = Message extends FromAssistant ? Omit<Message, 'setupId'> : never;
type Command = Exclude<ToAssistant, { type: 'end' }>;

export interface Session {
  /** Carries out a command of the background; resolves with its reply. */
  handle(command: Command): unknown;
  /** Removes every mark and listener. */
  end(): void;
}

/** Starts reading at once and goes on until `end`. */
export function createSession(vendor: Vendor, plan: AssistantPlan, send: Send, guard: Guard): Session {
  const control = new AbortController();
  const { signal } = control;
  const { setupId } = plan;
  const failures = new Map<string, Outcome>();
  const reader = createReader(vendor, plan, onOther);
  const marks = createMarks(plan.styles.marks);
  const overlay = createOverlay(plan.styles.overlay);
  const capture = createCapture(vendor, setupId, new Set(plan.capture), send);
  const judge = createJudge({ setupId, fields, canUndo: () => worker?.canUndo ?? false, failures, send });
  const context = { reader, judge: judge.judge, onWork, onTrouble, failures, signal };
  let worker: Worker | undefined;
  let warned: string | null | undefined;
  let form: FormFields | undefined;
  let asked = 0;
  let explored = 0;
  let rows = new Map<string, Element>();
  let finding = false;
  let resting = false;
  let mints = false;

  /** How the manifest's fields of the form that is shown stand; what fills them in is brought when there are any. */
  function fields(kind: PageKind): readonly FormField[] {
    const object = kind === 'permissions' ? plan.target : vendor.form?.(reachableDocuments(document));
    if (!object || !plan.fields.some((field) => field.object === object)) return [];
    form ??= filling.brought()?.(plan.fields, foldWith(plan.aliases), signal);
    if (!form && asked < mostAsked) {
      asked += 1;
      void bring('filling').then(now);
    }
    return form?.look(object) ?? [];
  }

  async function bring(what: Bringable): Promise<void> {
    await send({ type: 'bring', setupId, what }).catch(() => null);
  }

  function onOther(): void {
    failures.clear();
    worker?.forget();
  }

  function onWork(work: Work | null): void {
    tell({ type: 'work', work });
    if (work === null) void now();
  }

  function onTrouble(key: string): void {
    tell({ type: 'say', key });
  }

  function onHeld(label: string | null): void {
    tell({ type: 'held', label });
    void now();
  }

  function tell(message: Told): void {
    void send({ ...message, setupId } as FromAssistant).catch(() => undefined);
  }

  function isOver(): boolean {
    return signal.aborted || worker?.busy === true;
  }

  /** One look: read, have it judged, mark; capture what shows. Without `isStale` it ends at once. */
  async function look(isStale: (() => boolean) | null): Promise<Look> {
    if (isOver()) return { took: 0, ended: true };
    const { outcome: reading, took } = await reader.readCalmly(isStale && (() => isOver() || isStale()));
    if (!reading) return { took, ended: isOver() };
    mints = reading.kind === 'credential';
    void judge.judge(reading).then((judgement) => judged(reading, judgement));
    warn(reading.kind);
    if (capture.unconfirmed) void keepTrying();
    else if (!capture.atRisk) guard.calm();
    return { took, ended: true };
  }

  function judged({ controls }: Reading, judgement: Judgement | null): void {
    if (!judgement || signal.aborted || worker?.busy) return;
    const elements = new Map(controls.map(({ ref, row }) => [ref, row]));
    const statuses = new Map<Element, FindingStatus>();
    rows = new Map();
    for (const { ref, findingId, status } of judgement.rows) {
      const row = elements.get(ref);
      if (!row) continue;
      statuses.set(row, status);
      rows.set(findingId, row);
    }
    measured('mark', () => marks.set(statuses));
    note(controls.length > 0 ? judgement.left : null);
    if (judgement.unopened.length > 0) void findMore();
    else rest();
  }

  /** Before a right is called absent, what is not mounted is looked for: once a page. */
  async function findMore(): Promise<void> {
    if (finding || reader.parts !== null || explored === mostAsked) return rest();
    finding = true;
    await bring('exploring');
    // Meanwhile the setup may have ended, or a Grant begun: what is looked for scrolls the page.
    if (isOver()) {
      finding = false;
      return;
    }
    await reader.findParts(signal).catch(() => undefined);
    finding = false;
    explored = reader.parts ? 0 : explored + 1;
    void now();
  }

  /** The first reading is over: the panel is not busy any more. */
  function rest(): void {
    if (resting || finding) return;
    resting = true;
    tell({ type: 'work', work: null });
  }

  /** A value that the vault did not take: greet again, for the background may have lost sight of this document. */
  async function keepTrying(): Promise<void> {
    const kept = await capture.look();
    if (kept && !signal.aborted && capture.confirmed && capture.complete)
      vendor.hide?.(reachableDocuments(document));
    note(null);
    if (!capture.atRisk) guard.calm();
    if (signal.aborted || !capture.unconfirmed) return;
    await send({ type: 'hello', vendor: vendor.id }).catch(() => null);
    setTimeout(soon, retry);
  }

  /** Says what to beware of on this page, and takes it back when it is so no more. */
  function warn(kind: PageKind): void {
    const known = kind !== 'vendor' && vendor.warnings(reachableDocuments(document), guard.first)[0];
    const key = known || null;
    // Another frame's warning is not this one's to take back.
    if (key === warned || (warned === undefined && kind === 'vendor')) return;
    warned = key;
    tell({ type: 'say', key });
  }

  function note(missing: number | null): void {
    if (signal.aborted) return;
    if (capture.atRisk) overlay.say(t('overlayHold'), 'held');
    else if (capture.confirmed) overlay.say(t(plan.kept), 'safe');
    else if (missing === null) overlay.clear();
    else if (missing > 0) overlay.say(t('overlayMissing', String(missing)), 'plain');
    else overlay.say(t('overlayComplete'), 'safe');
  }

  async function keep(field: string): Promise<{ kept: boolean }> {
    const value = pointedAt(document);
    return { kept: value !== '' && (await capture.store([{ field, value, from: 'kept' }])) };
  }

  guard.watch({ atRisk: () => capture.atRisk, onHeld });
  tell({ type: 'work', work: { kind: 'reading' } });
  // A second value in the same field is as long as the first, and a script that sets it says nothing.
  const { soon, now } = watch(look, signal, () => mints && capture.unconfirmed);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', soon, { signal });
  else void now();

  return {
    handle(command) {
      switch (command.type) {
        case 'grant':
          worker ??= granting.brought()?.(context);
          return worker?.grant(command.ids, command.lower).then(() => ({ done: true }));
        case 'undo':
        case 'stop':
          return worker?.[command.type]();
        case 'show':
          return { shown: marks.show(rows.get(command.id)) };
        case 'fill':
          return form?.take(command.label).then(now);
        case 'release':
          return guard.release();
        case 'look':
          judge.again();
          return now();
        case 'known':
          reader.learn(command.known);
          judge.again();
          // Choices come several at a time, and a large page is read but once for them.
          return soon();
        case 'keep':
          return keep(command.field);
      }
    },
    end() {
      control.abort();
      guard.watch(null);
      marks.clear();
      overlay.clear();
    },
  };
}

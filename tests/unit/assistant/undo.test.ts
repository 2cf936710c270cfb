// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createWorker, type Worker, type WorkerContext } from '../../../utils/assistant/worker';
import type { Judgement } from '../../../utils/messaging/protocol';
import type { FoundControl } from '../../../utils/vendors/types';
import { actsHere } from '../../../utils/widgets/acts';
import { allActs } from '../../../utils/widgets/all-acts';
import type { Widget } from '../../../utils/widgets/types';

actsHere.offer(allActs);
const names = ['one', 'two', 'three', 'four'];
let boxes: HTMLInputElement[];
let worker: Worker;
let judged: Judgement | null;
/** What the panel hears of Undo each time the work ends. */
let told: boolean[];
let pressed: () => void;

/** Takes its time, as a list does that has to be opened. */
const slow: Widget = {
  is: () => true,
  level: (element) => ((element as HTMLInputElement).checked ? 'on' : 'off'),
  levels: () => ['off', 'on'],
  disabled: () => false,
  async set(element, level) {
    await Promise.resolve();
    (element as HTMLInputElement).checked = level === 'on';
    pressed();
  },
};

function controls(): FoundControl[] {
  return boxes.map((element, ref) => ({
    ref,
    path: [names[ref] ?? ''],
    key: names[ref] ?? '',
    column: '',
    level: slow.level(element),
    levels: ['off', 'on'],
    visible: true,
    disabled: false,
    element,
    row: element,
    widget: slow,
  }));
}

beforeEach(() => {
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  document.body.innerHTML = names.map(() => '<input type="checkbox">').join('');
  boxes = [...document.querySelectorAll('input')];
  pressed = () => undefined;
  told = [];
  const grant = names.map((findingId, ref) => ({ findingId, ref, from: 'off', to: 'on' }));
  judged = {
    grant,
    remove: [],
    rows: [],
    missing: names,
    excess: [],
    unopened: [],
    lists: [],
    absent: [],
    left: 1,
  };
  const reader = {
    read: () => ({ kind: 'permissions', controls: controls(), elsewhere: [], unopened: false }),
    check: () => undefined,
    findParts: async () => undefined,
    parts: [],
    allRead: () => undefined,
    fold: (text: string) => text,
    learn: () => undefined,
  } as WorkerContext['reader'];
  worker = createWorker({
    reader,
    judge: async () => judged,
    onWork: (work) => void (work === null && told.push(worker.canUndo)),
    onTrouble: () => undefined,
    failures: new Map(),
    signal: new AbortController().signal,
  });
});

function on(): number {
  return boxes.filter(({ checked }) => checked).length;
}

it('takes back all that Grant set, and then has nothing left', async () => {
  await worker.grant([], false);
  expect(on()).toBe(4);
  await worker.undo();
  expect(on()).toBe(0);
  expect(told).toEqual([true, false]);
});

it('that was stopped on its way goes on with the next press', async () => {
  await worker.grant([], false);
  pressed = () => worker.stop();
  await worker.undo();
  expect(on()).toBe(3);
  pressed = () => undefined;
  expect(told).toEqual([true, true]);
  await worker.undo();
  expect(on()).toBe(0);
  expect(worker.canUndo).toBe(false);
});

it('that the background did not answer is not used up', async () => {
  await worker.grant([], false);
  const answer = judged;
  judged = null;
  await worker.undo();
  expect([on(), worker.canUndo]).toEqual([4, true]);
  judged = answer;
  await worker.undo();
  expect([on(), worker.canUndo]).toEqual([0, false]);
});

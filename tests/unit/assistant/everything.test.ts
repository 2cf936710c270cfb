// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import type { Reading } from '../../../utils/assistant/reader';
import { createWorker, type WorkerContext } from '../../../utils/assistant/worker';
import { noChoices } from '../../../utils/manifests/choices';
import { fold } from '../../../utils/manifests/fold';
import { judgeReading } from '../../../utils/setup/judge-reading';
import type { FoundControl } from '../../../utils/vendors/types';
import { actsHere } from '../../../utils/widgets/acts';
import { allActs } from '../../../utils/widgets/all-acts';
import { nativeCheckbox } from '../../../utils/widgets/native-checkbox';

/** A list of twelve rights of which three at a time are mounted. */
const names = [...'abcdefghijkl'].map((letter) => `Tickets - Right ${letter}`);
const atOnce = 3;
const chosen = new Set<string>();

function draw(first: number): void {
  const boxes = names.slice(first, first + atOnce).map((name) => {
    return `<label><input type="checkbox" ${chosen.has(name) ? 'checked' : ''}>${name}</label>`;
  });
  document.body.innerHTML = boxes.join('');
}

function mounted(): FoundControl[] {
  return [...document.querySelectorAll('input')].map((element, ref) => {
    const row = element.parentElement ?? element;
    const name = row.textContent ?? '';
    const level = nativeCheckbox.level(element);
    const what = { ref, path: [name], key: fold(name), column: '', level, levels: ['off', 'on'] };
    return { ...what, visible: true, disabled: false, element, row, widget: nativeCheckbox };
  });
}

function reader(): WorkerContext['reader'] {
  const seen = new Map<string, FoundControl>();
  let unopened = true;
  async function* visit() {
    for (let first = 0; first < names.length; first += atOnce) {
      draw(first);
      yield;
    }
  }
  return {
    read() {
      const controls = mounted();
      for (const control of controls) seen.set(control.key, control);
      const gone = [...seen.values()].filter(({ key }) => controls.every((one) => one.key !== key));
      const elsewhere = gone.map((control, index) => ({ ...control, ref: -1 - index }));
      return { kind: 'permissions', controls, elsewhere, unopened };
    },
    check: () => undefined,
    findParts: async () => undefined,
    parts: [{ visit }],
    allRead() {
      unopened = false;
    },
    fold,
    learn: () => undefined,
  };
}

const { manifests, vocabularies } = compileFolder('.');
const everything = manifests.find(({ id }) => id === 'syncro/guardz');
const vocabulary = vocabularies.find(({ vendor }) => vendor === 'syncro');
const setup = { vendor: 'syncro', choices: noChoices, confirmed: [] } as const;

async function judge({ kind, controls, elsewhere, unopened }: Reading) {
  if (!everything || !vocabulary) throw new Error('no manifest that asks for everything');
  const all = [...controls, ...elsewhere];
  const report = { type: 'report', setupId: '', kind, controls: all, unopened } as const;
  return judgeReading({ ...report, failures: [], fields: [], canUndo: false }, setup, everything, vocabulary)
    .judgement;
}

it('is granted by one press in a list that mounts its rows on scrolling, and counted as it comes to light', async () => {
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  actsHere.offer(allActs);
  document.body.addEventListener('change', ({ target }) =>
    chosen.add((target as Element).parentElement?.textContent ?? ''),
  );
  draw(0);
  const told: (readonly [done: number, total: number, ticked: number])[] = [];
  const worker = createWorker({
    reader: reader(),
    judge,
    onWork: (work) => void (work && 'total' in work && told.push([work.done, work.total, chosen.size])),
    onTrouble: () => undefined,
    failures: new Map(),
    signal: new AbortController().signal,
  });
  await worker.grant([], false);
  expect([...chosen]).toEqual(names);
  // Never done before all of it is, and never more than is.
  expect(told.filter(([done, total, ticked]) => done > ticked || done >= total)).toEqual([]);
  expect(told.at(-1)?.[0]).toBe(names.length);
});

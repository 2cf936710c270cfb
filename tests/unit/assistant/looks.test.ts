// @vitest-environment happy-dom
/** Looks at a page that take long: in slices, and never of two states of the page at once. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSession, type Session } from '../../../utils/assistant/session';
import type { AssistantPlan, FromAssistant } from '../../../utils/messaging/protocol';
import { exploring } from '../../../utils/vendors/exploring';
import type { Vendor } from '../../../utils/vendors/types';

const plan: AssistantPlan = {
  setupId: 'setup',
  known: [],
  aliases: [],
  capture: [],
  fields: [],
  target: 'token',
  kept: 'overlaySafe',
  styles: { marks: '', overlay: '' },
};
const guard = { first: true, watch: () => undefined, release: () => undefined, calm: () => undefined };
const judgement = {
  grant: [],
  remove: [],
  rows: [],
  missing: [],
  excess: [],
  lists: [],
  absent: [],
  left: null,
};
let session: Session;
let told: FromAssistant[];
let breaths: number;
let scans: number;
let unopened: string[];
/** What the page does between two slices. */
let meanwhile: () => void;
/** The try at which what explores comes; 0: never. */
let comes: number;

const asked = (type: FromAssistant['type']) => told.filter((one) => one.type === type);

const vendor = {
  id: 'syncro',
  kind: () => 'permissions',
  scan: () => [],
  *pieces() {
    scans += 1;
    for (let piece = 0; piece < 4; piece += 1) {
      const end = performance.now() + 30;
      while (performance.now() < end);
      yield;
    }
    return [];
  },
  async parts() {
    if (!exploring.brought()) throw new Error('nothing to look with');
    return [];
  },
  target: () => 'token',
  secrets: () => [],
  fromAddress: () => [],
  commits: () => false,
  warnings: () => [],
} as unknown as Vendor;

async function answer(message: FromAssistant): Promise<unknown> {
  told.push(message);
  if (message.type === 'bring' && asked('bring').length === comes) exploring.offer({} as never);
  return message.type === 'report' ? { ...judgement, unopened } : null;
}

beforeEach(() => {
  told = [];
  breaths = 0;
  scans = 0;
  unopened = [];
  comes = 0;
  meanwhile = () => undefined;
  exploring.offer(undefined as never);
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } });
  vi.stubGlobal('scheduler', {
    async yield() {
      breaths += 1;
      meanwhile();
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  document.body.innerHTML = '<p>Rights</p>';
});

afterEach(() => {
  session.end();
  vi.unstubAllGlobals();
});

it('lets the page work in between', async () => {
  session = createSession(vendor, plan, answer, guard);
  await vi.waitFor(() => expect(asked('report')).toHaveLength(1));
  expect([scans, breaths]).toEqual([1, 4]);
});

it('begins anew where the page changes in the middle, and ends at once the second time', async () => {
  meanwhile = () => document.body.append('more');
  session = createSession(vendor, plan, answer, guard);
  await vi.waitFor(() => expect(breaths).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([scans, asked('report')]).toEqual([1, []]);
  await vi.waitFor(() => expect(asked('report')).toHaveLength(1), 3000);
  expect([scans, breaths]).toEqual([2, 1]);
});

it('says nothing of a page whose setup ended in the middle', async () => {
  meanwhile = () => session.end();
  session = createSession(vendor, plan, answer, guard);
  await vi.waitFor(() => expect(breaths).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([scans, asked('report')]).toEqual([1, []]);
});

it('of two that overlap, ends the first', async () => {
  session = createSession(vendor, plan, answer, guard);
  await session.handle({ type: 'look' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([scans, breaths, asked('report').length]).toEqual([2, 5, 1]);
});

it.each([
  ['the second', 2, 2],
  ['no', 0, 3],
])('asks for what looks for closed parts; where %s try brings it, %i', async (_, given, times) => {
  unopened = ['a'];
  comes = given;
  session = createSession(vendor, plan, answer, guard);
  const isAtRest = () => told.some((one) => one.type === 'work' && one.work === null);
  await vi.waitFor(() => expect(isAtRest()).toBe(true), 5000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked('bring')).toEqual(
    Array.from({ length: times }, () => ({ type: 'bring', setupId: 'setup', what: 'exploring' })),
  );
});

// @vitest-environment happy-dom
/** What was read of a record is of no use once it is shown again, or another one is. */
import { beforeEach, expect, it, vi } from 'vitest';
import { createReader, type Reader } from '../../../utils/assistant/reader';
import type { AssistantPlan } from '../../../utils/messaging/protocol';
import type { FoundControl, ShownRecord, Vendor } from '../../../utils/vendors/types';
import { nativeCheckbox } from '../../../utils/widgets/native-checkbox';

const plan: AssistantPlan = {
  setupId: 'setup',
  known: ['companies'],
  aliases: [],
  capture: [],
  fields: [],
  target: 'role',
  kept: 'overlaySafe',
  styles: { marks: '', overlay: '' },
};

let mounted: boolean;
let record: ShownRecord;
const onOther = vi.fn();
const forget = vi.fn();
let reader: Reader;

function control(): FoundControl {
  const element = document.createElement('input');
  const told = { path: ['Companies'], key: 'companies', column: '', level: 'on', levels: ['off', 'on'] };
  return {
    ...told,
    ref: 0,
    disabled: false,
    visible: true,
    element,
    row: element,
    widget: nativeCheckbox,
  } as unknown as FoundControl;
}

beforeEach(async () => {
  location.hash = '';
  mounted = true;
  record = 'same';
  onOther.mockReset();
  forget.mockReset();
  const vendor = {
    id: 'connectwise',
    kind: () => 'permissions',
    scan: () => (mounted ? [control()] : []),
    parts: async () => [{ known: true }],
    target: () => 'role',
    secrets: () => [],
    watchRecord: () => () => record,
    forget,
  } as unknown as Vendor;
  reader = createReader(vendor, plan, onOther);
  await reader.findParts(new AbortController().signal);
  reader.read();
  await reader.findParts(new AbortController().signal);
  mounted = false;
});

it('remembers what is not mounted any more', () => {
  expect(reader.read().elsewhere.map(({ key }) => key)).toEqual(['companies']);
});

it.each([
  ['again', 0],
  ['other', 1],
] as const)('forgets it when the record is shown as %s', (how, times) => {
  record = how;
  expect(reader.read().elsewhere).toEqual([]);
  expect(reader.parts).toBeNull();
  expect(forget).toHaveBeenCalledOnce();
  // What was done in the same record can still be taken back.
  expect(onOther).toHaveBeenCalledTimes(times);
  record = 'same';
  expect(reader.read().elsewhere).toEqual([]);
});

it.each([
  ['a route in the hash', '#/levels/2', 1],
  ['a route of the old kind', '#!levels/2', 1],
  ['a place on the page', '#crm', 0],
] as const)('%s is another page or not', (_, hash, times) => {
  location.hash = hash;
  expect(reader.read().elsewhere).toEqual([]);
  expect(onOther).toHaveBeenCalledTimes(times);
});

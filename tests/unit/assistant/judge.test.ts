import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createJudge } from '../../../utils/assistant/judge';
import type { Reading } from '../../../utils/assistant/reader';
import type { FromAssistant, Judgement } from '../../../utils/messaging/protocol';

const judgement = { rows: [], grant: [], remove: [], missing: [], excess: [], unopened: [] } as const;
const reading = (kind: Reading['kind']): Reading => ({ kind, controls: [], elsewhere: [], unopened: false });
const send = vi.fn<(message: FromAssistant) => Promise<unknown>>();
let judge: ReturnType<typeof createJudge>;

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  judge = createJudge({
    setupId: 'setup',
    fields: () => [],
    canUndo: () => false,
    failures: new Map(),
    send,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

async function judged(kind: Reading['kind'] = 'permissions'): Promise<Judgement | null> {
  const answer = judge.judge(reading(kind));
  await vi.advanceTimersByTimeAsync(5000);
  return answer;
}

it('sends a reading that was judged no second time', async () => {
  send.mockResolvedValue(judgement);
  expect([await judged(), await judged()]).toEqual([judgement, judgement]);
  expect(send).toHaveBeenCalledTimes(1);
});

it.each([
  ['answered null', () => Promise.resolve(null)],
  ['did not answer', () => Promise.reject(new Error('gone'))],
])('asks once more where the background %s', async (_, nothing) => {
  send.mockImplementationOnce(nothing).mockResolvedValue(judgement);
  expect(await judged()).toEqual(judgement);
  expect(send.mock.calls[0]).toEqual(send.mock.calls[1]);
});

it('does not go on asking', async () => {
  send.mockResolvedValue(null);
  expect([await judged(), await judged()]).toEqual([null, null]);
  expect(send).toHaveBeenCalledTimes(2);
});

it('sends no reading again that another one followed', async () => {
  send.mockResolvedValueOnce(null).mockResolvedValue(judgement);
  const first = judge.judge(reading('permissions'));
  await vi.advanceTimersByTimeAsync(10);
  const second = judge.judge(reading('vendor'));
  await vi.advanceTimersByTimeAsync(5000);
  expect([await first, await second]).toEqual([null, judgement]);
  expect(send).toHaveBeenCalledTimes(2);
});

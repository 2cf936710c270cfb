import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atOnce, inSlices, type Pieces } from '../../../utils/widgets/slices';

let now: number;
let breaths: number;

function* work(pieces: number, each: number): Pieces<string> {
  for (let piece = 0; piece < pieces; piece += 1) {
    now += each;
    yield;
  }
  return 'done';
}

beforeEach(() => {
  now = 1000;
  breaths = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('scheduler', {
    async yield() {
      breaths += 1;
      now += 500;
    },
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('lets the page work after 16 ms, and counts its own time alone', async () => {
  expect(await inSlices('read', work(12, 10), () => false)).toEqual({ outcome: 'done', took: 120 });
  expect(breaths).toBe(6);
});

it('waits for nothing where there is little to do', async () => {
  expect(await inSlices('read', work(1, 10), () => true)).toEqual({ outcome: 'done', took: 10 });
  expect(breaths).toBe(0);
});

it('ends where it is of no use to go on', async () => {
  expect(await inSlices('read', work(12, 10), () => breaths === 2)).toEqual({ outcome: null, took: 40 });
  expect(breaths).toBe(2);
});

it('is done at once where that is asked for', async () => {
  expect(await inSlices('read', work(12, 10), null)).toEqual({ outcome: 'done', took: 120 });
  expect(atOnce(work(12, 10))).toBe('done');
  expect(breaths).toBe(0);
});

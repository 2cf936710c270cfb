// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JobState } from '../../../scripts/demo/lobby/state';

const silent: JobState = { verdict: '', calls: 0, passed: 0 };
let umbrella: JobState;

beforeEach(() => {
  umbrella = silent;
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async () => Response.json({ umbrella, syncore: silent }));
  document.body.innerHTML = `<p data-count></p>
    <div data-job="umbrella"><p data-verdict></p></div><div data-job="syncore"><p data-verdict></p></div>`;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('follows what the servers say', async () => {
  const said = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
  await import('../../../scripts/demo/lobby/client');
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual(['0 of 2 connected', 'Nothing received yet', 'Nothing received yet']);
  umbrella = { verdict: 'Connected', calls: 12, passed: 12 };
  await vi.advanceTimersByTimeAsync(1000);
  expect(said()[0]).toBe('1 of 2 connected');
  expect(said()[1]).toBe('Connected: the vendor allowed all 12 calls');
  expect(document.querySelector<HTMLElement>('[data-job]')?.dataset.verdict).toBe('Connected');
});

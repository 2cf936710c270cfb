import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is something true, and returns it. Fails after `timeout` milliseconds, saying what was waited for. */
export async function poll<Value>(
  ask: () => Value | Promise<Value>,
  timeout: number,
  what: string,
): Promise<NonNullable<Value>> {
  const end = performance.now() + timeout;
  let trouble: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = undefined;
    } catch (error) {
      // A document that is being replaced cannot answer; the next one can.
      trouble = error;
    }
    await pause(30);
  } while (performance.now() < end);
  throw new Error(`waited ${timeout} ms for ${what}`, { cause: trouble });
}

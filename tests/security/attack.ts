import { expect, test } from 'vitest';
import type { ThreatId } from './threats';

declare module 'vitest' {
  interface TaskMeta {
    threat?: string;
    /** How many cases were tried, and how many broke the promise. */
    cases?: number;
    hits?: number;
  }
}

/** Counts what an attack tried, and keeps what got through. */
export interface Tally {
  /** One case: `held` says whether the promise stood. */
  tried(what: string, held: boolean): void;
}

/** The seed of everything random in a run: printed by the runs, and set by ROLECALL_SEED to repeat one. */
export const seed = Number(process.env.ROLECALL_SEED ?? 1);

const mostTold = 20;
/** Against hanging, in milliseconds: thousands of cases on a busy machine take their time. */
const patience = 300_000;

/** A test of one threat that tries many cases; it fails with those that got through. */
export function attack(threat: ThreatId, what: string, body: (tally: Tally) => Promise<void> | void): void {
  test(what, { timeout: patience }, async ({ task }) => {
    const broken: string[] = [];
    let cases = 0;
    try {
      await body({
        tried(name, held) {
          cases += 1;
          if (!held) broken.push(name);
        },
      });
    } finally {
      Object.assign(task.meta, { threat, cases, hits: broken.length });
    }
    expect(broken.slice(0, mostTold)).toEqual([]);
    expect(cases).toBeGreaterThan(0);
  });
}

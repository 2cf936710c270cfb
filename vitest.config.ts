import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One seed for everything random in a run; set it to repeat a run.
const seed = process.env.ROLECALL_SEED ?? String(Date.now() % 2 ** 31);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/security/**/*.test.ts',
      'tests/fixtures/**/*.test.ts',
      'tests/sandbox/**/*.test.ts',
    ],
    env: { ROLECALL_SEED: seed },
    allowOnly: false,
    // Both cores of a small machine: left alone, one would be kept free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Cheaper to start than processes: most files are small.
    pool: 'threads',
    // A limit against hanging, not a measure: machines are noisy.
    testTimeout: 60_000,
  },
});

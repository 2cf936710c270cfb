import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// One seed for everything random in a run; set it to repeat a run.
const seed = process.env.ROLECALL_SEED ?? String(Date.now() % 2 ** 31);

const all = ['tests/{unit,fixtures,sandbox,security}/**/*.test.{ts,tsx}'];
const apart = [
  'tests/unit/{options,setup}/**/*.test.{ts,tsx}',
  'tests/unit/widgets/setting.test.ts',
  'tests/security/**/*.test.ts',
];

/** A fresh clone knows no times: the longest first, so that no worker is left alone with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /autotask\/(manifests|trouble)\.test/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        // Each leaves the worker as it found it, so that they share what they import: a third of the time.
        extends: true,
        test: { name: 'together', include: all, exclude: apart, isolate: false },
      },
      // They put something else in the place of a module.
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    env: { ROLECALL_SEED: seed },
    sequence: { sequencer: LongestFirst },
    allowOnly: false,
    // Both cores of a small machine: left alone, one would be kept free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Cheaper to start than processes: most files are small.
    pool: 'threads',
    // A limit against hanging, not a measure: machines are noisy.
    testTimeout: 60_000,
  },
});

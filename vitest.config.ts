import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/security/**/*.test.ts',
      'tests/fixtures/**/*.test.ts',
      'tests/sandbox/**/*.test.ts',
    ],
    allowOnly: false,
    // A limit against hanging, not a measure: machines are noisy.
    testTimeout: 60_000,
  },
});

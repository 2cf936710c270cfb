import { defineConfig } from '@playwright/test';

// The replicas driven by hand, without RoleCall, change with the replicas alone: `npm run test:all` has them.
const byHand = process.env.ROLECALL_FULL ? [] : ['**/replicas-*.spec.ts'];

// What `npm test` runs in Chromium alone is tagged `@wide`, what it leaves to `npm run test:all` altogether `@full`.
const full = process.env.ROLECALL_FULL ? [] : [/@full/];
const wide = process.env.ROLECALL_FULL ? [] : [/@wide/];

/**
 * `*.spec.ts` runs in both browsers, `*.chromium.spec.ts` and `*.firefox.spec.ts` in one, `*.bare.spec.ts` in Chromium
 * without the extension. Playwright Test is the runner of all; in Firefox the harness drives the browser itself, over
 * WebDriver BiDi.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // Real browsers on a busy machine: what passes only on a second try is counted, and said.
  retries: 1,
  // Two browsers with the extension are as much as two cores take; a bare one waits for its page most of the time.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  projects: [
    {
      name: 'chromium',
      testMatch: '**/*.spec.ts',
      testIgnore: ['**/*.firefox.spec.ts', '**/*.bare.spec.ts'],
      grepInvert: full,
      workers: 2,
    },
    {
      name: 'bare',
      testMatch: '**/*.bare.spec.ts',
      testIgnore: byHand,
      grepInvert: full,
      workers: 2,
    },
    {
      name: 'firefox',
      testMatch: '**/*.spec.ts',
      testIgnore: ['**/*.chromium.spec.ts', '**/*.bare.spec.ts'],
      workers: 2,
      grepInvert: [...full, ...wide],
    },
  ],
});

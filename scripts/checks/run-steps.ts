import type { Outcome, Stage, Step } from './step';

/** Runs every step, whatever the ones before it came to, and ends with one line that counts them all. */
export async function runSteps(
  stages: readonly Stage[],
  print: (line: string) => void,
): Promise<{ readonly passed: number; readonly failed: number }> {
  let passed = 0;
  let failed = 0;
  const runLane = async (lane: readonly Step[]) => {
    for (const step of lane) {
      const start = performance.now();
      const outcome = await outcomeOf(step);
      print(line(step.name, outcome, performance.now() - start));
      if (outcome.details) print(outcome.details.trimEnd());
      passed += outcome.passed;
      failed += outcome.failed;
    }
  };
  for (const stage of stages) await Promise.all('run' in stage ? [runLane([stage])] : stage.map(runLane));
  print(`${passed} passed, ${failed} failed`);
  return { passed, failed };
}

async function outcomeOf(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return { passed: 0, failed: 1, details: String(error instanceof Error ? error.stack : error) };
  }
}

function line(name: string, { failed, note = '' }: Outcome, milliseconds: number): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  return `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(22)} ${seconds.padStart(8)}  ${note}`.trimEnd();
}

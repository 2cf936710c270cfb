/** Runs a step and leaves its time as a performance measure, `rolecall:<name>`, so that anyone can look. */
export function measured<Result>(name: string, step: () => Result): Result {
  const start = performance.now();
  const result = step();
  performance.measure(`rolecall:${name}`, { start });
  return result;
}

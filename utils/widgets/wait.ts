/** Waiting for states of the page, never for a time alone. */

/** Resolves at the next frame, or soon after in a tab that draws none. Rejects then when the signal has aborted. */
export function nextFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => (signal.aborted ? reject(signal.reason) : resolve());
    requestAnimationFrame(settle);
    setTimeout(settle, 50);
  });
}

/** Looks each frame until `state` holds; false when it did not within `limit` milliseconds. */
export async function until(state: () => boolean, limit: number, signal: AbortSignal): Promise<boolean> {
  const deadline = performance.now() + limit;
  while (!state()) {
    if (performance.now() > deadline) return false;
    await nextFrame(signal);
  }
  return true;
}

/** Lets the page's own tasks run, without the delay that timers have in hidden tabs. Chrome 129, Firefox 142. */
export function breathe(): Promise<void> {
  return scheduler.yield();
}

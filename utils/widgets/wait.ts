/** Waiting for states of the page, never for a time alone. */

/** Resolves at the next frame, or soon after in a tab that draws none. Rejects when the signal aborts. */
export function nextFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const done = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = () => {
      done();
      reject(signal.reason);
    };
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, 50);
    signal.addEventListener('abort', stop, { once: true });
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

/** Lets the page's own tasks run, without the delay that timers have in hidden tabs. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

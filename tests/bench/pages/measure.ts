/** How what runs in a measured page is offered to the bench. */

/** Prepares, and returns what is timed, which returns how many rights it dealt with. */
export type Prepare = () => () => number | Promise<number>;

declare global {
  interface Window {
    measurements?: Record<string, Prepare>;
    wantedNames: readonly string[];
  }
}

/** Adds measurements to those that the page offers. */
export function offer(measurements: Record<string, Prepare>): void {
  window.measurements = { ...window.measurements, ...measurements };
}

/** Has the browser finish its styles and layout, so that this is paid for inside the measurement. */
export function layOut(): void {
  document.body.getBoundingClientRect();
}

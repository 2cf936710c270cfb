/** Tells what happens as it happens, with seconds since it began. */
export class Transcript {
  private readonly start = performance.now();

  say(text: string): void {
    const seconds = ((performance.now() - this.start) / 1000).toFixed(1);
    console.log(`${seconds.padStart(6)} s  ${text}`);
  }
}

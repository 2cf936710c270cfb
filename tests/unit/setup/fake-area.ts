/** One area of the browser's storage: what goes in comes out as a copy. */
export class FakeArea {
  readonly data = new Map<string, string>();
  /** Characters it takes before it refuses. */
  quota = Number.POSITIVE_INFINITY;

  async get(key: string | null): Promise<Record<string, unknown>> {
    const keys = key === null ? [...this.data.keys()] : [key];
    return Object.fromEntries(
      keys.flatMap((one) => {
        const text = this.data.get(one);
        return text === undefined ? [] : [[one, JSON.parse(text)]];
      }),
    );
  }

  async set(items: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(items)) {
      const text = JSON.stringify(value);
      const others = [...this.data]
        .filter(([one]) => one !== key)
        .reduce((sum, [, one]) => sum + one.length, 0);
      if (others + text.length > this.quota) throw new Error('QUOTA_BYTES quota exceeded');
      this.data.set(key, text);
    }
  }

  async remove(key: string): Promise<void> {
    this.data.delete(key);
  }

  /** Everything in it as one text, to search for what must not be there. */
  get text(): string {
    return [...this.data].map(([key, value]) => `${key}=${value}`).join('\n');
  }
}

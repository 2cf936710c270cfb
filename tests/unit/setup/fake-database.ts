/** As much of IndexedDB as a key needs: one table of objects that a test can look into. */
export class FakeDatabase {
  readonly kept = new Map<string, unknown>();

  private request(act: () => unknown): object {
    const request: { result?: unknown; error?: unknown; onsuccess?: () => void; onerror?: () => void } = {};
    queueMicrotask(() => {
      try {
        request.result = act();
        request.onsuccess?.();
      } catch (error) {
        request.error = error;
        request.onerror?.();
      }
    });
    return request;
  }

  readonly factory = {
    open: () => {
      const table = {
        get: (name: string) => this.request(() => this.kept.get(name)),
        add: (value: unknown, name: string) =>
          this.request(() => {
            if (this.kept.has(name)) throw new Error('ConstraintError');
            this.kept.set(name, value);
          }),
        delete: (name: string) => this.request(() => this.kept.delete(name)),
      };
      return this.request(() => ({
        transaction: () => ({ objectStore: () => table }),
        close: () => undefined,
      }));
    },
  };
}

import type { DocumentDriver, PageDriver, Target } from '../../tests/e2e/harness/types';

/** What a person did with mouse and keyboard. */
export interface Effort {
  readonly clicks: number;
  /** Fields typed or pasted into, the click into them included. */
  readonly fields: number;
  readonly tabChanges: number;
}

/** Acts on pages as a person does, and counts every act. */
export class Person implements Effort {
  clicks = 0;
  fields = 0;
  tabChanges = 0;

  async click(page: DocumentDriver, target: Target): Promise<void> {
    await this.press(() => page.click(target));
  }

  /** Clicks that a shared step makes, or that go to the browser itself: one unless told. */
  async press<Value>(act: () => Promise<Value>, clicks = 1): Promise<Value> {
    this.clicks += clicks;
    return act();
  }

  /** A choice from a list: one click opens it, one chooses. */
  choose(act: () => Promise<unknown>): Promise<unknown> {
    return this.press(act, 2);
  }

  async fill(page: DocumentDriver, target: Target, text: string): Promise<void> {
    await this.write(() => page.fill(target, text));
  }

  /** One field that a shared step types into. */
  async write(act: () => Promise<unknown>): Promise<void> {
    this.fields += 1;
    await act();
  }

  /** Marks a value with a click and copies it by a key or a menu. */
  copy<Value>(read: () => Promise<Value>): Promise<Value> {
    return this.press(read, 2);
  }

  async goTo(page: PageDriver): Promise<void> {
    this.tabChanges += 1;
    await page.bringToFront();
  }
}

/** All acts together. */
export function acts({ clicks, fields, tabChanges }: Effort): number {
  return clicks + fields + tabChanges;
}

/** Several efforts as one. */
export function together(efforts: readonly Effort[]): Effort {
  const sum = (key: keyof Effort) => efforts.reduce((total, effort) => total + effort[key], 0);
  return { clicks: sum('clicks'), fields: sum('fields'), tabChanges: sum('tabChanges') };
}

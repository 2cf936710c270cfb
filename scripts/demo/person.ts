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
    this.clicks += 1;
    await page.click(target);
  }

  /** One click that a shared step makes, or that goes to the browser itself. */
  async press(act: () => Promise<void>): Promise<void> {
    this.clicks += 1;
    await act();
  }

  async fill(page: DocumentDriver, target: Target, text: string): Promise<void> {
    this.fields += 1;
    await page.fill(target, text);
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

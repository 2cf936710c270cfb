import type { PageDriver } from '../../tests/e2e/harness/types';

declare global {
  interface Document {
    /** Kept in the panel's page by whoever follows it. */
    ticked?: string[];
  }
}

/** Follows the panel's list of steps: what it ticks, and in which order. */
export class Trail {
  private panel: PageDriver | null = null;

  /** Notes from now on each step that is done. */
  async follow(panel: PageDriver): Promise<void> {
    this.panel = panel;
    await panel.evaluate(() => {
      const ticked: string[] = [];
      document.ticked = ticked;
      const note = () => {
        for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-step][data-state="done"]'))
          if (dataset.step && !ticked.includes(dataset.step)) ticked.push(dataset.step);
      };
      const attributeFilter = ['data-state'];
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributeFilter });
    });
  }

  /** Ids of the steps that were ticked, the first one first. */
  async ticked(): Promise<readonly string[]> {
    return (await this.panel?.evaluate(() => document.ticked)) ?? [];
  }

  /** Every step with its state, as the panel draws them now. */
  async states(): Promise<readonly string[]> {
    const states = await this.panel?.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-step]')].map(
        ({ dataset }) => `${dataset.step} ${dataset.state}`,
      ),
    );
    return states ?? [];
  }
}

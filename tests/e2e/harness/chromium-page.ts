import type { Frame, Locator, Page } from '@playwright/test';
import { expression, waitingFor } from './expression';
import { fold } from './fold';
import { poll } from './poll';
import type { DocumentDriver, PageDriver, Target, WaitOptions } from './types';

type Role = Parameters<Page['getByRole']>[0];

/** A document of Chromium by Playwright's own locators, which know roles and names as the browser does. */
export class ChromiumDocument implements DocumentDriver {
  constructor(readonly frameHandle: Frame) {}

  async url(): Promise<string> {
    return this.frameHandle.url();
  }

  async click(target: Target): Promise<void> {
    await this.locate(target).first().click();
  }

  async fill(target: Target, text: string): Promise<void> {
    await this.locate(target).first().fill(text);
  }

  async text(target: Target): Promise<string> {
    return fold(await this.locate(target).first().innerText());
  }

  async texts(target: Target): Promise<string[]> {
    return (await this.locate(target).allInnerTexts()).map(fold);
  }

  attribute(target: Target, name: string): Promise<string | null> {
    return this.locate(target).first().getAttribute(name);
  }

  count(target: Target): Promise<number> {
    return this.locate(target).count();
  }

  async waitFor(target: Target, { timeout = 20_000 }: WaitOptions = {}): Promise<void> {
    await this.locate(target).filter({ visible: true }).first().waitFor({ timeout });
  }

  async waitForGone(target: Target, { timeout = 20_000 }: WaitOptions = {}): Promise<void> {
    await this.locate(target).filter({ visible: true }).first().waitFor({ state: 'hidden', timeout });
  }

  async waitForState<Value, Arg = undefined>(check: (arg: Arg) => Value, arg?: Arg): Promise<Value> {
    // Playwright's own waiting evaluates text in the page, which the policy of the extension's pages forbids.
    const ask = () => this.frameHandle.evaluate(waitingFor(check, arg));
    return poll(ask, 30_000, 'a state of the page') as Promise<Value>;
  }

  async evaluate<Value, Arg = undefined>(body: (arg: Arg) => Value, arg?: Arg): Promise<Awaited<Value>> {
    return (await this.frameHandle.evaluate(expression(body, arg))) as Awaited<Value>;
  }

  locate(target: Target): Locator {
    if (typeof target === 'string') return this.frameHandle.locator(target);
    const { role, name } = target;
    const options = name === undefined ? {} : { name, exact: typeof name === 'string' };
    return this.frameHandle.getByRole(role as Role, options);
  }
}

/** The page as Chromium's own driver has it; throws for another browser's. */
export function ofChromium(page: PageDriver): ChromiumPage {
  if (page instanceof ChromiumPage) return page;
  throw new Error('not a page of Chromium');
}

export class ChromiumPage extends ChromiumDocument implements PageDriver {
  constructor(
    /** Playwright's own handle, for what the common interface does not have. */
    readonly page: Page,
  ) {
    super(page.mainFrame());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async documents(): Promise<ChromiumDocument[]> {
    return this.page.frames().map((frame) => new ChromiumDocument(frame));
  }

  async frame(part: string): Promise<ChromiumDocument> {
    const find = () =>
      this.page.frames().find((frame) => frame !== this.page.mainFrame() && frame.url().includes(part));
    for (let frame = find(); ; frame = find()) {
      if (frame) return new ChromiumDocument(frame);
      await this.page.waitForEvent('framenavigated', { timeout: 10_000 });
    }
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async popup(act: () => Promise<void>): Promise<ChromiumPage> {
    const [opened] = await Promise.all([this.page.waitForEvent('popup'), act()]);
    await opened.waitForLoadState();
    return new ChromiumPage(opened);
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

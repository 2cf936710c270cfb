import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expression, waitingFor } from './expression';
import { atRest, elements, query, shown } from './firefox-elements';
import { fold } from './fold';
import { poll } from './poll';
import { elementsByRole } from './roles';
import type { DocumentDriver, PageDriver, Target, WaitOptions } from './types';

/** A document of Firefox, driven over WebDriver BiDi. */
export class FirefoxDocument implements DocumentDriver {
  constructor(protected readonly frameOf: () => Frame) {}

  url(): Promise<string> {
    // Of the extension's own pages the driver knows no address.
    return this.evaluate(() => location.href);
  }

  async click(target: Target): Promise<void> {
    // The driver presses where the element was when it asked. One that moves, is covered or is redrawn would be missed.
    await poll(
      async () => {
        const element = await this.first(atRest, target);
        return element !== null && pressed(element);
      },
      20_000,
      `a press on ${inWords(target)}`,
    );
  }

  async fill(target: Target, text: string): Promise<void> {
    const field = await this.firstVisible(target);
    await field.click({ count: 3 });
    await field.press('Backspace');
    if (text !== '') await field.type(text);
  }

  async text(target: Target): Promise<string> {
    const element = await this.firstVisible(target);
    return fold(await element.evaluate((found) => (found as HTMLElement).innerText));
  }

  async texts(target: Target): Promise<string[]> {
    const found = await this.all(target);
    const texts = found.map((element) => element.evaluate((each) => (each as HTMLElement).innerText));
    return (await Promise.all(texts)).map(fold);
  }

  async attribute(target: Target, name: string): Promise<string | null> {
    const element = await poll(async () => (await this.all(target))[0], 20_000, inWords(target));
    return element.evaluate((found, attribute) => found.getAttribute(attribute), name);
  }

  async count(target: Target): Promise<number> {
    return (await this.all(target)).length;
  }

  async waitFor(target: Target, { timeout = 20_000 }: WaitOptions = {}): Promise<void> {
    await this.firstVisible(target, timeout);
  }

  async waitForGone(target: Target, { timeout = 20_000 }: WaitOptions = {}): Promise<void> {
    const isGone = waitingFor(`() => !(${shown})(${elements(target)})`, undefined);
    await poll(() => answered(this.frameOf().evaluate(isGone)), timeout, `no ${inWords(target)}`);
  }

  async waitForState<Value, Arg = undefined>(check: (arg: Arg) => Value, arg?: Arg): Promise<Value> {
    const ask = () => answered(this.frameOf().evaluate(waitingFor(check, arg)));
    return poll(ask, 30_000, 'a state of the page') as Promise<Value>;
  }

  async evaluate<Value, Arg = undefined>(body: (arg: Arg) => Value, arg?: Arg): Promise<Awaited<Value>> {
    return (await this.frameOf().evaluate(expression(body, arg))) as Awaited<Value>;
  }

  private async all(target: Target): Promise<ElementHandle<Element>[]> {
    if (typeof target === 'string') return this.frameOf().$$(target);
    const found = await this.frameOf().evaluateHandle(expression(elementsByRole, query(target)));
    const elements = [...(await found.getProperties()).values()].map((each) => each.asElement());
    return elements.filter((each): each is ElementHandle<Element> => each !== null);
  }

  /** The element of all that `choose` takes, waited for a moment. `choose` runs in the page. */
  private async first(
    choose: (all: Element[]) => unknown,
    target: Target,
  ): Promise<ElementHandle<Element> | null> {
    const found = waitingFor(`() => (${choose})(${elements(target)})`, undefined);
    const handle = await answered(this.frameOf().evaluateHandle(found));
    return (handle?.asElement() ?? null) as ElementHandle<Element> | null;
  }

  private firstVisible(target: Target, timeout = 20_000): Promise<ElementHandle<Element>> {
    return poll(() => this.first(shown, target), timeout, inWords(target));
  }
}

export class FirefoxPage extends FirefoxDocument implements PageDriver {
  constructor(
    /** Puppeteer's own handle, for what the common interface does not have. */
    readonly page: Page,
  ) {
    super(() => page.mainFrame());
  }

  async goto(url: string): Promise<void> {
    // On the extension's own pages the driver never hears of the end of loading, though they load.
    if (!url.startsWith('moz-extension:')) {
      await this.page.goto(url);
      return;
    }
    await this.page.goto(url, { waitUntil: [], timeout: 2_000 }).catch(() => null);
    await this.waitForState(
      () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    );
  }

  async reload(): Promise<void> {
    const url = await this.url();
    if (url.startsWith('moz-extension:')) return this.goto(url);
    await this.page.reload();
  }

  async documents(): Promise<FirefoxDocument[]> {
    return this.page.frames().map((frame) => new FirefoxDocument(() => frame));
  }

  async frame(part: string): Promise<FirefoxDocument> {
    const inside = () => this.page.frames().filter((frame) => frame !== this.page.mainFrame());
    const frame = await poll(
      () => inside().find((each) => each.url().includes(part)),
      20_000,
      `frame ${part}`,
    );
    return new FirefoxDocument(() => frame);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]);
  }

  async popup(act: () => Promise<void>): Promise<FirefoxPage> {
    const opened = new Promise<Page | null>((settle) => {
      this.page.once('popup', settle);
    });
    await act();
    const page = await opened;
    if (!page) throw new Error('no window opened');
    return new FirefoxPage(page);
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** An answer, or null: of a page that went while it was asked, the driver says nothing for long. */
function answered<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return Promise.race([answer, pause(3000, null, { ref: false })]);
}

/**
 * Presses, and tells whether the press reached the element. The extension's own pages may be redrawn between the look and the
 * press; in a vendor's page a press may be held back, and is pressed once.
 */
async function pressed(element: ElementHandle<Element>): Promise<boolean> {
  const told = await element.evaluateHandle((found) => {
    const press = { reached: location.protocol !== 'moz-extension:' };
    const listen = (event: Event) => {
      press.reached ||= event.composedPath().includes(found);
    };
    addEventListener('click', listen, { capture: true, once: true });
    return press;
  });
  await element.click();
  // A press that led to another document has reached what it was for.
  return told.evaluate(({ reached }) => reached).catch(() => true);
}

function inWords(target: Target): string {
  return typeof target === 'string' ? target : `${target.role} ${target.name ?? ''}`;
}

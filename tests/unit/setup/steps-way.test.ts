/** The way to a step: the tab is taken there, or the menu entry marked; never away from what would be lost. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StepId } from '../../../utils/manifests/step-plans';
import { StepsWorld } from './steps-world';
import { pageSender, vendorOrigin } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: StepsWorld;

beforeEach(() => {
  world = new StepsWorld();
});

describe('Take me there', () => {
  const url = () => world.browser.tabs.get(1)?.url;
  const go = (id: StepId = 'open') => world.fromPanel({ type: 'panel-go', tabId: 1, step: id });

  async function elsewhere(): Promise<void> {
    await world.begin();
    const tab = world.browser.tabs.get(1);
    if (tab) tab.url = `${vendorOrigin}/tickets`;
    await world.says({ kind: 'vendor' });
  }

  it("leads the admin's tab to the page, on its own host", async () => {
    await elsewhere();
    expect(await world.step('rights')).toMatchObject({ state: 'next', go: true });
    await go('rights');
    expect(url()).toBe(`${vendorOrigin}/api_tokens`);
    expect((await world.step('rights'))?.go).toBe(false);
  });

  it('leads nowhere without an address', async () => {
    await elsewhere();
    await go('deliver');
    expect(url()).toBe(`${vendorOrigin}/tickets`);
  });

  it('stays where levels were set and not saved', async () => {
    await world.begin();
    await world.rightsPage(['on', 'on'], true);
    await go();
    expect(url()).toBe(`${vendorOrigin}/api_tokens/new`);
    expect((await world.state()).notice?.key).toBe('noticeStepStay');
  });

  it('believes the admin who has saved', async () => {
    world.chooseGroup();
    await world.begin();
    await world.rightsPage(['on', 'on'], true);
    await world.fromPanel({ type: 'panel-step', tabId: 1, step: 'save', done: true });
    await go('key');
    expect(url()).toBe(`${vendorOrigin}/api_tokens`);
  });

  it('stays where something that shows once is not kept yet', async () => {
    world.chooseGroup();
    await elsewhere();
    await world.says({ kind: 'credential' });
    await go('key');
    expect(url()).toBe(`${vendorOrigin}/tickets`);
    await world.capture(world.setupId);
    await go('key');
    expect(url()).toBe(`${vendorOrigin}/api_tokens`);
  });

  it('leads no tab that is on another host', async () => {
    await elsewhere();
    const tab = world.browser.tabs.get(1);
    if (tab) tab.url = 'https://other.example/';
    await go();
    expect(url()).toBe('https://other.example/');
    expect((await world.state()).setup?.notice?.key ?? (await world.state()).notice?.key).toBe(
      'noticeStepElsewhere',
    );
  });
});

describe('Show on the page', () => {
  it('marks the entry that is nearest to the goal, in the frame that has it', async () => {
    await world.begin();
    const asked: unknown[] = [];
    world.browser.frames.set('1:5', {
      documentId: 'document-5',
      answer: () => ({}),
      run: ([labels, mark]) => {
        asked.push(mark);
        return (labels as string[]).indexOf('API Tokens');
      },
    });
    await world.fromPage(
      { type: 'hello', vendor: 'syncro' },
      pageSender({ frameId: 5, documentId: 'document-5' }),
    );
    await world.fromPanel({ type: 'panel-point', tabId: 1, step: 'open' });
    expect(world.browser.injected).toContainEqual({
      tabId: 1,
      frameId: 5,
      file: 'content-scripts/pointing.js',
    });
    expect(asked).toEqual([false, true]);
    expect((await world.state()).notice).toEqual({
      tone: 'status',
      key: 'noticePointed',
      args: ['API Tokens'],
    });
  });

  it('says what to look for where the page shows none of it', async () => {
    await world.begin();
    await world.fromPanel({ type: 'panel-point', tabId: 1, step: 'open' });
    const { notice } = await world.state();
    expect(notice).toMatchObject({ tone: 'alert', key: 'noticeNotPointed' });
    expect(notice?.args?.[0]).toBe('New Token, API Tokens, Profile/Password');
  });
});

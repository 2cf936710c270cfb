/** What presses boxes from outside the page, one by one: a tenth of them, counted ten times. */
import type { Browser } from '@playwright/test';
import { createRunner, PuppeteerRunnerExtension, type Step, StepType } from '@puppeteer/replay';
import puppeteer from 'puppeteer-core';
import { browserProgram } from '../e2e/harness/browsers';
import { unseen } from '../e2e/harness/unseen';
import { type Line, timesFaster } from './figures';
import { formPage, rightNames } from './form';
import { openForm } from './form-page';
import { once } from './in-page';

const size = 500;
const names = rightNames(size);
const tenth = names.slice(0, size / 10).map((_, index) => `#right-${index}`);

async function byPlaywright(browser: Browser): Promise<number> {
  const page = await openForm(browser, formPage(names), names);
  const start = performance.now();
  for (const selector of tenth) await page.locator(selector).check();
  const milliseconds = performance.now() - start;
  await page.context().close();
  return milliseconds * 10;
}

async function byReplay(browser: Awaited<ReturnType<typeof puppeteer.launch>>): Promise<number> {
  const page = await browser.newPage();
  await page.setContent(formPage(names));
  const steps = tenth.map((selector) => {
    const step: Step = { type: StepType.Click, selectors: [selector], offsetX: 3, offsetY: 3 };
    return step;
  });
  // Two copies of Puppeteer's types.
  const runner = await createRunner(
    { title: 'Tick', steps },
    new PuppeteerRunnerExtension(browser as never, page as never),
  );
  const start = performance.now();
  await runner.run();
  const milliseconds = performance.now() - start;
  const ticked = await page.$$eval(':checked', (all) => all.length);
  await page.close();
  if (ticked !== tenth.length) throw new Error(`replay ticked ${ticked} of ${tenth.length}`);
  return milliseconds * 10;
}

/** Granting 500 boxes beside programs that drive a browser. */
export async function outside(browser: Browser, rounds: number): Promise<readonly Line[]> {
  const own: number[] = [];
  const playwright: number[] = [];
  const replay: number[] = [];
  const driven = await puppeteer.launch({
    executablePath: browserProgram('chromium'),
    args: ['--no-sandbox', ...unseen],
  });
  try {
    for (let round = 0; round < rounds; round += 1) {
      own.push(await once(browser, { id: 'grant', script: 'own', sizes: [] }, size));
      playwright.push(await byPlaywright(browser));
      replay.push(await byReplay(driven));
    }
  } finally {
    await driven.close();
  }
  const line = { name: `grant and read back, ${size} boxes`, unit: 'ms', values: own } as const;
  return [
    {
      ...line,
      peer: 'Playwright check(), one by one (50 × 10)',
      peerValues: playwright,
      goal: timesFaster(20),
    },
    { ...line, peer: '@puppeteer/replay click steps (50 × 10)', peerValues: replay },
  ];
}

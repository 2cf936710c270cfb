import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../tests/e2e/harness/browsers';
import { openChromium } from '../../tests/e2e/harness/chromium';
import type { Sandbox } from '../../tests/sandbox/index';
import { doOneWay } from './both-ways';
import { mainJob } from './jobs/registry';
import { pictureOf } from './side-by-side';
import { Transcript } from './transcript';

/** The steps worth showing to someone who has never seen RoleCall. */
const shown = new Set(['findings', 'granted', 'captured', 'sent']);

/** Does the main job in light and in dark, and keeps its pictures for the docs. */
export async function takeDocsPictures(sandbox: Sandbox, extensionDir: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const browser = await openChromium({ extensionDir, proxy: sandbox.proxy, colorScheme });
    const pathOf = (step: string) => join(root, `docs/screenshots/main-job-${step}-${colorScheme}.png`);
    const transcript = new Transcript();
    // The account that the job is done in; the second round begins as the first did.
    sandbox.syncro('acme').tokens.length = 0;
    await doOneWay(browser, sandbox, mainJob, 'rolecall', {
      say: (text) => transcript.say(text),
      picture: async (step, page, panel) => {
        if (shown.has(step)) await pictureOf(browser.context, page, panel, pathOf(step));
      },
    });
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

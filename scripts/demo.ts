/**
 * `npm run demo`: the replicas, and Chromium with RoleCall in it, to click through. Where there is no screen, and with
 * `-- --headless`, it does all five jobs of the lobby by itself, with RoleCall and by the written guide, tells how it went
 * and what it took, and fails unless every app connects. `--only rocketcyber,syncore` takes some of them, `--built` the
 * build that is there; `--docs` takes the main job's pictures for docs/screenshots.
 */
import { parseArgs } from 'node:util';
import { startSandbox } from '../tests/sandbox/index';
import { chromiumBuild, currentBuild } from './demo/build';
import { takeDocsPictures } from './demo/docs-pictures';
import { runHeadless } from './demo/headless';
import { jobsNamed } from './demo/jobs/registry';
import { runVisible } from './demo/visible';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const screen =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || values.docs || !screen;
if (!screen && !values.headless && !values.docs) console.log('No screen here: the demo runs by itself.');

const extensionDir = values.built ? chromiumBuild : currentBuild();
const sandbox = await startSandbox();
try {
  const jobs = jobsNamed(values.only);
  if (values.docs) await takeDocsPictures(sandbox, extensionDir);
  else if (headless) process.exitCode = (await runHeadless(sandbox, extensionDir, jobs)) ? 0 : 1;
  else await runVisible(sandbox, extensionDir, jobs);
} catch (error) {
  console.error(`The demo stopped: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await sandbox.close();
}

/**
 * Makes a fresh clone ready to run: packages, then browsers. Runs before every command that needs them, on whatever
 * Node the machine has, so it uses nothing but Node itself; silent and quick when all is there.
 * `node scripts/setup.mjs packages` leaves the browsers out.
 */
import { ensureBrowsers } from './setup/browsers.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetupError } from './setup/run.mjs';

try {
  ensurePackages();
  if (process.argv[2] !== 'packages') ensureBrowsers();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`set-up: ${error.message}`);
  process.exit(1);
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Something the person at the keyboard has to do; its message says what. */
export class SetupError extends Error {}

/** Says in a line what is being done, then does it with the output shown. Returns whether it worked. */
export function run(what, command, args, env = {}) {
  console.log(`set-up: ${what} (${command} ${args.join(' ')})`);
  const shell = process.platform === 'win32';
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

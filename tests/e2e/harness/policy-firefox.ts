import { cp, mkdir, mkdtemp, readdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { extensionId } from './firefox-preferences';

/**
 * The same Firefox started from a folder of its own, where a company's `policies.json` lies beside the program: the machine's
 * own takes an administrator. Resolves to the program.
 */
export async function programWithPolicy(
  program: string,
  policy: Readonly<Record<string, unknown>>,
): Promise<string> {
  const real = await realpath(program);
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-policy-'));
  for (const name of await readdir(dirname(real))) {
    const path = join(dirname(real), name);
    if (path === real) await cp(path, join(folder, name));
    else if (name !== 'distribution') await symlink(path, join(folder, name));
  }
  await mkdir(join(folder, 'distribution'));
  const policies = { '3rdparty': { Extensions: { [extensionId]: policy } } };
  await writeFile(join(folder, 'distribution/policies.json'), JSON.stringify({ policies }));
  return join(folder, basename(real));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tests/e2e/harness/browsers';
import { makeBundler } from '../../../tests/sandbox/bundler';
import { type Handler, json, page, script } from '../../../tests/sandbox/http';
import type { Sandbox } from '../../../tests/sandbox/index';
import type { Job } from '../job';
import { lobbyPage } from './page';
import type { LobbyState } from './state';

export const lobbyUrl = 'https://lobby.example/';

const bundled = makeBundler(import.meta.dirname, { client: 'client.ts' });

/** The panel's own colours, so that the lobby looks as what it is about. */
function styles(): string {
  const files = [join(root, 'components/theme/tokens.css'), join(import.meta.dirname, 'lobby.css')];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** Puts the lobby on a host of its own, with an account for each job, and what each destination's server says now. */
export function serveLobby(sandbox: Sandbox, jobs: readonly Job[]): void {
  const tasks = jobs.map((job) => ({ ...job, ...job.task(sandbox, 'rolecall') }));
  async function state(): Promise<LobbyState> {
    for (const task of tasks) await task.askAgain();
    const states = tasks.map(({ id, replica: { verdict, calls } }) => {
      const passed = calls.filter((call) => call.passed).length;
      return [id, { verdict, calls: calls.length, passed }] as const;
    });
    return Object.fromEntries(states);
  }
  const handler: Handler = async ({ path }) => {
    if (path === '/state') return json(await state());
    if (path === '/client.js') return script(await bundled('client'));
    return path === '/' ? page(lobbyPage(tasks, styles()).text) : page('<h1>Not found</h1>', 404);
  };
  sandbox.page(new URL(lobbyUrl).host, '*', handler);
}

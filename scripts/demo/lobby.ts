import type { Sandbox } from '../../tests/sandbox/index';

export const lobbyUrl = 'https://lobby.example/';

/** The page that the visible demo opens on: the main job in five steps. */
export function lobby(sandbox: Sandbox): string {
  const tokens = `https://${sandbox.syncro('acme').host}/api_tokens`;
  const { rocketcyber, lifecycleManager } = sandbox;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>RoleCall demo</title><style>
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; font: 1.05rem/1.55 system-ui, sans-serif }
h1 { font-size: 1.7rem; margin-bottom: .25rem }
ol { padding-left: 1.4rem } li { margin: .9rem 0; padding-left: .4rem }
.hint { opacity: .75; font-size: .95rem }
</style></head><body><main>
<h1>From a permission checklist to a working credential</h1>
<p class="hint">Everything here is a replica on your own machine: the accounts are made up, and nothing leaves it.
RoleCall's button is in the toolbar; if not, look behind the puzzle piece and pin it.</p>
<ol>
<li>Open <a href="${tokens}" target="_blank">Syncro's API tokens</a>, press <b>+ New Token</b>, then RoleCall's button.</li>
<li>In the panel, pick <b>RocketCyber</b>. The list says which of its 21 rights are missing. Press <b>Grant 21 missing</b>.</li>
<li>On Syncro's page, press <b>Create API Token</b> yourself. The token shows once; the panel keeps it.</li>
<li>Open <a href="${rocketcyber.url}" target="_blank">RocketCyber's Syncro integration</a>, press RoleCall's button there, then
<b>Send to RocketCyber</b> in the panel.</li>
<li>Press <b>Connect</b> on RocketCyber's page. It calls Syncro with the new token and says what Syncro allowed.</li>
</ol>
<p class="hint">Then try <a href="${lifecycleManager.url}" target="_blank">Lifecycle Manager</a>: on Syncro's New Token page it has a ready-made set
under App Permissions. Close the window to end the demo.</p>
</main></body></html>`;
}

import { html, Markup } from '../../../tests/sandbox/markup';
import type { JobFacts, Task } from '../job';

/** The page that the visible demo opens on: every job, where it begins and ends, and both ways to do it. */
export function lobbyPage(jobs: readonly (JobFacts & Task)[], styles: string): Markup {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>RoleCall demo</title>
<meta name="viewport" content="width=device-width"><style>${new Markup(styles)}</style></head><body><main>
<header><h1>From a permission checklist to a working credential</h1>
<p>Everything here is a replica on your own machine: the accounts are made up, and nothing leaves it. RoleCall’s button is in
the toolbar; if not, look behind the puzzle piece and pin it. Close the window to end the demo.</p>
<p class="count" role="status" data-count>0 of ${jobs.length} connected</p></header>
<ul class="jobs">${jobs.map(card)}</ul></main>
<script src="/client.js" defer></script></body></html>`;
}

function card(job: JobFacts & Task): Markup {
  const { id, vendor, app, start, replica, given, steps, guide } = job;
  const title = `${app.charAt(0).toUpperCase()}${app.slice(1)}`;
  return html`<li class="job" data-job="${id}"><article aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <small>from ${vendor}</small></h2>
<p class="verdict" role="status"><span class="dot"></span><span data-verdict>Nothing received yet</span></p>
<p class="links"><a class="go first" href="${start.url}" target="_blank">${start.name}</a>
<a class="go" href="${replica.url}" target="_blank">${title}’s form</a></p>
<ol>${steps.map((step) => html`<li>${withNames(step)}</li>`)}</ol>
${given !== undefined && html`<p class="given">${given}</p>`}
<details><summary>By the written guide</summary><ol>${guide.map((step) => html`<li>${step}</li>`)}</ol></details>
</article></li>`;
}

/** What is between stars is what a button or a row says. */
function withNames(step: string): readonly Markup[] {
  return step.split('*').map((part, index) => (index % 2 === 1 ? html`<b>${part}</b>` : html`${part}`));
}

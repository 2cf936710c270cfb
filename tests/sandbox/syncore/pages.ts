import { page, type SandboxResponse } from '../http';
import { dataBlock, html, type Markup } from '../markup';
import type { SyncoreAccount } from './account';

const styles = `body{font:14px Segoe UI,Arial,sans-serif;margin:0;display:flex}aside{background:#23313f;min-height:100vh;width:180px}
aside a{color:#fff;display:block;padding:10px 14px;text-decoration:none}main{flex:1;padding:16px 24px}
.key{align-items:center;display:flex;gap:8px;margin:8px 0}.key label,.key dt,.key h4{width:150px;margin:0}
.key input,.key code{width:360px;font-family:monospace}.actions{border-top:1px solid #ccc;margin-top:16px;padding-top:8px}
dialog{border:1px solid #999}.toast{background:#dff0d8;padding:8px;position:fixed;right:16px;top:16px}`;

function document(account: SyncoreAccount, title: string, body: Markup): SandboxResponse {
  return page(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Syncore</title><style>${styles}</style>
${account.options.extraScript && html`<script src="/Scripts/extra.js" defer></script>`}</head><body>
<aside><a href="/Job/Details/4711">Jobs</a><a href="/SyncoreSettings">Syncore Settings</a></aside>
<main><h1>${title}</h1>${body}</main></body></html>`.text,
  );
}

/** The page of the API keys. */
export function keysPage(account: SyncoreAccount): SandboxResponse {
  if (!account.options.admin)
    return document(account, 'API', html`<p>You do not have permission to see this page.</p>`);
  const { rendering, secondDelay } = account.options;
  const settings = { rendering, secondDelay, made: account.keys !== undefined };
  return document(
    account,
    'API',
    html`<div class="js-keys"></div>${dataBlock('js-settings', settings)}
      <script src="/Scripts/keys.js" defer></script>`,
  );
}

export function settingsPage(account: SyncoreAccount): SandboxResponse {
  const body = html`<ul><li>Company</li><li>Users</li>
    ${account.options.admin && html`<li><a href="/SyncoreSettings/Api">API</a></li>`}</ul>`;
  return document(account, 'Syncore Settings', body);
}

/** A page of the daily work. */
export function jobPage(account: SyncoreAccount): SandboxResponse {
  return document(account, 'Job 4711', html`<label>Memo <input name="memo"></label>`);
}

export function loginPage(): SandboxResponse {
  return page(
    html`<!doctype html><title>Syncore</title><form method="post" action="/Account/Login">
      <input name="Email" placeholder="Email"><input name="Password" type="password" placeholder="Password">
      <input name="__RequestVerificationToken" type="hidden" value="0"><button>Log in</button></form>`.text,
  );
}

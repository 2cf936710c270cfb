import { page, type SandboxResponse } from '../http';
import { dataBlock, html, type Markup } from '../markup';
import { scriptNameOf } from './assets';
import { pageOptions } from './options';
import type { ConnectWiseServer } from './server';

/** Where the page's script draws; the hosted, newer screens have other roots than the old ones. */
function rootOf(server: ConnectWiseServer): Markup {
  switch (server.options.rendering) {
    case 'react':
      return html`<div id="cw-manage-root" data-cwid="root"></div>`;
    case 'virtual':
      return html`<main></main>`;
    default:
      return html`<div id="cwApp"><div id="cwContent"></div></div>`;
  }
}

function document(server: ConnectWiseServer, body: Markup): SandboxResponse {
  const { extraScript } = server.options;
  return page(
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>ConnectWise PSA</title>
${extraScript && html`<script src="/${server.codebase}/static/extra.js" defer></script>`}</head>
<body>${body}</body></html>`.text,
  );
}

function screens(server: ConnectWiseServer, body: Markup): SandboxResponse {
  const { codebase, options } = server;
  const settings = { ...pageOptions(options), services: `/${codebase}/services/system_io/` };
  return document(
    server,
    html`${body}${dataBlock('js-settings', settings)}
      <script src="/${codebase}/static/${scriptNameOf(options.rendering)}.js" defer></script>`,
  );
}

/** The one page that holds every screen; in the `iframe` rendering they are all in its frame. */
export function appPage(server: ConnectWiseServer): SandboxResponse {
  if (server.options.rendering !== 'iframe') return screens(server, rootOf(server));
  const frame = `/${server.codebase}/services/system_io/workspace.rails`;
  return document(
    server,
    html`<div id="cwApp"><div class="cw-main-banner">ConnectWise PSA</div>
      <iframe class="cw-WorkspaceView" title="System" style="border:0;width:100%;height:900px"></iframe></div>
      <script>document.querySelector('iframe').src = '${frame}' + location.hash;</script>`,
  );
}

/** What the frame of the `iframe` rendering holds. */
export function framePage(server: ConnectWiseServer): SandboxResponse {
  return screens(server, rootOf(server));
}

/** Signing in to a server that wants it. */
export function loginPage(server: ConnectWiseServer, failed: boolean): SandboxResponse {
  return document(
    server,
    html`<div id="loginContainer"><form id="loginForm" method="post" action="/login">
      ${failed && html`<p role="alert">The company, the user name or the password is wrong.</p>`}
      <input id="company" name="company" placeholder="Company"><input id="username" name="username" placeholder="Username">
      <input id="password" name="password" type="password" placeholder="Password">
      <button id="loginBtn">Login</button></form></div>`,
  );
}

import { page, type SandboxResponse } from '../http';
import { dataBlock, html, type Markup } from '../markup';
import { pageOptions } from './options';
import { entryBottom, entryFrames, type PageName, pathOf } from './paths';
import type { AutotaskServer } from './server';

/** Some builds hear a press before anything else on the page can. */
export const firstListeners = `for (const type of ['click', 'pointerdown'])
  addEventListener(type, (event) => window.firstHeard?.(type, event), true);`;

function document(server: AutotaskServer, head: Markup, body: Markup, bodyClass = ''): SandboxResponse {
  const { extraScript } = server.options;
  return page(
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/Static/autotask.css">${head}
${extraScript && html`<script src="/Static/extra.js" defer></script>`}</head>
<body class="${bodyClass}">${body}</body></html>`.text,
  );
}

/** A page of the account: its script draws it. */
export function innerPage(server: AutotaskServer, name: PageName, id: number | undefined): SandboxResponse {
  const { options } = server;
  const paths = { admin: '', levels: '', level: '', copy: '', users: '', 'new-user': '', user: '' };
  for (const key of Object.keys(paths) as PageName[]) paths[key] = pathOf(key, options.rendering);
  const settings = {
    ...pageOptions(options),
    page: name,
    id,
    paths,
    services: '/Mvc/Framework/AjaxRequest.mvc/',
  };
  const kind =
    name === 'new-user' ? 'EntityNew' : name === 'levels' || name === 'users' ? 'EntityList' : 'EntityEdit';
  return document(
    server,
    html`<title>Autotask</title><script src="/Static/first.js"></script>`,
    html`${dataBlock('js-settings', settings)}<script src="/Static/inner.js" defer></script>`,
    `AutotaskBlueTheme ${kind}`,
  );
}

/** The shell, with a frame for what is being worked on and others for its own ends. */
export function shellPage(server: AutotaskServer, inner: string): SandboxResponse {
  const { options } = server;
  const content = inner || pathOf('admin', options.rendering);
  const framed = options.shell === 'frames' ? `${entryFrames}?url=${encodeURIComponent(content)}` : content;
  const entries = (
    [
      ['Admin', 'admin'],
      ['Security Levels', 'levels'],
      ['Resources/Users (HR)', 'users'],
    ] as const
  ).map(([label, name]) => {
    const path = pathOf(name, options.rendering);
    const target = options.shell === 'frames' ? `${entryFrames}?url=${encodeURIComponent(path)}` : path;
    return html`<a href="#" data-target="${target}" class="block px-2 py-1">${label}</a>`;
  });
  return document(
    server,
    html`<title>Autotask</title>`,
    html`<div class="flex h-screen onyx"><header data-slot="header"><span data-slot="header:logo">Autotask</span>
      <nav data-slot="header:navigation-section"><button data-slot="header:navigation-menu-button">Menu</button></nav>
      <div data-slot="header:search-bar-container"><input placeholder="Search"></div></header>
      <aside data-slot="side-panel">${entries}</aside>
      <main data-slot="iframe"><iframe title="Content" src="${framed}"></iframe></main>
      <div data-slot="iframe-overlay" hidden><iframe title="Dialog" src="/AutotaskOnyx/DialogIFrameOverlay"></iframe></div>
      <iframe title="Timers" hidden src="/Home/timers.asp"></iframe></div>
      ${dataBlock('js-settings', {})}<script src="/Static/shell.js" defer></script>`,
  );
}

/** The first old entry page: a frameset. */
export function entryFramesPage(inner: string): SandboxResponse {
  const bottom = `${entryBottom}?url=${encodeURIComponent(inner)}`;
  return page(
    html`<html><head><title>Administration</title></head><frameset rows="24,*" border="0">
<frame name="top" src="/Administrator/admEntryTop.asp"><frame name="bottom" src="${bottom}"></frameset></html>`
      .text,
  );
}

/** The second one: a frame with the page. */
export function entryBottomPage(inner: string): SandboxResponse {
  return page(
    html`<!doctype html><title>Administration</title><style>body{margin:0}iframe{border:0;width:100%;height:98vh}</style>
      <iframe name="detail" src="${inner}"></iframe>`.text,
  );
}

export function emptyPage(text = ''): SandboxResponse {
  return page(html`<!doctype html><title>Autotask</title>${text}`.text);
}

import { page, type SandboxResponse } from '../http';
import { html, type Markup } from '../markup';
import type { SyncroTenant, User } from './tenant';

const brandNames = { syncro: 'Syncro', repairshopr: 'RepairShopr' } as const;

function header(tenant: SyncroTenant, user: User): Markup {
  return html`
    <div class="syncro-top-nav-container" id="section_header">
      <nav class="main-navbar navbar">
        <a class="navbar-brand" href="/">${brandNames[tenant.brand]}</a>
        <a href="/customers">${tenant.brand === 'syncro' ? 'Organizations' : 'Customers'}</a>
        <a href="/tickets">Tickets</a>
        <div class="dropdown" id="top-nav-more-dropdown-syn"><button type="button" data-toggle="dropdown">More</button>
          <ul class="dropdown-menu"><li><a href="/admin">Admin</a></li></ul></div>
        <div class="dropdown" id="user-menu-partial"><button type="button" data-toggle="dropdown">${user.email}</button>
          <ul class="dropdown-menu">
            <li><a href="/profile">My Profile</a></li>
            <li><a href="/users/edit">Profile/Password</a></li>
            <li><a href="/users/sign_out">Sign out</a></li>
          </ul></div>
      </nav>
    </div>`;
}

function document(tenant: SyncroTenant, title: string, body: Markup): SandboxResponse {
  const text = html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} - ${brandNames[tenant.brand]}</title>
  <link rel="stylesheet" href="/assets/application.css">
  <script src="/assets/chrome.js" defer></script>
  ${tenant.options.extraScript && html`<script src="/extra.js" defer></script>`}
</head>
<body>${body}</body>
</html>`.text;
  const policy = { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'" };
  return page(text, 200, tenant.options.strictPolicy ? policy : {});
}

/** A page of the account with its navigation round it. */
export function accountPage(
  tenant: SyncroTenant,
  user: User,
  title: string,
  content: Markup,
): SandboxResponse {
  return document(
    tenant,
    title,
    html`${header(tenant, user)}
    <div id="wrapper"><div class="main"><div class="container"><h1>${title}</h1>
      <div class="widget-content" id="content">${content}</div></div></div></div>`,
  );
}

/** A page without navigation: signing in, or the inside of a frame. */
export function barePage(tenant: SyncroTenant, title: string, content: Markup): SandboxResponse {
  return document(tenant, title, html`<div class="container" id="content">${content}</div>`);
}

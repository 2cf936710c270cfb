/** The account's pages that have no rights on them, and the frame round those that have. */
import type { SandboxResponse } from '../http';
import { html, type Markup } from '../markup';
import { prebuiltApps } from './apps';
import { accountPage, barePage } from './layout';
import { drawForm } from './renderings';
import { rights } from './rights';
import type { StoredToken, SyncroTenant, User } from './tenant';
import { byGroup, type TokenForm } from './token-form';

export function signInPage(tenant: SyncroTenant, failed: boolean): SandboxResponse {
  return barePage(
    tenant,
    'Sign in',
    html`<h1>Sign in</h1>
      ${failed && html`<p class="alert alert-danger">Invalid email or password.</p>`}
      <form action="/users/sign_in" method="post">
        <label for="user_email">Email</label><input type="email" id="user_email" name="user[email]">
        <label for="user_password">Password</label><input type="password" id="user_password" name="user[password]">
        <input type="submit" value="Sign in" class="btn btn-primary">
      </form>`,
  );
}

export function homePage(tenant: SyncroTenant, user: User): SandboxResponse {
  return accountPage(
    tenant,
    user,
    'Dashboard',
    html`<p>Welcome back, ${user.name}. You have 1 open ticket.</p>`,
  );
}

/** Shown at any time, and no token of the kind that is shown once: nothing may take it for one. */
const legacyKey = 'T0f93be5a7c2d4e1890-4a5b6c7d8e9f0a1b';

export function profilePage(tenant: SyncroTenant, user: User): SandboxResponse {
  return accountPage(
    tenant,
    user,
    'Profile/Password',
    html`<h3>Password / ApiKey / Login-Pin</h3><p>${user.email}</p><p><a href="/api_tokens">API Tokens</a></p>
      <dl><dt>ApiKey</dt><dd><code>${legacyKey}</code></dd></dl>
      <p>The old key of your login: it can do all that you can. Use API Tokens instead, and do not copy it again.</p>
      <form><label>New password <input type="password" autocomplete="new-password"></label></form>`,
  );
}

export function adminPage(tenant: SyncroTenant, user: User): SandboxResponse {
  return accountPage(
    tenant,
    user,
    'Admin',
    html`<ul class="nav nav-stacked"><li>API<ul><li><a href="/api_tokens">API Tokens</a></li></ul></li>
      <li>Team<ul><li><a href="/security_groups">Security Groups</a></li></ul></li></ul>`,
  );
}

export function tokenTable(tokens: readonly StoredToken[]): Markup {
  const rows = tokens.map(
    (token) => html`
      <tr><td>${token.name}</td><td><code>${token.hint}</code></td><td>${token.expiresAt ?? 'Never'}</td>
        <td><a href="/api_tokens/${token.id}/edit">Edit</a> <a href="/api_tokens/${token.id}/clone">Clone</a>
          <form class="inline" action="/api_tokens/${token.id}" method="post"><input type="hidden" name="_method" value="delete">
            <button type="submit" class="btn btn-link">Delete</button></form></td></tr>`,
  );
  return html`<table class="table" id="tokens"><thead><tr><th>Name</th><th>Token</th><th>Expires</th><th></th></tr></thead>
    <tbody>${rows}</tbody></table>`;
}

export function listPage(tenant: SyncroTenant, user: User): SandboxResponse {
  const late = tenant.options.rendering === 'late';
  return accountPage(
    tenant,
    user,
    'API Tokens',
    html`<p class="text-right"><a class="btn btn-success ${late && 'js-push'}" href="/api_tokens/new">+ New Token</a></p>
      ${tokenTable(tenant.tokens)}`,
  );
}

function appList(): Markup {
  const items = prebuiltApps.map(
    (app) => html`
      <li class="app"><h4>${app.name}</h4><a class="btn btn-primary" href="/api_tokens/confirm?app=${app.slug}">Create Token</a></li>`,
  );
  return html`<ul class="list-unstyled app-list">${items}</ul>`;
}

function hiddenCopy(form: TokenForm, where: 'template' | 'offscreen'): Markup {
  const items = form.rows.map(
    (row) =>
      html`<li><label><input type="checkbox" name="${where}[]" value="${row.id}"> ${row.label}</label></li>`,
  );
  return html`<div class="${where}-copy"><form action="/${where}" method="post" class="${where}-form"><ul>${items}</ul></form></div>`;
}

const quotedHelp = html`
  <div class="well help-text"><p>Most reports need <b>Customers - List/Search</b> and “Tickets - Create”. For example:</p>
    <ul><li>Customers - List/Search</li><li>Customers - View Detail</li><li>Tickets - List/Search</li></ul>
    <p>Tickets - Delete is seldom needed.</p></div>`;

/** The form as the tenant's options want it, with whatever oddities stand round it. */
export function formContent(tenant: SyncroTenant, form: TokenForm): Markup {
  const { hiddenCopies, quotedText, rendering } = tenant.options;
  return html`
    ${quotedText && quotedHelp}
    ${hiddenCopies && hiddenCopy(form, 'template')}
    ${drawForm[rendering](form)}
    ${hiddenCopies && hiddenCopy(form, 'offscreen')}`;
}

function tab(target: string, text: string, active: boolean): Markup {
  return html`<li role="presentation" class="${active && 'active'}"><a href="#${target}" role="tab" data-toggle="tab"
    aria-controls="${target}" aria-selected="${active ? 'true' : 'false'}">${text}</a></li>`;
}

/** The two tabs of the New Token page; what is in the second is given. */
export function newTokenTabs(tenant: SyncroTenant, custom: Markup): Markup {
  const first = tenant.options.initialTab ?? (tenant.options.rendering === 'tabs' ? 'app' : 'custom');
  const onApps = first === 'app';
  return html`
    <ul class="nav nav-tabs" role="tablist">
      ${tab('app-permissions', 'App Permissions', onApps)}${tab('custom-permissions', 'Custom Permissions', !onApps)}
    </ul>
    <div class="tab-content">
      <div role="tabpanel" class="tab-pane ${onApps && 'active'}" id="app-permissions">${appList()}</div>
      <div role="tabpanel" class="tab-pane ${!onApps && 'active'}" id="custom-permissions">${custom}</div>
    </div>`;
}

export function groupListPage(tenant: SyncroTenant, user: User): SandboxResponse {
  const items = [...tenant.securityGroups.keys()].map(
    (name) => html`<li><a href="/security_groups/${encodeURIComponent(name)}/edit">${name}</a></li>`,
  );
  return accountPage(tenant, user, 'Security Groups', html`<ul>${items}</ul>`);
}

/** Has the same labels as the token form, and is none. */
export function groupPage(tenant: SyncroTenant, user: User, group: string): SandboxResponse {
  const chosen = tenant.securityGroups.get(group) ?? new Set();
  const rows = rights.map((right) => ({
    ...right,
    key: right.id,
    label: right.name,
    help: '',
    disabled: false,
    checked: false,
  }));
  const sections = [...byGroup(rows)].map(
    ([heading, members]) =>
      html`<h4>${heading}</h4>${members.map(
        (
          row,
        ) => html`<div class="checkbox"><label><input type="checkbox" name="security_group[permissions][]" value="${row.id}"
        ${chosen.has(row.label) && html`checked`}> ${row.label}</label></div>`,
      )}`,
  );
  return accountPage(
    tenant,
    user,
    'Edit Security Group',
    html`<form action="/security_groups/${encodeURIComponent(group)}" method="post">
      <label for="security_group_name">Name</label><input id="security_group_name" name="security_group[name]" value="${group}">
      ${sections}<input type="submit" value="Update Security Group" class="btn btn-primary"></form>`,
  );
}

import { formOf, type Incoming, isJson, json, page, redirect, type SandboxResponse } from '../http';
import { html, type Markup } from '../markup';
import { prebuiltApps } from './apps';
import { accountPage, barePage } from './layout';
import { formContent, listPage, newTokenTabs, tokenTable } from './pages';
import { revealFragment } from './reveal';
import type { SyncroTenant, TokenWish, User } from './tenant';
import { type FormWish, makeForm, nameOfId, type TokenForm } from './token-form';

interface SentForm {
  readonly name?: string;
  readonly expires_at?: string;
  readonly permissions?: readonly string[];
  readonly draft?: string;
}

function idsOfForm(form: URLSearchParams): string[] {
  const flags = [...form].flatMap(([field, value]) => {
    const id = /^api_token\[permission_flags\]\[(\w+)\]$/.exec(field)?.[1];
    return id && value === '1' ? [id] : [];
  });
  return [...form.getAll('api_token[permissions][]'), ...flags];
}

function wishOf(tenant: SyncroTenant, request: Incoming): TokenWish {
  const form = formOf(request);
  const sent: SentForm = isJson(request)
    ? JSON.parse(request.body)
    : {
        name: form.get('api_token[name]') ?? '',
        expires_at: form.get('api_token[expires_at]') ?? '',
        permissions: idsOfForm(form),
        draft: form.get('api_token[draft]') ?? '',
      };
  const draft = tenant.drafts.get(sent.draft ?? '');
  const names = (sent.permissions ?? []).flatMap((id) => nameOfId(tenant.options, id) ?? []);
  return { name: sent.name ?? '', expiresAt: sent.expires_at || null, rights: draft?.chosen ?? names };
}

function reveal(tenant: SyncroTenant, user: User, request: Incoming, clear: string): SandboxResponse {
  const fragment = revealFragment(clear, tenant.options.tokenRendering);
  const content = html`${fragment}<h3>All tokens</h3>${tokenTable(tenant.tokens)}`;
  if (isJson(request)) return json({ token: clear, html: content.text });
  return request.query.has('frame')
    ? barePage(tenant, 'API Token', content)
    : accountPage(tenant, user, 'API Token', content);
}

function formPage(
  tenant: SyncroTenant,
  user: User,
  request: Incoming,
  wish: FormWish,
  tabs: boolean,
): SandboxResponse {
  const form = withDraft(tenant, makeForm(tenant, wish), wish.chosen);
  const content = formContent(tenant, form);
  if (tenant.options.rendering !== 'iframe') {
    return accountPage(tenant, user, wish.title, tabs ? newTokenTabs(tenant, content) : content);
  }
  if (request.query.has('frame')) {
    const inside = { ...form, action: `${form.action}?frame=1` };
    return barePage(tenant, wish.title, formContent(tenant, inside));
  }
  const query = new URLSearchParams(request.query);
  query.set('frame', '1');
  const frame: Markup = html`<iframe class="form-frame" title="${wish.title}" src="${request.path}?${query.toString()}"></iframe>`;
  return accountPage(tenant, user, wish.title, tabs ? newTokenTabs(tenant, frame) : frame);
}

function withDraft(tenant: SyncroTenant, form: TokenForm, chosen: ReadonlySet<string>): TokenForm {
  if (tenant.options.rendering !== 'async') return form;
  const draft = `d${tenant.drafts.size + 1}`;
  tenant.drafts.set(draft, { chosen: new Set(chosen), changes: 0 });
  return { ...form, draft };
}

const blank = {
  action: '/api_tokens',
  method: 'post',
  submit: 'Create API Token',
  name: '',
  expiresAt: null,
} as const;

function confirmPage(tenant: SyncroTenant, user: User, request: Incoming): SandboxResponse {
  const app = prebuiltApps.find((candidate) => candidate.slug === request.query.get('app'));
  if (!app) return page('<h1>No such app</h1>', 404);
  const wish = {
    ...blank,
    title: 'Confirm Permissions',
    name: app.name,
    chosen: new Set(app.rights),
    only: app.rights,
  };
  return formPage(tenant, user, request, wish, false);
}

/** One change of the step-by-step choice. The one that the seed picks is taken, then taken back. */
async function changeDraft(tenant: SyncroTenant, request: Incoming): Promise<SandboxResponse> {
  const sent: { draft: string; id: string; on: boolean } = JSON.parse(request.body);
  const draft = tenant.drafts.get(sent.draft);
  const name = nameOfId(tenant.options, sent.id);
  if (!draft || !name) return json({ error: 'Unknown permission' }, 422);
  await new Promise((resolve) => setTimeout(resolve, 150));
  draft.changes += 1;
  const takenBack = draft.changes === 2 + (tenant.options.seed % 5);
  if (sent.on !== takenBack) draft.chosen.add(name);
  else draft.chosen.delete(name);
  return json({ on: sent.on, takenBack });
}

function answerOne(tenant: SyncroTenant, user: User, request: Incoming): SandboxResponse | undefined {
  const [, id, page = ''] = /^\/api_tokens\/(\d+)(?:\/(edit|clone))?$/.exec(request.path) ?? [];
  const token = tenant.tokenBy(Number(id));
  if (!token) return undefined;
  const kept = { name: token.name, expiresAt: token.expiresAt, chosen: token.rights };
  if (page === 'clone') {
    const wish = { ...blank, ...kept, title: 'New Token', name: `${token.name} (copy)` };
    return formPage(tenant, user, request, wish, false);
  }
  if (request.method === 'DELETE') {
    tenant.deleteToken(token.id);
    return redirect('/api_tokens');
  }
  if (request.method === 'PATCH') {
    return reveal(tenant, user, request, tenant.updateToken(token, wishOf(tenant, request)));
  }
  const target = { action: `/api_tokens/${token.id}`, method: 'patch', submit: 'Update API Token' } as const;
  return formPage(tenant, user, request, { ...target, ...kept, title: 'Edit Token' }, false);
}

/** The list, the forms and the page that shows a new token; undefined for any other address. */
export function answerTokenPages(
  tenant: SyncroTenant,
  user: User,
  request: Incoming,
): SandboxResponse | Promise<SandboxResponse> | undefined {
  switch (`${request.method} ${request.path}`) {
    case 'GET /api_tokens':
      return listPage(tenant, user);
    case 'POST /api_tokens':
      return reveal(tenant, user, request, tenant.createToken(wishOf(tenant, request), user.email).clear);
    case 'GET /api_tokens/new':
      return formPage(tenant, user, request, { ...blank, title: 'New Token', chosen: new Set() }, true);
    case 'GET /api_tokens/confirm':
      return confirmPage(tenant, user, request);
    case 'POST /api_tokens/draft':
      return changeDraft(tenant, request);
    default:
      return answerOne(tenant, user, request);
  }
}

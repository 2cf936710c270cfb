import {
  cookieOf,
  formOf,
  type Handler,
  type Incoming,
  page,
  redirect,
  type SandboxResponse,
  script,
} from '../http';
import { answerApi } from './api';
import { answerAsset } from './assets';
import { adminPage, groupListPage, groupPage, homePage, profilePage, signInPage } from './pages';
import { rights } from './rights';
import { adminEmail, type SyncroTenant, type User } from './tenant';
import { answerTokenPages } from './token-pages';

function userOf(tenant: SyncroTenant, request: Incoming): User | undefined {
  const session = tenant.sessions.get(cookieOf(request, '_account_session') ?? '');
  if (session) return tenant.userBy(session);
  if (tenant.autoSignIn === false || tenant.autoSignIn === '') return undefined;
  return tenant.userBy(tenant.autoSignIn === true ? adminEmail : tenant.autoSignIn);
}

function signIn(tenant: SyncroTenant, request: Incoming): SandboxResponse {
  const form = formOf(request);
  const session = tenant.signIn(form.get('user[email]') ?? '', form.get('user[password]') ?? '');
  if (!session) return signInPage(tenant, true);
  return redirect('/', { 'set-cookie': `_account_session=${session}; Path=/; HttpOnly; Secure` });
}

function saveGroup(tenant: SyncroTenant, group: string, request: Incoming): SandboxResponse {
  const ids = formOf(request).getAll('security_group[permissions][]');
  const names = rights.filter((right) => ids.includes(right.id)).map((right) => right.name);
  tenant.securityGroups.set(group, new Set(names));
  return redirect('/security_groups');
}

function answerGroups(tenant: SyncroTenant, user: User, request: Incoming): SandboxResponse | undefined {
  if (request.path === '/security_groups') return groupListPage(tenant, user);
  const group = /^\/security_groups\/([^/]+)(\/edit)?$/.exec(request.path)?.[1];
  if (!group) return undefined;
  const name = decodeURIComponent(group);
  return request.method === 'POST' ? saveGroup(tenant, name, request) : groupPage(tenant, user, name);
}

function signOut(tenant: SyncroTenant, request: Incoming): SandboxResponse {
  tenant.sessions.delete(cookieOf(request, '_account_session') ?? '');
  return redirect('/users/sign_in', { 'set-cookie': '_account_session=; Path=/; Max-Age=0' });
}

const simplePages: Readonly<Record<string, (tenant: SyncroTenant, user: User) => SandboxResponse>> = {
  '/': homePage,
  '/users/edit': profilePage,
  '/profile': profilePage,
  '/admin': adminPage,
};

/** Everything that the account's host answers. */
export function tenantHandler(tenant: SyncroTenant): Handler {
  return async (request) => {
    if (request.path.startsWith('/api/v1/')) return answerApi(tenant, request);
    if (request.path.startsWith('/assets/')) return answerAsset(request.path);
    if (request.path === '/extra.js') return script(tenant.options.extraScript);
    if (request.path === '/users/sign_in') {
      return request.method === 'POST' ? signIn(tenant, request) : signInPage(tenant, false);
    }
    const user = userOf(tenant, request);
    if (!user) return redirect('/users/sign_in');
    if (request.path === '/users/sign_out') return signOut(tenant, request);
    return (
      answerTokenPages(tenant, user, request) ??
      answerGroups(tenant, user, request) ??
      simplePages[request.path]?.(tenant, user) ??
      page('<h1>The page you were looking for does not exist.</h1>', 404)
    );
  };
}

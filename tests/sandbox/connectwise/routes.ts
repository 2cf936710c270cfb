import { randomBytes } from 'node:crypto';
import {
  cookieOf,
  formOf,
  type Handler,
  type Incoming,
  json,
  page,
  redirect,
  type SandboxResponse,
  script,
} from '../http';
import { answerAction } from './actions';
import { answerApi, isApiPath } from './api';
import { answerAsset } from './assets';
import type { ConnectWiseServer } from './server';
import { appPage, framePage, loginPage } from './shell';

const sessionCookie = 'cw_session';
/** The password of every user of every company. */
const password = 'open-sesame';

function signIn(servers: readonly ConnectWiseServer[], request: Incoming): SandboxResponse | undefined {
  const form = formOf(request);
  const server = servers.find((one) => one.companyId === form.get('company'));
  if (!server || form.get('password') !== password) return undefined;
  const session = randomBytes(16).toString('hex');
  server.sessions.add(session);
  return redirect(server.url, { 'set-cookie': `${sessionCookie}=${session}; Path=/; HttpOnly; Secure` });
}

/** Tells which company is where, to anyone who asks. */
function companyInfo(server: ConnectWiseServer | undefined): SandboxResponse {
  if (!server) return json({ message: 'No such company.' }, 404);
  const { companyId, codebase, host, onPremise } = server;
  return json({
    CompanyName: companyId,
    CompanyID: companyId,
    Codebase: `${codebase}/`,
    VersionCode: codebase,
    IsCloud: !onPremise,
    SiteUrl: host,
  });
}

function serverOf(servers: readonly ConnectWiseServer[], request: Incoming): ConnectWiseServer | undefined {
  const session = cookieOf(request, sessionCookie) ?? '';
  return servers.find((one) => one.sessions.has(session)) ?? servers.find((one) => one.autoSignIn);
}

function answerScreens(
  server: ConnectWiseServer,
  request: Incoming,
): SandboxResponse | Promise<SandboxResponse> {
  if (/^\/v\d[^/]*\/ConnectWise\.aspx$/i.test(request.path)) return appPage(server);
  const action = /^\/v\d[^/]*\/services\/system_io\/(\w+)\.rails$/.exec(request.path)?.[1];
  if (action === 'workspace') return framePage(server);
  if (action) return answerAction(server, action, request);
  return request.path === '/' ? redirect(server.url) : page('<h1>Not found</h1>', 404);
}

/** Everything that a host answers: the screens of the company that is signed in, the API of all its companies. */
export function connectWiseHandler(servers: readonly ConnectWiseServer[]): Handler {
  return async (request) => {
    const [first] = servers;
    if (!first || isApiPath(request.path)) return answerApi(servers, request);
    if (servers.every((server) => server.host !== request.host)) return page('<h1>Not found</h1>', 404);
    const company = /^\/login\/companyinfo\/([^/]+)$/i.exec(request.path)?.[1];
    if (company) return companyInfo(servers.find((one) => one.companyId === company));
    const server = serverOf(servers, request);
    if (request.path.endsWith('/static/extra.js')) return script((server ?? first).options.extraScript);
    if (/\/static\/\w+\.js$/.test(request.path)) return answerAsset(request.path);
    if (request.path === '/login' && request.method === 'POST') {
      return signIn(servers, request) ?? loginPage(first, true);
    }
    if (!server || request.path === '/login') return loginPage(first, false);
    return answerScreens(server, request);
  };
}

import { type Handler, type Incoming, page, redirect, type SandboxResponse, script } from '../http';
import { answerAction } from './actions';
import { answerApi, isApiPath } from './api';
import { answerAsset } from './assets';
import { emptyPage, entryBottomPage, entryFramesPage, innerPage, shellPage } from './pages';
import { entryBottom, entryFrames, innerOf, landingPath, pageAt } from './paths';
import type { AutotaskServer } from './server';

/** Old pages and the shell's own helpers that hold nothing. */
const emptyPaths: ReadonlySet<string> = new Set([
  '/AutotaskOnyx/DialogIFrameOverlay',
  '/Home/timers.asp',
  '/Administrator/admEntryTop.asp',
]);

function answerPages(server: AutotaskServer, request: Incoming): SandboxResponse | Promise<SandboxResponse> {
  const { path, query } = request;
  const inner = query.get('url') ?? '';
  const action = /^\/Mvc\/Framework\/AjaxRequest\.mvc\/(\w+)$/.exec(path)?.[1];
  if (action) return answerAction(server, action, request);
  if (path === '/') return redirect(landingPath);
  if (path === landingPath) return shellPage(server, innerOf(query.get('view-data') ?? ''));
  if (path === entryFrames) return entryFramesPage(inner);
  if (path === entryBottom) return entryBottomPage(inner);
  if (emptyPaths.has(path)) return emptyPage(path.endsWith('Top.asp') ? 'Administration' : '');
  const name = pageAt(path);
  if (!name) return page('<h1>Not found</h1>', 404);
  return innerPage(server, name, Number(query.get('id')) || undefined);
}

/** Everything that a zone's hosts answer: the pages of the first company that is there, the API of all companies. */
export function autotaskHandler(all: readonly AutotaskServer[]): Handler {
  return (request) => {
    if (isApiPath(request.path)) return answerApi(all, request);
    const server = all.find((one) => one.host === request.host);
    if (!server) return page('<h1>Not found</h1>', 404);
    if (request.path === '/Static/extra.js') return script(server.options.extraScript);
    if (request.path.startsWith('/Static/')) return answerAsset(request.path);
    return answerPages(server, request);
  };
}

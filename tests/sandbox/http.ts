/** What travels between a browser and the replicas, and the few helpers that every replica needs. */

export interface SandboxRequest {
  readonly method: string;
  /** Absolute address. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Has the shape that Playwright's `route.fulfill` and Puppeteer's `request.respond` take. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A request taken apart, as handlers see it. Header names are in lower case. */
export interface Incoming {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Handler = (request: Incoming) => SandboxResponse | Promise<SandboxResponse>;

/** Takes a request apart; a form's `_method` stands for the method, as in Rails. */
export function readRequest(request: SandboxRequest): Incoming {
  const url = new URL(request.url);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const incoming = {
    method: request.method.toUpperCase(),
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: request.body ?? '',
  };
  const override = incoming.method === 'POST' && !isJson(incoming) ? formOf(incoming).get('_method') : null;
  return override ? { ...incoming, method: override.toUpperCase() } : incoming;
}

export function isJson(request: Incoming): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/json');
}

export function formOf(request: Incoming): URLSearchParams {
  return new URLSearchParams(request.body);
}

export function cookieOf(request: Incoming, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

export function page(body: string, status = 200, headers: Record<string, string> = {}): SandboxResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function json(value: unknown, status = 200): SandboxResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

export function script(text: string): SandboxResponse {
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: text };
}

export function redirect(location: string, headers: Record<string, string> = {}): SandboxResponse {
  return { status: 302, headers: { location, ...headers }, body: '' };
}

/** Interception in a browser does not see where a redirect leads, so there a page stands for it. */
export function withoutRedirect(response: SandboxResponse): SandboxResponse {
  const { location, ...headers } = response.headers;
  if (!location) return response;
  const address = location.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page(`<!doctype html><meta http-equiv="refresh" content="0;url=${address}">`, 200, headers);
}

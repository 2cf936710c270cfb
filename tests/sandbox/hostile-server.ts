/** A real server, with TLS of its own, that fails in every way a server fails: from the handshake to the last byte. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createPlainServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Certificate } from './certificate';
import { type Handler, type Incoming, readRequest, type SandboxResponse } from './http';

/** What it does in place of answering; `answer` is what it would have said, which takes effect when it is called. */
export type Fault = (
  response: ServerResponse,
  answer: () => Promise<SandboxResponse>,
  request: Incoming,
) => Promise<void> | void;

export const hangs: Fault = () => undefined;
/** Gets everything, and hangs up without a word. */
export const hangsUp: Fault = ({ socket }) => void socket?.destroy();
/** Does what it was asked, and its answer is lost. */
export const losesAnswer: Fault = async ({ socket }, answer) => {
  await answer();
  socket?.destroy();
};
export const speaksRubbish: Fault = ({ socket }) => void socket?.end('220 mail.example ESMTP ready\r\n');
/** Announces more than it says. */
export const cutsShort: Fault = async (response, answer) => {
  const { status, headers, body } = await answer();
  response.writeHead(status, { ...headers, 'content-length': String(body.length + 100) });
  response.write(body, () => response.socket?.destroy());
};
/** Ends in the midst of the headers. */
export const cutsHeaders: Fault = ({ socket }) => void socket?.end('HTTP/1.1 200 OK\r\nContent-Le');
/** A byte every now and then, for ever. */
export const drips: Fault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
};

/** At paths with this part alone. */
export function onlyAt(part: string, fault: Fault): Fault {
  return async (response, answer, request) =>
    request.path.includes(part) ? fault(response, answer, request) : send(response, await answer());
}

export function slowly(milliseconds: number): Fault {
  return async (response, answer) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    send(response, await answer());
  };
}

export function leadsTo(location: string, status = 307): Fault {
  return (response) => send(response, { status, headers: { location }, body: '' });
}

export function says(status: number, body = '', headers: Readonly<Record<string, string>> = {}): Fault {
  return (response) => send(response, { status, headers: { ...headers }, body });
}

function send(response: ServerResponse, { status, headers, body }: SandboxResponse): void {
  response.writeHead(status, headers).end(body);
}

export interface HostileServer {
  readonly port: number;
  readonly received: Incoming[];
  /** By method; a method without one is answered as it should be. */
  faults: Readonly<Record<string, Fault>>;
  /** Ends what is open, so that the next call begins with a handshake. */
  disconnect(): void;
  close(): Promise<void>;
}

/** Starts one that shows the certificate and, but for its faults, answers as the handler does. */
export async function startHostileServer(handler: Handler, certificate: Certificate): Promise<HostileServer> {
  const received: Incoming[] = [];
  const server = createServer(certificate, async (message: IncomingMessage, response: ServerResponse) => {
    const request = readRequest({
      method: message.method ?? 'GET',
      url: `https://${message.headers.host}${message.url}`,
      headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, `${value}`])),
      body: await text(message),
    });
    received.push(request);
    const answer = async () => handler(request);
    const fault = started.faults[request.method];
    if (fault) await fault(response, answer, request);
    else send(response, await answer());
  });
  const started: HostileServer = {
    port: await listening(server),
    received,
    faults: {},
    disconnect: () => server.closeAllConnections(),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return started;
}

/** Starts one that takes connections and answers the first word with something that is no TLS. */
export async function startBrokenHandshake(): Promise<Pick<HostileServer, 'port' | 'close'>> {
  const server = createPlainServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  });
  const port = await listening(server);
  return { port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

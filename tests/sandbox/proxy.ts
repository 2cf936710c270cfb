import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { type Certificate, makeCertificate } from './certificate';
import type { SandboxRequest, SandboxResponse } from './http';

export interface ForwardProxy {
  /** `http://127.0.0.1:<port>`, to be given to a browser as its proxy for every scheme. */
  readonly address: string;
  /** Of every host but those that have a server of their own. */
  readonly certificate: Certificate;
  /** Leads a host's secure connections to a server of its own on this machine, TLS and all. */
  lead(host: string, port: number): void;
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const entries = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(entries);
}

function listener(
  scheme: string,
  answer: (request: SandboxRequest) => Promise<SandboxResponse>,
): RequestListener {
  return async (message: IncomingMessage, response: ServerResponse) => {
    const target = message.url ?? '/';
    const url = /^https?:/.test(target)
      ? target
      : `${scheme}://${message.headers.host ?? 'unknown'}${target}`;
    try {
      const body = await bodyOf(message);
      const made = await answer({ method: message.method ?? 'GET', url, headers: headersOf(message), body });
      response.writeHead(made.status, made.headers).end(made.body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  };
}

/** Starts a forward proxy that ends every TLS connection itself and answers from memory: nothing leaves the machine. */
export async function startProxy(
  answer: (request: SandboxRequest) => Promise<SandboxResponse>,
): Promise<ForwardProxy> {
  const sockets = new Set<Socket>();
  const plain = createServer(listener('http', answer));
  const certificate = await makeCertificate();
  const secure = createTlsServer(certificate, listener('https', answer));
  const led = new Map<string, number>();
  plain.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  plain.on('connect', (message: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const own = led.get((message.url ?? '').replace(/:\d+$/, ''));
    if (own !== undefined) return join(socket as Socket, own);
    const inner = message.url?.endsWith(':80') ? plain : secure;
    inner.emit('connection', socket);
  });
  secure.on('tlsClientError', () => {});
  plain.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const { port } = plain.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    certificate,
    lead: (host, to) => void led.set(host, to),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => plain.close(() => resolve()));
    },
  };
}

/** The end of either is the end of both, with all that was said before it. */
function join(socket: Socket, port: number): void {
  const inner = connect(port, '127.0.0.1');
  for (const [one, other] of [
    [socket, inner],
    [inner, socket],
  ] as const) {
    one.pipe(other);
    one.on('error', () => other.destroy());
    one.on('close', () => other.end());
  }
}

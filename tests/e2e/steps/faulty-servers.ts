/** The servers that a secret is sent to in the tests of what servers do to it. */
import { Webhook } from 'standardwebhooks';
import { canary } from '../../sandbox/canary';
import { type Certificate, makeCertificate } from '../../sandbox/certificate';
import {
  type HostileServer,
  hangs,
  onlyAt,
  startBrokenHandshake,
  startHostileServer,
} from '../../sandbox/hostile-server';
import { type Handler, page } from '../../sandbox/http';
import type { Sandbox } from '../../sandbox/index';
import { openBaoHandler } from '../../sandbox/openbao/api';
import { OpenBaoServer } from '../../sandbox/openbao/server';

export const hosts = { webhook: 'hook.rocketcyber.example', openbao: 'bao.rocketcyber.example' } as const;
/** They look well, and never answer once they have the values. */
export const hangingHosts = {
  webhook: 'hook-hangs.rocketcyber.example',
  openbao: 'bao-hangs.rocketcyber.example',
} as const;
export const signing = `whsec_${canary}${btoa('0123456789abcdef01234567')}`;
export const storedAt = 'rolecall/acme.syncromsp.com/rocketcyber';

export interface FaultyServers {
  readonly webhook: HostileServer;
  readonly openbao: HostileServer;
  readonly hanging: HostileServer;
  /** Shows a certificate that nobody trusts. */
  readonly foreign: HostileServer;
  readonly bao: OpenBaoServer;
  /** Of all but `foreign`. */
  readonly certificate: Certificate;
  /** The store's, for RoleCall. */
  readonly token: string;
  /** Leads the hosts to themselves again, or to servers that fail in the handshake. */
  lead(to: 'themselves' | 'foreign' | 'broken'): void;
  close(): Promise<void>;
}

const receive: Handler = ({ method, body, headers }) => {
  if (method === 'POST') new Webhook(signing).verify(body, { ...headers });
  return { status: 204, headers: {}, body: '' };
};

export async function startFaultyServers(sandbox: Sandbox): Promise<FaultyServers> {
  const certificate = sandbox.certificate ?? (await makeCertificate());
  const bao = new OpenBaoServer();
  const webhook = await startHostileServer(receive, certificate);
  const openbao = await startHostileServer(openBaoHandler(bao), certificate);
  const hanging = await startHostileServer(() => page(''), certificate);
  const foreign = await startHostileServer(() => page(''), await makeCertificate());
  const broken = await startBrokenHandshake();
  hanging.faults = { POST: hangs, GET: onlyAt('/data/', hangs) };
  for (const host of Object.values(hangingHosts)) sandbox.lead(host, hanging.port);

  function lead(to: 'themselves' | 'foreign' | 'broken'): void {
    const own = { webhook, openbao };
    for (const sink of ['webhook', 'openbao'] as const) {
      const server = { themselves: own[sink], foreign, broken }[to];
      sandbox.lead(hosts[sink], server.port);
      own[sink].faults = {};
      own[sink].disconnect();
    }
  }
  lead('themselves');
  const token = bao.token(canary, { 'secret/data/rolecall/*': ['create', 'read'] });
  const all = [webhook, openbao, hanging, foreign, broken];
  return { webhook, openbao, hanging, foreign, bao, certificate, token, lead, close: () => closeAll(all) };
}

async function closeAll(servers: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}

/** `npx tsx tests/sandbox/serve.ts`: the replicas, to be looked at by hand. Give a browser the proxy that it prints. */
import { renderings as autotaskRenderings } from './autotask/options';
import { renderings as connectWiseRenderings } from './connectwise/options';
import { startSandbox } from './index';
import { renderings } from './syncro/options';

const sandbox = await startSandbox();
for (const rendering of renderings) sandbox.syncro(`acme-${rendering}`).options.rendering = rendering;
for (const rendering of connectWiseRenderings) {
  sandbox.connectwise('acme', { host: `${rendering}.manage.example` }).options.rendering = rendering;
}
sandbox.connectwise('acme');
for (const [index, rendering] of autotaskRenderings.entries()) {
  const server = sandbox.autotask('acme', { zone: `ww${index + 3}` });
  Object.assign(server.options, { rendering, shell: (['frames', 'popup', 'bare'] as const)[index] });
}
sandbox.syncore('acme');
sandbox.syncro('acme');
sandbox.repairshopr('acme');

console.log(`Proxy: ${sandbox.proxy}

chromium --proxy-server=${sandbox.proxy} --ignore-certificate-errors --user-data-dir=$(mktemp -d) \\
  https://acme.syncromsp.com/api_tokens/new ${sandbox.rocketcyber.url}

Every way the form is drawn has an account of its own: ${renderings.map((name) => `acme-${name}`).join(', ')}.
ConnectWise is at https://na.myconnectwise.net, and drawn otherwise at ${connectWiseRenderings.map((name) => `${name}.manage.example`).join(', ')}.
Autotask is at ${autotaskRenderings.map((name, index) => `https://ww${index + 3}.autotask.net (${name})`).join(', ')}, Syncore at ${sandbox.syncore('acme').url}.
MSPCFO asks for Autotask's key at ${sandbox.mspcfo.url}.`);

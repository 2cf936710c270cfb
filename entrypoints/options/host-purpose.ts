import { vendorFacts } from '../../utils/manifests/vendors';
import { allServers } from '../../utils/setup/servers';
import { savedSinks } from '../../utils/setup/sink-settings';
import { vendorOfOrigin } from '../../utils/setup/vendor-hosts';
import { t } from '../../utils/strings';
import { rememberedOrigins } from './remembered';

/** Names that a vendor's hosts could have where a pattern has its star. */
const tenants = ['acme', 'ww1', 'na'];

/** Resolves to a function that says what a host pattern is for: a vendor, a server of one's own, a sink, a destination. */
export async function purposes(): Promise<(pattern: string) => string> {
  const servers = await allServers();
  const remembered = await rememberedOrigins();
  const { webhook, openbao } = await savedSinks();
  return (pattern) => {
    const origin = pattern.replace(/\/\*$/, '');
    const [vendor] = tenants.flatMap((tenant) => vendorOfOrigin(origin.replace('*', tenant)) ?? []);
    if (vendor) return t('hostVendor', vendorFacts[vendor].name);
    const server = servers[origin];
    if (server) return t('hostServer', vendorFacts[server].name);
    if (isAt(webhook?.url, origin)) return t('hostSink', t('sinkWebhook'));
    if (isAt(openbao?.address, origin)) return t('hostSink', t('sinkOpenBao'));
    const destinations = remembered.filter((each) => each.origin === origin);
    if (destinations.length === 0) return t('hostChosen');
    return t('hostDestination', destinations.map(({ destination }) => destination).join(', '));
  };
}

/** Whether an address is on that host, whatever its port: not every browser grants ports. */
function isAt(address: string | undefined, origin: string): boolean {
  return address !== undefined && URL.parse(address)?.hostname === URL.parse(origin)?.hostname;
}

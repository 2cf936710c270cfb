import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type HostAccess, HostList } from '../../components/host-list';
import { t } from '../../utils/strings';
import { purposes } from './host-purpose';
import type { PartTools } from './parts';

/** What the browser lets RoleCall reach. */
export function Hosts({ say }: PartTools) {
  const [hosts, setHosts] = useState<readonly HostAccess[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    const update = () => void readHosts().then((read) => !controller.signal.aborted && setHosts(read));
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    update();
    return () => {
      controller.abort();
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, []);

  async function giveBack(pattern: string) {
    const given = await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    say(given ? t('gaveBack', pattern) : t('giveBackFailed', pattern));
    setHosts(await readHosts());
  }
  return <HostList hosts={hosts} onGiveBack={(pattern) => void giveBack(pattern)} />;
}

async function readHosts(): Promise<readonly HostAccess[]> {
  const required = new Set<string>(browser.runtime.getManifest().host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  const purpose = await purposes();
  return origins
    .map((pattern) => ({ pattern, purpose: purpose(pattern), required: required.has(pattern) }))
    .sort((one, other) => Number(one.required) - Number(other.required));
}

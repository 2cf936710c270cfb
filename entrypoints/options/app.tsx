import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type HostAccess, OptionsView } from '../../components/options-view';
import { RememberedList } from '../../components/remembered-list';
import type { CatalogueEntry } from '../../utils/manifests/types';
import { t } from '../../utils/strings';
import { loadCatalogue } from '../sidepanel/load-catalogue';

import { forgetOrigin, type RememberedOrigin, rememberedOrigins } from './remembered';

/** Settings with what the browser says of host access. */
export function App() {
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[]>([]);
  const [hosts, setHosts] = useState<readonly HostAccess[]>([]);
  const [origins, setOrigins] = useState<readonly RememberedOrigin[]>([]);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const controller = new AbortController();
    const update = () => void readHosts().then((read) => !controller.signal.aborted && setHosts(read));
    loadCatalogue().then(setCatalogue, () => setSaid(t('catalogueFailed')));
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    update();
    void rememberedOrigins().then(setOrigins);
    return () => {
      controller.abort();
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, []);

  async function giveBack(pattern: string) {
    const given = await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
    setSaid(given ? t('gaveBack', pattern) : t('giveBackFailed', pattern));
    setHosts(await readHosts());
  }
  async function forget(origin: RememberedOrigin) {
    await forgetOrigin(origin);
    setOrigins(await rememberedOrigins());
    setSaid(t('originForgotten', origin.origin));
  }

  return (
    <OptionsView
      catalogue={catalogue}
      hosts={hosts}
      said={said}
      onGiveBack={(pattern) => void giveBack(pattern)}
    >
      <RememberedList origins={origins} onForget={(origin) => void forget(origin)} />
    </OptionsView>
  );
}

async function readHosts(): Promise<readonly HostAccess[]> {
  const required = new Set<string>(browser.runtime.getManifest().host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  return origins
    .map((pattern) => ({ pattern, required: required.has(pattern) }))
    .sort((one, other) => Number(one.required) - Number(other.required));
}

import type { ComponentChildren } from 'preact';
import type { CatalogueEntry } from '../utils/manifests/types';
import { t } from '../utils/strings';
import { CatalogueTable } from './catalogue-table';
import { Mark } from './icons';

/** One host RoleCall may reach. */
export interface HostAccess {
  /** The browser's own pattern, for example `https://rocketcyber.example/*`. */
  readonly pattern: string;
  /** Part of the extension: can only be taken away in the browser's own settings. */
  readonly required: boolean;
}

interface Properties {
  readonly catalogue: readonly CatalogueEntry[];
  readonly hosts: readonly HostAccess[];
  readonly onGiveBack: (pattern: string) => void;
  /** What has just happened, or empty. */
  readonly said: string;
  /** Further sections, between the hosts and the catalogue. */
  readonly children?: ComponentChildren;
}

/** Settings: which hosts RoleCall may reach, and what it knows. */
export function OptionsView({ catalogue, hosts, onGiveBack, said, children }: Properties) {
  return (
    <main class="document">
      <header class="document-head">
        <Mark />
        <h1>{t('optionsTitle')}</h1>
      </header>
      <p class="hint" role="status">
        {said}
      </p>
      <section class="card">
        <h2 id="hosts">{t('hostsTitle')}</h2>
        <p class="hint">{t('hostsHint')}</p>
        <ul class="rows" aria-labelledby="hosts">
          {hosts.map((host) => (
            <HostRow key={host.pattern} host={host} onGiveBack={onGiveBack} />
          ))}
        </ul>
        {hosts.length === 0 && <p>{t('hostsNone')}</p>}
      </section>
      {children}
      <CatalogueTable catalogue={catalogue} />
    </main>
  );
}

interface RowProperties {
  readonly host: HostAccess;
  readonly onGiveBack: (pattern: string) => void;
}

function HostRow({ host: { pattern, required }, onGiveBack }: RowProperties) {
  const id = `host-${pattern.replace(/\W+/g, '-')}`;
  return (
    <li class="row host">
      <span class="row-text" id={id}>
        <span class="origin" dir="ltr">
          {pattern.replace(/^https:\/\/|\/\*$/g, '')}
        </span>
        <span class="hint">{required ? t('hostVendor') : t('hostChosen')}</span>
      </span>
      {!required && (
        <button type="button" class="button small" aria-describedby={id} onClick={() => onGiveBack(pattern)}>
          {t('giveBack')}
        </button>
      )}
    </li>
  );
}

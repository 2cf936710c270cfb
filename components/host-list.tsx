import { t } from '../utils/strings';

/** One host RoleCall may reach. */
export interface HostAccess {
  /** The browser's own pattern, for example `https://rocketcyber.example/*`. */
  readonly pattern: string;
  /** What it is for, as a sentence. */
  readonly purpose: string;
  /** Part of the extension: can only be taken away in the browser's own settings. */
  readonly required: boolean;
}

interface Properties {
  readonly hosts: readonly HostAccess[];
  readonly onGiveBack: (pattern: string) => void;
}

/** Every host permission with what it is for, and a button to give it back. */
export function HostList({ hosts, onGiveBack }: Properties) {
  if (hosts.length === 0) return <p>{t('hostsNone')}</p>;
  return (
    <ul class="rows" aria-label={t('hostsTitle')}>
      {hosts.map((host) => (
        <HostRow key={host.pattern} host={host} onGiveBack={onGiveBack} />
      ))}
    </ul>
  );
}

interface RowProperties {
  readonly host: HostAccess;
  readonly onGiveBack: (pattern: string) => void;
}

function HostRow({ host: { pattern, purpose, required }, onGiveBack }: RowProperties) {
  const id = `host-${pattern.replace(/\W+/g, '-')}`;
  return (
    <li class="row host">
      <span class="row-text" id={id}>
        <span class="origin" dir="ltr">
          {pattern.replace(/^https:\/\/|\/\*$/g, '')}
        </span>
        <span class="hint">{purpose}</span>
      </span>
      {!required && (
        <button type="button" class="button small" aria-describedby={id} onClick={() => onGiveBack(pattern)}>
          {t('giveBack')}
        </button>
      )}
    </li>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { CatalogueEntry } from '../utils/manifests/types';
import { t } from '../utils/strings';
import { entryName } from './filter-catalogue';
import { confidenceKeys, rightsText } from './labels';

interface Properties {
  readonly entries: readonly CatalogueEntry[];
  readonly active: number;
  readonly current: string | null;
  /** Ids of those that were set up before. */
  readonly recent: readonly string[];
  readonly open: boolean;
  readonly onChoose: (entry: CatalogueEntry) => void;
}

/** The combobox's list. Focus stays in the text field, which handles the keys. */
export function IntegrationOptions({ entries, active, current, recent, open, onChoose }: Properties) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={list}
      id="integrations"
      role="listbox"
      aria-label={t('integration')}
      class="options"
      hidden={!open || entries.length === 0}
    >
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and handles the keys.
        <div
          key={entry.id}
          id={`integration-${index}`}
          role="option"
          tabIndex={-1}
          class="option"
          data-active={index === active}
          aria-selected={entry.id === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <span class="option-name">{entryName(entry)}</span>{' '}
          <span class="option-note">
            {recent.includes(entry.id) && `${t('setUpBefore')} · `}
            {entry.confidence === 'full' ? rightsText(entry.rights) : t(confidenceKeys[entry.confidence])}
          </span>
        </div>
      ))}
    </div>
  );
}

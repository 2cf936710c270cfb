import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CatalogueEntry } from '../utils/manifests/types';
import type { VendorId } from '../utils/manifests/vendors';
import { t } from '../utils/strings';
import { entryName, filterCatalogue } from './filter-catalogue';
import { IntegrationOptions } from './integration-options';

interface Properties {
  readonly catalogue: readonly CatalogueEntry[];
  readonly vendor: VendorId;
  /** The running setup's manifest, or null: then the list stays open. */
  readonly current: string | null;
  /** Ids of those to propose first. */
  readonly recent: readonly string[];
  readonly onChoose: (manifestId: string) => void;
  /** Stands beside the label. */
  readonly children?: ComponentChildren;
}

/** An editable combobox with a list of integrations, after the ARIA 1.2 pattern. */
export function IntegrationPicker({ catalogue, vendor, current, recent, onChoose, children }: Properties) {
  const [query, setQuery] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(-1);
  const entries = filterCatalogue(catalogue, vendor, query ?? '', recent);
  const open = opened || current === null;
  const chosen = catalogue.find(({ id }) => id === current);
  const activeId = open && entries[active] ? `integration-${active}` : undefined;

  const field = useRef<HTMLInputElement>(null);
  const waits = current === null;
  useEffect(() => {
    // The one thing to do here, unless the admin is at something else in the panel.
    if (waits && document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  }, [waits]);

  function close() {
    setOpened(false);
    setQuery(null);
    setActive(-1);
  }
  function choose(entry: CatalogueEntry | undefined) {
    if (!entry) return;
    close();
    if (entry.id !== current) onChoose(entry.id);
  }
  function move(to: number) {
    setOpened(true);
    setActive(entries.length === 0 ? -1 : (to + entries.length) % entries.length);
  }
  function onKey(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        move(open ? active + 1 : 0);
        return true;
      case 'ArrowUp':
        move(active < 0 ? -1 : active - 1);
        return true;
      case 'Enter':
        choose(entries[active] ?? (entries.length === 1 ? entries[0] : undefined));
        return true;
      case 'Escape':
        close();
        return true;
      default:
        return false;
    }
  }

  return (
    <div class="picker">
      <div class="picker-head">
        <label class="label" for="integration">
          {t('integration')}
        </label>
        {children}
      </div>
      <input
        ref={field}
        id="integration"
        type="text"
        role="combobox"
        class="field"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open && entries.length > 0}
        aria-controls="integrations"
        aria-activedescendant={activeId}
        placeholder={t('integrationPlaceholder')}
        value={query ?? (chosen ? entryName(chosen) : '')}
        onClick={(event) => {
          setOpened(true);
          event.currentTarget.select();
        }}
        onInput={(event) => {
          setOpened(true);
          setQuery(event.currentTarget.value);
          // Enter takes the first of what the typing has left; before any typing it takes none of several.
          setActive(event.currentTarget.value.trim() ? 0 : -1);
        }}
        onKeyDown={(event) => {
          if (onKey(event.key)) event.preventDefault();
        }}
        onBlur={() => current !== null && close()}
      />
      <IntegrationOptions
        entries={entries}
        active={active}
        current={current}
        recent={recent}
        open={open}
        onChoose={choose}
      />
      {open && entries.length === 0 && (
        <p class="hint">{query ? t('nothingFound', query) : t('catalogueEmpty')}</p>
      )}
    </div>
  );
}

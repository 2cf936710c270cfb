import { useState } from 'preact/hooks';
import type { CompiledManifest } from '../utils/manifests/types';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { KeepValue } from './keep-value';
import { OutlineView } from './outline-view';
import { usePanel } from './panel-context';

export interface Properties {
  readonly manifest: CompiledManifest;
  readonly setup: Setup;
  /** On a page that shows a credential, keeping it comes before the list. */
  readonly keepFirst: boolean;
}

/** The list to tick off, values kept by hand, an outline to report. */
export function ByHandBody({ manifest, setup, keepFirst }: Properties) {
  return (
    <>
      <p class="hint">{t('byHandHint')}</p>
      {keepFirst && <KeepValue fields={manifest.credential} />}
      <Checklist manifest={manifest} setup={setup} />
      {!keepFirst && <KeepValue fields={manifest.credential} />}
      <OutlineView />
    </>
  );
}

function Checklist({ manifest, setup }: Pick<Properties, 'manifest' | 'setup'>) {
  const { actions, say } = usePanel();
  const [query, setQuery] = useState('');
  const ticked = new Set(setup.ticked);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = manifest.requirements.filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );

  async function copy(name: string) {
    const done = await actions.copyText(name);
    say(done ? { tone: 'status', key: 'copied', args: [name] } : { tone: 'alert', key: 'copyFailed' });
  }

  return (
    <section class="by-hand-part">
      <h3>{t('checklistTitle', String(ticked.size), String(manifest.requirements.length))}</h3>
      <input
        type="search"
        class="field"
        aria-label={t('checklistSearch')}
        placeholder={t('checklistSearch')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="rows" aria-label={t('checklist')}>
        {rows.map(({ id, name }, index) => (
          <li key={id} class="row">
            <label class="check">
              <input
                type="checkbox"
                checked={ticked.has(id)}
                onChange={(event) => actions.tick(id, event.currentTarget.checked)}
              />
              <span id={`check-${index}`}>{name}</span>
            </label>
            <button
              type="button"
              class="button small quiet"
              aria-describedby={`check-${index}`}
              onClick={() => copy(name)}
            >
              {t('copyName')}
            </button>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p class="hint">{t('nothingFound', query)}</p>}
    </section>
  );
}

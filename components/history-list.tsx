import { useState } from 'preact/hooks';
import type { HistoryEntry } from '../utils/setup/history-entry';
import { t } from '../utils/strings';
import { HistoryRow } from './history-row';
import { filterHistory, sameSecret } from './history-text';

interface Properties {
  readonly entries: readonly HistoryEntry[];
  /** Saves those entries as a file. */
  readonly onSave: (kind: 'csv' | 'json', entries: readonly HistoryEntry[]) => void;
  readonly onWipe: () => void;
}

/** The history, latest first: filtered, saved, wiped. */
export function HistoryList({ entries, onSave, onWipe }: Properties) {
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState(false);
  if (entries.length === 0) return <p>{t('historyNone')}</p>;
  const found = filterHistory(entries, query);
  return (
    <>
      <input
        type="search"
        class="field"
        aria-label={t('historyFilter')}
        placeholder={t('historyFilter')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="hint">{t('historyShown', String(found.length), String(entries.length))}</p>
      <ul class="rows" aria-label={t('historyTitle')}>
        {found.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} sameAs={sameSecret(entry, entries)} />
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={() => onSave('csv', found)}>
          {t('historyCsv')}
        </button>
        <button type="button" class="button" onClick={() => onSave('json', found)}>
          {t('historyJson')}
        </button>
        {!asking && (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t('historyWipe')}
          </button>
        )}
      </div>
      {asking && (
        <p class="ask" data-tone="danger">
          <span>{t('historyWipeHint')}</span>
          <button
            type="button"
            class="button small danger"
            onClick={() => {
              setAsking(false);
              onWipe();
            }}
          >
            {t('historyWipe')}
          </button>
          <button type="button" class="button small" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </p>
      )}
    </>
  );
}

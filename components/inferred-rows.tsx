import { useRef } from 'preact/hooks';
import type { CompiledManifest } from '../utils/manifests/types';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { usePanel } from './panel-context';

interface Properties {
  readonly manifest: CompiledManifest;
  readonly setup: Setup;
}

/** Rows the source leaves open: the admin confirms them beside the opened guide, or they are never granted. */
export function InferredRows({ manifest, setup }: Properties) {
  const { actions } = usePanel();
  const summary = useRef<HTMLElement>(null);
  const rows = manifest.requirements.filter(({ inferred }) => inferred);
  if (rows.length === 0) return null;
  const confirmed = new Set(setup.confirmed);
  const open = rows.flatMap(({ id }) => (confirmed.has(id) ? [] : [id]));

  function confirmAll() {
    actions.confirm(open, true);
    // The button goes and the list folds: the focus stays with what is left.
    summary.current?.focus();
  }

  return (
    <details class="fold" open={open.length > 0}>
      <summary ref={summary}>
        <h2>{t('inferredTitle', String(rows.length - open.length), String(rows.length))}</h2>
      </summary>
      <p class="hint">
        {t('inferredHint')}{' '}
        <a href={manifest.url} target="_blank" rel="noreferrer">
          {t('openGuide')}
        </a>
      </p>
      {rows.map(({ id, name, note }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={confirmed.has(id)}
            onChange={(event) => actions.confirm([id], event.currentTarget.checked)}
          />
          <span>
            {name}
            {note && <span class="hint">{note}</span>}
          </span>
        </label>
      ))}
      {open.length > 0 && (
        <button type="button" class="button" onClick={confirmAll}>
          {open.length === 1 ? t('inferredAllOne') : t('inferredAll', String(open.length))}
        </button>
      )}
    </details>
  );
}

import type { CompiledManifest } from '../utils/manifests/types';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { usePanel } from './panel-context';

interface Properties {
  readonly manifest: CompiledManifest;
  readonly setup: Setup;
}

/** Rows the source leaves open: the admin confirms each beside the opened guide, or it is never granted. */
export function InferredRows({ manifest, setup }: Properties) {
  const { actions } = usePanel();
  const rows = manifest.requirements.filter(({ inferred }) => inferred);
  if (rows.length === 0) return null;
  const confirmed = new Set(setup.confirmed);

  return (
    <details class="fold" open={confirmed.size < rows.length}>
      <summary>
        <h2>{t('inferredTitle', String(confirmed.size), String(rows.length))}</h2>
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
            onChange={(event) => actions.confirm(id, event.currentTarget.checked)}
          />
          <span>
            {name}
            {note && <span class="hint">{note}</span>}
          </span>
        </label>
      ))}
    </details>
  );
}

import type { CompiledManifest } from '../utils/manifests/types';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { groupKeys } from './labels';
import { usePanel } from './panel-context';

interface Properties {
  readonly manifest: CompiledManifest;
  readonly setup: Setup;
}

/** Rows that go together and that the admin may leave out. */
export function Groups({ manifest, setup }: Properties) {
  const { actions } = usePanel();
  if (manifest.groups.length === 0) return null;
  const chosen = new Set(setup.groups);

  function choose(id: string, on: boolean) {
    actions.groups(
      manifest.groups.map((group) => group.id).filter((each) => (each === id ? on : chosen.has(each))),
    );
  }

  return (
    <fieldset class="card">
      <legend>{t('groupsTitle')}</legend>
      {manifest.groups.map(({ id, title, kind, symptom }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
          <span>
            {title} <span class="tag">{t(groupKeys[kind])}</span>
            {symptom && <span class="hint">{symptom}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Rows the source leaves open: the admin confirms each beside the opened guide, or it is never granted. */
export function InferredRows({ manifest, setup }: Properties) {
  const { actions } = usePanel();
  const rows = manifest.requirements.filter(({ inferred }) => inferred);
  if (rows.length === 0) return null;
  const confirmed = new Set(setup.confirmed);

  function confirm(id: string, on: boolean) {
    actions.confirm(rows.map((row) => row.id).filter((each) => (each === id ? on : confirmed.has(each))));
  }

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
            onChange={(event) => confirm(id, event.currentTarget.checked)}
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

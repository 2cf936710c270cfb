import type { CompiledManifest } from '../utils/manifests/types';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { groupKeys } from './labels';
import { usePanel } from './panel-context';
import { Question } from './question';

interface Properties {
  readonly manifest: CompiledManifest;
  readonly setup: Setup;
}

/** Rows that go together and that the admin may leave out. */
export function GroupChoices({ manifest: { groups }, setup: { choices } }: Properties) {
  const { actions } = usePanel();
  if (groups.length === 0) return null;
  return (
    <Question title={t('groupsTitle')}>
      {groups.map(({ id, title, kind, symptom }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={choices.groups.includes(id)}
            onChange={(event) => actions.choose({ kind: 'group', id, on: event.currentTarget.checked })}
          />
          <span>
            {title} {kind !== 'feature' && <span class="tag">{t(groupKeys[kind])}</span>}
            {symptom && <span class="hint">{t('groupSymptom', symptom)}</span>}
          </span>
        </label>
      ))}
    </Question>
  );
}

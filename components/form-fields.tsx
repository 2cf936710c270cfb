import type { CompiledManifest } from '../utils/manifests/types';
import type { FormField } from '../utils/setup/types';
import { t } from '../utils/strings';
import { formStateKeys, readableDate } from './labels';
import { usePanel } from './panel-context';

interface Properties {
  readonly fields: readonly FormField[];
  readonly manifest: CompiledManifest;
}

/** The other fields of the vendor's form: what was filled, what is offered. */
export function FormFields({ fields, manifest }: Properties) {
  const { actions } = usePanel();
  const shown = fields.filter(({ state }) => state !== 'absent');
  const offered = shown.flatMap(({ state, label }) => (state === 'offered' ? [label] : []));
  if (shown.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('formTitle')}</h2>
      <ul class="rows" aria-label={t('formTitle')}>
        {shown.map((field) => (
          <FormRow key={field.label} field={field} note={noteOf(manifest, field)} />
        ))}
      </ul>
      {offered.length > 1 && (
        <button type="button" class="button" onClick={() => actions.fill(offered)}>
          {t('useAll', String(offered.length))}
        </button>
      )}
    </section>
  );
}

/** What the manifest says of a field that still waits for the admin. */
function noteOf({ objects }: CompiledManifest, { label, state }: FormField): string | undefined {
  if (state === 'filled' || state === 'typed') return undefined;
  const value = objects.flatMap(({ fields }) => fields).find((field) => field.label === label)?.value;
  return value && 'note' in value ? value.note : undefined;
}

interface RowProperties {
  readonly field: FormField;
  readonly note: string | undefined;
}

function FormRow({ field: { label, state, value }, note }: RowProperties) {
  const { actions } = usePanel();
  const id = `form-${label.replace(/\W+/g, '-')}`;
  return (
    <li class="row form-row" data-state={state}>
      <span class="row-text" id={id}>
        <span class="row-name">{label}</span>
        <span class="hint">
          {t(formStateKeys[state])}
          {value && `: ${readableDate(value)}`}
        </span>
        {note && <span class="hint">{note}</span>}
      </span>
      {state === 'offered' && (
        <button
          type="button"
          class="button small"
          aria-describedby={id}
          onClick={() => actions.fill([label])}
        >
          {t('use')}
        </button>
      )}
    </li>
  );
}

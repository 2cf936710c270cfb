import type { FormField } from '../utils/setup/types';
import { t } from '../utils/strings';
import { formStateKeys, readableDate } from './labels';
import { usePanel } from './panel-context';

/** The other fields of the vendor's form: what was filled, what is offered. */
export function FormFields({ fields }: { readonly fields: readonly FormField[] }) {
  const shown = fields.filter(({ state }) => state !== 'absent');
  if (shown.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('formTitle')}</h2>
      <ul class="rows" aria-label={t('formTitle')}>
        {shown.map((field) => (
          <FormRow key={field.label} field={field} />
        ))}
      </ul>
    </section>
  );
}

function FormRow({ field: { label, state, value } }: { readonly field: FormField }) {
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
      </span>
      {state === 'offered' && (
        <button type="button" class="button small" aria-describedby={id} onClick={() => actions.fill(label)}>
          {t('use')}
        </button>
      )}
    </li>
  );
}

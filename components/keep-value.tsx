import { useState } from 'preact/hooks';
import { t } from '../utils/strings';
import { fieldLabel } from './labels';
import { usePanel } from './panel-context';

/** Takes what the admin has selected on the page, or the field that has focus there, as one credential field. */
export function KeepValue({ fields }: { readonly fields: readonly string[] }) {
  const { actions, say } = usePanel();
  const [field, setField] = useState(fields[0] ?? '');
  if (fields.length === 0) return null;

  async function keep() {
    const kept = await actions.keep(field);
    // Where nothing was kept, the background says why.
    say(kept ? { tone: 'status', key: 'kept', args: [fieldLabel(field)] } : null);
  }

  return (
    <section class="by-hand-part">
      <h3>{t('keepTitle')}</h3>
      <p class="hint">{t('keepHint')}</p>
      <div class="beside">
        <select
          class="field"
          aria-label={t('keepAs')}
          value={field}
          onChange={(event) => setField(event.currentTarget.value)}
        >
          {fields.map((each) => (
            <option key={each} value={each}>
              {fieldLabel(each)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={keep}>
          {t('keep')}
        </button>
      </div>
    </section>
  );
}

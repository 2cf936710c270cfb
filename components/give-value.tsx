import { useState } from 'preact/hooks';
import { t } from '../utils/strings';
import { fieldLabel } from './labels';
import { usePanel } from './panel-context';

/** Asks for a value that is on no page of the vendor's, such as ConnectWise's company id. */
export function GiveValue({ setupId, field }: { readonly setupId: string; readonly field: string }) {
  const { actions } = usePanel();
  const [value, setValue] = useState('');
  const id = `give-${field}`;
  return (
    <form
      class="card give"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) actions.give(setupId, field, value.trim());
        setValue('');
      }}
    >
      <label class="label" for={id}>
        {fieldLabel(field)}
      </label>
      <p class="hint">{t('giveHint')}</p>
      <div class="beside">
        <input
          id={id}
          class="field"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={!value.trim()}>
          {t('keepTyped')}
        </button>
      </div>
    </form>
  );
}

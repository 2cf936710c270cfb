import { useState } from 'preact/hooks';
import type { SinkField, SinkFormShape, SinkValues } from '../utils/sinks/types';
import { type StringKey, t } from '../utils/strings';

export type SinkStanding = 'ready' | 'ready-always' | 'asleep' | 'off';

const standingKeys = {
  ready: 'sinkReady',
  'ready-always': 'sinkReadyAlways',
  asleep: 'sinkAsleep',
  off: 'sinkOff',
} as const satisfies Record<SinkStanding, StringKey>;

interface Properties {
  readonly form: SinkFormShape;
  /** What was remembered; no secret is. */
  readonly saved: SinkValues;
  readonly standing: SinkStanding;
  /** Resolves to whether it was taken; then the secrets are no longer in the page. */
  readonly onUse: (values: SinkValues) => Promise<boolean>;
  readonly onForget: () => void;
}

/** One sink's place and secret. */
export function SinkForm({ form, saved, standing, onUse, onForget }: Properties) {
  const [typed, setTyped] = useState<SinkValues>({});
  const shown = ({ name, initial = '' }: SinkField) => typed[name] ?? saved[name] ?? initial;

  async function use(event: Event) {
    event.preventDefault();
    const values = Object.fromEntries(form.fields.map((field) => [field.name, shown(field)]));
    if (await onUse(values)) setTyped({});
  }

  return (
    <form class="sink" aria-label={t(form.title as StringKey)} onSubmit={(event) => void use(event)}>
      <h3>{t(form.title as StringKey)}</h3>
      <p class="hint">{t(form.hint as StringKey)}</p>
      {form.fields.map((field) => (
        <Field
          key={field.name}
          id={`${form.id}-${field.name}`}
          field={field}
          value={shown(field)}
          onType={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
      <p class="hint" data-part="sink" data-sink={form.id} data-standing={standing}>
        {t(standingKeys[standing])}
      </p>
      <div class="actions">
        <button type="submit" class="button small">
          {t('sinkUse')}
        </button>
        {standing !== 'off' && (
          <button type="button" class="button small" onClick={onForget}>
            {t('forget')}
          </button>
        )}
      </div>
    </form>
  );
}

interface FieldProperties {
  readonly id: string;
  readonly field: SinkField;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function Field({ id, field: { kind, label }, value, onType }: FieldProperties) {
  const common = { id, class: 'field', spellcheck: false, autocomplete: 'off', value } as const;
  return (
    <label for={id}>
      {t(label as StringKey)}
      {kind === 'long' && (
        <textarea {...common} rows={3} onInput={(event) => onType(event.currentTarget.value)} />
      )}
      {kind === 'text' && (
        <input {...common} type="text" onInput={(event) => onType(event.currentTarget.value)} />
      )}
      {kind === 'secret' && (
        // Browsers keep no password field in what they save for restoring tabs.
        <input {...common} type="password" onInput={(event) => onType(event.currentTarget.value)} />
      )}
    </label>
  );
}

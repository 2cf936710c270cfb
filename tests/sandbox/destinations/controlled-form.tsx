/** @jsxImportSource react */
/** Fields that React controls: what is typed reaches the state through input events alone, and the state is what is sent. */
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { DestinationField, DestinationSelect } from './destination';

interface ControlledField extends DestinationField {
  readonly hidden: boolean;
  readonly readonly: boolean;
}

interface FormData {
  readonly fields: readonly ControlledField[];
  readonly selects: readonly DestinationSelect[];
  readonly submit: string;
  readonly action: string;
}

const form: FormData = JSON.parse(document.querySelector('.js-form')?.textContent ?? 'null');

function ControlledForm(): ReactElement {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [outcome, setOutcome] = useState('');
  const change = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }));

  async function send(): Promise<void> {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    });
    const { html }: { html: string } = await answer.json();
    setOutcome(html);
  }

  return (
    <div>
      {form.selects.map((select) => (
        <label key={select.name}>
          {select.label}
          <select
            value={values[select.name] ?? ''}
            onChange={(event) => change(select.name, event.target.value)}
          >
            {select.choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        </label>
      ))}
      {form.fields.map((field) => (
        <div key={field.name} className="form-group" hidden={field.hidden}>
          <span id={`caption-${field.name}`}>{field.label}</span>
          <input
            className="form-control"
            type={field.type}
            aria-labelledby={`caption-${field.name}`}
            placeholder={field.hint}
            readOnly={field.readonly}
            value={values[field.name] ?? ''}
            onChange={(event) => change(field.name, event.target.value)}
          />
        </div>
      ))}
      <button type="button" className="btn btn-primary" onClick={send}>
        {form.submit}
      </button>
      {outcome && <Outcome html={outcome} />}
    </div>
  );
}

function Outcome({ html }: { readonly html: string }): ReactElement {
  return (
    <div ref={(element) => element?.replaceChildren(document.createRange().createContextualFragment(html))} />
  );
}

const root = document.querySelector('.js-island');
if (root) createRoot(root).render(<ControlledForm />);

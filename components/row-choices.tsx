import type { Requirement } from '../utils/manifests/types';
import { vendorFacts } from '../utils/manifests/vendors';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { usePanel } from './panel-context';
import { Answer, Question } from './question';

interface Properties {
  readonly row: Requirement;
  readonly setup: Setup;
}

/** What one row leaves open: which of several rights, which entries of a list. */
export function RowChoices({ row, setup }: Properties) {
  const list = row.anyOf.find(({ customize }) => customize?.mode === 'choice')?.customize;
  return (
    <>
      {row.anyOf.length > 1 && <AnyOf row={row} setup={setup} />}
      {list && <Entries row={row} setup={setup} advice={list.entries.join(' ')} />}
    </>
  );
}

function AnyOf({ row: { id, anyOf }, setup: { choices, vendor } }: Properties) {
  const { actions } = usePanel();
  const chosen = choices.rights.find((one) => one.id === id)?.right ?? -1;
  const names = anyOf.map(({ path }) => path.join(vendorFacts[vendor].joiner));
  return (
    <Question title={t('anyOfTitle')}>
      {[t('anyOfAny'), ...names].map((name, place) => (
        <Answer
          key={name}
          name={`any-of-${id}`}
          chosen={chosen === place - 1}
          onChoose={() => actions.choose({ kind: 'right', id, right: place - 1 })}
        >
          {name}
        </Answer>
      ))}
    </Question>
  );
}

function Entries({
  row: { id, name },
  setup: { choices },
  advice,
}: Properties & { readonly advice: string }) {
  const { actions } = usePanel();
  const entries = choices.entries.find((one) => one.id === id)?.entries ?? [];
  const label = t('entriesOf', name);
  return (
    <Question title={label}>
      <p class="hint">{`${advice} ${t('entriesHint')}`}</p>
      <textarea
        class="field"
        rows={3}
        aria-label={label}
        value={entries.join('\n')}
        onChange={(event) => {
          const lines = event.currentTarget.value.split('\n').map((line) => line.trim());
          actions.choose({ kind: 'entries', id, entries: lines.filter(Boolean) });
        }}
      />
    </Question>
  );
}

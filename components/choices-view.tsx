import { useRef } from 'preact/hooks';
import { isQuestion } from '../utils/manifests/choices';
import type { CompiledManifest } from '../utils/manifests/types';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { GroupChoices } from './group-choices';
import { isActing } from './next-step';
import { usePanel } from './panel-context';
import { Answer, Question } from './question';
import { RowChoices } from './row-choices';

interface Properties {
  /** As it is under the choices so far; all its questions are there. */
  readonly manifest: CompiledManifest;
  readonly setup: Setup;
}

/** What the manifest leaves to the admin, asked in front of the list that follows from it. */
export function ChoicesView({ manifest, setup }: Properties) {
  const { actions } = usePanel();
  const summary = useRef<HTMLElement>(null);
  const { choices } = setup;
  const rows = manifest.requirements.filter(isQuestion);
  // Whether to take the list at all is asked of whoever looks for it.
  const needed = manifest.groups.length + manifest.variants.length + rows.length > 0;
  function keep() {
    // The pressed button goes away with what it does.
    summary.current?.focus();
    actions.choose({ kind: 'answered' });
  }

  return (
    <details class="fold card choices" open={needed && !choices.answered}>
      <summary ref={summary}>
        <h2>{t('choicesTitle')}</h2>
        {choices.answered && <span class="hint">{summaryOf(manifest, setup)}</span>}
      </summary>
      <fieldset disabled={isActing(setup)}>
        <p class="hint">{t('choicesHint')}</p>
        {choices.alternative === '' && (
          <>
            <GroupChoices manifest={manifest} setup={setup} />
            <Variants manifest={manifest} setup={setup} />
            {rows.map((row) => (
              <RowChoices key={row.id} row={row} setup={setup} />
            ))}
          </>
        )}
        <Alternatives manifest={manifest} setup={setup} />
        {!choices.answered && (
          <button type="button" class="button" onClick={keep}>
            {t('choicesKeep')}
          </button>
        )}
      </fieldset>
    </details>
  );
}

/** What is chosen, by name. */
function summaryOf({ groups, variants }: CompiledManifest, { choices }: Setup): string {
  if (choices.alternative) return choices.alternative;
  const chosen = groups.filter(({ id }) => choices.groups.includes(id));
  const variant = variants.find(({ id }) => id === choices.variant);
  const titles = [...(variant ? [variant] : []), ...chosen].map(({ title }) => title);
  return titles.join(', ') || t('choicesNone');
}

function Variants({ manifest: { variants }, setup: { choices } }: Properties) {
  const { actions } = usePanel();
  if (variants.length === 0) return null;
  const choose = (id: string) => actions.choose({ kind: 'variant', id });
  return (
    <Question title={t('variantsTitle')}>
      <Answer name="variant" chosen={choices.variant === ''} onChoose={() => choose('')}>
        {t('variantNone')}
      </Answer>
      {variants.map(({ id, title, note }) => (
        <Answer
          key={id}
          name="variant"
          chosen={choices.variant === id}
          note={note}
          onChoose={() => choose(id)}
        >
          {title}
        </Answer>
      ))}
    </Question>
  );
}

/** A stand-in for the whole list is wider than it, and so the riskier choice; where there is no list it need not be. */
function Alternatives({ manifest: { alternatives, rights }, setup: { choices } }: Properties) {
  const { actions } = usePanel();
  if (alternatives.length === 0) return null;
  const choose = (name: string) => actions.choose({ kind: 'alternative', name });
  return (
    <Question title={t('alternativesTitle')}>
      <Answer name="alternative" chosen={choices.alternative === ''} onChoose={() => choose('')}>
        {t(rights > 0 ? 'alternativeList' : 'alternativeNone')}
      </Answer>
      {alternatives.map(({ name, note }) => (
        <Answer
          key={name}
          name="alternative"
          chosen={choices.alternative === name}
          note={note}
          onChoose={() => choose(name)}
        >
          {name} {rights > 0 && <span class="tag danger">{t('riskier')}</span>}
        </Answer>
      ))}
    </Question>
  );
}

import type { ShownStep, StepState } from '../utils/manifests/step-states';
import type { StepText } from '../utils/manifests/steps';
import { type StringKey, t } from '../utils/strings';
import { Notes } from './notes';
import { usePanel } from './panel-context';

interface Properties {
  readonly steps: readonly ShownStep[];
  readonly notes: readonly string[];
  readonly open: boolean;
}

const stateKeys = {
  done: 'stepStateDone',
  here: 'stepStateHere',
  next: 'stepStateNext',
  later: 'stepStateLater',
  unknown: 'stepStateUnknown',
} as const satisfies Record<StepState, StringKey>;

/** The setup's way, page by page: one line that opens into the list. Below it what the guide says besides. */
export function StepsView({ steps, notes, open }: Properties) {
  return (
    <>
      {steps.length > 0 && (
        <details class="fold steps-part" data-part="steps" open={open}>
          <summary>
            <h2>{summaryOf(steps)}</h2>
          </summary>
          <ol class="step-list">
            {steps.map((step) => (
              <StepRow key={step.id} step={step} />
            ))}
          </ol>
        </details>
      )}
      <Notes notes={notes} open={open} />
    </>
  );
}

function summaryOf(steps: readonly ShownStep[]): string {
  const at = (wanted: StepState) => steps.findIndex(({ state }) => state === wanted);
  const place = at('here') < 0 ? at('next') : at('here');
  const step = steps[place];
  if (!step) return t('stepsDone', String(steps.length));
  return t('stepsSummary', String(place + 1), String(steps.length), textOf(step.title));
}

function StepRow({ step }: { readonly step: ShownStep }) {
  const { id, title, state, tick, at } = step;
  // The box says the same.
  const note = tick ? undefined : step.note;
  const day = at === undefined ? '' : earlierDay(at);
  return (
    <li data-step={id} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
      <span class="step-title">{textOf(title)}</span>{' '}
      <span class={state === 'here' || state === 'next' ? 'tag' : 'unseen'}>{t(stateKeys[state])}</span>
      {(note || day) && <p class="hint">{[note ? textOf(note) : '', day].filter(Boolean).join(' ')}</p>}
      {state !== 'later' && state !== 'done' && <Ahead step={step} />}
      <Tick step={step} />
    </li>
  );
}

/** What a step that is not done needs: what to mind, where it is, the way there. */
function Ahead({ step }: { readonly step: ShownStep }) {
  const { actions } = usePanel();
  const { id, title, leads, lines, where, go, point, stay } = step;
  const name = textOf(title);
  return (
    <>
      {[...leads.map(textOf), ...lines].map((line) => (
        <p key={line}>{line}</p>
      ))}
      {where && <p class="hint">{where}</p>}
      {stay && <p class="hint">{t('stepsBlocked')}</p>}
      {(go || point) && (
        <div class="actions">
          {go && (
            <button
              type="button"
              class="button small"
              aria-label={`${t('stepGo')}: ${name}`}
              onClick={() => actions.goTo(id)}
            >
              {t('stepGo')}
            </button>
          )}
          {point && (
            <button
              type="button"
              class="button small quiet"
              aria-label={`${t('stepPoint')}: ${name}`}
              onClick={() => actions.pointAt(id)}
            >
              {t('stepPoint')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** What no page tells, the admin may tick; and take the tick back. */
function Tick({ step: { id, tick, state, title } }: { readonly step: ShownStep }) {
  const { actions } = usePanel();
  if (tick === null || state === 'later') return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={tick}
        aria-label={`${t('stepTick')}: ${textOf(title)}`}
        onChange={(event) => actions.tickStep(id, event.currentTarget.checked)}
      />
      <span>{t('stepTick')}</span>
    </label>
  );
}

function textOf({ key, args }: StepText): string {
  return t(key, ...args);
}

/** The day, where that is not today. */
function earlierDay(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (date.toDateString() === new Date().toDateString()) return '';
  return date.toLocaleDateString(undefined, { dateStyle: 'medium' });
}

import { useRef } from 'preact/hooks';
import type { Finding } from '../utils/manifests/findings';
import { type StringKey, t } from '../utils/strings';
import { StatusIcon } from './icons';
import { reasonKeys, statusKeys } from './labels';
import { usePanel } from './panel-context';

interface Properties {
  readonly finding: Finding;
  /** Unique among the rows drawn, for ids. */
  readonly index: number;
  /** What joins the parts of a name, so that the group can step back behind the right. */
  readonly joiner: string;
  readonly busy: boolean;
  readonly hidden?: boolean;
}

/** One finding. Its name shows the row on the page; its button changes that row alone. */
export function FindingRow({ finding, index, joiner, busy, hidden = false }: Properties) {
  const { actions } = usePanel();
  const { id, name, status, reason } = finding;
  const nameButton = useRef<HTMLButtonElement>(null);
  const nameId = `finding-${index}`;
  const note = explain(finding);
  const cut = name.lastIndexOf(joiner);
  const split = cut < 0 ? 0 : cut + joiner.length;
  const act = actOf(finding);
  // The pressed button goes away with what it does; the focus stays in the row.
  function change(act: (ids: readonly string[]) => void) {
    nameButton.current?.focus();
    act([id]);
  }

  return (
    <li class="row" data-part="finding" data-status={status} data-reason={reason} hidden={hidden}>
      <StatusIcon status={status} />
      <span class="row-text">
        <button ref={nameButton} type="button" class="row-name" id={nameId} onClick={() => actions.show(id)}>
          <span class="row-group">{name.slice(0, split)}</span>
          {name.slice(split)}
        </button>
        <span class="unseen">{t(statusKeys[status])}</span>
        {note && <span class="hint">{note}</span>}
      </span>
      {act && (
        <button
          type="button"
          class="button small"
          aria-describedby={nameId}
          disabled={busy}
          onClick={() => change(status === 'excess' ? actions.remove : actions.grant)}
        >
          {t(act)}
        </button>
      )}
    </li>
  );
}

/** What its button says; none where only the page can do something about it. */
function actOf({ status, reason }: Finding): StringKey | undefined {
  if (status === 'missing') return 'grant';
  if (status === 'excess') return 'remove';
  return reason === 'dialog' ? 'openList' : undefined;
}

/** Why the finding is what it is, as sentences; empty where the status says it all. */
function explain({ status, reason, pageName, short }: Finding): string {
  const sentences: string[] = [];
  if (reason === 'near-miss') sentences.push(t('reasonNearMiss', pageName ?? ''));
  else if (reason) sentences.push(t(reasonKeys[reason]));
  else if (status === 'absent') sentences.push(t('absentHint'));
  else if (status === 'manual') sentences.push(t('manualHint'));
  if (pageName && reason !== 'near-miss') sentences.push(t('pageCallsIt', pageName));
  for (const { column, is, wanted } of short ?? []) {
    // A box that is off says so by its sign.
    if (!column && wanted === 'on') continue;
    sentences.push(column ? t('shortColumn', column, is, wanted) : t('shortLevel', is, wanted));
  }
  return sentences.join(' ');
}

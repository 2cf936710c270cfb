import { t } from '../utils/strings';

interface Properties {
  readonly notes: readonly string[];
  readonly open: boolean;
}

/** What the guide says beside its steps, and warns of. */
export function Notes({ notes, open }: Properties) {
  if (notes.length === 0) return null;
  return (
    <details class="fold" open={open}>
      <summary>
        <h2>{t('notesTitle', String(notes.length))}</h2>
      </summary>
      <ul class="plain-list">
        {notes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

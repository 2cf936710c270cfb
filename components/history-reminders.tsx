import type { Reminders } from '../utils/setup/reminders';
import { t } from '../utils/strings';

interface Properties {
  readonly reminders: Reminders;
  /** Called in the press itself: only then may a permission be asked for. */
  readonly onChoose: (choice: Reminders) => void;
}

/** Whether and when the admin is reminded of a credential that expires. */
export function HistoryReminders({ reminders, onChoose }: Properties) {
  const { on, days } = reminders;
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={on} onChange={() => onChoose({ ...reminders, on: !on })} />
        {t('remindTitle')}
      </label>
      <p class="hint">{t('remindHint')}</p>
      {on && (
        <label class="limit">
          {t('remindDays')}
          <select
            class="field"
            value={String(days)}
            onChange={(event) => onChoose({ on, days: Number(event.currentTarget.value) })}
          >
            {[...new Set([7, 14, 30, 60, days])].map((each) => (
              <option key={each} value={String(each)}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

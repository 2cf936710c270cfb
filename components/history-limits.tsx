import type { LimitName, Limits } from '../utils/setup/limits';
import { type StringKey, t } from '../utils/strings';

const labelKeys = {
  deliveredMinutes: 'keepDelivered',
  waitingMinutes: 'keepWaiting',
  historyDays: 'keepHistory',
} as const satisfies Record<LimitName, StringKey>;

/** What the settings offer; null is what holds when nobody shortens it. */
const offered: Readonly<Record<LimitName, readonly (number | null)[]>> = {
  deliveredMinutes: [null, 5, 1, 0],
  waitingMinutes: [null, 480, 60, 15],
  historyDays: [null, 730, 365, 90, 30],
};

interface Properties {
  readonly limits: Limits;
  readonly byPolicy: readonly LimitName[];
  readonly onChoose: (name: LimitName, value: number | null) => void;
}

/** How long secrets and the history are kept. */
export function HistoryLimits({ limits, byPolicy, onChoose }: Properties) {
  return (
    <>
      {(Object.keys(offered) as LimitName[]).map((name) =>
        byPolicy.includes(name) ? (
          <p key={name} class="limit">
            <span>{t(labelKeys[name])}</span>
            <span>{t('keepByPolicy', length(name, limits[name]))}</span>
          </p>
        ) : (
          <label key={name} class="limit">
            {t(labelKeys[name])}
            <select
              class="field"
              value={String(limits[name])}
              onChange={(event) => onChoose(name, chosen(event.currentTarget.value))}
            >
              {choices(name, limits[name]).map((value) => (
                <option key={value} value={String(value)}>
                  {length(name, value)}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
    </>
  );
}

/** The longest that is promised anyway stands for "no choice". */
function choices(name: LimitName, now: number | null): readonly (number | null)[] {
  const all = offered[name].map((value) => (name === 'deliveredMinutes' ? (value ?? 10) : value));
  return all.includes(now) ? all : [...all, now];
}

function chosen(value: string): number | null {
  return value === 'null' ? null : Number(value);
}

function length(name: LimitName, value: number | null): string {
  if (value === null) return t(name === 'historyDays' ? 'keepUntilWiped' : 'keepUntilClosed');
  if (name === 'historyDays') return t('keepDays', String(value));
  if (value === 0) return t('keepAtOnce');
  if (value === 60) return t('keepHour');
  if (value > 60 && value % 60 === 0) return t('keepHours', String(value / 60));
  return value === 1 ? t('keepMinute') : t('keepMinutes', String(value));
}

import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { HistoryLimits } from '../../components/history-limits';
import { HistoryReminders } from '../../components/history-reminders';
import { chooseLimit, limitsNow } from '../../utils/setup/limits';
import { chooseReminders, type Reminders, readReminders } from '../../utils/setup/reminders';
import { t } from '../../utils/strings';
import type { PartTools } from './parts';

/** How long things are kept, and whether RoleCall reminds of what expires. */
export function Keeping({ say }: PartTools) {
  const [limits, setLimits] = useState<Awaited<ReturnType<typeof limitsNow>> | null>(null);
  const [reminders, setReminders] = useState<Reminders | null>(null);
  useEffect(() => {
    void limitsNow().then(setLimits);
    void readReminders().then(setReminders);
  }, []);
  if (!limits || !reminders) return null;

  async function remind(choice: Reminders) {
    // Nothing may come before the request: a browser asks only in the press itself.
    const allowed = !choice.on || (await browser.permissions.request({ permissions: ['notifications'] }));
    if (!allowed) return say(t('remindRefused'));
    await chooseReminders(choice);
    setReminders(choice);
  }
  return (
    <>
      <HistoryLimits
        limits={limits}
        byPolicy={limits.byPolicy}
        onChoose={(name, value) => void chooseLimit(name, value).then(limitsNow).then(setLimits)}
      />
      <HistoryReminders reminders={reminders} onChoose={(choice) => void remind(choice)} />
    </>
  );
}
